// From what the words say to the days they mean.

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "checker/claims/times/find_times.h"
#include "checker/claims/times/tense.h"

namespace crosscheck {
namespace {

using date::days;
using date::sys_days;
using date::year;
using date::year_month_day;
using Shape = TimeExpression::Shape;

int year_of(sys_days day) { return static_cast<int>(year_month_day{day}.year()); }

Granularity granularity_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second: return Granularity::second;
    case TimeUnit::minute: return Granularity::minute;
    case TimeUnit::hour: return Granularity::hour;
    case TimeUnit::day: return Granularity::day;
    case TimeUnit::weekend: return Granularity::weekend;
    case TimeUnit::week:
    case TimeUnit::fortnight: return Granularity::week;
    case TimeUnit::month: return Granularity::month;
    case TimeUnit::quarter: return Granularity::quarter;
    case TimeUnit::half: return Granularity::half;
    case TimeUnit::year: return Granularity::year;
    case TimeUnit::decade: return Granularity::decade;
    case TimeUnit::century: return Granularity::century;
  }
  return Granularity::day;
}

std::string_view part_code(PartOfDay part) {
  switch (part) {
    case PartOfDay::none: return "";
    case PartOfDay::morning: return "TMO";
    case PartOfDay::midday: return "TMI";
    case PartOfDay::noon: return "T12:00";
    case PartOfDay::afternoon: return "TAF";
    case PartOfDay::evening: return "TEV";
    case PartOfDay::night: return "TNI";
    case PartOfDay::midnight: return "T24:00";
    case PartOfDay::dawn: return "TMO";
    case PartOfDay::daytime: return "TDT";
  }
  return "";
}

std::string clock_value(const TimeExpression& e) {
  if (e.hour < 0) return std::string(part_code(e.part));
  std::string value = fmt::format("T{:02}", int{e.hour});
  if (e.minute >= 0 || e.second >= 0) value += fmt::format(":{:02}", int{e.minute});
  if (e.minute < 0 && e.second < 0) value += ":00";
  if (e.second >= 0) value += fmt::format(":{:02}", int{e.second});
  return value;
}

std::string number_text(double n) {
  if (n >= 1e15) return "X";  // a slip of the keyboard, and beyond what a whole number can hold
  return n == std::floor(n) ? fmt::format("{}", static_cast<long long>(n)) : fmt::format("{}", n);
}

std::string duration_value(const TimeExpression& e) {
  double n = e.amount;
  bool known = e.exact && n > 0;
  std::string count = known ? number_text(e.unit == TimeUnit::fortnight ? 2 * n : n) : "X";
  switch (e.unit) {
    case TimeUnit::second: return "PT" + count + "S";
    case TimeUnit::minute: return "PT" + count + "M";
    case TimeUnit::hour: return "PT" + count + "H";
    case TimeUnit::day: return "P" + count + "D";
    case TimeUnit::weekend: return "P" + count + "WE";
    case TimeUnit::week:
    case TimeUnit::fortnight: return "P" + count + "W";
    case TimeUnit::month: return "P" + count + "M";
    case TimeUnit::quarter: return "P" + count + "Q";
    case TimeUnit::half: return "P" + count + "H";
    case TimeUnit::year: return "P" + count + "Y";
    case TimeUnit::decade: return known ? "P" + number_text(10 * n) + "Y" : "PXDE";
    case TimeUnit::century: return known ? "P" + number_text(100 * n) + "Y" : "PXCE";
  }
  return {};
}

/// The value of a date whose year stays open.
std::string partial_value(const TimeExpression& e) {
  if (e.month && e.day) return fmt::format("XXXX-{:02}-{:02}", int{e.month}, int{e.day});
  if (e.month) return fmt::format("XXXX-{:02}", int{e.month});
  if (e.quarter) return fmt::format("XXXX-Q{}", int{e.quarter});
  if (e.half) return fmt::format("XXXX-H{}", int{e.half});
  if (e.season) {
    constexpr std::string_view names[] = {"SP", "SU", "FA", "WI"};
    return "XXXX-" + std::string(names[static_cast<std::size_t>(*e.season)]);
  }
  if (e.weekday) return fmt::format("XXXX-WXX-{}", int{e.weekday});
  if (e.holiday) {
    year_month_day some{holiday_in(*e.holiday, year{2001})};
    return fmt::format("XXXX-{:02}", static_cast<unsigned>(some.month()));
  }
  return "XXXX";
}

