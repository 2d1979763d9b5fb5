#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// Which term in an office somebody is serving: the second, the third.
extern const ClaimKind term_number_kind;

/// Appends a claim wherever the article says which term a person is in: "is on her second
/// consecutive term", "a third-term mayor". A term that is sought or past makes none.
void extract_term_numbers(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
