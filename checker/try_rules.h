#pragma once

#include "checker/commands.h"

namespace crosscheck {

/// `crosscheck test --corpus`: runs rules over a newsroom's articles and prints, for each, how
/// often it speaks and a sample of its findings, so that its author sees what it would let loose.
Outcome try_rules(const Options& options, const Surroundings& surroundings);

}  // namespace crosscheck
