#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// "proceeding": what a defendant pleads, whether a court holds or frees them, what it finds and to
/// what it sentences them.
extern const ClaimKind proceeding_kind;

/// Appends a claim wherever a person pleads, is given bail, remanded, convicted, acquitted or
/// sentenced to some time in prison: "Berg pleaded not guilty", "granted Berg bail", "Berg was
/// cleared of". What was so before ("had pleaded", "initially denied") and what may come is left
/// out.
void extract_proceedings(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
