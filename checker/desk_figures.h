#pragma once

#include <span>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/finding_index.h"
#include "checker/identities/identity.h"
#include "reports/desk_view.h"

namespace crosscheck {

/// Figures that articles give in more than one value: those of every kind of claim that has the
/// columns `low` and `high`, for one subject and, where it has such a column, one `unit`.
std::vector<FigureView> figures_of(std::span<const Statements> articles,
                                   const Identities& identities, const FindingIndex& findings);

}  // namespace crosscheck
