#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"

namespace crosscheck {

/// A person's name taken apart for comparison; every part is folded.
struct NameParts {
  std::vector<std::string> given;  ///< given and middle names; an initial is one letter
  std::string surname;             ///< with its particles, "van der bellen"
  std::string suffix;              ///< "jr", "sr", "iii": part of who somebody is
};

/// Takes apart a full name written given names first. A single word is a surname.
NameParts name_parts(std::string_view name, const Lexicon& lexicon);

/// How two names may belong to one person, the surest first.
enum class NameMatch {
  same,        ///< the same parts
  compatible,  ///< one leaves out or shortens middle names, or uses a nickname
  reordered,   ///< the same parts in another order
  near,        ///< one letter of one part misspelt
  strained,    ///< more than one letter of one part
  rival,       ///< a letter or two of the surname, and both are surnames that people bear
  different,
};

/// Compares two full names part by part: one clearly different part makes the whole different.
/// Two parts that are both well-known given names are never taken for a slip of one another.
NameMatch match_names(const NameParts& a, const NameParts& b, const Lexicon& lexicon);

/// Whether two names of two words each are one with its words in the wrong order in one of the two:
/// one word is a given name, and neither belongs where the family name often comes first.
bool are_swapped(std::string_view a, std::string_view b, const Lexicon& lexicon);

}  // namespace crosscheck
