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

/// The word without which no age stands before a name.
const Trigger& old_word();

/// The age that stands before a name beginning at token `begin`: "35-year-old brother Dillon".
/// `from` is the first token of the age.
AgeWords age_before(const Reading& reading, std::uint32_t begin, std::uint32_t& from);

/// An age told by its decade.
struct DecadeWords {
  int low = -1, high = -1;  ///< full years, both included
  std::uint32_t end = 0;
};

/// ", in her fifties,", ", who is in his late 30s,", " is in his 60s" behind a name ending before
/// token `i`; a low of -1 when there is none.
DecadeWords decade_behind(const Reading& reading, std::uint32_t i);

/// The number a token spells when it can be an age, or -1.
int age_number(const Reading& reading, std::uint32_t i);

/// Whether the words from token `i` on leave a bare number before them an age.
bool closes_age(const Reading& reading, std::uint32_t i);

bool is_mark(const Reading& reading, std::uint32_t i, TokenKind kind);

/// Persons of whose death the article speaks: "X was killed", "the death of X".
std::vector<bool> the_dead(const Reading& reading);

/// Whether a noun says no more than who a person is: man, brother, lawyer.
bool is_descriptor(const Token& token);

/// The age of somebody who is not named beside it.
struct DescribedAge {
  std::uint32_t person = 0;  ///< index into `Reading::entities`
  AgeWords age;
  std::uint32_t from = 0;  ///< the first token of the words
};

/// "He is 57.", "The 47-year-old, who" where one person can be meant, and "A 33-year-old
/// electrician was killed" where the article speaks of one death; `dead` by person.
std::vector<DescribedAge> described_ages(const Reading& reading, const std::vector<bool>& dead);

/// An age in a list of given names.
struct ListedAge {
  TokenRange words;
  std::uint32_t name = 0;  ///< the token of the name
  int years = -1;
};

/// "Favour, 12, Blessing, nine, and six-year-old Mercy": two names at least, none of them known
/// by a fuller one.
std::vector<ListedAge> listed_ages(const Reading& reading);

enum class LifeEvent : std::uint8_t {
  birth,
  birthday,       ///< on days that are given
  past_birthday,  ///< "has just turned 20"
  then,           ///< "was 31 when he joined in 1985": how old on days long past
  death,
};

/// What an article tells of the dates of somebody's life.
struct LifeWords {
  LifeEvent event = LifeEvent::birth;
  std::uint32_t person = 0;  ///< index into `Reading::entities`
  TokenRange tokens;
  Period days;     ///< when it was; open where the words do not date it
  int years = -1;  ///< how old the person became, or was at death; -1 where they do not say
};

/// "X, who turned 62 on Tuesday", "X celebrated her 59th birthday last month", "X, born in 1950",
/// "He died in October, aged 64".
std::vector<LifeWords> read_lives(const Reading& reading);

}  // namespace crosscheck
