#pragma once

#include <span>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/findings/finding.h"
#include "checker/session.h"
#include "reports/desk_view.h"

namespace crosscheck {

/// What the drawings of a report show of a desk: the persons that matter to it, 500 at most, with
/// their names and titles; its meetings; the dates that findings are about; figures that move. It
/// decides identity within each group of articles once more, so it is made only for reports that
/// show it.
DeskView view_of(const Desk& desk, const Lexicon& lexicon, GroupBy group_by,
                 std::span<const Finding> findings);

}  // namespace crosscheck
