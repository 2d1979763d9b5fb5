#pragma once

#include "checker/claims/extractor.h"

namespace crosscheck {

/// A sentence between quotation marks and whose it is.
extern const ClaimKind utterance_kind;

/// Takes each sentence of a quotation whose speaker is known; needs `find_quotations`. The claim's
/// subject is the speaker. What was said through an interpreter is left out.
void extract_utterances(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
