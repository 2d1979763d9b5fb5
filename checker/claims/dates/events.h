#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// On which day something happened or began.
extern const ClaimKind event_kind;

/// Reads "the fire, which started on January 8", "Thursday's shooting", "Colin Reed died on
/// Friday night", "the mine was opened in 1974"; needs `find_persons` and `find_times`. The
/// claim's subject is the person it happened to, or nobody; its period the days that are meant.
void extract_events(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