/// The stretch that the fields name in a year; nothing when the calendar has no such day.
std::optional<CalendarUnit> in_year(const TimeExpression& e, int y) {
  if (e.holiday) return CalendarUnit{Granularity::day, holiday_in(*e.holiday, year{y})};
  if (e.season) return season_of(*e.season, year{y});
  if (e.quarter || e.half) {
    int month = e.quarter ? 3 * e.quarter - 2 : 6 * e.half - 5;
    Granularity g = e.quarter ? Granularity::quarter : Granularity::half;
    return calendar_unit(g, *calendar_day(y, month, 1));
  }
  if (e.month && e.day) {
    std::optional<sys_days> day = calendar_day(y, e.month, e.day);
    if (!day) return std::nullopt;
    return CalendarUnit{Granularity::day, *day};
  }
  if (e.month) return calendar_unit(Granularity::month, *calendar_day(y, e.month, 1));
  Granularity g = e.century  ? Granularity::century
                  : e.decade ? Granularity::decade
                             : Granularity::year;
  return calendar_unit(g, *calendar_day(y, 1, 1));
}

int days_between(const CalendarUnit& unit, sys_days day) {
  Period period = period_of(unit);
  if (day < *period.from) return static_cast<int>((*period.from - day).count());
  if (day > *period.to) return -static_cast<int>((day - *period.to).count());
  return 0;
}

/// How far ahead a stretch may lie that the verb puts into the past (late corrections, night
/// desks), and how far a whole date: its verb is often another one's.
constexpr int slack_of_stretch = 10, slack_of_date = 60;

/// The year near `anchor` that fits direction and tense.
std::optional<int> year_near(const TimeExpression& e, sys_days anchor, Tense tense,
                             int slack_days) {
  int around = year_of(anchor);
  std::optional<int> best;
  int best_distance = 0;
  // The nearest day of a month is never two years off, except where leap years alone have it.
  const bool yearly =
      e.month && !e.season && !e.holiday && !e.quarter && !e.half && !(e.month == 2 && e.day == 29);
  const int reach = yearly ? 1 : 4;
  for (int y = around - reach; y <= around + reach; ++y) {
    std::optional<CalendarUnit> unit = in_year(e, y);
    if (!unit) continue;
    int ahead = days_between(*unit, anchor);
    if (e.directed && e.direction < 0 && ahead >= 0) continue;
    if (e.directed && e.direction > 0 && ahead <= 0) continue;
    if (e.directed && e.direction == 0 && y != around && !e.season) continue;
    // Firms report on a quarter that has begun, also when they "expect" a loss for it.
    bool quarter = unit->granularity == Granularity::quarter;
    if (!e.directed && (quarter || tense == Tense::past) && ahead > slack_days) continue;
    if (!e.directed && !quarter && tense == Tense::future && ahead < -slack_days) continue;
    int distance = std::abs(ahead);
    if (!best || distance < best_distance) {
      best = y;
      best_distance = distance;
    }
  }
  return best;
}

/// The day of that name near `anchor`.
sys_days weekday_near(const TimeExpression& e, sys_days anchor, Tense tense) {
  int behind = (weekday_of(anchor) - e.weekday + 7) % 7;  // days since it last was
  if (e.directed && e.direction < 0) return anchor - days{behind == 0 ? 7 : behind};
  if (e.directed && e.direction > 0) return anchor + days{7 - behind};
  if (e.directed) return anchor + days{e.weekday - weekday_of(anchor)};
  if (tense == Tense::future) return anchor + days{(7 - behind) % 7};
  return anchor - days{behind};
}

void set_unit(const CalendarUnit& unit, TimeMention& mention) {
  mention.value = timex_value(unit);
  mention.period = period_of(unit);
}

/// 12/03/2025 may be a day in December or in March; the value is the first, the period both.
void widen_to_other_reading(const TimeExpression& e, TimeMention& mention) {
  std::optional<sys_days> other = calendar_day(e.year.value, e.day, e.month);
  if (!other) return;
  mention.period.from = std::min(*mention.period.from, *other);
  mention.period.to = std::max(*mention.period.to, *other);
}

}  // namespace

TimeResolver::TimeResolver(const Reading& reading, bool narrative)
    : reading_(reading),
      published_(reading.article->published.period.day()),
      narrative_(narrative) {}

