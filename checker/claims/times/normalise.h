#pragma once

// What each rule of time makes of the items it has matched. Each function fills the expression
// and is false when the words mean something else after all.

#include "checker/claims/times/find_times.h"

namespace crosscheck::time_normalisers {

using Read = bool(const TimeMatch& match, TimeExpression& e);

// Dates of the calendar (dates.cpp).
Read month_day, month_alone, month_year, year_alone, spelled_year, short_year, year_of_era,
    decade_alone, century_alone, iso_date, slashed_date, compact_date, weekday_alone, season_alone,
    quarter_alone, quarter_by_name, half_alone, feast;
// Counted from an anchor (relative.cpp).
Read today, directed_unit, same_unit, current_unit, definite_unit, ordinal_day, year_earlier,
    this_part_of_day, present_reference, year_end, recent_units, quarter_of_year, past_reference,
    future_reference, that_time;
// Lengths, sets, clocks (lengths.cpp).
Read counted_units, one_and_a_half, half_unit, one_unit, bare_units, directed_units, ordinal_units,
    every_unit, unit_of_month, set_adverb, clock_time, clock_hour, clock_four_digits, hour_of_part;
// Expressions made of expressions (join.cpp).
Read joined_dates, date_of_date, date_and_part, part_of_date, clock_and_date, clock_and_part,
    edge_of_date, boundary_of_date, duration_ago, duration_earlier, duration_later, hedged_duration,
    more_than_duration, at_least_duration, hedged_date, hedged_clock;

// Shared by them.

/// A code or number of an item as a field; 0, which says nothing, for one that fits none.
inline std::uint8_t small(double n) {
  return n >= 0 && n <= 255 ? static_cast<std::uint8_t>(n) : std::uint8_t{0};
}
inline CountedField on_calendar(int value) { return {CountedFrom::calendar, value}; }

/// "last", "this", "next" before a calendar word.
void set_direction(const TimeMatch& match, TimeExpression& e);

/// The word of time that stands before the match; no classes when there is none.
TimeWord word_before(const TimeMatch& match, std::uint32_t token);

}  // namespace crosscheck::time_normalisers
