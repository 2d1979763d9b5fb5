// Code points as the reader tells them apart: letters and their case, blanks, and their folding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "checker/claims/lexicon/word_key.h"

namespace crosscheck {

/// One code point and how many bytes spell it; a stray byte is U+FFFD of one byte.
struct CodePoint {
  std::uint32_t value = 0;
  std::uint32_t size = 1;
};

/// The code point at the front of `text`, which must not be empty.
CodePoint first_code_point(std::string_view text);

enum class LetterKind : std::uint8_t { no_letter, lower, upper, caseless };

/// Whether a code point is part of a word, and its case.
LetterKind letter_kind(std::uint32_t code_point);

/// Every blank beyond ASCII: no-break, thin, ideographic.
bool is_blank(std::uint32_t code_point);

/// Marks that are not seen: soft hyphen, zero-width joiners, byte order mark.
bool is_invisible(std::uint32_t code_point);

/// Appends `word` in lower case, without accents, with the straight apostrophe for all its kinds.
void append_folded(std::string& folded, std::string_view word);

/// Key of the phrase that continues the phrase of key `prefix` by the word of key `word`.
std::uint64_t phrase_key(std::uint64_t prefix, std::uint64_t word);

}  // namespace crosscheck
