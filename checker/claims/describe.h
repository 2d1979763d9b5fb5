#pragma once

#include <string>

#include "checker/claims/claim.h"

namespace crosscheck {

/// One claim on one line, for people and for golden blocks: place, kind, subject, what it says
/// and its words.
///
///     38:34 title Donald Trump: office=president polity=us status=former «former US President
///     Donald Trump»
std::string describe(const Statements& article, const Claim& claim);

}  // namespace crosscheck
