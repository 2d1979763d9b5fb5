#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// Whether the article speaks of a person as a man or a woman.
extern const ClaimKind gender_kind;

/// One claim for each person whose pronouns and honorifics all agree; see `GenderSign`.
void extract_genders(Reading& reading, std::vector<Claim>& claims);

/// The "he" or "she" that says who spoke a quotation: behind its end and beside a verb of saying.
/// `sentence.end` where a sentence has none.
std::uint32_t attribution_in(const Reading& reading, TokenRange sentence);

}  // namespace crosscheck
