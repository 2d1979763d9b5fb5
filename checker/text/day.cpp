#include "checker/text/day.h"

#include <charconv>

namespace crosscheck {

namespace {

std::optional<unsigned> number(std::string_view digits) {
  unsigned n = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return n;
}

}  // namespace

std::optional<date::sys_days> parse_day(std::string_view words) {
  if (words.size() != 10 || words[4] != '-' || words[7] != '-') return std::nullopt;
  const auto year = number(words.substr(0, 4)), month = number(words.substr(5, 2)),
             day = number(words.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const auto ymd = date::year(static_cast<int>(*year)) / date::month(*month) / date::day(*day);
  if (!ymd.ok()) return std::nullopt;
  return ymd;
}

}  // namespace crosscheck
