#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// The how-manieth holder of an office a person is, of all or of a group.
extern const ClaimKind succession_kind;

/// Appends a claim wherever the article counts a person among the holders of an office. Needs the
/// titles that were read before, for "the first woman to hold the office".
void extract_successions(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
