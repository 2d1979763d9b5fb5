#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// "togetherness": whether something was done side by side or alone.
extern const ClaimKind togetherness_kind;

/// Appends a claim for the headline and for the first sentences of the text, where they say of
/// something that it was done together or alone.
void extract_togetherness(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
