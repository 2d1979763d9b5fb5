#pragma once

#include <optional>

#include "checker/claims/claim.h"
#include "checker/claims/lexicon/lexicon.h"

namespace crosscheck {

/// The earliest day on which an article that carries no date can have been written: nobody is
/// called by an office before holding it, so it is no older than the youngest office it gives to
/// anybody in the register. The window has no end, because old titles are used long after the
/// term. Nothing when the article gives nobody a registered office.
std::optional<PublicationDate> window_by_tenures(const Statements& article, const Lexicon& lexicon);

}  // namespace crosscheck
