#include "checker/claims/dates/dates.h"

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

#include "checker/claims/dates/weekday_beside.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/calendar.h"
#include "checker/claims/times/feasts.h"
#include "checker/claims/times/tense.h"

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
  symbolic,
  modifier,
  feast,
  feast_day,
  value_count,
};

using Values = std::array<std::string, value_count>;

constexpr Column columns[] = {
    {"date", "TIMEX3 value: 2025-03-12, 2025-03, 2025-W11, XXXX-02-28 when its year is open"},
    {"resolution", "what the value rests on: stated, article, nearest, tense, mention or partial"},
    {"form",
     "weekday-date, feast-date, beside-today for yesterday, May 11, impossible, as-of, dateline, "
     "day "
     "or stretch"},
    {"weekday", "the weekday written beside the date"},
    {"real_weekday", "the weekday that date is"},
    {"repair_weekday", "the words with the weekday put right"},
    {"repair_date", "the words with the nearest date that is that weekday"},
    {"agreeing", "how many dates of the article without a year have the right weekday"},
    {"disagreeing", "how many have the wrong one, this among them"},
    {"symbolic",
     "what relative words say before they are resolved: last SUN, -2 day from article; of "
     "beside-today the day that yesterday is"},
    {"modifier", "start, mid or end of the stretch, or approx"},
    {"feast", "the feast that the words beside the date say it is: Easter Sunday"},
    {"feast_day", "the day nearest the date on which that feast is kept, by either reckoning"},
};

std::string_view to_string(TimeModifier how) {
  switch (how) {
    case TimeModifier::none: return {};
    case TimeModifier::start: return "start";
    case TimeModifier::mid: return "mid";
    case TimeModifier::end: return "end";
    case TimeModifier::approx: return "approx";
    case TimeModifier::less_than: return "less than";
    case TimeModifier::more_than: return "more than";
    case TimeModifier::equal_or_less: return "at most";
    case TimeModifier::equal_or_more: return "at least";
  }
  return {};
}

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

/// Whether "as of" stands before the mention; moves its begin there.
bool as_of(const Reading& reading, TokenRange& tokens) {
  if (tokens.begin < 2) return false;
  static const std::uint64_t as = WordKey("as"), of = WordKey("of");
  if (reading.tokens[tokens.begin - 1].key != of) return false;
  if (reading.tokens[tokens.begin - 2].key != as) return false;
  tokens.begin -= 2;
  return true;
}

const Token* token_at(const Reading& reading, std::uint32_t i) {
  return i < reading.tokens.size() ? &reading.tokens[i] : nullptr;
}

bool is_dash(const Token& token) {
  return token.kind == TokenKind::dash || token.kind == TokenKind::hyphen;
}

/// Whether the date opens the text as an agency's dateline does: "PORT SEL, March 12 (Agency) -".
bool is_dateline(const Reading& reading, const TimeMention& time) {
  const PublicationDate& published = reading.article->published;
  if (published.source == DateSource::dateline &&
      published.words.overlaps(reading.words(time.tokens))) {
    return true;
  }
  constexpr std::uint32_t place_words = 6, agency_words = 6;
  const Sentence& sentence = reading.sentence_of(time.tokens.begin);
  bool early = time.tokens.begin - sentence.tokens.begin <= place_words && time.day != 0;
  if (!early || reading.tokens[sentence.tokens.begin].letters != LetterCase::upper) return false;
  for (std::uint32_t i = time.tokens.end; i < time.tokens.end + agency_words; ++i) {
    const Token* token = token_at(reading, i);
    if (!token) return false;
    if (token->kind == TokenKind::dash) return true;
  }
  return false;
}

/// Whether several weekdays or days share one date: "Friday-Sunday, Aug. 18-20", "Monday and
/// Tuesday, March 3 and 4". Which weekday belongs to which day is then not for a reader to guess.
bool in_series(const Reading& reading, const TimeMention& time) {
  static const std::uint64_t links[] = {WordKey("and"), WordKey("or"), WordKey("to"),
                                        WordKey("through"), WordKey("until")};
  auto joins = [&](const Token& token) {
    bool link = std::find(std::begin(links), std::end(links), token.key) != std::end(links);
    return link || is_dash(token) || token.kind == TokenKind::comma ||
           token.kind == TokenKind::other;
  };
  std::uint32_t begin = time.tokens.begin, end = time.tokens.end;
  if (begin >= 2 && joins(reading.tokens[begin - 1]) &&
      reading.tokens[begin - 2].classes.has(WordClass::weekday)) {
    return true;
  }
  const Token* after = token_at(reading, end);
  const Token* next = token_at(reading, end + 1);
  return after && next && joins(*after) &&
         (next->kind == TokenKind::ordinal ||
          (next->kind == TokenKind::number && next->words.size() <= 2));
}

