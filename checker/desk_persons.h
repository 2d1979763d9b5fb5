#pragma once

#include <span>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/lexicon/lexicon.h"
#include "checker/finding_index.h"
#include "checker/identities/identity.h"
#include "reports/desk_view.h"

namespace crosscheck {

/// Everybody articles speak of: the forms of the name, the titles they give and those the register
/// has. In the order of `identities`.
std::vector<PersonView> persons_of(std::span<const Statements> articles,
                                   const Identities& identities, const Lexicon& lexicon,
                                   const FindingIndex& findings);

}  // namespace crosscheck
