// Ages told by their decade: "Paul Lind, who is in his fifties,", "in her late 30s".

#include <date/date.h>
#include <algorithm>

#include "checker/claims/ages/words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

bool is(const Reading& reading, std::uint32_t i, const WordSet& words) {
  return i < reading.tokens.size() && words.has(reading.tokens[i]);
}

/// The decade that begins at token `i`: "fifties", "50s", "'50s"; its first year and its end.
struct Decade {
  int first = -1;
  std::uint32_t end = 0;
};

Decade decade_at(const Reading& reading, std::uint32_t i) {
  constexpr int century = 100, youngest = 10;
  const std::span<const TimeMention> times = reading.times_in({i, i + 1});
  if (times.empty() || times[0].tokens.begin > i) return {};
  const TimeMention& time = times[0];
  // "fifties" and "50s" have been read as those of a century: "195"
  const bool decade = time.kind == TimeKind::date && time.period.from && time.value.size() == 3;
  if (!decade) return {};
  const int first = static_cast<int>(date::year_month_day{*time.period.from}.year()) % century;
  return first < youngest ? Decade{} : Decade{first, time.tokens.end};
}

}  // namespace

DecadeWords decade_behind(const Reading& reading, std::uint32_t i) {
  static const WordSet who{"who"}, is_word{"is", "was"}, in{"in"}, owners{"his", "her", "their"};
  static const WordSet early{"early"}, mid{"mid", "middle"}, late{"late"};
  const bool comma = is_mark(reading, i, TokenKind::comma);
  if (comma) ++i;
  const bool clause = is(reading, i, who);
  if (clause) ++i;
  const bool verb = is(reading, i, is_word);
  if (verb) ++i;
  // "was in her fifties" is told of an earlier day
  static const WordSet was{"was"};
  if (verb && is(reading, i - 1, was)) return {};
  if (clause ? !verb : !verb && !comma) return {};
  if (!is(reading, i, in) || !is(reading, i + 1, owners)) return {};
  i += 2;
  const bool is_early = is(reading, i, early), is_mid = is(reading, i, mid),
             is_late = is(reading, i, late);
  const std::uint32_t part_end = is_early || is_mid || is_late ? i + 1 : i;
  Decade decade = decade_at(reading, part_end);
  if (decade.first < 0 && is_mark(reading, part_end, TokenKind::hyphen))
    decade = decade_at(reading, part_end + 1);
  // "mid-40s" is one time, from its first word on
  if (decade.first < 0) decade = decade_at(reading, i);
  if (decade.first < 0) return {};
  DecadeWords words{decade.first, decade.first + 9, decade.end};
  if (is_early) words.high = decade.first + 4;
  if (is_mid) words = {decade.first + 2, decade.first + 8, decade.end};
  if (is_late) words.low = decade.first + 5;
  return words;
}

}  // namespace crosscheck
