#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// Calls `take` with each word of a row whose words have blanks between.
template <class Take>
void each_word(std::string_view words, Take take) {
  while (!words.empty()) {
    const std::size_t blank = std::min(words.find(' '), words.size());
    take(words.substr(0, blank));
    words.remove_prefix(std::min(blank + 1, words.size()));
  }
}

/// Words with what each means to one reader; case, accents and kinds of apostrophe do not matter.
/// Made once, as a static, and asked often, mostly for words that it has not.
template <class Value>
class WordMap {
 public:
  /// A word that is there keeps its meaning.
  void add(std::string_view word, const Value& value) {
    const std::uint64_t key = word_key(word);
    words_.add(key);
    values_.emplace(key, value);
  }
  /// The same meaning for each word of a row whose words have blanks between.
  void add_row(std::string_view words, const Value& value) {
    each_word(words, [&](std::string_view word) { add(word, value); });
  }

  /// What a token's word means, or null.
  const Value* find(const Token& token) const {
    return token.kind == TokenKind::word ? find(token.key) : nullptr;
  }
  /// The same by the key of a word.
  const Value* find(std::uint64_t key) const {
    return words_.has(key) ? &values_.find(key)->second : nullptr;
  }
  /// The same, with the default for other words.
  Value of(const Token& token) const {
    const Value* value = find(token);
    return value == nullptr ? Value{} : *value;
  }

 private:
  WordSet words_;
  std::unordered_map<std::uint64_t, Value> values_;
};

}  // namespace crosscheck
