#include "checker/claims/times/calendar.h"

#include <date/date.h>
#include <fmt/core.h>

#include <array>
#include <cassert>
#include <cstdlib>

namespace crosscheck {
namespace {

using date::day;
using date::days;
using date::month;
using date::sys_days;
using date::year;
using date::year_month_day;

year year_of(sys_days when) { return year_month_day{when}.year(); }
unsigned month_of(sys_days when) { return static_cast<unsigned>(year_month_day{when}.month()); }

sys_days first_of(year y, unsigned m) { return sys_days{y / month{m} / day{1}}; }

/// Round towards the past, also before the year 0.
int floor_to(int value, int step) {
  int rest = value % step;
  return rest < 0 ? value - rest - step : value - rest;
}

int months_in(Granularity granularity) {
  switch (granularity) {
    case Granularity::month: return 1;
    case Granularity::season:
    case Granularity::quarter: return 3;
    case Granularity::half: return 6;
    case Granularity::year: return 12;
    case Granularity::decade: return 120;
    case Granularity::century: return 1200;
    case Granularity::second:
    case Granularity::minute:
    case Granularity::hour:
    case Granularity::day:
    case Granularity::weekend:
    case Granularity::week: return 0;
  }
  return 0;
}

/// ISO 8601 week: the year and the number of the week whose Thursday lies in that year.
std::string iso_week(sys_days monday) {
  sys_days thursday = monday + days{3};
  year y = year_of(thursday);
  int number = static_cast<int>((thursday - first_of(y, 1)).count()) / 7 + 1;
  return fmt::format("{}-W{:02}", timex_year(y), number);
}

/// Easter Sunday of the Gregorian calendar (anonymous computus).
sys_days easter_sunday(year y) {
  int n = static_cast<int>(y);
  int a = n % 19, b = n / 100, c = n % 100;
  int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int month_number = (h + l - 7 * m + 114) / 31;
  int day_number = (h + l - 7 * m + 114) % 31 + 1;
  return sys_days{y / month_number / day_number};
}

sys_days nth(year y, unsigned m, int weekday, unsigned n) {
  return sys_days{y / month{m} / date::weekday{static_cast<unsigned>(weekday % 7)}[n]};
}

}  // namespace

CalendarUnit calendar_unit(Granularity granularity, sys_days when) {
  year y = year_of(when);
  unsigned m = month_of(when);
  int n = static_cast<int>(y);
  switch (granularity) {
    case Granularity::second:
    case Granularity::minute:
    case Granularity::hour:
    case Granularity::day: return {Granularity::day, when};
    case Granularity::week: return {granularity, when - days{weekday_of(when) - 1}};
    case Granularity::weekend: return {granularity, when - days{weekday_of(when) - 1} + days{5}};
    case Granularity::month: return {granularity, first_of(y, m)};
    case Granularity::season:
      if (m == 12) return {granularity, first_of(y, 12)};
      if (m < 3) return {granularity, first_of(y - date::years{1}, 12)};
      return {granularity, first_of(y, m / 3 * 3)};
    case Granularity::quarter: return {granularity, first_of(y, (m - 1) / 3 * 3 + 1)};
    case Granularity::half: return {granularity, first_of(y, m < 7 ? 1 : 7)};
    case Granularity::year: return {granularity, first_of(y, 1)};
    case Granularity::decade: return {granularity, first_of(year{floor_to(n, 10)}, 1)};
    case Granularity::century: return {granularity, first_of(year{floor_to(n, 100)}, 1)};
  }
  return {Granularity::day, when};
}

CalendarUnit season_of(Season season, year y) {
  switch (season) {
    case Season::spring: return {Granularity::season, first_of(y, 3)};
    case Season::summer: return {Granularity::season, first_of(y, 6)};
    case Season::autumn: return {Granularity::season, first_of(y, 9)};
    case Season::winter: return {Granularity::season, first_of(y - date::years{1}, 12)};
  }
  return {};
}

sys_days plus_months(sys_days when, int months) {
  year_month_day moved = year_month_day{when} + date::months{months};
  if (!moved.ok()) return sys_days{moved.year() / moved.month() / date::last};
  return sys_days{moved};
}

CalendarUnit shifted(const CalendarUnit& unit, int steps) {
  if (int months = months_in(unit.granularity); months != 0) {
    return {unit.granularity, plus_months(unit.begin, months * steps)};
  }
  bool weeks = unit.granularity == Granularity::week || unit.granularity == Granularity::weekend;
  return {unit.granularity, unit.begin + days{steps * (weeks ? 7 : 1)}};
}

Period period_of(const CalendarUnit& unit) {
  if (unit.granularity == Granularity::weekend) return {unit.begin, unit.begin + days{1}};
  return {unit.begin, shifted(unit, 1).begin - days{1}};
}

namespace {

/// Appends "-03": dates are written too often for a general formatter.
void append_two_digits(std::string& value, unsigned number) {
  value += '-';
  value += static_cast<char>('0' + number / 10);
  value += static_cast<char>('0' + number % 10);
}

}  // namespace

std::string timex_year(year y) {
  int n = static_cast<int>(y);
  // The calendar's year 0 is 1 BC.
  if (n <= 0) return fmt::format("BC{:04}", 1 - n);
  if (n > 9999) return std::to_string(n);
  const auto digit = [n](int place) { return static_cast<char>('0' + n / place % 10); };
  return {digit(1000), digit(100), digit(10), digit(1)};
}

std::string timex_value(const CalendarUnit& unit) {
  year_month_day first{unit.begin};
  std::string y = timex_year(first.year());
  unsigned m = static_cast<unsigned>(first.month());
  switch (unit.granularity) {
    case Granularity::second:
    case Granularity::minute:
    case Granularity::hour:
    case Granularity::day:
      append_two_digits(y, m);
      append_two_digits(y, static_cast<unsigned>(first.day()));
      return y;
    case Granularity::week: return iso_week(unit.begin);
    case Granularity::weekend: return iso_week(unit.begin - days{5}) + "-WE";
    case Granularity::month: append_two_digits(y, m); return y;
    case Granularity::season: {
      constexpr std::array names = {"SP", "SU", "FA", "WI"};
      year named = m == 12 ? first.year() + date::years{1} : first.year();
      return timex_year(named) + "-" + names[m / 3 - 1];
    }
    case Granularity::quarter: return fmt::format("{}-Q{}", y, (m - 1) / 3 + 1);
    case Granularity::half: return fmt::format("{}-H{}", y, m < 7 ? 1 : 2);
    case Granularity::year: return y;
    case Granularity::decade: return y.substr(0, y.size() - 1);
    case Granularity::century: {
      // The fourth century BC is that of the years 3xx BC.
      std::string named = timex_year(first.year() + date::years{y[0] == 'B' ? 99 : 0});
      return named.substr(0, named.size() - 2);
    }
  }
  return {};
}

int weekday_of(sys_days when) { return static_cast<int>(date::weekday{when}.iso_encoding()); }

std::string_view weekday_name(int weekday) {
  constexpr std::array<std::string_view, 7> names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
  assert(weekday >= 1 && weekday <= 7 && "weekdays count from 1 to 7");
  return names[static_cast<std::size_t>(weekday - 1)];
}

std::string_view month_name(int number) {
  constexpr std::array<std::string_view, 12> names = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  assert(number >= 1 && number <= 12 && "months count from 1 to 12");
  return names[static_cast<std::size_t>(number - 1)];
}

std::optional<sys_days> calendar_day(int y, int m, int d) {
  year_month_day found{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  if (!found.ok()) return std::nullopt;
  return sys_days{found};
}

std::optional<year> nearest_year(int m, int d, sys_days anchor) {
  std::optional<year> best;
  int distance = 0;
  int around = static_cast<int>(year_of(anchor));
  for (int y = around - 4; y <= around + 4; ++y) {
    std::optional<sys_days> candidate = calendar_day(y, m, d);
    if (!candidate) continue;
    int away = std::abs(static_cast<int>((*candidate - anchor).count()));
    if (!best || away < distance) {
      best = year{y};
      distance = away;
    }
  }
  return best;
}

sys_days holiday_in(Holiday holiday, year y) {
  switch (holiday) {
    case Holiday::new_years_day: return sys_days{y / 1 / 1};
    case Holiday::new_years_eve: return sys_days{y / 12 / 31};
    case Holiday::valentines_day: return sys_days{y / 2 / 14};
    case Holiday::st_patricks_day: return sys_days{y / 3 / 17};
    case Holiday::good_friday: return easter_sunday(y) - days{2};
    case Holiday::easter: return easter_sunday(y);
    case Holiday::easter_monday: return easter_sunday(y) + days{1};
    case Holiday::memorial_day: return sys_days{y / 5 / date::mon[date::last]};
    case Holiday::juneteenth: return sys_days{y / 6 / 19};
    case Holiday::independence_day: return sys_days{y / 7 / 4};
    case Holiday::labor_day: return nth(y, 9, 1, 1);
    case Holiday::columbus_day: return nth(y, 10, 1, 2);
    case Holiday::halloween: return sys_days{y / 10 / 31};
    case Holiday::veterans_day: return sys_days{y / 11 / 11};
    case Holiday::thanksgiving: return nth(y, 11, 4, 4);
    case Holiday::christmas_eve: return sys_days{y / 12 / 24};
    case Holiday::christmas: return sys_days{y / 12 / 25};
    case Holiday::boxing_day: return sys_days{y / 12 / 26};
    case Holiday::martin_luther_king_day: return nth(y, 1, 1, 3);
    case Holiday::presidents_day: return nth(y, 2, 1, 3);
    case Holiday::mothers_day: return nth(y, 5, 7, 2);
    case Holiday::fathers_day: return nth(y, 6, 7, 3);
    case Holiday::palm_sunday: return easter_sunday(y) - days{7};
    case Holiday::ash_wednesday: return easter_sunday(y) - days{46};
    case Holiday::pentecost: return easter_sunday(y) + days{49};
  }
  return {};
}

}  // namespace crosscheck
