// What the words of a temporal expression say before any anchor is known.

#include <fmt/core.h>

#include <cmath>

#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

std::string_view unit_name(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second: return "second";
    case TimeUnit::minute: return "minute";
    case TimeUnit::hour: return "hour";
    case TimeUnit::day: return "day";
    case TimeUnit::weekend: return "weekend";
    case TimeUnit::week: return "week";
    case TimeUnit::fortnight: return "fortnight";
    case TimeUnit::month: return "month";
    case TimeUnit::quarter: return "quarter";
    case TimeUnit::half: return "half";
    case TimeUnit::year: return "year";
    case TimeUnit::decade: return "decade";
    case TimeUnit::century: return "century";
  }
  return "";
}

std::string_view direction_name(int direction) {
  return direction < 0 ? "last" : direction > 0 ? "next" : "this";
}

/// What a directed calendar word names: "SUN", "november", "summer".
std::string named(const TimeExpression& e) {
  constexpr std::string_view days[] = {"", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};
  constexpr std::string_view seasons[] = {"spring", "summer", "autumn", "winter"};
  if (e.weekday) return std::string(days[e.weekday]);
  if (e.season) return std::string(seasons[static_cast<std::size_t>(*e.season)]);
  if (e.quarter) return fmt::format("Q{}", int{e.quarter});
  if (e.month && e.day) return fmt::format("{:02}-{:02}", int{e.month}, int{e.day});
  if (e.month) return std::string(month_name(e.month));
  return e.holiday ? "feast" : "";
}

std::string steps(CountedFrom from, double amount, TimeUnit unit) {
  std::string_view anchor = from == CountedFrom::mention ? "date mentioned" : "article";
  if (amount == 0) return fmt::format("{} of {}", unit_name(unit), anchor);
  return fmt::format("{:+} {} from {}", amount, unit_name(unit), anchor);
}

}  // namespace

std::string symbolic_text(const TimeExpression& e) {
  if (e.shape == TimeExpression::Shape::offset) {
    if (!e.exact) return fmt::format("some {} {}", unit_name(e.unit), e.amount < 0 ? "ago" : "on");
    return steps(e.anchor, e.amount, e.unit);
  }
  if (e.shape != TimeExpression::Shape::calendar) return {};
  std::string name = named(e);
  if (name.empty()) return {};
  if (e.directed) return fmt::format("{} {}", direction_name(e.direction), name);
  bool counted_year = e.year.from == CountedFrom::article || e.year.from == CountedFrom::mention;
  if (counted_year)
    return fmt::format("{}, {}", name, steps(e.year.from, e.year.value, TimeUnit::year));
  if (e.week.from != CountedFrom::unset) {
    return fmt::format("{}, {}", name, steps(e.week.from, e.week.value, TimeUnit::week));
  }
  return {};
}

}  // namespace crosscheck
