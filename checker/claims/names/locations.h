#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// In which country or state a place is said to lie.
extern const ClaimKind location_kind;

/// Appends a claim wherever the article says that a town lies in a country, or in a state of a
/// country of states.
void extract_locations(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
