#pragma once

// The parts that `find_times` is made of; nothing outside the reading of times includes this.
//
//   words -> items (numbers and feast days fused) -> expressions (rules) -> mentions (resolved)

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "checker/claims/reading.h"
#include "checker/claims/times/calendar.h"

namespace crosscheck {

/// What a word, or a stretch of words already read, can be in a temporal expression.
enum class TimeClass : std::uint8_t {
  month,
  weekday,
  unit,        ///< day, weeks; `code` is a TimeUnit
  cardinal,    ///< 3, three, "a hundred"; `number`
  ordinal,     ///< 3rd, third; `number`
  year,        ///< 1998, "nineteen ninety-eight"
  day_number,  ///< 1 to 31 in digits
  minute,      ///< two digits below 60
  decade,      ///< 1990s, '90s, nineties; `number` its first year
  season,
  part_of_day,  ///< morning, noon; `code` a PartOfDay
  today_word,   ///< today, tomorrow, yesterday, tonight; `code` days from today
  this_word,
  last_word,  ///< last, past, previous; `code` 1 when it counts from the date last mentioned
  next_word,  ///< next, following, coming; `code` as for last_word
  same_word,  ///< that, same
  the,
  a,
  of,
  in,
  edge,      ///< early, mid, late, earlier, later; `code` a TimeModifier
  boundary,  ///< beginning, middle, end
  ago,
  earlier,  ///< earlier, before, previously
  later,    ///< later, after, afterwards, hence
  every,
  hedge,  ///< about, nearly, more than; `code` a TimeModifier
  vague,  ///< several, few, couple; `number` 0 when unknown
  fiscal,
  present,
  past,
  future,
  set_word,  ///< daily, annually; `code` a TimeUnit
  hyphen,
  comma,
  slash,
  colon,
  am_pm,  ///< `code` 0 or 12
  zone,
  oclock,
  joint,  ///< and, or, to
  era,    ///< `code` 1 for BC
  holiday,
  half_word,
  more,  ///< more, full, consecutive, straight
  old,
  long_word,
  period_word,        ///< period, quarter as earnings reports use them
  present_adjective,  ///< current, latest
  time_noun,          ///< time, moment
  at,
  apostrophe,
  than,          ///< the second word of "more than", "at least"
  phrase_start,  ///< a feast day of several words may begin here
  cased,         ///< counts only with a capital: May, March, Sun
  year_word,     ///< "year" itself
  full_date,     ///< 19980213
  quarter_name,  ///< Q3; `code` 1 to 4
  // What rules make of them.
  date,
  clock,
  duration,
  set,
  reference,
};

/// A set of time classes.
using TimeClasses = std::uint64_t;
static_assert(static_cast<int>(TimeClass::reference) < 64, "a set has a bit for each class");

constexpr TimeClasses operator|(TimeClass a, TimeClass b) {
  return (TimeClasses{1} << static_cast<int>(a)) | (TimeClasses{1} << static_cast<int>(b));
}
constexpr TimeClasses operator|(TimeClasses a, TimeClass b) {
  return a | (TimeClasses{1} << static_cast<int>(b));
}
constexpr TimeClasses classes_of(TimeClass c) { return TimeClasses{1} << static_cast<int>(c); }
constexpr bool has(TimeClasses set, TimeClass c) { return (set & classes_of(c)) != 0; }

/// Units that are counted; the names are those of Granularity where both have them.
enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  fortnight,
  month,
  quarter,
  half,
  year,
  decade,
  century,
};

/// What one word can be. `code` is its calendar value, `number` its numeric one.
struct TimeWord {
  TimeClasses classes = 0;
  std::int16_t code = 0;
  std::int16_t number = 0;
};

/// What the vocabulary of time knows of a word (key as in Token::key); no classes when nothing.
TimeWord time_word(std::uint64_t key);

/// The words that have one of some classes.
WordSet time_words(TimeClasses classes);

/// Whether a mark may stand before a year cut short: "'98".
constexpr bool is_apostrophe(std::string_view mark) {
  return mark == "'" || mark == "\u2019" || mark == "\u2018" || mark == "`";
}

/// The parts of the day as TIMEX3 writes them.
enum class PartOfDay : std::uint8_t {
  none,
  morning,
  midday,
  noon,
  afternoon,
  evening,
  night,
  midnight,
  dawn,
  daytime
};

/// Where a field of a date counts from.
enum class CountedFrom : std::uint8_t {
  unset,     ///< the words do not say
  calendar,  ///< a number of the calendar: 1998
  article,   ///< steps from the article's date: last year
  mention,   ///< steps from the date last mentioned: the previous year
};

/// A field that is a number of the calendar or steps from an anchor.
struct CountedField {
  CountedFrom from = CountedFrom::unset;
  int value = 0;
  friend bool operator==(const CountedField&, const CountedField&) = default;
};

