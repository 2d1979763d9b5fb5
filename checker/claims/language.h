#pragma once

#include "checker/claims/reading.h"

namespace crosscheck {

/// Whether the words that hold every English sentence together are missing from a text of some
/// length, and most of its words in lower case are not English. Tables of results and lists of
/// headlines have few of the first too.
bool is_in_another_language(const Reading& reading);

}  // namespace crosscheck
