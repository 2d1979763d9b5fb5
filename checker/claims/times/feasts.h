#pragma once

#include <cstdint>
#include <optional>

#include "checker/claims/reading.h"
#include "checker/claims/times/calendar.h"

namespace crosscheck {

/// A feast day and how many words name it.
struct NamedFeast {
  Holiday holiday{};
  std::uint32_t length = 0;
};

/// The feast day of several words that begins at token `at` and ends by `end`.
std::optional<NamedFeast> feast_at(const Reading& reading, std::uint32_t at, std::uint32_t end);

/// The feast day that the words of a temporal expression are; nothing for other expressions.
std::optional<Holiday> feast_named(const Reading& reading, TokenRange words);

/// The day a feast falls on that is nearest to `day`: of the year before, its own and the next, and
/// of Easter and the days counted from it by either church's reckoning. Nothing for feasts that
/// countries keep on days of their own (mothering Sunday, labour day).
std::optional<date::sys_days> feast_day_nearest(Holiday holiday, date::sys_days day);

}  // namespace crosscheck
