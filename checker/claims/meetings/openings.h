#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// "opening": the countries with whose doings the headline or the first sentence begins.
extern const ClaimKind opening_kind;

/// Appends a claim for the headline and one for the first sentence of the text, where each begins
/// with a whole list of countries: "Norway, Chile and Peru agreed".
void extract_openings(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
