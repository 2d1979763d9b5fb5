#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// Which party a person belongs to, and which state sent them.
extern const ClaimKind affiliation_kind;

/// Appends a claim wherever the article puts a party beside a person it names. Words such as Green
/// and Conservative are parties only where an office or a bracket says so.
void extract_affiliations(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
