#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// Which of two events came first.
extern const ClaimKind order_kind;

/// Reads "the siren went off before the flood came" and "he resigned after the report was
/// published"; needs `find_persons`, `find_times` and the quotations. The claim's subject is the
/// person whose event one of them is.
void extract_orders(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
