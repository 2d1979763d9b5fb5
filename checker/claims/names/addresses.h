#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// At which number of a street something is or happened.
extern const ClaimKind address_kind;

/// Appends a claim for every "1400 block of North Ash Street" and every "at 1375 College Avenue".
void extract_addresses(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
