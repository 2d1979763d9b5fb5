#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// Which country a person is a citizen of.
extern const ClaimKind nationality_kind;

/// Appends a claim wherever the article gives a person a nationality: by the adjective of a country
/// before a noun that stands for a person, or by "citizen of".
void extract_nationalities(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
