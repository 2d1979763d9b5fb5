#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// Whose father, sister or wife somebody is; see kinship.cpp for its columns.
extern const ClaimKind kinship_kind;

/// Appends a claim wherever the article says what kin one named person is to another: "Anna Berg,
/// Paul Lind's sister", "the father of Anna Berg, Otto Berg", "his wife, Anna Berg".
void extract_kinship(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
