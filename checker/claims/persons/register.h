#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "checker/claims/persons/find_persons.h"

namespace crosscheck {

/// The one person of that surname the register has as head of state or government under that
/// office, or none: "President Obama".
std::optional<std::uint32_t> head_named(const Lexicon& lexicon, std::uint32_t office,
                                        std::uint64_t surname);

/// Keeps of each person's register entry only what the article bears out. A name is not enough,
/// since others bear it: an office that person held must stand by the name, or the article must
/// speak of that person's country and say nothing a private namesake would be told by (an age,
/// another office).
void confirm_listed(const Reading& reading, Roster& roster);

/// Finds the register's person behind a surname that follows the title of a head of state or
/// government and nothing more: "President Obama".
void know_by_surname(const Reading& reading, Roster& roster);

/// Sets each person's gender where honorifics and pronouns that can mean nobody else agree, and
/// returns these words; their `person` is an index into the roster.
std::vector<GenderSign> tell_genders(const Reading& reading, const NameRuns& runs, Roster& roster);

}  // namespace crosscheck
