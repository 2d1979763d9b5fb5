#include "checker/text/period.h"

#include <date/date.h>
#include <doctest/doctest.h>

using namespace crosscheck;
using date::sys_days;
using date::year;

TEST_CASE("a day and its ISO text are one") {
  struct Row {
    sys_days day;
    std::string_view text;
  };
  const Row rows[] = {
      {year{2025} / 3 / 12, "2025-03-12"},
      {year{2024} / 2 / 29, "2024-02-29"},
      {year{79} / 10 / 24, "0079-10-24"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(iso_text(row.day) == row.text);
    CHECK(iso_day(row.text) == row.day);
  }
  CHECK(iso_text(year{-489} / 9 / 12) == "-0489-09-12");
  CHECK(iso_text(std::nullopt).empty());
}

TEST_CASE("what is no day of the calendar in ISO form is none") {
  for (const std::string_view text :
       {"", "2025", "2025-03", "2025-3-12", "2025-02-29", "2025-13-01", "2025-00-10", "2025/03/12",
        "2025-03-12 ", " 2025-03-12", "12-03-2025"}) {
    CAPTURE(text);
    CHECK(iso_day(text) == std::nullopt);
  }
}
