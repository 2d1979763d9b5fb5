#pragma once

// The vocabulary of counting: what those are called who are counted. Nothing outside the reading of
// quantities includes this.

#include <cstdint>
#include <string>
#include <string_view>

#include "checker/claims/reading.h"

namespace crosscheck {

/// The one name under which a plural noun is counted: home for houses, person for people; empty
/// when the word is no plural noun. A name that is no part of a word stands in `made`.
std::string_view counted_name(const Reading& reading, std::uint32_t token, std::string& made);

/// Whether a word may be a plural noun, without making its name.
bool may_be_plural(const Reading& reading, const Token& token);

/// Whether that name of a counted noun is one for people: man, woman, passenger.
bool is_person_name(std::string_view noun);

/// What a figure measures, as one noun or verb says: loss for losses, price for cost, depth for
/// deep; empty when the word says nothing of the sort.
std::string_view role_word(const Token& token);

}  // namespace crosscheck
