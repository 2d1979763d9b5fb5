#pragma once

#include <optional>

#include "checker/claims/reading.h"

namespace crosscheck {

inline constexpr int minutes_of_day = 24 * 60;

/// The minute of the day of "4.15 p.m.", 1440 for "24:00"; nothing for "in the afternoon".
std::optional<int> minute_of_day(const TimeMention& time);

}  // namespace crosscheck
