#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// How long an event that is over has lasted.
extern const ClaimKind event_length_kind;

/// Reads "the strike lasted 29 days", "doused the blaze after five hours", "it took eight hours to
/// put the fire out" and "ended the 28-day strike"; needs `find_times` and the quotations.
void extract_event_lengths(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
