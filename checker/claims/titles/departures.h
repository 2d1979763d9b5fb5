#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// "departure": that a person left the office the article gives them, and the day.
extern const ClaimKind departure_kind;

/// Appends a claim wherever somebody resigned, stepped down or was dismissed. Needs the titles that
/// were read before.
void extract_departures(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
