// When two names of things nobody has a register of are one but for a slip of the pen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"

namespace crosscheck {

/// The words of a folded name.
std::vector<std::string_view> name_words(std::string_view folded);

/// Whether the lexicon has a folded word under no heading, so that it may be a misspelling.
bool is_unknown_word(std::string_view folded, const Lexicon& lexicon);

/// Whether one folded word may be a slip of the pen for the other: a letter off, two in a long
/// word; in a short word only letters that changed places (Telsa, Tesla).
bool is_misspelling(std::string_view a, std::string_view b);

/// Whether two folded names have the same words but for one, which is a letter or two off. A word
/// the lexicon has is misspelt into one it has not, never into another it has; an ending more or
/// less (Sunni, Sunnis) makes another word.
bool differ_by_a_slip(std::string_view a, std::string_view b, const Lexicon& lexicon);

}  // namespace crosscheck
