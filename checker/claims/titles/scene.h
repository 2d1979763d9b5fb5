#pragma once

#include "checker/claims/reading.h"

namespace crosscheck {

/// Whether the sentence of a title tells of the article's own days, so that whoever bears the
/// title bears it now: a time in it is within days of the article's date, or the verb right behind
/// the name is in the present. False when any time in it lies further back, and for "President
/// Berg's reforms", which outlive her.
bool tells_of_now(const Reading& reading, TokenRange title);

/// Whether a time in the sentence of a title lies before the article's own days: "in March 2010".
bool tells_of_past(const Reading& reading, TokenRange title);

}  // namespace crosscheck