/// What the words of a temporal expression say, before any anchor is known.
struct TimeExpression {
  enum class Shape : std::uint8_t {
    calendar,  ///< fields of the calendar, not all of them given
    offset,    ///< `amount` units from an anchor: last week, two days ago
    vague,     ///< PAST_REF, PRESENT_REF, FUTURE_REF in `literal`
    duration,
    set,
  };
  Shape shape = Shape::calendar;
  // A calendar date; 0 or empty where the words give nothing.
  CountedField year;  ///< of a decade or century its first
  CountedField week;
  CountedField month_steps;  ///< "of last month"
  std::uint8_t month = 0, day = 0, weekday = 0, quarter = 0, half = 0;
  std::optional<Season> season;
  std::optional<Holiday> holiday;
  bool decade = false, century = false;
  bool day_before_month = false;  ///< 12/03/2025 could be read either way
  std::int8_t direction = 0;      ///< -1 last, 1 next; with `directed` 0 is this
  bool directed = false;
  CountedFrom anchor = CountedFrom::unset;  ///< of an offset or a directed date
  // An offset or a length of time.
  TimeUnit unit = TimeUnit::day;
  double amount = 0;
  bool exact = true;          ///< false for "several years"
  bool year_on_year = false;  ///< "a year ago": the same quarter when quarters are spoken of
  // The time of day.
  PartOfDay part = PartOfDay::none;
  std::int8_t hour = -1, minute = -1, second = -1;
  TimeModifier modifier = TimeModifier::none;
  std::string_view literal;  ///< static text
};

/// One or more tokens that the rules see as one thing.
struct TimeItem {
  TokenRange tokens;
  TimeClasses classes = 0;
  std::int16_t code = 0;
  bool possessive = false;
  bool exact = true;  ///< false for "several"
  double number = 0;
  std::int32_t expression = -1;  ///< index among the expressions of the run
};

/// A stretch of neighbouring words of time, and what has been read from it so far.
struct TimeRun {
  const Reading* reading = nullptr;
  std::vector<TimeItem> items;
  std::vector<TimeExpression> expressions;
};

/// The words of time among `tokens`, numbers of several words and feast days fused.
void make_items(TimeRun& run, TokenRange tokens, std::span<const TimeWord> words);

/// One element of a rule: an item of any of these classes.
struct TimeTerm {
  TimeClasses classes = 0;
  bool optional = false;
};

struct TimeRule;

/// The items one rule has matched, by its terms.
struct TimeMatch {
  const TimeRun& run;
  const TimeRule& rule;
  std::array<std::int32_t, 10> items;  ///< item of each term; -1 for an optional one left out

  /// The item that a term of that class has matched, or null; `nth` counts from 0.
  const TimeItem* item(TimeClass c, int nth = 0) const;
  /// The expression of a date, clock or duration among the items.
  const TimeExpression& expression(TimeClass c, int nth = 0) const;
  bool has(TimeClass c) const { return item(c) != nullptr; }
};

/// How a temporal expression is written, what it is, and what it says. `read` fills the
/// expression and is false when the words mean something else.
struct TimeRule {
  TimeClass makes;
  std::array<TimeTerm, 10> terms;  ///< up to the first without classes
  bool (*read)(const TimeMatch& match, TimeExpression& e);
};

/// The rules for expressions made of words, and those for expressions made of expressions.
std::span<const TimeRule> basic_time_rules();
std::span<const TimeRule> joining_time_rules();

/// Replaces items by expressions, the longest match of any rule first, until no rule fits.
void apply_time_rules(TimeRun& run);

/// Gives dates without a year that of the dates they are joined with: "May 3 to 7, 2024"; and "the
/// winter of 2021-22" the year it ends in.
void share_years(TimeRun& run);

/// What an expression says before any anchor is known: "last SUN", "-2 day from article"; empty
/// when it needs none.
std::string symbolic_text(const TimeExpression& expression);

/// What mentions are counted from while an article is read from its first word to its last.
class TimeResolver {
 public:
  /// `narrative` says that the article is a history: its dates follow each other, not its own.
  TimeResolver(const Reading& reading, bool narrative);
  /// The mention for an expression; an empty value when it says nothing that can be kept.
  TimeMention resolve(const TimeExpression& expression, TokenRange tokens);

 private:
  const Reading& reading_;
  std::optional<date::sys_days> published_;  ///< the article's date when it is one day
  std::optional<CalendarUnit> mentioned_;    ///< last date mentioned
  std::optional<CalendarUnit> quarter_;      ///< last quarter mentioned
  std::optional<int> told_year_;             ///< last year given in full
  bool narrative_;

  TimeMention resolve_calendar(const TimeExpression& e, TokenRange tokens);
  TimeMention resolve_offset(const TimeExpression& e);
  TimeMention resolve_duration(const TimeExpression& e) const;
  std::optional<date::sys_days> anchor(CountedFrom from) const;
  CalendarUnit quarter_in(int year_number) const;
  std::optional<int> year_for(const TimeExpression& e, TokenRange tokens,
                              TimeMention& mention) const;
  void remember(const CalendarUnit& unit, const TimeExpression& e);
};

}  // namespace crosscheck
