#pragma once

#include <vector>

#include "checker/findings/conflict.h"

namespace crosscheck {

/// Leaves out each conflict that a surer conflict of another rule shows too: every side says what
/// one of its sides says, at a place where it says it. Surer is the more severe, then the one of
/// the more precise rule, then the first by the rule's name. What is left keeps its order.
void leave_to_surer(std::vector<Conflict>& conflicts);

}  // namespace crosscheck