std::optional<sys_days> TimeResolver::anchor(CountedFrom from) const {
  if (from == CountedFrom::mention && mentioned_) return mentioned_->begin;
  return published_;
}

TimeMention TimeResolver::resolve(const TimeExpression& e, TokenRange tokens) {
  TimeMention mention;
  switch (e.shape) {
    case Shape::calendar: mention = resolve_calendar(e, tokens); break;
    case Shape::offset: mention = resolve_offset(e); break;
    case Shape::duration: mention = resolve_duration(e); break;
    case Shape::vague: mention.value = e.literal; break;
    case Shape::set:
      mention.kind = TimeKind::set;
      mention.basis = TimeBasis::stated;
      mention.value = e.weekday ? fmt::format("XXXX-WXX-{}", int{e.weekday})
                      : e.month ? fmt::format("XXXX-{:02}", int{e.month})
                                : duration_value(e);
      if (e.part != PartOfDay::none) mention.value = "XXXX-XX-XX" + std::string(part_code(e.part));
      break;
  }
  mention.tokens = tokens;
  mention.modifier = e.modifier;
  mention.weekday = e.weekday;
  mention.symbolic = symbolic_text(e);
  if (e.shape == Shape::calendar) {
    mention.month = e.month;
    mention.day = e.day;
    if (e.year.from == CountedFrom::calendar)
      mention.year = static_cast<std::int16_t>(e.year.value);
  }
  return mention;
}

std::optional<int> TimeResolver::year_for(const TimeExpression& e, TokenRange tokens,
                                          TimeMention& mention) const {
  if (e.year.from == CountedFrom::calendar) {
    mention.basis = TimeBasis::stated;
    return e.year.value;
  }
  if (e.year.from != CountedFrom::unset) {
    std::optional<sys_days> from = anchor(e.year.from);
    if (!from) return std::nullopt;
    mention.basis = e.year.from == CountedFrom::mention ? TimeBasis::mention : TimeBasis::article;
    return year_of(*from) + e.year.value;
  }
  bool story = told_year_ && narrative_ && !(e.directed && e.anchor == CountedFrom::article);
  if (story) {
    mention.basis = TimeBasis::mention;
    if (!mentioned_) return *told_year_;
    if (e.directed && e.direction != 0) return year_near(e, mentioned_->begin, Tense::unknown, 0);
    // The winter after an autumn belongs to the next year.
    bool next_winter = e.season == Season::winter && year_of(mentioned_->begin) == *told_year_ &&
                       static_cast<unsigned>(year_month_day{mentioned_->begin}.month()) > 8;
    return *told_year_ + (next_winter ? 1 : 0);
  }
  if (!published_) return std::nullopt;
  bool whole_date = (e.month && e.day) || e.holiday;
  // A whole date lies in the nearest year; a month is the last or the next one, as the verb says.
  Tense tense = tense_around(reading_, tokens);
  static const std::uint64_t ended = WordKey("ended");
  bool over = tokens.begin > 0 && reading_.tokens[tokens.begin - 1].key == ended;
  if (whole_date && over) tense = Tense::past;
  if (!whole_date && tense == Tense::unknown) tense = Tense::past;
  mention.basis = whole_date ? TimeBasis::nearest : TimeBasis::tense;
  return year_near(e, *published_, tense, whole_date && !over ? slack_of_date : slack_of_stretch);
}

TimeMention TimeResolver::resolve_calendar(const TimeExpression& e, TokenRange tokens) {
  TimeMention mention;
  bool bare_weekday = e.weekday && !e.month && !e.holiday;
  bool clocked = e.hour >= 0 || e.part != PartOfDay::none;
  std::optional<CalendarUnit> unit;
  if (bare_weekday) {
    CountedFrom from = e.week.from != CountedFrom::unset ? e.week.from : e.anchor;
    std::optional<sys_days> base = anchor(from);
    if (base) {
      sys_days day = e.week.from != CountedFrom::unset
                         ? calendar_unit(Granularity::week, *base + days{7 * e.week.value}).begin +
                               days{e.weekday - 1}
                         : weekday_near(e, *base, tense_around(reading_, tokens));
      unit = CalendarUnit{Granularity::day, day};
      mention.basis =
          e.directed || e.week.from != CountedFrom::unset ? TimeBasis::article : TimeBasis::tense;
    }
  } else if (!e.month && !e.weekday && !e.quarter && !e.half && !e.season && !e.holiday &&
             e.year.from == CountedFrom::unset && clocked) {
    // A clock time alone stands on the day spoken of.
    std::optional<sys_days> base =
        mentioned_ && mentioned_->granularity == Granularity::day && narrative_ ? mentioned_->begin
                                                                                : published_;
    if (base) unit = CalendarUnit{Granularity::day, *base};
    mention.basis = TimeBasis::mention;
  } else if (std::optional<int> y = year_for(e, tokens, mention)) {
    unit = in_year(e, *y);
    if (!unit) {
      // The words name a day that the calendar does not have.
      mention.value = fmt::format("{}-{:02}-{:02}", timex_year(year{*y}), int{e.month}, int{e.day});
    }
  }
  if (unit) {
    set_unit(*unit, mention);
    remember(*unit, e);
    if (e.day_before_month) widen_to_other_reading(e, mention);
  } else if (mention.value.empty()) {
    mention.value = clocked && !e.month && !e.weekday ? "XXXX-XX-XX" : partial_value(e);
    mention.basis = TimeBasis::partial;
  }
  if (clocked) {
    mention.kind = TimeKind::time;
    mention.value += clock_value(e);
  }
  return mention;
}

