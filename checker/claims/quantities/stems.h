#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck {

/// Cuts an ending off when at least `left` letters stay. The ending is part of the type, so that
/// comparing it is one instruction or two.
template <std::size_t N>
bool cut_off(std::string_view& word, const char (&ending)[N], std::size_t left) {
  constexpr std::size_t size = N - 1;
  if (word.size() < size + left || !word.ends_with(std::string_view(ending, size))) return false;
  word.remove_suffix(size);
  return true;
}

/// What the forms of one word have in common, near enough: "arrest" for arrests, arrested and
/// arresting. `word` is folded. A stem is no word: "euthaniz". It is part of the word, or else
/// stands in `made`.
std::string_view stem_of(std::string_view word, std::string& made);
inline std::string stem_of(std::string_view word) {
  std::string made;
  return std::string(stem_of(word, made));
}

}  // namespace crosscheck
