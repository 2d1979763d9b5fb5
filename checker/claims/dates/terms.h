#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// Since when, or from when to when, a person has held a post.
extern const ClaimKind term_kind;

/// Reads "who has led the city since May 2022", "its director since 2017", "who took office in
/// 2020" and "mayor from 2005 to 2013"; needs `find_persons` and `find_times`. The claim's period
/// is the days on which the term may have begun.
void extract_terms(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
