#pragma once

// What a sentence tells, word by word; nothing outside the reading of statements includes this.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/reading.h"
#include "checker/text/text_arena.h"

namespace crosscheck {

/// What a unit of a sentence is; details of two sorts are never held against each other.
enum class UnitSort : std::uint8_t { word, name, people, weekday, month, year, ordinal, number };

/// A word, a name or a number that tells something. Its texts are the reading's, the lexicon's or
/// those of its article's `UnitTexts`.
struct Unit {
  UnitSort sort = UnitSort::word;
  TokenRange tokens;
  /// What it is told again by: a word's stem, a name's last word, fr for French, 3 for Wednesday.
  std::string_view key;
  /// The same beside units of other sorts: "people fr", "weekday 3".
  std::string_view told;
  /// Of a name: person, organisation, country, place, site, name, or common where everyday words
  /// make it up: Congress, Democrats.
  std::string_view kind = {};
};

/// The texts of one article's units; each word is stemmed once.
struct UnitTexts {
  std::vector<std::string_view> stems;  ///< by the number of the word; no data where not asked
  TextArena arena;
  std::string made;  ///< of the stem at hand
};

/// Puts the units of a sentence in their order in place of those in `units`; light words and those
/// that merely join are left out.
void find_units(const Reading& reading, const Sentence& sentence, UnitTexts& texts,
                std::vector<Unit>& units);

std::string_view to_string(UnitSort sort);

/// Whether a sentence is told as such: no caption, credit, table or line of a list of names.
bool is_told(const Reading& reading, const Sentence& sentence);

/// What the forms of a word have in common, across verb and noun: "elect" for election. It is part
/// of the word, or else stands in `made` or in a table.
std::string_view told_stem(std::string_view folded, std::string& made);

}  // namespace crosscheck
