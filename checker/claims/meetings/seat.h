#pragma once

#include <string>

#include "checker/claims/titles/phrase.h"

namespace crosscheck {

/// Whose council or parliament a sentence speaks of, from the words around the tokens of its
/// circle: "the Freedonian senate", "Harbour City's town council", "the council of Harbour City".
/// A country's code, the register's id of a place or the folded name; empty when it is not said.
std::string seat_of(const TitleContext& context, TokenRange sentence, TokenRange circle);

}  // namespace crosscheck
