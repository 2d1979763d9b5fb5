#include "checker/claims/meetings/cues.h"

namespace crosscheck {

void find_cues(const Reading& reading, TokenRange sentence, std::vector<CueMention>& cues) {
  cues.clear();
  const std::span<const Token> tokens = std::span(reading.tokens).first(sentence.end);
  static const Trigger openers({}, {WordClass::cue_start});
  for (const std::uint32_t i : reading.places(openers, sentence)) {
    if (!cues.empty() && i < cues.back().tokens.end) continue;
    const Lexicon::CueMatch found = reading.lexicon->cue(tokens.subspan(i));
    if (found.length > 0) cues.push_back({found.cue, {i, i + found.length}});
  }
}

}  // namespace crosscheck
