#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// How much time has gone by since an event.
extern const ClaimKind elapsed_kind;

/// Reads "the war, nearing its third year", "the second anniversary of the invasion", "nearly
/// four-year war" where the event is one the register dates; the claim's period is the days on
/// which the words are true.
void extract_elapsed(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
