// Lengths of time, what recurs, and the clock: "nearly four years", "every week", "3 p.m.".

#include <cstdint>
#include <optional>
#include <string_view>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/normalise.h"

namespace crosscheck::time_normalisers {
namespace {

using enum TimeClass;
using Shape = TimeExpression::Shape;

TimeUnit unit_in(const TimeMatch& m) { return static_cast<TimeUnit>(m.item(unit)->code); }

/// The minutes of "6.40" in "6.40 a.m."; none where the number has no such fraction.
std::optional<std::int8_t> minutes_behind_stop(std::string_view number) {
  const std::size_t stop = number.find('.');
  if (stop == number.npos || number.size() != stop + 3) return std::nullopt;
  const int minutes = (number[stop + 1] - '0') * 10 + number[stop + 2] - '0';
  if (minutes < 0 || minutes > 59) return std::nullopt;
  return static_cast<std::int8_t>(minutes);
}

std::string_view text_of(const TimeMatch& m, const TimeItem& item) {
  return m.run.reading->text(m.run.reading->tokens[item.tokens.end - 1]);
}

bool plural(const TimeMatch& m, const TimeItem& item) {
  std::string_view text = text_of(m, item);
  return !text.empty() && (text.back() == 's' || text.back() == 'S');
}

const TimeItem* counted(const TimeMatch& m) {
  const TimeItem* n = m.item(cardinal);
  return n ? n : m.item(vague);
}

void set_amount(const TimeItem& n, TimeExpression& e) {
  e.amount = n.exact ? n.number : 0;
  e.exact = n.exact && n.number > 0;
}

/// Whether "old" follows: an age is no length of time.
bool is_age(const TimeMatch& m) {
  const std::vector<Token>& tokens = m.run.reading->tokens;
  static const std::uint64_t old_key = WordKey("old"), olds_key = WordKey("olds");
  std::uint32_t i = m.item(unit)->tokens.end;
  if (i < tokens.size() && tokens[i].kind == TokenKind::hyphen) ++i;
  return i < tokens.size() && (tokens[i].key == old_key || tokens[i].key == olds_key);
}

bool make_duration(TimeUnit unit, double amount, TimeExpression& e) {
  e.shape = Shape::duration;
  e.unit = unit;
  e.amount = amount;
  return true;
}

}  // namespace

bool counted_units(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& n = *counted(m);
  make_duration(unit_in(m), 0, e);
  set_amount(n, e);
  if (is_age(m) || (has(n.classes, year) && n.number > 1800)) return false;
  const TimeItem& u = *m.item(unit);
  // "4 second-quarter", "two year-old"; "one years" is a slip but "some day" no length.
  if (!n.exact && !plural(m, u)) return false;
  // "two quarters", but neither "a quarter" nor "three-quarters"
  if (e.unit == TimeUnit::quarter && m.has(hyphen) && plural(m, u)) return false;
  if (e.unit == TimeUnit::quarter && n.number < 2) return false;
  if (e.unit == TimeUnit::second && !plural(m, u)) return m.has(hyphen);
  return true;
}

bool one_and_a_half(const TimeMatch& m, TimeExpression& e) {
  const TimeItem* n = m.item(cardinal);
  return make_duration(unit_in(m), (n ? n->number : 1) + 0.5, e);
}

bool half_unit(const TimeMatch& m, TimeExpression& e) {
  return make_duration(unit_in(m), 0.5, e) && e.unit >= TimeUnit::minute &&
         !plural(m, *m.item(unit));
}

bool one_unit(const TimeMatch& m, TimeExpression& e) {
  if (plural(m, *m.item(unit))) return false;
  make_duration(unit_in(m), 1, e);
  // "a quarter" is a fourth, "a second" another, "a minute" often a moment.
  return e.unit != TimeUnit::quarter && e.unit != TimeUnit::second && e.unit != TimeUnit::weekend;
}

bool bare_units(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& u = *m.item(unit);
  if (!plural(m, u) || is_age(m)) return false;
  make_duration(unit_in(m), 0, e);
  e.exact = false;
  return e.unit >= TimeUnit::minute && e.unit != TimeUnit::quarter && e.unit != TimeUnit::weekend;
}

bool directed_units(const TimeMatch& m, TimeExpression& e) {
  const TimeItem* n = counted(m);
  make_duration(unit_in(m), 0, e);
  if (n) {
    set_amount(*n, e);
  } else {
    e.exact = false;
    if (!plural(m, *m.item(unit))) return false;
  }
  e.directed = true;
  e.direction = m.has(last_word) ? std::int8_t{-1} : std::int8_t{1};
  e.anchor = CountedFrom::article;
  return true;
}

bool ordinal_units(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& n = *counted(m);
  make_duration(unit_in(m), 0, e);
  set_amount(n, e);
  return plural(m, *m.item(unit));
}

bool every_unit(const TimeMatch& m, TimeExpression& e) {
  e.shape = Shape::set;
  e.amount = 1;
  if (const TimeItem* n = m.item(cardinal)) e.amount = n->number;
  if (const TimeItem* day = m.item(weekday)) {
    e.weekday = small(day->code);
    return true;
  }
  if (const TimeItem* name = m.item(month)) {
    e.month = small(name->code);
    return true;
  }
  if (const TimeItem* part = m.item(part_of_day)) {
    e.part = static_cast<PartOfDay>(part->code);
    e.unit = TimeUnit::day;
    return true;
  }
  e.unit = unit_in(m);
  return e.unit >= TimeUnit::hour;
}

bool unit_of_month(const TimeMatch& m, TimeExpression& e) {
  make_duration(unit_in(m), 1, e);
  return e.unit == TimeUnit::week || e.unit == TimeUnit::weekend;
}

bool set_adverb(const TimeMatch& m, TimeExpression& e) {
  e.shape = Shape::set;
  e.unit = static_cast<TimeUnit>(m.item(set_word)->code);
  e.amount = 1;
  return true;
}

bool clock_time(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& h = *m.item(cardinal, 0);
  const TimeItem& min = *m.item(minute);
  const std::vector<Token>& tokens = m.run.reading->tokens;
  if (tokens[min.tokens.begin].space_before || tokens[h.tokens.begin].kind != TokenKind::number) {
    return false;
  }
  if (h.number > 24 || h.number < 0) return false;
  int hour = static_cast<int>(h.number);
  if (const TimeItem* half = m.item(am_pm)) {
    if (hour < 1 || hour > 12) return false;
    hour = hour % 12 + half->code;
  }
  e.hour = static_cast<std::int8_t>(hour);
  e.minute = static_cast<std::int8_t>(min.number);
  if (const TimeItem* seconds = m.item(minute, 1)) {
    e.second = static_cast<std::int8_t>(seconds->number);
  }
  return true;
}

bool clock_hour(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& h = *m.item(cardinal);
  if (h.number < 1 || h.number >= 13) return false;
  int hour = static_cast<int>(h.number);
  const std::string_view written = m.run.reading->text(h.tokens);
  if (written.find('.') != written.npos) {
    const std::optional<std::int8_t> minutes = minutes_behind_stop(written);
    if (!minutes) return false;
    e.minute = *minutes;
  }
  if (const TimeItem* half = m.item(am_pm)) hour = hour % 12 + half->code;
  e.hour = static_cast<std::int8_t>(hour);
  return true;
}

bool hour_of_part(const TimeMatch& m, TimeExpression& e) {
  static const WordSet openers{"at",   "about", "around", "by",    "until", "till", "to",
                               "from", "past",  "before", "after", "since", "and",  "nearly"};
  const TimeItem& h = *m.item(cardinal);
  // "killed two in the afternoon attack"
  if (h.tokens.begin == 0 || !openers.has(m.run.reading->tokens[h.tokens.begin - 1])) return false;
  const auto part = static_cast<PartOfDay>(m.item(part_of_day)->code);
  const bool later = part == PartOfDay::afternoon || part == PartOfDay::evening;
  if (!clock_hour(m, e) || (!later && part != PartOfDay::morning)) return false;
  if (later && e.hour < 12) e.hour = static_cast<std::int8_t>(e.hour + 12);
  return true;
}

bool clock_four_digits(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& n = *m.item(cardinal);
  if (m.run.reading->tokens[n.tokens.begin].words.size() != 4) return false;
  int hour = static_cast<int>(n.number) / 100, min = static_cast<int>(n.number) % 100;
  if (hour > 24 || min > 59) return false;
  e.hour = static_cast<std::int8_t>(hour);
  e.minute = static_cast<std::int8_t>(min);
  return true;
}

}  // namespace crosscheck::time_normalisers
