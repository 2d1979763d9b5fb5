#include "checker/claims/dates/weekday_beside.h"

#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

bool is(const Reading& reading, std::uint32_t i, TokenKind kind) {
  return i < reading.tokens.size() && reading.tokens[i].kind == kind;
}

bool is(const Reading& reading, std::uint32_t i, const WordSet& words) {
  return i < reading.tokens.size() && reading.tokens[i].kind == TokenKind::word &&
         words.has(reading.tokens[i]);
}

/// A weekday without a date and without more than one "s" to it: not "Saturdays".
bool is_bare_weekday(const TimeMention& time) {
  return time.kind == TimeKind::date && time.weekday != 0 && time.month == 0 && time.year == 0;
}

/// Whether an apposition ends at a token: "a Sunday," but not "a Sunday newspaper".
bool ends(const Reading& reading, std::uint32_t i) {
  static const WordSet links{"and", "in", "at", "when", "as", "but", "that"};
  return i >= reading.tokens.size() || reading.tokens[i].kind != TokenKind::word ||
         is(reading, i, links);
}

/// "Monday (March 14)", where the bracket holds the date alone.
std::optional<WeekdayBeside> before_bracket(const Reading& reading, std::size_t k) {
  const TimeMention& date = reading.times[k];
  if (k == 0 || date.tokens.begin == 0) return std::nullopt;
  const TimeMention& day = reading.times[k - 1];
  const std::uint32_t open = date.tokens.begin - 1;
  const bool bracketed = is(reading, open, TokenKind::open_bracket) &&
                         is(reading, date.tokens.end, TokenKind::close_bracket);
  if (!bracketed || day.tokens.end != open || !is_bare_weekday(day)) return std::nullopt;
  return WeekdayBeside{day.weekday, {day.tokens.begin, date.tokens.end + 1}};
}

/// "19 March 2023, a Sunday,", "19 March 2023 (a Sunday)", "19 March 2023 was a Sunday".
std::optional<WeekdayBeside> behind(const Reading& reading, std::size_t k) {
  static const WordSet a{"a"}, was{"was", "is", "fell", "falls"}, which{"which"}, on{"on"};
  const TimeMention& date = reading.times[k];
  if (k + 1 >= reading.times.size()) return std::nullopt;
  const TimeMention& day = reading.times[k + 1];
  if (!is_bare_weekday(day) || day.tokens.size() > 2) return std::nullopt;
  std::uint32_t i = date.tokens.end;
  const bool mark = is(reading, i, TokenKind::comma) || is(reading, i, TokenKind::open_bracket);
  if (mark) ++i;
  if (is(reading, i, which)) ++i;
  const bool verb = is(reading, i, was);
  if (verb) ++i;
  if (verb && is(reading, i, on)) ++i;
  if (!mark && !verb) return std::nullopt;
  if (is(reading, i, a)) {
    ++i;
  } else if (day.tokens.size() != 2 || !is(reading, day.tokens.begin, a) || day.tokens.begin != i) {
    return std::nullopt;
  }
  const std::uint32_t weekday = day.tokens.end - 1;
  if (i != weekday && i != day.tokens.begin) return std::nullopt;
  if (!ends(reading, day.tokens.end)) return std::nullopt;
  return WeekdayBeside{day.weekday, {date.tokens.begin, day.tokens.end}};
}

/// "a Friday in March, 12 March to be precise".
std::optional<WeekdayBeside> of_month(const Reading& reading, std::size_t k) {
  static const WordSet in{"in"}, a{"a"};
  if (k < 2) return std::nullopt;
  const TimeMention& date = reading.times[k];
  const TimeMention& month = reading.times[k - 1];
  const TimeMention& day = reading.times[k - 2];
  const bool same_month = month.month == date.month && month.day == 0;
  const bool joined = month.tokens.end + 1 == date.tokens.begin &&
                      is(reading, month.tokens.end, TokenKind::comma) &&
                      day.tokens.end + 1 == month.tokens.begin && is(reading, day.tokens.end, in);
  if (!same_month || !joined || !is_bare_weekday(day)) return std::nullopt;
  if (!is(reading, day.tokens.begin, a) &&
      (day.tokens.begin == 0 || !is(reading, day.tokens.begin - 1, a)))
    return std::nullopt;
  return WeekdayBeside{day.weekday, {day.tokens.begin, date.tokens.end}};
}

}  // namespace

std::optional<WeekdayBeside> weekday_beside(const Reading& reading, std::size_t k) {
  const TimeMention& date = reading.times[k];
  if (date.month == 0 || date.day == 0 || date.weekday != 0 || !date.period.day())
    return std::nullopt;
  if (auto found = before_bracket(reading, k)) return found;
  if (auto found = behind(reading, k)) return found;
  return of_month(reading, k);
}

}  // namespace crosscheck
