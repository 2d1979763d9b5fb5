#pragma once

#include <date/date.h>

#include <optional>
#include <string_view>

#include "checker/text/span.h"

namespace crosscheck {

/// A day as the line at the head of an article has it.
struct MastheadDate {
  date::month_day day;
  std::optional<date::year> year;
  std::optional<date::weekday> weekday;
  Span words;  ///< in the line
};

/// The date of a masthead, a line of short parts of which one is a date and nothing else: "Padma
/// News | Dhaka | 19 Feb 2025", "THE WEEK IN FIVE — September 10, 2023", "Chaebol Watch #212 —
/// Fri., Nov. 29". Nothing for a sentence or a headline with a date in it.
std::optional<MastheadDate> masthead_date(std::string_view line);

}  // namespace crosscheck
