// Words that an article puts into somebody's mouth.
#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// What somebody says in an interview whose words stand in the article a second time in other
/// words; see quotes.cpp for its columns.
extern const ClaimKind quote_kind;

/// Finds sentences of one labelled speaker ("Dr. Roe: ...") that an article gives twice, nearly but
/// not quite alike. Only sentences that share three words in a row are compared.
void extract_quotes(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
