#include "checker/claims/dates/elapsed_lengths.h"

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "checker/claims/dates/elapsed_values.h"
#include "checker/claims/times/calendar.h"

namespace crosscheck {
namespace {

using date::days;
using date::sys_days;

/// The unit of a TIMEX3 duration: "P30Y".
std::optional<TimeUnit> unit_of(std::string_view value) {
  if (value.size() < 3 || value[0] != 'P' || value[1] == 'T') return std::nullopt;
  switch (value.back()) {
    case 'Y': return TimeUnit::year;
    case 'M': return TimeUnit::month;
    case 'W': return TimeUnit::week;
    case 'D': return TimeUnit::day;
    default: return std::nullopt;
  }
}

}  // namespace

Length length(double count, TimeUnit unit, TimeModifier modifier) {
  const bool is_round = unit != TimeUnit::day && count >= 10 && std::fmod(count, 10) == 0;
  const double rounded = is_round ? std::max(1.0, count / 20) : 0;
  Length made{count, unit, count - 1 - rounded, count + 1 + rounded};
  switch (modifier) {
    case TimeModifier::less_than:
    case TimeModifier::equal_or_less: made.low -= rounded + 0.1 * count; break;
    case TimeModifier::more_than:
    case TimeModifier::equal_or_more: made.high += 0.5 * count; break;
    case TimeModifier::approx:
      made.low -= 1 + 0.1 * count;
      made.high += 1 + 0.1 * count;
      break;
    case TimeModifier::none:
    case TimeModifier::start:
    case TimeModifier::mid:
    case TimeModifier::end: break;
  }
  return made;
}

std::optional<Length> length_of(const TimeMention& time) {
  if (time.kind != TimeKind::duration || time.amount <= 0) return std::nullopt;
  const std::optional<TimeUnit> unit = unit_of(time.value);
  if (!unit) return std::nullopt;
  const double in_units =
      std::atof(time.value.c_str() + 1);  // "two decades" are P20Y with an amount of 2
  return length(in_units, *unit, time.modifier);
}

std::optional<Length> length_ago(const TimeMention& time) {
  constexpr std::string_view behind = " from article";
  const std::string_view text = time.symbolic;
  if (!text.starts_with('-') || !text.ends_with(behind)) return std::nullopt;
  const double count = std::atof(text.data() + 1);
  const std::string_view words = text.substr(0, text.size() - behind.size());
  const std::string_view unit = words.substr(words.rfind(' ') + 1);
  constexpr std::pair<std::string_view, TimeUnit> units[] = {{"year", TimeUnit::year},
                                                             {"decade", TimeUnit::decade},
                                                             {"month", TimeUnit::month},
                                                             {"week", TimeUnit::week},
                                                             {"day", TimeUnit::day}};
  for (const auto& [name, which] : units) {
    if (name != unit) continue;
    return which == TimeUnit::decade ? length(10 * count, TimeUnit::year, time.modifier)
                                     : length(count, which, time.modifier);
  }
  return std::nullopt;
}

sys_days later(sys_days day, double units, TimeUnit unit) {
  if (unit == TimeUnit::year || unit == TimeUnit::month) {
    const double months = units * (unit == TimeUnit::year ? 12 : 1);
    const double whole = std::floor(months);
    constexpr double days_of_month = 30.44;
    return plus_months(day, static_cast<int>(whole)) +
           days{std::lround((months - whole) * days_of_month)};
  }
  return day + days{std::lround(units * days_of(unit))};
}

int months_of(sys_days day) {
  const date::year_month_day ymd{day};
  return 12 * static_cast<int>(ymd.year()) + static_cast<int>(static_cast<unsigned>(ymd.month())) -
         1;
}

std::string real_length(const Period& from, const Period& to, TimeUnit unit, int more) {
  const double apart = static_cast<double>((*to.from - *from.from).count());
  long count = std::lround(apart / days_of(unit));
  const bool calendar = unit == TimeUnit::year || unit == TimeUnit::month;
  if (calendar && !(from.day() && to.day())) {
    const int months = months_of(*to.from) - months_of(*from.from);
    const int years = months_of(*to.from) / 12 - months_of(*from.from) / 12;
    count = unit == TimeUnit::month ? months : years;
  }
  if (count + more == 0 && from.day() && to.day()) return fmt::format("{:.0f} days", apart);
  return fmt::format("{} {}", std::abs(count) + more, plural_name(unit));
}

}  // namespace crosscheck
