#include "checker/claims/tokens/folded_words.h"

#include <algorithm>
#include <string>

#include "checker/text/fold.h"

namespace crosscheck {

namespace {

bool is_folded(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::string_view FoldedWords::of(std::uint32_t token, std::string_view text, LetterCase letters,
                                 const WordIndex& index) {
  // Most words of a text stand as they fold.
  if (letters == LetterCase::lower && is_folded(text)) return text;
  const std::uint32_t word = index.word(token);
  if (word == WordIndex::no_word) return arena_.keep(fold(text));
  if (places_.empty()) places_.resize(index.word_bound());
  std::uint32_t& place = places_[word];
  if (place == 0) {
    folded_.push_back(arena_.keep(fold(text)));
    place = static_cast<std::uint32_t>(folded_.size());
  }
  return folded_[place - 1];
}

}  // namespace crosscheck
