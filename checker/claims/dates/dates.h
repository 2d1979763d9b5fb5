#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// A calendar date as written: which weekday stands beside it, and what the calendar says to it.
extern const ClaimKind date_kind;

/// Makes a claim of every date that says which days it means; needs `find_times`.
void extract_dates(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
