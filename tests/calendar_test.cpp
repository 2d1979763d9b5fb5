#include "checker/claims/times/calendar.h"

#include <date/date.h>
#include <doctest/doctest.h>

#include <string>

using namespace crosscheck;
using date::sys_days;
using date::year;

namespace {
sys_days day_of(int y, unsigned m, unsigned d) {
  return sys_days{year{y} / date::month{m} / date::day{d}};
}
}  // namespace

TEST_CASE("a stretch of the calendar has its TIMEX3 value and its first and last day") {
  struct Row {
    Granularity granularity;
    sys_days inside;
    std::string value;
    Period period;
  };
  const Row rows[] = {
      {Granularity::day,
       day_of(2025, 3, 12),
       "2025-03-12",
       {day_of(2025, 3, 12), day_of(2025, 3, 12)}},
      {Granularity::week,
       day_of(2025, 12, 31),
       "2026-W01",
       {day_of(2025, 12, 29), day_of(2026, 1, 4)}},
      {Granularity::weekend,
       day_of(2025, 3, 12),
       "2025-W11-WE",
       {day_of(2025, 3, 15), day_of(2025, 3, 16)}},
      {Granularity::month,
       day_of(2024, 2, 29),
       "2024-02",
       {day_of(2024, 2, 1), day_of(2024, 2, 29)}},
      {Granularity::season,
       day_of(2025, 1, 5),
       "2025-WI",
       {day_of(2024, 12, 1), day_of(2025, 2, 28)}},
      {Granularity::season,
       day_of(2025, 8, 31),
       "2025-SU",
       {day_of(2025, 6, 1), day_of(2025, 8, 31)}},
      {Granularity::quarter,
       day_of(2025, 5, 1),
       "2025-Q2",
       {day_of(2025, 4, 1), day_of(2025, 6, 30)}},
      {Granularity::half,
       day_of(2025, 7, 1),
       "2025-H2",
       {day_of(2025, 7, 1), day_of(2025, 12, 31)}},
      {Granularity::year, day_of(2025, 7, 1), "2025", {day_of(2025, 1, 1), day_of(2025, 12, 31)}},
      {Granularity::decade, day_of(1987, 7, 1), "198", {day_of(1980, 1, 1), day_of(1989, 12, 31)}},
      {Granularity::century, day_of(1987, 7, 1), "19", {day_of(1900, 1, 1), day_of(1999, 12, 31)}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value);
    CalendarUnit unit = calendar_unit(row.granularity, row.inside);
    CHECK(timex_value(unit) == row.value);
    CHECK(period_of(unit) == row.period);
    CHECK(shifted(shifted(unit, 5), -5) == unit);
  }
}

TEST_CASE("years before the first are counted without a year nought") {
  CHECK(timex_year(year{-489}) == "BC0490");
  CHECK(timex_year(year{0}) == "BC0001");
  CHECK(timex_year(year{79}) == "0079");
}

TEST_CASE("a month later than its thirty-first is the next month's last day") {
  CHECK(plus_months(day_of(2025, 1, 31), 1) == day_of(2025, 2, 28));
  CHECK(plus_months(day_of(2024, 3, 31), -1) == day_of(2024, 2, 29));
}

TEST_CASE("month and day without a year belong to the nearest year that has them") {
  CHECK(nearest_year(12, 28, day_of(2026, 1, 4)) == year{2025});
  CHECK(nearest_year(1, 4, day_of(2025, 12, 28)) == year{2026});
  CHECK(nearest_year(2, 29, day_of(2025, 3, 1)) == year{2024});
  CHECK(nearest_year(2, 30, day_of(2025, 3, 1)) == std::nullopt);
}

TEST_CASE("feast days fall on the days the calendar gives them") {
  struct Row {
    Holiday holiday;
    sys_days on;
  };
  const Row rows[] = {
      {Holiday::easter, day_of(2024, 3, 31)},
      {Holiday::good_friday, day_of(2025, 4, 18)},
      {Holiday::pentecost, day_of(2025, 6, 8)},
      {Holiday::thanksgiving, day_of(2025, 11, 27)},
      {Holiday::memorial_day, day_of(2025, 5, 26)},
      {Holiday::labor_day, day_of(2025, 9, 1)},
      {Holiday::martin_luther_king_day, day_of(2025, 1, 20)},
      {Holiday::mothers_day, day_of(2025, 5, 11)},
      {Holiday::christmas, day_of(2025, 12, 25)},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.holiday));
    CHECK(holiday_in(row.holiday, date::year_month_day{row.on}.year()) == row.on);
  }
}

TEST_CASE("weekdays count from Monday and impossible days are none") {
  CHECK(weekday_of(day_of(2025, 3, 12)) == 3);
  CHECK(weekday_name(3) == "Wednesday");
  CHECK(month_name(2) == "February");
  CHECK(calendar_day(2025, 2, 30) == std::nullopt);
  CHECK(calendar_day(2024, 2, 29) == day_of(2024, 2, 29));
}
