#pragma once

#include <string_view>

namespace crosscheck {

/// Least number of bytes to insert, delete, replace or swap with a neighbour to turn `a` into `b`
/// (optimal string alignment); `cap + 1` as soon as it is more than `cap`. Give it folded text.
int edit_distance(std::string_view a, std::string_view b, int cap);

/// Distance of two folded names, word by word in order, judged by the worst word; `cap + 1` when
/// they have different numbers of words, a word is further off than `cap`, or one that differs is
/// too short for a slip: "Jr." and "Sr.", "J." and "O." are two people.
int name_distance(std::string_view a, std::string_view b, int cap);

/// Most edits a slip of the pen may account for in a word of this many letters: none in a short
/// word, where one letter makes another name.
int slip_allowance(std::size_t letters);

}  // namespace crosscheck
