#include "checker/claims/meetings/cues.h"

namespace crosscheck {

void find_cues(const Reading& reading, TokenRange sentence, std::vector<CueMention>& cues) {
  cues.clear();
  const std::span<const Token> tokens = std::span(reading.tokens).first(sentence.end);
  for (std::uint32_t i = sentence.begin; i < sentence.end;) {
    const Lexicon::CueMatch found = reading.lexicon->cue(tokens.subspan(i));
    if (found.length > 0) cues.push_back({found.cue, {i, i + found.length}});
    i += std::max(found.length, 1u);
  }
}

}  // namespace crosscheck
