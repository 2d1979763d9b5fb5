#pragma once

#include "checker/claims/reading.h"

namespace crosscheck {

/// The mention of a person that begins at a token, or null.
const PersonMention* mention_from(const Reading& reading, std::uint32_t begin);

/// The mention of a person that ends right before a token, or null.
const PersonMention* mention_until(const Reading& reading, std::uint32_t end);

}  // namespace crosscheck
