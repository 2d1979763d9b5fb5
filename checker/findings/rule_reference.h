#pragma once

#include <span>
#include <string>

#include "checker/claims/claim.h"

namespace crosscheck {

/// What a rule may read and call, as Markdown: every view with its columns and every function.
std::string rule_author_reference(std::span<const ClaimKind* const> kinds);

}  // namespace crosscheck
