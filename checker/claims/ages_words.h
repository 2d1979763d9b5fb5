#pragma once

// The parts that `extract_ages` is made of; nothing outside the reading of ages includes this.

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/claims/reading.h"

namespace crosscheck {

/// An age as written beside a name.
struct AgeWords {
  int years = -1;
  std::uint32_t end = 0;  ///< token after the last that belongs to it
  std::string_view form;  ///< as the claim's column has it
};

/// The age that stands behind a name ending before token `i`: ", 35,", " (35)", ", aged 35",
/// ", a 35-year-old", " is 35 years old", ", who is 35,".
AgeWords age_behind(const Reading& reading, std::uint32_t i);

/// The age that stands before a name beginning at token `begin`: "35-year-old brother Dillon".
/// `from` is the first token of the age.
AgeWords age_before(const Reading& reading, std::uint32_t begin, std::uint32_t& from);

/// The number a token spells when it can be an age, or -1.
int age_number(const Reading& reading, std::uint32_t i);

/// Whether the words from token `i` on leave a bare number before them an age.
bool closes_age(const Reading& reading, std::uint32_t i);

bool is_mark(const Reading& reading, std::uint32_t i, TokenKind kind);

/// Persons of whose death the article speaks: "X was killed", "the death of X".
std::vector<bool> the_dead(const Reading& reading);

/// A person's birthday or birth as an article tells it.
struct BirthWords {
  std::uint32_t mention = 0;  ///< index into `Reading::persons`
  TokenRange tokens;          ///< from the name to the end of the date
  Period days;                ///< when the birthday was, or the birth
  int years = -1;             ///< how old the person became; -1 for a birth
};

/// "X, who turned 62 on Tuesday", "X celebrated her 59th birthday last month", "X, born in 1950".
std::vector<BirthWords> read_births(const Reading& reading);

}  // namespace crosscheck
