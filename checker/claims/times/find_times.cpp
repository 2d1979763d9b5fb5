#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

using enum TimeClass;

/// Classes that make it worth looking at the words around them.
constexpr TimeClasses triggers = month | weekday | unit | year | decade | season | part_of_day |
                                 today_word | holiday | present | present_adjective | past |
                                 future | set_word | am_pm | era | oclock | full_date | last_word;

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
  if (size == 4 || size == 8) return true;
  if (size > 2 || i + 1 >= reading.tokens.size()) return false;
  const Token& next = reading.tokens[i + 1];
  if (next.space_before) return false;
  return next.kind == TokenKind::colon || next.kind == TokenKind::other || next.words.size() == 1;
}

/// "nineteen ninety-six"
bool opens_spelled_year(const TimeWord& word) {
  return has(word.classes, cardinal) && (word.number == 19 || word.number == 20);
}

void read_run(TimeRun& run, TokenRange tokens, std::span<const TimeWord> words,
              TimeResolver& resolver, std::vector<TimeMention>& times) {
  make_items(run, tokens, words);
  apply_time_rules(run);
  for (const TimeItem& item : run.items) {
    if (item.expression < 0) continue;
    const TimeExpression& e = run.expressions[static_cast<std::size_t>(item.expression)];
    TimeMention mention = resolver.resolve(e, item.tokens);
    if (!mention.value.empty()) times.push_back(std::move(mention));
  }
}

}  // namespace

void find_times(Reading& reading) {
  TimeResolver resolver(reading);
  TimeRun run;
  run.reading = &reading;
  std::vector<TimeWord> words;
  bool triggered = false;
  const auto count = static_cast<std::uint32_t>(reading.tokens.size());
  for (std::uint32_t i = 0; i <= count; ++i) {
    TimeWord word;
    bool inside = false;
    if (i < count && !ends_run(reading.tokens[i])) {
      const Token& token = reading.tokens[i];
      if (token.kind == TokenKind::word) {
        word = time_word(token.key);
        inside = word.classes != 0;
        triggered = triggered || (word.classes & triggers) != 0 || opens_spelled_year(word);
      } else {
        inside = true;
        bool number = token.kind == TokenKind::number || token.kind == TokenKind::ordinal;
        triggered = triggered || (number && number_triggers(reading, i));
      }
    }
    if (inside) {
      words.push_back(word);
      continue;
    }
    if (triggered) {
      auto begin = i - static_cast<std::uint32_t>(words.size());
      read_run(run, {begin, i}, words, resolver, reading.times);
    }
    words.clear();
    triggered = false;
  }
}

}  // namespace crosscheck
