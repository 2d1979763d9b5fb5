// One scan over words: text in, tokens out. Used on articles and on the lexicon's own phrases.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/tokens/token.h"
#include "checker/text/span.h"

namespace crosscheck {

/// Joins the key of a word that has a possessive inside a phrase: "People's Republic".
inline constexpr std::uint64_t possessive_key = 0x5DEECE66D5DEECE7;

/// Appends the tokens of one section, sentence breaks included, without breaks at its ends.
void scan_section(std::string_view prose, Span section, const Lexicon& lexicon,
                  std::vector<Token>& tokens);

/// The tokens of a phrase as it would stand within a sentence.
std::vector<Token> scan_phrase(std::string_view phrase, const Lexicon& lexicon);

}  // namespace crosscheck
