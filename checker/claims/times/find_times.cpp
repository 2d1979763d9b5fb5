#include "checker/claims/times/find_times.h"

#include <date/date.h>
#include <cstdlib>
#include <optional>

namespace crosscheck {
namespace {

using enum TimeClass;

/// Classes that make it worth looking at the words around them.
constexpr TimeClasses triggers = month | weekday | unit | year | decade | season | part_of_day |
                                 today_word | holiday | present | present_adjective | past |
                                 future | set_word | am_pm | era | oclock | full_date | last_word |
                                 quarter_name;

bool ends_run(const Token& token) {
  switch (token.kind) {
    case TokenKind::word:
    case TokenKind::number:
    case TokenKind::ordinal:
    case TokenKind::comma:
    case TokenKind::colon:
    case TokenKind::hyphen:
    case TokenKind::dash:
    case TokenKind::open_quote:
    case TokenKind::close_quote:
    case TokenKind::other: return false;
    case TokenKind::period:
    case TokenKind::semicolon:
    case TokenKind::open_bracket:
    case TokenKind::close_bracket:
    case TokenKind::question_mark:
    case TokenKind::exclamation_mark:
    case TokenKind::sentence_break:
    case TokenKind::section_break: return true;
  }
  return true;
}

/// Whether a number alone makes its run worth reading: "1998", "3:30", "12/3/1998", "1990s".
bool number_triggers(const Reading& reading, std::uint32_t i) {
  const Token& token = reading.tokens[i];
  if (token.kind == TokenKind::ordinal) return true;
  std::uint32_t size = token.words.size();
  constexpr std::int32_t last_hour = 2400;
  if (size == 8 || (size == 4 && token.value <= last_hour)) return true;
  if (size > 2 || i + 1 >= reading.tokens.size()) return false;
  // "'98"
  if (i > 0 && !token.space_before && is_apostrophe(reading.text(reading.tokens[i - 1])))
    return true;
  const Token& next = reading.tokens[i + 1];
  if (next.space_before) return false;
  // "in his 40s." at the end of a sentence
  const bool decade = reading.text(next) == "s.";
  return next.kind == TokenKind::colon || next.kind == TokenKind::other || decade ||
         (next.kind == TokenKind::word && next.words.size() == 1);
}

/// The unit of "30-year-old", which gives an age.
bool is_of_age(const Reading& reading, std::uint32_t i) {
  static const WordSet old{"old", "olds"};
  return i + 2 < reading.tokens.size() && reading.tokens[i + 1].kind == TokenKind::hyphen &&
         old.has(reading.tokens[i + 2]);
}

void read_run(TimeRun& run, TokenRange tokens, std::span<const TimeWord> words,
              TimeResolver& resolver, std::vector<TimeMention>& times) {
  make_items(run, tokens, words);
  apply_time_rules(run);
  share_years(run);
  for (const TimeItem& item : run.items) {
    if (item.expression < 0) continue;
    const TimeExpression& e = run.expressions[static_cast<std::size_t>(item.expression)];
    TimeMention mention = resolver.resolve(e, item.tokens);
    if (!mention.value.empty()) times.push_back(std::move(mention));
  }
}

/// Whether a token may be part of a temporal expression; `word` is what it means then.
bool is_inside(const Token& token, TimeWord& word) {
  word = {};
  if (ends_run(token)) return false;
  if (token.kind != TokenKind::word) return true;
  word = time_word(token.key);
  return word.classes != 0;
}

/// Words and numbers that make it worth looking at those around them; "nineteen" may open a year.
const Trigger& openers() {
  static const Trigger trigger(time_words(triggers) | WordSet{"nineteen", "twenty"}, {},
                               {TokenKind::number, TokenKind::ordinal});
  return trigger;
}

/// Whether an article tells of a time long gone: most years it gives lie far from its own.
bool is_history(const Reading& reading) {
  constexpr int enough = 8, near_years = 2;
  const std::optional<date::sys_days> day = reading.article->published.period.day();
  const int published = day ? static_cast<int>(date::year_month_day{*day}.year()) : 0;
  int far = 0, near = 0;
  for (const std::uint32_t i : reading.places(openers())) {
    const Token& token = reading.tokens[i];
    if (token.letters == LetterCase::upper && has(time_word(token.key).classes, era)) ++far;
    if (token.kind != TokenKind::number || token.words.size() != 4) continue;
    if (token.value < 1000 || token.value > 2100) continue;
    ++(std::abs(token.value - published) > near_years ? far : near);
  }
  return far >= enough && far > 4 * near;
}

}  // namespace

void find_times(Reading& reading) {
  TimeResolver resolver(reading, is_history(reading));
  TimeRun run;
  run.reading = &reading;
  std::vector<TimeWord> words;
  constexpr std::size_t usual = 16;  // words of a run
  words.reserve(usual);
  run.items.reserve(usual);
  run.expressions.reserve(usual);
  const auto count = static_cast<std::uint32_t>(reading.tokens.size());
  std::uint32_t end = 0;  // of the last run
  for (const std::uint32_t i : reading.places(openers())) {
    if (i < end) continue;
    const bool word = reading.tokens[i].kind == TokenKind::word;
    if (word ? is_of_age(reading, i) : !number_triggers(reading, i)) continue;
    TimeWord meaning;
    std::uint32_t begin = i;
    while (begin > end && is_inside(reading.tokens[begin - 1], meaning)) --begin;
    words.clear();
    for (end = begin; end < count && is_inside(reading.tokens[end], meaning); ++end)
      words.push_back(meaning);
    read_run(run, {begin, end}, words, resolver, reading.times);
  }
}

}  // namespace crosscheck
