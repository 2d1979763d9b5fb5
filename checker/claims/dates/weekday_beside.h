#pragma once

#include <optional>

#include "checker/claims/reading.h"

namespace crosscheck {

/// A weekday that stands apart from the date it is that of, and the words of both.
struct WeekdayBeside {
  int weekday = 0;
  TokenRange words;
};

/// "Monday (March 14, 2023)", "19 March 2023, a Sunday,", "a Friday in March, 12 March": the
/// weekday beside the mention `k`, a day of a month without a weekday of its own.
std::optional<WeekdayBeside> weekday_beside(const Reading& reading, std::size_t k);

}  // namespace crosscheck
