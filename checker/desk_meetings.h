#pragma once

#include <span>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/lexicon/lexicon.h"
#include "checker/finding_index.h"
#include "checker/identities/identity.h"
#include "reports/desk_view.h"

namespace crosscheck {

/// What articles say of each meeting and of who was there, in the order of `identities`; what
/// `crosscheck meetings` and the drawings of the reports show.
std::vector<MeetingView> meetings_of(std::span<const Statements> articles,
                                     const Identities& identities, const Lexicon& lexicon,
                                     const FindingIndex& findings);

}  // namespace crosscheck
