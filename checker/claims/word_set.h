#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon.h"
#include "checker/claims/token.h"

namespace crosscheck {

/// A few words that one reader looks for; case, accents and kinds of apostrophe do not matter.
/// Made once, as a static, and asked often.
class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) keys_.push_back(word_key(word));
    std::sort(keys_.begin(), keys_.end());
  }

  bool has(std::uint64_t key) const { return std::binary_search(keys_.begin(), keys_.end(), key); }
  bool has(const Token& token) const { return token.kind == TokenKind::word && has(token.key); }

 private:
  std::vector<std::uint64_t> keys_;
};

}  // namespace crosscheck
