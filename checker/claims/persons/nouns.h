#pragma once

#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// Whether a word is a noun for one person by what he or she does or is (carpenter, passenger,
/// uncle), which no office of the lexicon is. A name right behind it is that person's.
bool is_person_noun(const Token& word);

}  // namespace crosscheck
