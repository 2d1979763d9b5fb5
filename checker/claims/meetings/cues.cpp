#include "checker/claims/meetings/cues.h"

namespace crosscheck {

std::vector<CueMention> find_cues(const Reading& reading) {
  static const Trigger openers({}, {WordClass::cue_start});
  std::vector<CueMention> cues;
  const std::span<const Token> tokens = reading.tokens;
  for (const std::uint32_t i : reading.places(openers)) {
    if (!cues.empty() && i < cues.back().tokens.end) continue;
    const Lexicon::CueMatch found = reading.lexicon->cue(tokens.subspan(i));
    if (found.length > 0) cues.push_back({found.cue, {i, i + found.length}});
  }
  return cues;
}

}  // namespace crosscheck
