#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// "signing": an agreement that has been signed, or is to be.
extern const ClaimKind signing_kind;

/// Appends a claim wherever the article says that an agreement was signed or will be. What may or
/// might be signed is left out.
void extract_signings(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
