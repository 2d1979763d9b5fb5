#pragma once

#include <span>

#include "checker/claims/lexicon.h"
#include "checker/findings/finding.h"
#include "checker/session.h"
#include "reports/desk_view.h"

namespace crosscheck {

/// What the drawings of a report show of a desk: the persons that matter to it, 500 at most, with
/// their names and titles, and the dates that findings are about. It decides identity over the
/// whole desk once more, so it is made only for reports that show it.
DeskView view_of(const Desk& desk, const Lexicon& lexicon, std::span<const Finding> findings);

}  // namespace crosscheck
