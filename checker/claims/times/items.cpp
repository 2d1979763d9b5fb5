// From words of time to items: numbers of several words and feast days become one thing.

#include <array>
#include <charconv>

#include "checker/claims/times/feasts.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

using enum TimeClass;

/// The number that a run of digits spells, or -1.
int digits_value(std::string_view text) {
  int value = -1;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

TimeItem digit_item(std::string_view text) {
  TimeItem item;
  int value = digits_value(text);
  if (value < 0) {
    double decimal = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), decimal);
    item.classes = classes_of(cardinal);
    item.number = error == std::errc{} && end == text.data() + text.size() ? decimal : 0;
    if (item.number == 0) item.exact = false;
    return item;
  }
  item.number = value;
  item.classes = classes_of(cardinal);
  if (text.size() == 4 && value >= 1000 && value <= 2100) item.classes |= classes_of(year);
  if (text.size() <= 2 && value >= 1 && value <= 31) item.classes |= classes_of(day_number);
  if (text.size() == 2 && value < 60) item.classes |= classes_of(minute);
  if (text.size() == 8 && value / 10000 >= 1900 && value / 10000 <= 2100 &&
      calendar_day(value / 10000, value / 100 % 100, value % 100)) {
    item.classes |= classes_of(full_date);
  }
  return item;
}

/// "3rd".
TimeItem ordinal_item(std::string_view text) {
  TimeItem item;
  int value = digits_value(text.substr(0, text.find_first_not_of("0123456789")));
  if (value < 0) return item;
  item.classes = classes_of(ordinal);
  item.number = value;
  return item;
}

/// Makes "1990s", "1990's" and "'90s" one item; false when they are not there.
bool fuse_decade(const Reading& reading, std::uint32_t at, std::uint32_t end, TimeItem& item) {
  const std::vector<Token>& tokens = reading.tokens;
  if (tokens[at].kind != TokenKind::number) return false;
  int value = digits_value(reading.text(tokens[at]));
  std::uint32_t size = tokens[at].words.size();
  if (value % 10 != 0 || !(size == 4 || (size == 2 && value >= 10)) || value > 2100) return false;
  std::uint32_t last = at + 1;
  if (last < end && tokens[last].kind != TokenKind::word && tokens[last].words.size() <= 3) ++last;
  if (last >= end || tokens[last].space_before || tokens[last].words.size() > 2) return false;
  std::string_view ending = reading.text(tokens[last]);
  if (ending != "s" && ending != "s.") return false;
  item = {};
  item.tokens = {at, last + 1};
  item.classes = classes_of(decade);
  item.number = size == 4 ? value : 1900 + value;
  return true;
}

TimeItem mark_item(TokenKind kind, std::string_view text) {
  TimeItem item;
  switch (kind) {
    case TokenKind::comma: item.classes = classes_of(comma); break;
    case TokenKind::colon: item.classes = classes_of(colon); break;
    case TokenKind::hyphen:
    case TokenKind::dash: item.classes = classes_of(hyphen); break;
    case TokenKind::open_quote:
    case TokenKind::close_quote:
    case TokenKind::other:
      if (text == "/") item.classes = classes_of(slash);
      if (is_apostrophe(text)) item.classes = classes_of(apostrophe);
      break;
    case TokenKind::word:
    case TokenKind::number:
    case TokenKind::ordinal:
    case TokenKind::period:
    case TokenKind::semicolon:
    case TokenKind::open_bracket:
    case TokenKind::close_bracket:
    case TokenKind::question_mark:
    case TokenKind::exclamation_mark:
    case TokenKind::sentence_break:
    case TokenKind::section_break: break;
  }
  return item;
}

TimeItem item_of(const Reading& reading, std::uint32_t index, const TimeWord& word) {
  const Token& token = reading.tokens[index];
  TimeItem item;
  if (word.classes != 0) {
    item.classes = word.classes;
    item.code = word.code;
    item.number = word.number;
    bool capital = token.letters == LetterCase::capital || token.letters == LetterCase::upper;
    if (has(word.classes, cased) && !capital) {
      item.classes &= ~(month | cased | weekday | era);
    }
    if (has(word.classes, vague) && word.number == 0) item.exact = false;
  } else if (token.kind == TokenKind::number) {
    item = digit_item(reading.text(token));
  } else if (token.kind == TokenKind::ordinal) {
    item = ordinal_item(reading.text(token));
  } else {
    item = mark_item(token.kind, reading.text(token));
  }
  item.tokens = {index, index + 1};
  item.possessive = token.possessive;
  return item;
}

/// Fuses a feast day that begins at token `at`; false when none does.
bool fuse_feast(const Reading& reading, std::uint32_t at, std::uint32_t end, TimeItem& item) {
  const std::optional<NamedFeast> feast = feast_at(reading, at, end);
  if (!feast) return false;
  item = {};
  item.tokens = {at, at + feast->length};
  item.classes = classes_of(holiday);
  item.code = static_cast<std::int16_t>(feast->holiday);
  return true;
}

bool spelled(const TimeItem& item) {
  return has(item.classes, cardinal) && !has(item.classes, unit);
}

