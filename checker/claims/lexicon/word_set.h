#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "checker/claims/lexicon/word_key.h"
#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// A few words that one reader looks for; case, accents and kinds of apostrophe do not matter.
/// Made once, as a static, and asked often.
class WordSet {
 public:
  WordSet() = default;
  WordSet(std::initializer_list<WordKey> words) {
    keys_.assign(words.begin(), words.end());
    index();
  }

  /// The words of both: where one look tells that a word is in neither.
  friend WordSet operator|(WordSet a, const WordSet& b) {
    a |= b;
    return a;
  }
  WordSet& operator|=(const WordSet& other) {
    keys_.insert(keys_.end(), other.keys_.begin(), other.keys_.end());
    index();
    return *this;
  }
  void add(std::uint64_t key) {
    if (has(key)) return;
    keys_.insert(std::lower_bound(keys_.begin(), keys_.end(), key), key);
    filter_[part(key)] |= bit(key);
  }

  bool has(std::uint64_t key) const {
    return (filter_[part(key)] & bit(key)) != 0 &&
           std::binary_search(keys_.begin(), keys_.end(), key);
  }
  bool has(const Token& token) const { return token.kind == TokenKind::word && has(token.key); }
  /// The keys of the words, each once, sorted.
  std::span<const std::uint64_t> keys() const { return keys_; }

 private:
  static constexpr std::size_t parts = 8;
  static std::size_t part(std::uint64_t key) { return (key >> 40) % parts; }
  static std::uint64_t bit(std::uint64_t key) { return std::uint64_t{1} << (key >> 58); }

  void index() {
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    for (const std::uint64_t key : keys_) filter_[part(key)] |= bit(key);
  }

  std::vector<std::uint64_t> keys_;
  /// A bit for each word, so that most others are told in one look.
  std::array<std::uint64_t, parts> filter_{};
};

}  // namespace crosscheck
