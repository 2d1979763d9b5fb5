#pragma once

#include "checker/claims/reading.h"

namespace crosscheck {

enum class Tense : std::uint8_t { unknown, past, future };

/// The tense of the verb that governs a temporal expression: the nearest one before it in its
/// sentence, else the nearest one after it.
Tense tense_around(const Reading& reading, TokenRange tokens);

/// Whether the words say that something is to take place at that time: "will be held on March 5",
/// "On March 5 the council is to vote". Other verbs may be about what is past by then ("will
/// remember the flood of 1983"), so only those of dated undertakings count.
bool is_arranged_for(const Reading& reading, TokenRange tokens);

}  // namespace crosscheck
