#pragma once

// Lengths of time between dates; nothing outside the reading of elapsed time includes this.

#include <optional>
#include <string>
#include <string_view>

#include "checker/claims/reading.h"
#include "checker/claims/times/find_times.h"
#include "checker/text/day.h"

namespace crosscheck {

/// How many units the words give, and the least and most for which they are still true.
struct Length {
  double count = 0;
  TimeUnit unit = TimeUnit::year;
  double low = 0, high = 0;
};

/// What a number of units may stand for: people count from either end of the stretch, and a round
/// number is often rounded.
Length length(double count, TimeUnit unit, TimeModifier modifier);

/// The length a duration gives in figures; nothing for "several years" and hours.
std::optional<Length> length_of(const TimeMention& time);

/// The length of "thirty years ago": a date counted back from the article.
std::optional<Length> length_ago(const TimeMention& time);

/// The day some units after another; months and years follow the calendar.
Day later(Day day, double units, TimeUnit unit);

/// Months since the year 0.
int months_of(Day day);

/// "40 years" from one stretch to another; by the calendar's own numbers where one is not a day.
std::string real_length(const Period& from, const Period& to, TimeUnit unit, int more);

}  // namespace crosscheck
