#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// "title": one person, one office, one standing in it. See the columns in titles.cpp.
extern const ClaimKind title_kind;

/// Appends a claim for every office the article gives to a person it names.
void extract_titles(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
