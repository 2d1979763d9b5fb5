#pragma once

#include <optional>

#include "checker/claims/claim.h"
#include "checker/claims/lexicon.h"

namespace crosscheck {

/// When an article that carries no date can have been written, judged by the offices it gives to
/// people of the register: the days on which most of those (person, office) pairs held together.
/// The certainty is the share of pairs that agree. Nothing when no such day stands out, as when
/// the article names holders of two eras in equal number.
std::optional<PublicationDate> window_by_tenures(const Statements& article, const Lexicon& lexicon);

}  // namespace crosscheck
