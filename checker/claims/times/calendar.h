#pragma once

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "checker/text/period.h"

namespace crosscheck {

/// How long the stretches are that a temporal expression names, the shortest first.
enum class Granularity : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  season,
  quarter,
  half,
  year,
  decade,
  century,
};

/// The seasons as TIMEX3 writes them; winter belongs to the year in which it ends.
enum class Season : std::uint8_t { spring, summer, autumn, winter };

/// One stretch of the calendar: a day, a week, a quarter, a century.
struct CalendarUnit {
  Granularity granularity = Granularity::day;
  date::sys_days begin;  ///< its first day

  friend bool operator==(const CalendarUnit&, const CalendarUnit&) = default;
};

/// The stretch of that length in which a day lies; hours and shorter give the day.
CalendarUnit calendar_unit(Granularity granularity, date::sys_days day);

/// The season of a year.
CalendarUnit season_of(Season season, date::year year);

/// The stretch `steps` further on (or back): of the same length, except that a day counted in
/// weeks stays a day.
CalendarUnit shifted(const CalendarUnit& unit, int steps);

/// A day moved by months; a day the month does not have becomes its last.
date::sys_days plus_months(date::sys_days day, int months);

/// First and last day of the stretch.
Period period_of(const CalendarUnit& unit);

/// The stretch as a TIMEX3 value: "2025-03-12", "2025-W11", "2025-W11-WE", "2025-03", "2025-SP",
/// "2025-Q1", "2025-H1", "2025", "202", "20"; years before the first are "BC0490".
std::string timex_value(const CalendarUnit& unit);

/// "2025", "0079", "BC0490".
std::string timex_year(date::year year);

/// 1 Monday to 7 Sunday.
int weekday_of(date::sys_days day);

/// "Monday" for 1 to "Sunday" for 7.
std::string_view weekday_name(int weekday);

/// "January" for 1 to "December" for 12.
std::string_view month_name(int month);

/// The day, when the calendar has it.
std::optional<date::sys_days> calendar_day(int year, int month, int day);

/// The year in which month and day lie nearest to `anchor`; on a tie the earlier one.
/// A 29 February counts in leap years only.
std::optional<date::year> nearest_year(int month, int day, date::sys_days anchor);

/// Feast days that have a name of their own.
enum class Holiday : std::uint8_t {
  new_years_day,
  new_years_eve,
  valentines_day,
  st_patricks_day,
  good_friday,
  easter,
  easter_monday,
  memorial_day,
  juneteenth,
  independence_day,
  labor_day,
  columbus_day,
  halloween,
  veterans_day,
  thanksgiving,
  christmas_eve,
  christmas,
  boxing_day,
  martin_luther_king_day,
  presidents_day,
  mothers_day,
  fathers_day,
  palm_sunday,
  ash_wednesday,
  pentecost,
};

/// The day a feast falls on (United States' use where countries differ).
date::sys_days holiday_in(Holiday holiday, date::year year);

}  // namespace crosscheck
