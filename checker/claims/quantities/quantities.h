#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// A figure, alone or with what other figures beside it make of it.
extern const ClaimKind quantity_kind;

/// Reads exact figures with what they measure or count and the words around them; and figures that
/// others of the article determine, and gives two claims for each: the figure
/// that is stated, and what the others make of it. "300 metres (984 feet)", "12 of 48 members, or
/// 25 percent", "40 of the 60 houses, the other 20", "four men and three women, a total of seven".
void extract_quantities(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
