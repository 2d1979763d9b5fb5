#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// How old a person is.
extern const ClaimKind age_kind;

/// Binds every age to the one name its words belong to; needs `find_persons`.
void extract_ages(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
