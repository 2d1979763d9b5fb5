#pragma once

// Numbers as written, with the words that say how exactly they are meant.

#include <cstdint>
#include <optional>
#include <string_view>

#include "checker/claims/reading.h"

namespace crosscheck {

/// How exactly a figure is meant.
enum class Exactness : std::uint8_t {
  exact,    ///< 197, 4.5, twenty-one
  rounded,  ///< 58,400; 1.2 million: right to the last figure that is no nought
  about,    ///< some 400, nearly 60
  bounded,  ///< at least, more than, up to
  vague,    ///< dozens, several
};

std::string_view to_string(Exactness exactness);

/// One number of the text.
struct Figure {
  TokenRange tokens;  ///< the number itself: digits, number words, "million"
  TokenRange words;   ///< the same with "at least" or "nearly" before or "or more" behind
  double value = 0;   ///< as said
  double low = 0;     ///< least value that is meant
  double high = 0;    ///< greatest; infinite when it is open
  Exactness exactness = Exactness::exact;
  double step = 1;       ///< least step it is written to: 100 for 58,400, 1e5 for 1.2 million
  int digits = 0;        ///< how many figures of it are no trailing noughts
  bool spelled = false;  ///< in words: "two"
};

/// The figure that begins at a token, or nothing. "One" counts; "a" alone does not.
std::optional<Figure> figure_at(const Reading& reading, std::uint32_t token);

/// Whether no value can be meant by both.
bool disjoint(const Figure& a, const Figure& b);

}  // namespace crosscheck
