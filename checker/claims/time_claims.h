#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// Calendar dates as written: what weekday stands beside them, and what the calendar says to it.
extern const ClaimKind date_kind;
void extract_dates(Reading& reading, std::vector<Claim>& claims);

/// Ages of persons.
extern const ClaimKind age_kind;
void extract_ages(Reading& reading, std::vector<Claim>& claims);

/// Time that has gone by since an event: "nearing its third year", "after a six-month hiatus".
extern const ClaimKind elapsed_kind;
void extract_elapsed(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
