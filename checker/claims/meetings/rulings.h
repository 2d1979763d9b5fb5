#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// "ruling": that a court has ruled on a day, or kept its ruling for later.
extern const ClaimKind ruling_kind;

/// Appends a claim wherever a coroner, a judge, a jury or a court rules on a day that is told, or
/// reserves the ruling, or adjourns until a day to come.
void extract_rulings(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
