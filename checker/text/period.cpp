#include "checker/text/period.h"

#include <date/date.h>
#include <fmt/compile.h>

#include <algorithm>
#include <charconv>
#include <type_traits>

namespace crosscheck {

static_assert(std::is_same_v<Day, date::sys_days>);

std::string iso_text(const std::optional<date::sys_days>& day) {
  if (!day) return {};
  const date::year_month_day ymd{*day};
  const int year = static_cast<int>(ymd.year());
  return fmt::format(FMT_COMPILE("{}{:04}-{:02}-{:02}"), year < 0 ? "-" : "",
                     year < 0 ? -year : year, static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

std::optional<date::sys_days> iso_day(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-dd";
  const bool fits = std::equal(
      text.begin(), text.end(), shape.begin(), shape.end(),
      [](char c, char wanted) { return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted; });
  if (!fits) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    std::from_chars(text.data() + at, text.data() + at + size, value);
    return value;
  };
  const date::year_month_day ymd{date::year{number(0, 4)},
                                 date::month{static_cast<unsigned>(number(5, 2))},
                                 date::day{static_cast<unsigned>(number(8, 2))}};
  if (!ymd.ok()) return std::nullopt;
  return date::sys_days{ymd};
}

}  // namespace crosscheck