/// Adds the words of one spelled number to its first: "twenty" "-" "five", "two" "hundred".
/// Returns how many further items belong to it.
std::size_t join_number(std::span<const TimeItem> rest, TimeItem& number) {
  auto at = [&](std::size_t i) -> const TimeItem* { return i < rest.size() ? &rest[i] : nullptr; };
  std::size_t used = 0;
  const TimeItem* next = at(0);
  if (!next) return 0;
  double n = number.number;
  bool tens = n >= 20 && n < 100 && static_cast<int>(n) % 10 == 0;
  std::size_t skip = has(next->classes, hyphen) ? 1 : 0;
  const TimeItem* after = at(skip);
  auto low = [](const TimeItem* i) { return i && i->number >= 1 && i->number <= 9; };
  if (tens && after && spelled(*after) && low(after)) {
    number.number += after->number;
    used = skip + 1;
  } else if (tens && after && has(after->classes, ordinal) && low(after)) {
    number.number += after->number;
    number.classes = classes_of(ordinal);
    return skip + 1;
  }
  // "nineteen ninety-six", "twenty ten"
  bool century_word = used == 0 && n >= 13 && n <= 20;
  if (century_word && next && spelled(*next) && next->number >= 10 && next->number < 100) {
    TimeItem low_part = *next;
    std::size_t more_used = 1 + join_number(rest.subspan(1), low_part);
    if (has(low_part.classes, cardinal) && low_part.number < 100) {
      number.number = n * 100 + low_part.number;
      number.classes = cardinal | year;
      return more_used;
    }
  }
  next = at(used);
  if (next && spelled(*next) && (next->number == 100 || next->number == 1000) &&
      next->number > number.number) {
    number.number *= next->number;
    ++used;
    std::size_t and_word = at(used) && has(at(used)->classes, joint) ? 1 : 0;
    const TimeItem* tail = at(used + and_word);
    if (tail && spelled(*tail) && tail->number < next->number && tail->number > 0) {
      TimeItem rest_number = *tail;
      std::size_t tail_used = join_number(rest.subspan(used + and_word + 1), rest_number);
      number.number += rest_number.number;
      used += and_word + 1 + tail_used;
    }
    if (number.number >= 1900 && number.number <= 2100) number.classes |= classes_of(year);
  }
  return used;
}

bool digits(const Reading& reading, const TimeItem& item) {
  return reading.tokens[item.tokens.begin].kind == TokenKind::number;
}

/// "1/2" of "2 1/2 years".
bool one_half(const std::vector<TimeItem>& items, std::size_t at) {
  return items[at].number == 1 && has(items[at].classes, cardinal) &&
         has(items[at + 1].classes, slash) && items[at + 2].number == 2;
}

/// "a couple of", "several", "a hundred", "two and a half".
void fuse_numbers(TimeRun& run) {
  const Reading& reading = *run.reading;
  std::vector<TimeItem>& items = run.items;
  std::size_t out = 0;
  for (std::size_t i = 0; i < items.size();) {
    TimeItem item = items[i];
    std::size_t used = 1;
    if (has(item.classes, a) && i + 1 < items.size()) {
      const TimeItem& next = items[i + 1];
      bool counted = spelled(next) && !digits(reading, next) && next.number >= 12;
      bool few = has(next.classes, vague);
      if (counted || few) {
        TokenRange first = item.tokens;
        item = next;
        item.tokens.begin = first.begin;
        used = 2;
        if (counted) used += join_number(std::span(items).subspan(i + 2), item);
      }
    } else if (has(item.classes, cardinal) && i + 3 < items.size() && one_half(items, i + 1)) {
      item.number += 0.5;
      used = 4;
    } else if (spelled(item) && !digits(reading, item)) {
      used += join_number(std::span(items).subspan(i + 1), item);
    }
    // "a couple of years", "dozens of years"
    if (has(item.classes, vague) && i + used < items.size() && has(items[i + used].classes, of)) {
      if (i + used + 1 < items.size() && has(items[i + used + 1].classes, unit)) ++used;
    }
    // "two and a half"
    if (has(item.classes, cardinal) && i + used + 2 < items.size() &&
        has(items[i + used].classes, joint) && has(items[i + used + 1].classes, a) &&
        has(items[i + used + 2].classes, half_word)) {
      item.number += 0.5;
      used += 3;
    }
    item.tokens.end = items[i + used - 1].tokens.end;
    items[out++] = item;
    i += used;
  }
  items.resize(out);
}

}  // namespace

void make_items(TimeRun& run, TokenRange tokens, std::span<const TimeWord> words) {
  run.items.clear();
  run.expressions.clear();
  for (std::uint32_t i = tokens.begin; i < tokens.end;) {
    const TimeWord& word = words[i - tokens.begin];
    TimeItem item;
    bool feast = has(word.classes, phrase_start) && fuse_feast(*run.reading, i, tokens.end, item);
    bool fused = feast || fuse_decade(*run.reading, i, tokens.end, item);
    if (!fused) item = item_of(*run.reading, i, word);
    run.items.push_back(item);
    i = item.tokens.end;
  }
  fuse_numbers(run);
}

}  // namespace crosscheck