/// Whether the words go on as if the date named something: "Jan. 6 committee members".
bool names_something(const Reading& reading, const TimeMention& time) {
  const Token* after = token_at(reading, time.tokens.end);
  if (time.year != 0 || !after || after->kind != TokenKind::word) return false;
  // "The vote on Thursday, May 5 ended"
  const bool lower = after->letters == LetterCase::lower;
  if (lower && reading.text(*after).ends_with("ed")) return false;
  // "the fire of Wednesday, May 4 cost": the date has named something before it.
  static const std::uint64_t names_before[] = {word_key("of"), word_key("since"), word_key("from")};
  const std::uint64_t before =
      time.tokens.begin > 0 ? reading.tokens[time.tokens.begin - 1].key : 0;
  if (std::find(std::begin(names_before), std::end(names_before), before) != std::end(names_before))
    return false;
  return !after->classes.has(WordClass::function_word) && !after->classes.has(WordClass::time_word);
}

/// Britain and its colonies counted their days otherwise before.
constexpr int first_year_of_calendar = 1753;

bool weekday_can_be_checked(const Reading& reading, const TimeMention& time) {
  if (!has_weekday_and_day(time) || in_series(reading, time)) return false;
  if (names_something(reading, time)) return false;
  return year_month_day{*time.period.day()}.year() >= date::year{first_year_of_calendar};
}

/// How the weekdays beside dates without a year fit the year those are given.
struct Fit {
  int agreeing = 0, disagreeing = 0;
};

Fit fit_of(const Reading& reading) {
  Fit fit;
  for (const TimeMention& time : reading.times) {
    if (time.basis != TimeBasis::nearest || !weekday_can_be_checked(reading, time)) continue;
    ++(weekday_of(*time.period.day()) == time.weekday ? fit.agreeing : fit.disagreeing);
  }
  return fit;
}

/// A date that says which days it means; "recently" and "now" say nothing to check.
bool says_days(const TimeMention& time) {
  bool date_like = time.kind == TimeKind::date || time.kind == TimeKind::time;
  return date_like && (time.period.known() || time.month != 0 || time.weekday != 0);
}

void add_weekday(const Reading& reading, const TimeMention& time, Fit fit, Values& values) {
  values[weekday_written] = weekday_name(time.weekday);
  if (!weekday_can_be_checked(reading, time)) return;
  std::optional<sys_days> day = time.period.day();
  values[form] = "weekday-date";
  values[weekday_real] = weekday_name(weekday_of(*day));
  if (weekday_of(*day) == time.weekday) return;
  bool with_year = time.year != 0;
  values[repair_weekday] = written(*day, with_year);
  values[repair_date] = written(nearest_weekday(*day, time.weekday), with_year);
  values[agreeing] = std::to_string(fit.agreeing);
  values[disagreeing] = std::to_string(fit.disagreeing);
}

/// A date with a weekday that stands apart from it, as "19 March 2023, a Sunday".
void add_weekday_beside(const TimeMention& time, const WeekdayBeside& beside, TokenRange& tokens,
                        Values& values) {
  const sys_days day = *time.period.day();
  values[form] = "weekday-date";
  values[weekday_written] = weekday_name(beside.weekday);
  values[weekday_real] = weekday_name(weekday_of(day));
  tokens = beside.words;
  if (weekday_of(day) == beside.weekday) return;
  const bool with_year = time.year != 0;
  values[repair_weekday] = written(day, with_year);
  values[repair_date] = written(nearest_weekday(day, beside.weekday), with_year);
  values[agreeing] = "0";
  values[disagreeing] = "1";
}

/// A feast that stands in apposition to a date, and the words of both.
struct FeastBeside {
  const TimeMention* feast = nullptr;
  Holiday holiday{};
  TokenRange words;
};

/// Whether nothing but a comma, a dash or a bracket stands between two mentions.
bool in_apposition(const Reading& reading, const TimeMention& first, const TimeMention& second) {
  if (second.tokens.begin != first.tokens.end + 1) return false;
  const TokenKind kind = reading.tokens[first.tokens.end].kind;
  return kind == TokenKind::comma || kind == TokenKind::dash || kind == TokenKind::open_bracket;
}

