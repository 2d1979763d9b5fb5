#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// A few words that one reader looks for; case, accents and kinds of apostrophe do not matter.
/// Made once, as a static, and asked often.
class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) keys_.push_back(word_key(word));
    std::sort(keys_.begin(), keys_.end());
    for (const std::uint64_t key : keys_) filter_ |= bit(key);
  }

  bool has(std::uint64_t key) const {
    return (filter_ & bit(key)) != 0 && std::binary_search(keys_.begin(), keys_.end(), key);
  }
  bool has(const Token& token) const { return token.kind == TokenKind::word && has(token.key); }

 private:
  static std::uint64_t bit(std::uint64_t key) { return std::uint64_t{1} << (key >> 58); }

  std::vector<std::uint64_t> keys_;
  std::uint64_t filter_ = 0;  ///< a bit for each word, so that most others are told in one look
};

}  // namespace crosscheck
