#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "checker/claims/tokens/token.h"

namespace crosscheck {

class TitleContext;

/// The house whose words begin at a token, with its article: "the village hall", "Holy Trinity
/// Church", "the gym of Kroken School"; empty when none does.
TokenRange venue_at(const TitleContext& context, std::uint32_t begin, std::uint32_t ceiling);

/// What claims call a house: its words folded, without articles.
std::string venue_key(std::string_view words);

/// Whether two houses, by their keys, cannot be one: two churches of two names, a church and a
/// hotel. A hall, a chapel or a court may stand in any house.
bool venues_exclude(std::string_view a, std::string_view b);

}  // namespace crosscheck
