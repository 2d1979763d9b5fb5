#pragma once

#include "checker/claims/reading.h"

namespace crosscheck {

enum class Tense : std::uint8_t { unknown, past, future };

/// The tense of the verb that governs a temporal expression: the nearest one before it in its
/// sentence, else the nearest one after it.
Tense tense_around(const Reading& reading, TokenRange tokens);

}  // namespace crosscheck
