#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// "whereabouts": where somebody was at an hour, or away for something, or is to go on a day.
extern const ClaimKind whereabouts_kind;

/// Appends a claim wherever a sentence puts a person in a city at an hour or for an occasion, or
/// has them go there on a day to come. Needs the titles that were read before.
void extract_whereabouts(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
