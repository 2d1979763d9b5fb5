#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// What a sentence tells and one detail of it, so that it can be told again with another.
extern const ClaimKind statement_kind;

/// Takes every sentence that is told as such, its names, peoples, days, words with an opposite and
/// denials, and the words of the whole article; needs `find_persons` and `find_quotations`.
void extract_statements(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
