#pragma once

#include "checker/claims/reading.h"

namespace crosscheck {

/// The first mention of a person that begins at a token or behind it, or null.
const PersonMention* next_mention(const Reading& reading, std::uint32_t token);

/// The last mention that begins before a token, or null.
const PersonMention* last_mention(const Reading& reading, std::uint32_t token);

/// The first mention that has some of these tokens, or null.
const PersonMention* mention_over(const Reading& reading, TokenRange tokens);

/// The mention of a person that begins at a token, or null.
const PersonMention* mention_from(const Reading& reading, std::uint32_t begin);

/// The mention of a person that ends right before a token, or null.
const PersonMention* mention_until(const Reading& reading, std::uint32_t end);

}  // namespace crosscheck
