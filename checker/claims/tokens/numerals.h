// Numbers in figures, as a text writes them.
#pragma once

#include <cstdint>

#include "checker/claims/tokens/section_text.h"

namespace crosscheck {

/// A number that begins with a digit: "1,200", "4.5", "21st".
struct Numeral {
  std::uint32_t end = 0;   ///< one past its last byte, the ending of an ordinal included
  std::int32_t value = 0;  ///< 0 for fractions and what is beyond two thousand millions
  bool ordinal = false;
};

/// The number whose first digit stands at `begin`.
Numeral numeral_at(const SectionText& text, std::uint32_t begin);

/// Where the letters of a word end that stand glued before a sum of money, "P14.5 million" and
/// "Rs500"; the end of the word when they are none: "G7", "A380".
std::uint32_t end_of_currency(const SectionText& text, Span word);

}  // namespace crosscheck