void TimeResolver::remember(const CalendarUnit& unit, const TimeExpression& e) {
  constexpr days recent{300};
  bool current = !published_ || *published_ - unit.begin < recent;
  if (unit.granularity == Granularity::quarter && current) quarter_ = unit;
  if (unit.granularity >= Granularity::decade) return;
  mentioned_ = unit;
  if (e.year.from != CountedFrom::calendar) return;
  told_year_ = e.year.value;
}

CalendarUnit TimeResolver::quarter_in(int year_number) const {
  unsigned month = 7;
  if (quarter_) month = static_cast<unsigned>(year_month_day{quarter_->begin}.month());
  return calendar_unit(Granularity::quarter,
                       *calendar_day(year_number, static_cast<int>(month), 1));
}

TimeMention TimeResolver::resolve_offset(const TimeExpression& e) {
  TimeMention mention;
  bool clocked = e.hour >= 0 || e.part != PartOfDay::none;
  if (!e.exact || e.amount != std::floor(e.amount)) {
    mention.value = e.amount < 0 || e.anchor == CountedFrom::article ? "PAST_REF" : "FUTURE_REF";
    return mention;
  }
  int steps = static_cast<int>(e.amount);
  if (e.unit == TimeUnit::fortnight) steps *= 2;
  CountedFrom from = e.anchor;
  if (e.year_on_year) from = narrative_ ? from : CountedFrom::article;
  if (narrative_ && steps != 0) from = CountedFrom::mention;
  std::optional<CalendarUnit> unit;
  if (e.year.from == CountedFrom::calendar) {
    unit = quarter_in(e.year.value);
  } else if (e.unit == TimeUnit::quarter && e.anchor == CountedFrom::mention && quarter_) {
    unit = shifted(*quarter_, steps);
  } else if (e.year_on_year && quarter_) {
    unit = shifted(*quarter_, -4);
  } else if (std::optional<sys_days> base = anchor(from)) {
    bool last_one = e.unit == TimeUnit::quarter && e.anchor == CountedFrom::mention;
    // "the weekend" of a working day is the one gone by.
    bool past_weekend = e.unit == TimeUnit::weekend && !e.directed && weekday_of(*base) < 6;
    if (last_one || past_weekend) --steps;
    unit = shifted(calendar_unit(granularity_of(e.unit), *base), steps);
  }
  if (!unit) {
    mention.value = e.unit >= TimeUnit::year      ? "XXXX"
                    : e.unit >= TimeUnit::month   ? "XXXX-XX"
                    : e.unit >= TimeUnit::weekend ? "XXXX-WXX"
                                                  : "XXXX-XX-XX";
  } else {
    set_unit(*unit, mention);
    mention.basis = from == CountedFrom::mention ? TimeBasis::mention : TimeBasis::article;
    if (!e.year_on_year) remember(*unit, e);
  }
  if (clocked) {
    mention.kind = TimeKind::time;
    mention.value += clock_value(e);
  }
  return mention;
}

TimeMention TimeResolver::resolve_duration(const TimeExpression& e) const {
  TimeMention mention;
  mention.kind = TimeKind::duration;
  mention.basis = TimeBasis::stated;
  mention.value = duration_value(e);
  mention.amount = e.exact ? e.amount : 0;
  return mention;
}

}  // namespace crosscheck
