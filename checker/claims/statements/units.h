#pragma once

// What a sentence tells, word by word; nothing outside the reading of statements includes this.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/reading.h"

namespace crosscheck {

/// What a unit of a sentence is; details of two sorts are never held against each other.
enum class UnitSort : std::uint8_t { word, name, people, weekday, month, year, ordinal, number };

/// A word, a name or a number that tells something.
struct Unit {
  UnitSort sort = UnitSort::word;
  TokenRange tokens;
  /// What it is told again by: a word's stem, a name's last word, fr for French, 3 for Wednesday.
  std::string key;
  /// Of a name: person, organisation, country, place, site, name, or common where everyday words
  /// make it up: Congress, Democrats.
  std::string_view kind = {};
};

/// The units of a sentence in their order; light words and those that merely join are left out.
std::vector<Unit> units_of(const Reading& reading, const Sentence& sentence);

/// Whether a sentence is told as such: no caption, credit, table or line of a list of names.
bool is_told(const Reading& reading, const Sentence& sentence);

/// What the forms of a word have in common, across verb and noun: "elect" for election.
std::string told_stem(std::string_view folded);

}  // namespace crosscheck
