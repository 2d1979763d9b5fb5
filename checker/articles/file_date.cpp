#include "checker/articles/file_date.h"

#include <date/date.h>
#include <algorithm>
#include <charconv>
#include <vector>

#include "checker/articles/date_words.h"

namespace crosscheck {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A run of digits or of letters, and the mark behind it.
struct Part {
  std::string_view text;
  char mark = 0;  ///< one of - _ / . and blank that alone parts it from the next; else 0

  bool digits() const { return is_digit(text.front()); }
};

/// Length of the mark at the front of a text: addresses kept as file names write '/' as "%2F".
std::size_t mark_size(std::string_view text, char& mark) {
  if (text.starts_with("%2F") || text.starts_with("%2f")) {
    mark = '/';
    return 3;
  }
  constexpr std::string_view marks = "-_/. ";
  if (text.empty() || marks.find(text.front()) == marks.npos) return 0;
  mark = text.front();
  return 1;
}

std::vector<Part> parts_of(std::string_view path) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < path.size();) {
    char mark = 0;
    const std::size_t marked = mark_size(path.substr(at), mark);
    const bool digits = is_digit(path[at]);
    if (marked != 0 || (!digits && !is_letter(path[at]))) {
      at += std::max<std::size_t>(marked, 1);
      continue;
    }
    std::size_t end = at + 1;
    while (end < path.size() && (digits ? is_digit(path[end]) : is_letter(path[end]))) ++end;
    Part part{path.substr(at, end - at), 0};
    at = end;
    const std::size_t behind = mark_size(path.substr(at), mark);
    const bool joins = behind != 0 && at + behind < path.size() &&
                       (is_digit(path[at + behind]) || is_letter(path[at + behind]));
    if (joins) part.mark = mark;
    parts.push_back(part);
  }
  return parts;
}

/// A number of `least` to `most` digits, or -1.
int number(const Part& part, std::size_t least, std::size_t most) {
  if (!part.digits() || part.text.size() < least || part.text.size() > most) return -1;
  int value = -1;
  std::from_chars(part.text.data(), part.text.data() + part.text.size(), value);
  return value;
}

std::optional<Period> day(int year, int month, int day_number) {
  if (year < 1900 || year > 2099 || month < 1 || day_number < 1) return std::nullopt;
  const date::year_month_day when{date::year{year}, date::month{static_cast<unsigned>(month)},
                                  date::day{static_cast<unsigned>(day_number)}};
  if (!when.ok()) return std::nullopt;
  return Period{date::sys_days{when}, date::sys_days{when}};
}

int month_in(const Part& part) {
  return part.digits() ? number(part, 1, 2) : static_cast<int>(written_month(part.text));
}

/// "2025-03-12", "2025/mar/12", "12-March-2025", "march_12_2025".
std::optional<Period> three(const Part& first, const Part& second, const Part& third) {
  if (first.mark == 0 || second.mark == 0) return std::nullopt;
  if (const int year = number(first, 4, 4); year > 0) {
    return day(year, month_in(second), number(third, 1, 2));
  }
  const int year = number(third, 4, 4);
  if (second.digits() && first.digits()) return std::nullopt;  // 3-4-2025: which is the month?
  return second.digits() ? day(year, month_in(first), number(second, 1, 2))
                         : day(year, month_in(second), number(first, 1, 2));
}

/// "20250312", and with the time of day behind it.
std::optional<Period> run_together(const Part& part) {
  const std::size_t size = part.text.size();
  if (!part.digits() || (size != 8 && size != 12 && size != 14)) return std::nullopt;
  const auto field = [&](std::size_t at, std::size_t length) {
    return number({part.text.substr(at, length)}, length, length);
  };
  return day(field(0, 4), field(4, 2), field(6, 2));
}

/// "2025/03/talks.md": folders of one month each.
std::optional<Period> folders(const Part& year_part, const Part& month_part) {
  if (year_part.mark != '/' || month_part.mark != '/') return std::nullopt;
  const auto first = day(number(year_part, 4, 4), month_in(month_part), 1);
  if (!first) return std::nullopt;
  const date::year_month_day begin{*first->from};
  return Period{first->from, date::sys_days{begin.year() / begin.month() / date::last}};
}

}  // namespace

std::optional<Period> file_date(std::string_view path) {
  const std::vector<Part> parts = parts_of(path);
  for (std::size_t i = parts.size(); i-- > 0;) {
    if (const auto found = run_together(parts[i])) return found;
    if (i + 2 < parts.size()) {
      if (const auto found = three(parts[i], parts[i + 1], parts[i + 2])) return found;
    }
  }
  for (std::size_t i = parts.size(); i-- > 1;) {
    if (const auto found = folders(parts[i - 1], parts[i])) return found;
  }
  return std::nullopt;
}

}  // namespace crosscheck
