#pragma once

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace crosscheck {

/// A full calendar date written out and how many bytes it takes up.
struct WrittenDate {
  date::sys_days day;
  std::uint32_t size = 0;
};

/// The date `text` begins with, when it has year, month and day: "2025-03-12", "2025-03-12T08:00Z",
/// "March 12, 2025", "Wednesday, 12 March 2025", "8/26/2015". Of figures alone the year comes
/// first, or the month where only one order is a date.
std::optional<WrittenDate> written_date(std::string_view text);

/// A day and month without a year ("Dec. 20", "20 December") and how many bytes it takes up.
struct WrittenDay {
  date::month_day day;
  std::uint32_t size = 0;
};
std::optional<WrittenDay> written_day(std::string_view text);

/// 1 to 12 for the name of a month or three and more of its first letters; else 0.
unsigned written_month(std::string_view word);

}  // namespace crosscheck
