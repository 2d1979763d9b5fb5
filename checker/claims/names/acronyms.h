#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// What letters stand for, where the article says so.
extern const ClaimKind acronym_kind;

/// Appends a claim for every name beside the letters it is shortened to: "the Polar Research
/// Board (PRB)", "PRB (Polar Research Board)", "the Polar Research Board, PRB for short".
void extract_acronyms(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
