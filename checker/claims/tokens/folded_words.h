#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/claims/tokens/token.h"
#include "checker/claims/tokens/word_index.h"
#include "checker/text/text_arena.h"

namespace crosscheck {

/// The words of one article as `fold` has them, each folded once. Lives as long as the prose.
class FoldedWords {
 public:
  /// The folded form of a token whose words in the prose are `text`.
  std::string_view of(std::uint32_t token, std::string_view text, LetterCase letters,
                      const WordIndex& index);

 private:
  std::vector<std::uint32_t> places_;  ///< by the number of the word, in `folded_`, counted from 1
  std::vector<std::string_view> folded_;
  TextArena arena_;
};

}  // namespace crosscheck
