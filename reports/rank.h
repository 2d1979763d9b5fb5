#pragma once

// Which findings come first where a platform shows only so many.

#include <span>
#include <vector>

#include "checker/findings/finding.h"

namespace crosscheck {

/// 0 to 100, as SARIF's `rank`: severity first, then class, then the precision of the rule.
int rank_of(const Finding& finding);

/// The `limit` findings of highest rank, in the order they came in; ties keep the earlier ones.
std::vector<const Finding*> highest_ranked(std::span<const Finding* const> findings,
                                           std::size_t limit);

/// Pointers to all of them, in order.
std::vector<const Finding*> pointers_to(std::span<const Finding> findings);

}  // namespace crosscheck
