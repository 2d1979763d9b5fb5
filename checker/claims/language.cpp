#include "checker/claims/language.h"

#include <cstddef>

namespace crosscheck {

bool is_in_another_language(const Reading& reading) {
  static const Trigger english(WordSet{"the", "and", "of", "to"});
  constexpr std::size_t fewest = 60, one_in = 50;
  const std::size_t size = reading.tokens.size();
  if (size < fewest || reading.places(english).size() * one_in > size) return false;
  std::size_t words = 0, lower = 0, known = 0;
  for (const Token& token : reading.tokens) {
    if (token.kind != TokenKind::word) continue;
    ++words;
    if (token.letters != LetterCase::lower && token.letters != LetterCase::none) continue;
    ++lower;
    if (token.classes.has(WordClass::common)) ++known;
  }
  return lower >= fewest / 2 && 2 * lower > words && 2 * known < lower;
}

}  // namespace crosscheck
