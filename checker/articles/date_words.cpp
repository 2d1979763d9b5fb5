#include "checker/articles/date_words.h"

#include <date/date.h>
#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// Reads from the front of a text and remembers how far it came.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(at_); }
  bool at_word() const { return at_ < text_.size() && is_letter(text_[at_]); }
  bool at_digit() const { return at_ < text_.size() && is_digit(text_[at_]); }

  bool skip(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void skip_spaces() {
    while (skip(' ')) {
    }
  }

  /// A number of `least` to `most` digits with no digit behind it, or -1.
  int number(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    int value = 0;
    while (end < text_.size() && end - at_ <= most && is_digit(text_[end]))
      value = value * 10 + (text_[end++] - '0');
    if (end - at_ < least || end - at_ > most) return -1;
    at_ = end;
    return value;
  }

  std::string_view word() {
    const std::size_t begin = at_;
    while (at_word()) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  /// The place in `names`, from 1, of a word that is one or its abbreviation of at least three
  /// letters, a full stop behind it included; 0 when the next word is none.
  unsigned name(const auto& names) {
    const std::size_t begin = at_;
    const std::string_view found = word();
    for (std::size_t i = 0; i < names.size(); ++i) {
      const bool same = found.size() >= 3 && found.size() <= names[i].size() &&
                        std::equal(found.begin(), found.end(), names[i].begin(),
                                   [](char f, char n) { return lower(f) == n; });
      if (!same) continue;
      if (found.size() < names[i].size()) skip('.');
      return static_cast<unsigned>(i) + 1;
    }
    at_ = begin;
    return 0;
  }

  /// Passes over the "th" of "12th".
  void skip_ordinal() {
    const std::size_t begin = at_;
    const std::string_view letters = word();
    if (letters != "st" && letters != "nd" && letters != "rd" && letters != "th") at_ = begin;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<WrittenDate> dated(int year, int month, int day, std::uint32_t size) {
  if (year < 1800 || year > 2200 || month < 1 || day < 1) return std::nullopt;
  const date::year_month_day when{date::year{year}, date::month{static_cast<unsigned>(month)},
                                  date::day{static_cast<unsigned>(day)}};
  if (!when.ok()) return std::nullopt;
  return WrittenDate{date::sys_days{when}, size};
}

/// "2025-03-12", "2025/3/12", "2025.03.12".
std::optional<WrittenDate> year_first(std::string_view text) {
  for (const char mark : {'-', '/', '.'}) {
    Scanner scan(text);
    const int year = scan.number(4, 4);
    if (year < 0 || !scan.skip(mark)) continue;
    const int month = scan.number(1, 2);
    if (month < 0 || !scan.skip(mark)) continue;
    const int day = scan.number(1, 2);
    if (day > 0) return dated(year, month, day, scan.size());
  }
  return std::nullopt;
}

/// "8/26/2015" and "26/8/2015", where only one of the two can be the month or both are the same.
/// With full stops the day comes first: "9.12.2024".
std::optional<WrittenDate> year_last(std::string_view text) {
  for (const char mark : {'/', '-', '.'}) {
    Scanner scan(text);
    const int first = scan.number(1, 2);
    if (first < 0 || !scan.skip(mark)) continue;
    const int second = scan.number(1, 2);
    if (second < 0 || !scan.skip(mark)) continue;
    const int year = scan.number(4, 4);
    if (year < 0) continue;
    if (first > 12 || (mark == '.' && second <= 12)) return dated(year, second, first, scan.size());
    if (second > 12 || first == second) return dated(year, first, second, scan.size());
  }
  return std::nullopt;
}

/// Reads "December 20" or "20th December", a weekday before it included.
std::optional<date::month_day> scan_day(Scanner& scan) {
  if (scan.at_word()) {
    Scanner behind = scan;
    if (behind.name(weekdays) != 0) {
      behind.skip(',');
      behind.skip_spaces();
      scan = behind;
    }
  }
  unsigned month = 0;
  int day = -1;
  if (scan.at_digit()) {
    day = scan.number(1, 2);
    scan.skip_ordinal();
    scan.skip_spaces();
    Scanner behind = scan;
    if (behind.word() == "of") {
      behind.skip_spaces();
      scan = behind;
    }
    month = scan.name(months);
  } else {
    month = scan.name(months);
    scan.skip_spaces();
    day = scan.number(1, 2);
    if (day > 0) scan.skip_ordinal();
  }
  if (month == 0 || day < 1) return std::nullopt;
  const date::month_day when{date::month{month}, date::day{static_cast<unsigned>(day)}};
  if (!when.ok()) return std::nullopt;
  return when;
}

}  // namespace

unsigned written_month(std::string_view word) {
  Scanner scan(word);
  const unsigned month = scan.name(months);
  return scan.size() == word.size() ? month : 0;
}

std::optional<WrittenDay> written_day(std::string_view text) {
  Scanner scan(text);
  const auto day = scan_day(scan);
  if (!day) return std::nullopt;
  return WrittenDay{*day, scan.size()};
}

std::optional<WrittenDate> written_date(std::string_view text) {
  if (const auto figures = year_first(text)) return figures;
  Scanner scan(text);
  if (scan.name(weekdays) != 0) {
    scan.skip(',');
    scan.skip_spaces();
    const std::uint32_t before = scan.size();
    auto figures = year_last(text.substr(before));
    if (figures) {
      figures->size += before;
      return figures;
    }
  } else if (const auto only_figures = year_last(text)) {
    return only_figures;
  }
  Scanner words(text);
  const auto day = scan_day(words);
  if (!day) return std::nullopt;
  words.skip(',');
  words.skip_spaces();
  const int year = words.number(4, 4);
  if (year < 0) return std::nullopt;
  return dated(year, static_cast<int>(static_cast<unsigned>(day->month())),
               static_cast<int>(static_cast<unsigned>(day->day())), words.size());
}

}  // namespace crosscheck
