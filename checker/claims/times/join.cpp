// Expressions made of expressions: "Monday, Oct. 5", "the end of last year", "two days ago".

#include <cmath>

#include "checker/claims/times/normalise.h"

namespace crosscheck::time_normalisers {
namespace {

using enum TimeClass;
using Shape = TimeExpression::Shape;

bool has_clock(const TimeExpression& e) { return e.hour >= 0 || e.part != PartOfDay::none; }

bool has_year(const TimeExpression& e) { return e.year.from != CountedFrom::unset; }

bool calendar(const TimeExpression& e) { return e.shape == Shape::calendar; }

/// A year and nothing finer.
bool only_year(const TimeExpression& e) {
  return calendar(e) && has_year(e) && !e.month && !e.weekday && !e.quarter && !e.half &&
         !e.season && !e.holiday && !e.decade && !e.century && !has_clock(e);
}

/// A date in a year that it does not name.
bool lacks_year(const TimeExpression& e) {
  return calendar(e) && !has_year(e) && (e.month || e.holiday || e.season || e.quarter || e.half);
}

bool only_weekday(const TimeExpression& e) {
  return calendar(e) && e.weekday && !e.month && !has_year(e) && !e.holiday &&
         e.week.from == CountedFrom::unset;
}

bool is_day(const TimeExpression& e) {
  return (calendar(e) && (e.day || e.weekday || e.holiday)) ||
         (e.shape == Shape::offset && e.unit == TimeUnit::day);
}

/// "last year" as a field of another date.
bool steps_of(const TimeExpression& e, TimeUnit unit, CountedField& field) {
  if (e.shape != Shape::offset || e.unit != unit) return false;
  field = {e.anchor, static_cast<int>(e.amount)};
  return true;
}

void copy_clock(const TimeExpression& from, TimeExpression& e) {
  e.part = from.part;
  e.hour = from.hour;
  e.minute = from.minute;
  e.second = from.second;
}

/// A date and the longer stretch it lies in: "October" and "last year".
bool within(const TimeExpression& inner, const TimeExpression& outer, TimeExpression& e) {
  e = inner;
  if (lacks_year(inner)) {
    if (only_year(outer)) {
      e.year = outer.year;
      return true;
    }
    bool nested = steps_of(outer, TimeUnit::year, e.year);
    if (nested) e.directed = false;
    return nested;
  }
  if (only_weekday(inner) && !inner.directed) return steps_of(outer, TimeUnit::week, e.week);
  return false;
}

/// A weekday and the date it names: "Monday" and "Oct. 5".
bool same_day(const TimeExpression& named, const TimeExpression& dated, TimeExpression& e) {
  if (!only_weekday(named) || !calendar(dated) || dated.weekday) return false;
  if (!(dated.month && dated.day) && !dated.holiday) return false;
  e = dated;
  e.weekday = named.weekday;
  if (has_clock(named)) copy_clock(named, e);
  return true;
}

}  // namespace

bool joined_dates(const TimeMatch& m, TimeExpression& e) {
  const TimeExpression& first = m.expression(date, 0);
  const TimeExpression& second = m.expression(date, 1);
  if (same_day(first, second, e)) return true;
  if (same_day(second, first, e)) return !m.has(comma) || !m.item(date, 1)->possessive;
  // "today, Monday"; "last year's third quarter", "October last year"
  if (within(first, second, e)) return !m.has(comma) || only_year(second);
  if (m.has(comma)) return false;
  if (within(second, first, e)) return m.item(date, 0)->possessive || only_year(first);
  return false;
}

bool date_of_date(const TimeMatch& m, TimeExpression& e) {
  return within(m.expression(date, 0), m.expression(date, 1), e);
}

bool date_and_part(const TimeMatch& m, TimeExpression& e) {
  e = m.expression(date);
  if (!is_day(e) || has_clock(e)) return false;
  const TimeItem& part = *m.item(part_of_day);
  e.part = static_cast<PartOfDay>(part.code);
  return true;
}

bool part_of_date(const TimeMatch& m, TimeExpression& e) {
  if (!date_and_part(m, e)) return false;
  if (const TimeItem* early = m.item(edge)) e.modifier = static_cast<TimeModifier>(early->code);
  return true;
}

bool clock_and_date(const TimeMatch& m, TimeExpression& e) {
  e = m.expression(date);
  if (!is_day(e) || e.hour >= 0) return false;
  PartOfDay part = e.part;
  copy_clock(m.expression(clock), e);
  // "8:30 Monday evening"
  if (e.part == PartOfDay::none && e.hour >= 1 && e.hour < 12 &&
      (part == PartOfDay::afternoon || part == PartOfDay::evening || part == PartOfDay::night)) {
    e.hour = static_cast<std::int8_t>(e.hour + 12);
  }
  return true;
}

bool clock_and_part(const TimeMatch& m, TimeExpression& e) {
  e = m.expression(clock);
  if (e.hour < 0) return false;
  auto part = static_cast<PartOfDay>(m.item(part_of_day)->code);
  bool later_half = part == PartOfDay::afternoon || part == PartOfDay::evening ||
                    (part == PartOfDay::night && e.hour > 5);
  if (later_half && e.hour < 12) e.hour = static_cast<std::int8_t>(e.hour + 12);
  return true;
}

bool edge_of_date(const TimeMatch& m, TimeExpression& e) {
  e = m.expression(date);
  if (e.shape == Shape::vague || e.shape == Shape::set) return false;
  const TimeItem& word = *m.item(edge);
  e.modifier = static_cast<TimeModifier>(word.code);
  // "later Monday" yes; "two years later Monday" is read before.
  return true;
}

bool boundary_of_date(const TimeMatch& m, TimeExpression& e) {
  e = m.expression(date);
  if (e.shape == Shape::vague || e.shape == Shape::set) return false;
  e.modifier = static_cast<TimeModifier>(m.item(boundary)->code);
  return true;
}

namespace {

/// A length counted back or on from an anchor.
bool counted(const TimeMatch& m, CountedFrom anchor, int sign, TimeExpression& e) {
  const TimeExpression& length = m.expression(duration);
  if (length.directed) return false;
  // Hours and minutes leave the day as it is; what they say is a length.
  e = length;
  if (length.unit < TimeUnit::day) return true;
  e.shape = Shape::offset;
  e.anchor = anchor;
  e.unit = length.unit;
  e.amount = sign * length.amount;
  e.exact = length.exact;
  e.modifier = length.modifier;
  e.year_on_year = length.unit == TimeUnit::year && length.amount == 1 && sign < 0;
  return true;
}

}  // namespace

bool duration_ago(const TimeMatch& m, TimeExpression& e) {
  return counted(m, CountedFrom::article, -1, e);
}

bool duration_earlier(const TimeMatch& m, TimeExpression& e) {
  return counted(m, CountedFrom::mention, -1, e);
}

bool duration_later(const TimeMatch& m, TimeExpression& e) {
  return counted(m, CountedFrom::mention, 1, e);
}

bool hedged_duration(const TimeMatch& m, TimeExpression& e) {
  e = m.expression(duration);
  e.modifier = static_cast<TimeModifier>(m.item(hedge)->code);
  // "over the past two years"
  return !e.directed;
}

bool more_than_duration(const TimeMatch& m, TimeExpression& e) {
  std::string_view word = m.run.reading->text(m.item(than)->tokens);
  if (word != "than") return false;
  e = m.expression(duration);
  const TimeItem* less = m.item(hedge);
  e.modifier = less ? TimeModifier::less_than : TimeModifier::more_than;
  return true;
}

bool at_least_duration(const TimeMatch& m, TimeExpression& e) {
  std::string_view word = m.run.reading->text(m.item(than)->tokens);
  e = m.expression(duration);
  e.modifier = word == "most" ? TimeModifier::equal_or_less : TimeModifier::equal_or_more;
  return word != "than";
}

bool hedged_date(const TimeMatch& m, TimeExpression& e) {
  e = m.expression(date);
  const TimeItem& word = *m.item(hedge);
  e.modifier = static_cast<TimeModifier>(word.code);
  return e.modifier == TimeModifier::approx && e.shape != Shape::vague;
}

bool hedged_clock(const TimeMatch& m, TimeExpression& e) {
  e = m.expression(clock);
  e.modifier = static_cast<TimeModifier>(m.item(hedge)->code);
  return true;
}

}  // namespace crosscheck::time_normalisers
