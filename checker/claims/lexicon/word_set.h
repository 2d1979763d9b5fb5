#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include "checker/claims/lexicon/word_key.h"
#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// A few words that one reader looks for; case, accents and kinds of apostrophe do not matter.
/// Made once, as a static, and asked often.
class WordSet {
 public:
  WordSet(std::initializer_list<WordKey> words) : keys_(words.begin(), words.end()) {
    std::sort(keys_.begin(), keys_.end());
    for (const std::uint64_t key : keys_) filter_[word(key)] |= bit(key);
  }

  bool has(std::uint64_t key) const {
    return (filter_[word(key)] & bit(key)) != 0 &&
           std::binary_search(keys_.begin(), keys_.end(), key);
  }
  bool has(const Token& token) const { return token.kind == TokenKind::word && has(token.key); }

 private:
  static std::size_t word(std::uint64_t key) { return (key >> 53) % 8; }
  static std::uint64_t bit(std::uint64_t key) { return std::uint64_t{1} << (key >> 58); }

  std::vector<std::uint64_t> keys_;
  /// A bit for each word, so that most others are told in one look.
  std::array<std::uint64_t, 8> filter_{};
};

}  // namespace crosscheck
