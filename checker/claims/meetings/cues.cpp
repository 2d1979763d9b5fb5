#include "checker/claims/meetings/cues.h"

namespace crosscheck {

const Trigger& cue_openers() {
  static const Trigger trigger({}, {WordClass::cue_start});
  return trigger;
}

void find_cues(const Reading& reading, TokenRange sentence, std::span<const std::uint32_t> openers,
               std::vector<CueMention>& cues) {
  cues.clear();
  const std::span<const Token> tokens = std::span(reading.tokens).first(sentence.end);
  for (const std::uint32_t i : openers) {
    if (!cues.empty() && i < cues.back().tokens.end) continue;
    const Lexicon::CueMatch found = reading.lexicon->cue(tokens.subspan(i));
    if (found.length > 0) cues.push_back({found.cue, {i, i + found.length}});
  }
}

}  // namespace crosscheck
