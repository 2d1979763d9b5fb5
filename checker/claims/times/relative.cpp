// Dates counted from an anchor: "last week", "that year", "the year-ago quarter", "now".

#include "checker/claims/times/normalise.h"

namespace crosscheck::time_normalisers {
namespace {

using enum TimeClass;
using Shape = TimeExpression::Shape;

TimeUnit unit_in(const TimeMatch& m) { return static_cast<TimeUnit>(m.item(unit)->code); }

bool plural(const TimeMatch& m, const TimeItem& item) {
  std::string_view text = m.run.reading->text(m.run.reading->tokens[item.tokens.end - 1]);
  return !text.empty() && (text.back() == 's' || text.back() == 'S') && text != "hrs";
}

}  // namespace

bool today(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& item = *m.item(today_word);
  e.shape = Shape::offset;
  e.anchor = CountedFrom::article;
  e.unit = TimeUnit::day;
  if (item.code == 100) {
    e.part = PartOfDay::night;
    return true;
  }
  e.amount = item.code;
  return true;
}

bool directed_unit(const TimeMatch& m, TimeExpression& e) {
  if (plural(m, *m.item(unit))) return false;
  set_direction(m, e);
  e.shape = Shape::offset;
  e.unit = unit_in(m);
  e.amount = e.direction;
  // "the next day" follows what was told before; "next week" follows today.
  bool short_unit =
      e.unit == TimeUnit::day || e.unit == TimeUnit::hour || e.unit == TimeUnit::minute;
  if (m.has(the) && short_unit && e.direction > 0) e.anchor = CountedFrom::mention;
  if (e.unit == TimeUnit::second || e.unit == TimeUnit::minute || e.unit == TimeUnit::hour) {
    return false;
  }
  return true;
}

bool same_unit(const TimeMatch& m, TimeExpression& e) {
  if (plural(m, *m.item(unit))) return false;
  e.shape = Shape::offset;
  e.unit = unit_in(m);
  e.anchor = CountedFrom::mention;
  return e.unit >= TimeUnit::day;
}

bool current_unit(const TimeMatch& m, TimeExpression& e) {
  e.shape = Shape::offset;
  e.anchor = CountedFrom::article;
  e.unit = m.has(unit) ? unit_in(m) : TimeUnit::quarter;
  bool latest = m.run.reading->text(m.item(present_adjective)->tokens).starts_with("latest");
  if (latest && e.unit == TimeUnit::quarter) e.amount = -1;
  if (m.has(unit) && plural(m, *m.item(unit))) return false;
  return e.unit >= TimeUnit::day;
}

bool definite_unit(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& item = *m.item(unit);
  if (plural(m, item)) return false;
  e.shape = Shape::offset;
  e.anchor = CountedFrom::mention;
  e.unit = unit_in(m);
  // "the year ended June 30" is a length that ends on a day.
  const std::vector<Token>& tokens = m.run.reading->tokens;
  static const std::uint64_t ended = WordKey("ended"), ending = WordKey("ending");
  if (item.tokens.end < tokens.size() &&
      (tokens[item.tokens.end].key == ended || tokens[item.tokens.end].key == ending) &&
      e.unit == TimeUnit::year) {
    e.shape = Shape::duration;
    e.amount = 1;
    return true;
  }
  // "the year-ago results"
  if (item.tokens.end < tokens.size() && tokens[item.tokens.end].kind == TokenKind::hyphen) {
    return false;
  }
  if (e.unit == TimeUnit::weekend) e.anchor = CountedFrom::article;
  return e.unit == TimeUnit::quarter || e.unit == TimeUnit::year || e.unit == TimeUnit::weekend;
}

bool ordinal_day(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& n = *m.item(ordinal);
  if (n.number < 1 || n.number > 31) return false;
  if (m.run.reading->tokens[n.tokens.begin].kind != TokenKind::ordinal) return false;
  e.day = small(n.number);
  return false;  // alone it is far more often a rank than a day
}

bool year_earlier(const TimeMatch& m, TimeExpression& e) {
  e.shape = Shape::offset;
  e.anchor = CountedFrom::mention;
  e.unit = TimeUnit::year;
  e.amount = -1;
  e.year_on_year = true;
  return !plural(m, *m.item(year_word));
}

bool this_part_of_day(const TimeMatch& m, TimeExpression& e) {
  set_direction(m, e);
  if (!e.directed || plural(m, *m.item(part_of_day))) return false;
  e.shape = Shape::offset;
  e.unit = TimeUnit::day;
  e.amount = e.direction;
  e.part = static_cast<PartOfDay>(m.item(part_of_day)->code);
  if (m.has(next_word)) e.anchor = CountedFrom::mention;
  // "last night" is the night before today.
  return true;
}

bool year_end(const TimeMatch& m, TimeExpression& e) {
  const TimeItem& part = *m.item(boundary);
  if (part.code != static_cast<int>(TimeModifier::end)) return false;
  if (!m.has(hyphen) && !m.item(year_word)->possessive && plural(m, *m.item(year_word)))
    return false;
  e.shape = Shape::offset;
  e.anchor = CountedFrom::article;
  e.unit = TimeUnit::year;
  e.modifier = TimeModifier::end;
  // "by year-end" is a day, "the year's end" a season.
  if (m.has(hyphen)) {
    e.shape = Shape::calendar;
    e.year = {CountedFrom::article, 0};
    e.month = 12;
    e.day = 31;
  }
  return true;
}

bool quarter_of_year(const TimeMatch& m, TimeExpression& e) {
  if (m.has(unit) && unit_in(m) != TimeUnit::quarter) return false;
  e.shape = Shape::offset;
  e.anchor = CountedFrom::mention;
  e.unit = TimeUnit::quarter;
  e.year = on_calendar(static_cast<int>(m.item(year)->number));
  return true;
}

bool recent_units(const TimeMatch& m, TimeExpression& e) {
  if (!plural(m, *m.item(unit))) return false;
  e.shape = Shape::vague;
  e.literal = m.has(past) ? "PAST_REF" : "FUTURE_REF";
  // "recent years" are a time gone by, "recent weeks" a length of it.
  if (unit_in(m) < TimeUnit::year) {
    e.shape = Shape::duration;
    e.unit = unit_in(m);
    e.exact = false;
  }
  return true;
}

bool present_reference(const TimeMatch& m, TimeExpression& e) {
  // "latest" and "present" alone are hardly ever dates.
  if (const TimeItem* adjective = m.item(present_adjective)) {
    if (m.run.reading->text(adjective->tokens) != "current") return false;
  }
  e.shape = Shape::vague;
  e.literal = "PRESENT_REF";
  return true;
}

bool past_reference(const TimeMatch& m, TimeExpression& e) {
  if (const TimeItem* item = m.item(last_word)) {
    // "the past" is a noun only when no noun follows.
    const std::vector<Token>& tokens = m.run.reading->tokens;
    if (!m.run.reading->text(item->tokens).starts_with("past")) return false;
    if (item->tokens.end < tokens.size() && tokens[item->tokens.end].kind == TokenKind::word &&
        !tokens[item->tokens.end].classes.has(WordClass::function_word)) {
      return false;
    }
  }
  // "recent" and "previously" alone date nothing that could be checked.
  const TimeItem* adverb = m.item(past);
  if (adverb && adverb->code != 1) return false;
  e.shape = Shape::vague;
  e.literal = "PAST_REF";
  return true;
}

bool future_reference(const TimeMatch& m, TimeExpression& e) {
  if (!m.has(the)) return false;
  e.shape = Shape::vague;
  e.literal = "FUTURE_REF";
  return true;
}

bool that_time(const TimeMatch& m, TimeExpression& e) {
  e.shape = Shape::vague;
  e.literal = m.has(this_word) ? "PRESENT_REF" : "PAST_REF";
  return true;
}

}  // namespace crosscheck::time_normalisers
