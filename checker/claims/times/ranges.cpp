// Dates that share a year: "May 3-7, 2024", "March 3, 4 and 5, 2021", "December 28 to January 3,
// 2024".

#include <optional>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

using Shape = TimeExpression::Shape;

const TimeExpression* expression_of(const TimeRun& run, std::size_t item) {
  if (item >= run.items.size() || run.items[item].expression < 0) return nullptr;
  return &run.expressions[static_cast<std::size_t>(run.items[item].expression)];
}

/// A month or a day of one, without a year and not counted from an anchor.
bool lacks_year(const TimeExpression& e) {
  return e.shape == Shape::calendar && e.month != 0 && e.year.from == CountedFrom::unset &&
         e.month_steps.from == CountedFrom::unset && !e.directed;
}

bool has_calendar_year(const TimeExpression& e) {
  return e.shape == Shape::calendar && e.year.from == CountedFrom::calendar && !e.decade &&
         !e.century;
}

/// Whether an item links two dates or parts them: "to", "and", a hyphen, a comma.
bool is_link(const TimeRun& run, std::size_t item) {
  static const WordSet words{"to", "and", "or", "through", "until", "till"};
  if (item >= run.items.size()) return false;
  const Token& token = run.reading->tokens[run.items[item].tokens.begin];
  return token.kind == TokenKind::hyphen || token.kind == TokenKind::dash ||
         token.kind == TokenKind::comma || words.has(token);
}

bool is_day_number(const TimeRun& run, std::size_t item) {
  if (item >= run.items.size() || run.items[item].expression >= 0) return false;
  const Token& token = run.reading->tokens[run.items[item].tokens.begin];
  return token.kind == TokenKind::number && token.value >= 1 && token.value <= 31;
}

/// The year that the dates behind the one at `item` give all of them.
std::optional<CountedField> year_behind(const TimeRun& run, std::size_t item) {
  const std::uint8_t month = expression_of(run, item)->month;
  bool numbers = false;
  for (std::size_t i = item + 1; is_link(run, i); ++i) {
    while (is_link(run, i + 1)) ++i;
    if (is_day_number(run, i + 1)) {
      numbers = true;
      ++i;
      if (const TimeExpression* year = expression_of(run, i + 1);
          year != nullptr && has_calendar_year(*year) && year->month == 0)
        return year->year;
      continue;
    }
    const TimeExpression* next = expression_of(run, i + 1);
    if (next == nullptr || !has_calendar_year(*next)) return std::nullopt;
    if (next->month == 0) return numbers ? std::optional(next->year) : std::nullopt;
    CountedField year = next->year;
    if (month > next->month) --year.value;
    return year;
  }
  return std::nullopt;
}

/// "the winter of 2021-22" begins in December 2021, and a winter has the year it ends in.
void read_winter_of_two_years(TimeRun& run, std::size_t item) {
  if (item + 2 >= run.items.size() || run.items[item].expression < 0) return;
  TimeExpression& e = run.expressions[static_cast<std::size_t>(run.items[item].expression)];
  if (e.season != Season::winter || !has_calendar_year(e)) return;
  const Token& mark = run.reading->tokens[run.items[item + 1].tokens.begin];
  const Token& second = run.reading->tokens[run.items[item + 2].tokens.begin];
  const bool joined = !mark.space_before && !second.space_before &&
                      (mark.kind == TokenKind::hyphen || mark.kind == TokenKind::dash ||
                       mark.kind == TokenKind::other);
  if (!joined || second.kind != TokenKind::number) return;
  const int next = e.year.value + 1;
  if (second.value != next && second.value != next % 100) return;
  e.year.value = next;
  run.items[item].tokens.end = run.items[item + 2].tokens.end;
}

}  // namespace

void share_years(TimeRun& run) {
  for (std::size_t i = 0; i < run.items.size(); ++i) {
    read_winter_of_two_years(run, i);
    const TimeExpression* date = expression_of(run, i);
    if (date == nullptr || !lacks_year(*date)) continue;
    if (const auto year = year_behind(run, i))
      run.expressions[static_cast<std::size_t>(run.items[i].expression)].year = *year;
  }
}

}  // namespace crosscheck