/// Whether the dates are items of a list: "closed on December 24, Christmas Day and January 1".
bool in_list(const Reading& reading, std::size_t first, std::size_t last) {
  constexpr std::uint32_t close = 3;
  const auto& times = reading.times;
  const bool before = first > 0 && times[first].tokens.begin - times[first - 1].tokens.end <= close;
  const bool behind =
      last + 1 < times.size() && times[last + 1].tokens.begin - times[last].tokens.end <= close;
  static const WordSet joins{"and", "or", "observed"};
  const std::uint32_t end = times[last].tokens.end;
  const Token* next = token_at(reading, end);
  const bool comma = next && next->kind == TokenKind::comma;
  const Token* joint = comma ? token_at(reading, end + 1) : next;
  const bool opened =
      times[first].tokens.begin > 0 && joins.has(reading.tokens[times[first].tokens.begin - 1]);
  return before || behind || opened || (joint && joins.has(*joint));
}

/// "Easter Sunday, April 21" and "April 21, Easter Sunday": the feast beside the mention `k`, a day
/// of a month.
std::optional<FeastBeside> feast_beside(const Reading& reading, std::size_t k) {
  const TimeMention& day = reading.times[k];
  if (day.month == 0 || day.day == 0 || !day.period.day()) return std::nullopt;
  for (const std::size_t other : {k - 1, k + 1}) {
    if (other >= reading.times.size()) continue;
    const auto [first, last] = std::minmax(k, other);
    const TimeMention& feast = reading.times[other];
    if (feast.month != 0 || !in_apposition(reading, reading.times[first], reading.times[last]))
      continue;
    const std::optional<Holiday> holiday = feast_named(reading, feast.tokens);
    if (!holiday || in_list(reading, first, last)) continue;
    return FeastBeside{
        &feast, *holiday, {reading.times[first].tokens.begin, reading.times[last].tokens.end}};
  }
  return std::nullopt;
}

/// "yesterday, May 11", "tomorrow (May 14)": what the word before the mention `k` says, when it is
/// set beside that date.
const TimeMention* today_beside(const Reading& reading, std::size_t k) {
  static const WordSet words{"today", "yesterday", "tomorrow", "tonight"};
  const TimeMention& date = reading.times[k];
  if (k == 0 || date.month == 0 || date.day == 0 || !date.period.day()) return nullptr;
  const TimeMention& word = reading.times[k - 1];
  const bool alone = word.tokens.size() == 1 && words.has(reading.tokens[word.tokens.begin]);
  const bool beside = alone && in_apposition(reading, word, date) && !in_list(reading, k - 1, k);
  return beside && word.period.day() ? &word : nullptr;
}

void add_feast(const Reading& reading, std::size_t k, TokenRange& tokens, Values& values) {
  constexpr int farthest = 9;  // further off the words mean another day
  const std::optional<FeastBeside> beside = feast_beside(reading, k);
  if (!beside) return;
  const sys_days day = *reading.times[k].period.day();
  const std::optional<sys_days> kept = feast_day_nearest(beside->holiday, day);
  if (!kept || std::abs((*kept - day).count()) > farthest) return;
  values[form] = "feast-date";
  values[feast] = reading.text(beside->feast->tokens);
  values[feast_day] = iso_text(*kept);
  tokens = beside->words;
}

}  // namespace

const ClaimKind date_kind{"date", "a calendar date as written", columns};

void extract_dates(Reading& reading, std::vector<Claim>& claims) {
  Fit fit = fit_of(reading);
  Values values;
  for (std::size_t k = 0; k < reading.times.size(); ++k) {
    const TimeMention& time = reading.times[k];
    if (!says_days(time)) continue;
    Claim claim;
    claim.kind = &date_kind;
    for (std::string& value : values) value.clear();
    values[date_value] = time.value;
    values[symbolic] = time.symbolic;
    values[modifier] = to_string(time.modifier);
    values[resolution] = to_string(time.basis);
    values[form] = time.period.day() ? "day" : "stretch";
    claim.period = time.period;
    TokenRange tokens = time.tokens;
    if (as_of(reading, tokens)) values[form] = "as-of";
    if (is_dateline(reading, time)) values[form] = "dateline";
    if (time.month != 0 && is_arranged_for(reading, time.tokens)) {
      claim.modality = Modality::planned;
    }
    if (impossible(time)) {
      values[form] = "impossible";
      claim.period = {};
    } else if (time.weekday != 0 && time.month != 0) {
      add_weekday(reading, time, fit, values);
    } else if (const auto beside = weekday_beside(reading, k)) {
      add_weekday_beside(time, *beside, tokens, values);
    } else if (const TimeMention* today = today_beside(reading, k)) {
      values[form] = "beside-today";
      values[symbolic] = iso_text(*today->period.day());
      tokens.begin = today->tokens.begin;
    } else {
      add_feast(reading, k, tokens, values);
    }
    claim.speaker = reading.speaker_at(time.tokens.begin);
    claim.values.pack(std::span<const std::string>(values));
    claim.evidence = reading.evidence(tokens);
    claims.push_back(std::move(claim));
  }
}

}  // namespace crosscheck
