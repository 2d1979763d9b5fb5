#include "checker/claims/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "checker/claims/calendar.h"

namespace crosscheck {
namespace {

using date::days;
using date::sys_days;
using date::year_month_day;

enum ValueIndex : std::size_t {
  date_value,
  resolution,
  form,
  weekday_written,
  weekday_real,
  repair_weekday,
  repair_date,
  agreeing,
  disagreeing,
  value_count,
};

constexpr Column columns[] = {
    {"date", "TIMEX3 value: 2025-03-12, 2025-03, 2025-W11, XXXX-02-28 when its year is open"},
    {"resolution", "what the value rests on: stated, article, nearest, tense, mention or partial"},
    {"form", "weekday-date, impossible, as-of, dateline, day or stretch"},
    {"weekday", "the weekday written beside the date"},
    {"real_weekday", "the weekday that date is"},
    {"repair_weekday", "the words with the weekday put right"},
    {"repair_date", "the words with the nearest date that is that weekday"},
    {"agreeing", "how many dates of the article without a year have the right weekday"},
    {"disagreeing", "how many have the wrong one, this among them"},
};

std::string_view to_string(TimeBasis basis) {
  switch (basis) {
    case TimeBasis::stated: return "stated";
    case TimeBasis::article: return "article";
    case TimeBasis::nearest: return "nearest";
    case TimeBasis::tense: return "tense";
    case TimeBasis::mention: return "mention";
    case TimeBasis::partial: return "partial";
  }
  return {};
}

std::string written(sys_days day, bool with_year) {
  year_month_day ymd{day};
  std::string text = fmt::format("{}, {} {}", weekday_name(weekday_of(day)),
                                 month_name(static_cast<int>(static_cast<unsigned>(ymd.month()))),
                                 static_cast<unsigned>(ymd.day()));
  if (with_year) text += fmt::format(", {}", static_cast<int>(ymd.year()));
  return text;
}

/// The day nearest `day` that is that weekday.
sys_days nearest_weekday(sys_days day, int weekday) {
  int ahead = (weekday - weekday_of(day) + 7) % 7;
  return day + days{ahead > 3 ? ahead - 7 : ahead};
}

/// Whether no calendar has the day: a 31 April, or a 29 February in a year that has none.
bool impossible(const TimeMention& time) {
  if (time.month == 0 || time.day == 0) return false;
  int year = time.year != 0 ? time.year : 2024;
  return !calendar_day(year, time.month, time.day);
}

bool has_weekday_and_day(const TimeMention& time) {
  return time.weekday != 0 && time.month != 0 && time.day != 0 && time.period.day();
}

/// How the weekdays beside dates without a year fit the year those are given.
struct Fit {
  int agreeing = 0, disagreeing = 0;
};

Fit fit_of(const Reading& reading) {
  Fit fit;
  for (const TimeMention& time : reading.times) {
    if (time.basis != TimeBasis::nearest || !has_weekday_and_day(time)) continue;
    ++(weekday_of(*time.period.day()) == time.weekday ? fit.agreeing : fit.disagreeing);
  }
  return fit;
}

/// Whether "as of" stands before the mention; moves its begin there.
bool as_of(const Reading& reading, TokenRange& tokens) {
  if (tokens.begin < 2) return false;
  static const std::uint64_t as = word_key("as"), of = word_key("of");
  if (reading.tokens[tokens.begin - 1].key != of) return false;
  if (reading.tokens[tokens.begin - 2].key != as) return false;
  tokens.begin -= 2;
  return true;
}

bool is_dateline(const Reading& reading, const TimeMention& time) {
  const PublicationDate& published = reading.article->published;
  return published.source == DateSource::dateline &&
         published.words.overlaps(reading.words(time.tokens));
}

/// A date that says which days it means; "recently" and "now" say nothing to check.
bool says_days(const TimeMention& time) {
  bool date_like = time.kind == TimeKind::date || time.kind == TimeKind::time;
  return date_like && (time.period.known() || time.month != 0 || time.weekday != 0);
}

void add_weekday(const TimeMention& time, Fit fit, Claim& claim) {
  claim.values[weekday_written] = weekday_name(time.weekday);
  std::optional<sys_days> day = time.period.day();
  if (!day || time.day == 0) return;
  claim.values[form] = "weekday-date";
  claim.values[weekday_real] = weekday_name(weekday_of(*day));
  if (weekday_of(*day) == time.weekday) return;
  bool with_year = time.year != 0;
  claim.values[repair_weekday] = written(*day, with_year);
  claim.values[repair_date] = written(nearest_weekday(*day, time.weekday), with_year);
  claim.values[agreeing] = std::to_string(fit.agreeing);
  claim.values[disagreeing] = std::to_string(fit.disagreeing);
}

}  // namespace

const ClaimKind date_kind{"date", "a calendar date as written", columns};

void extract_dates(Reading& reading, std::vector<Claim>& claims) {
  Fit fit = fit_of(reading);
  for (const TimeMention& time : reading.times) {
    if (!says_days(time)) continue;
    Claim claim;
    claim.kind = &date_kind;
    claim.values.resize(value_count);
    claim.values[date_value] = time.value;
    claim.values[resolution] = to_string(time.basis);
    claim.values[form] = time.period.day() ? "day" : "stretch";
    claim.period = time.period;
    TokenRange tokens = time.tokens;
    if (as_of(reading, tokens)) claim.values[form] = "as-of";
    if (is_dateline(reading, time)) claim.values[form] = "dateline";
    if (impossible(time)) {
      claim.values[form] = "impossible";
      claim.period = {};
    } else if (time.weekday != 0 && time.month != 0) {
      add_weekday(time, fit, claim);
    }
    claim.evidence = reading.evidence(tokens);
    claims.push_back(std::move(claim));
  }
}

}  // namespace crosscheck
