#include "checker/claims/dates/events_claims.h"

#include <date/date.h>
#include <fmt/core.h>

#include <cstdlib>
#include <string>

#include "checker/claims/ages/words.h"
#include "checker/claims/dates/events.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/calendar.h"
#include "checker/claims/times/clock.h"

namespace crosscheck {
namespace {

enum ValueIndex : std::size_t {
  event,
  phase,
  sort,
  date_value,
  night,
  told_value,
  place,
  clock,
  victim_age,
  value_count,
};

constexpr Column columns[] = {
    {"event",
     "what: a noun that stands for all that may name it (fire for blaze), or what happened "
     "to the person"},
    {"phase",
     "happened, began, ended, founded, dated or planned; ahead when it is told as past on a day "
     "still to come"},
    {"sort", "point when it lasts no longer than a day, span, thing or person"},
    {"date", "TIMEX3 value of when; T20:00 alone when the words give no day"},
    {"night", "yes when the words say night, midnight or early morning, which two days share"},
    {"told",
     "counted when the words say how long ago it was, on the article's day or another; definite "
     "when they "
     "say no more of it than the or it (the fire began, it happened); of a thing founded, opened "
     "or "
     "built"},
    {"place",
     "headline or lead when the words stand there or in the first three sentences and name the "
     "day, the month or a time of day"},
    {"clock", "the time of day, 20:00, when the words say which half of the day"},
    {"victim_age", "the one age in years that the sentence gives somebody"},
};

/// Night, dawn, or a clock time between nine in the evening and seven in the morning; "early"
/// and "late" of a day too.
bool shares_two_days(const TimeMention& time) {
  if (time.modifier == TimeModifier::start || time.modifier == TimeModifier::end) return true;
  const std::size_t clock = time.value.find('T');
  if (clock == std::string::npos) return false;
  const std::string_view part = std::string_view(time.value).substr(clock + 1);
  if (part.starts_with("NI") || part.starts_with("MO") || part.starts_with("24")) return true;
  const int hour = std::atoi(std::string(part.substr(0, 2)).c_str());
  constexpr int evening = 21, morning = 7;
  return part[0] >= '0' && part[0] <= '9' && (hour >= evening || hour < morning);
}

/// The one age that a sentence tells: "a 16-year-old boy", "Rhea Lind, 16,"; empty for none or two.
std::string only_age(const Reading& reading, TokenRange sentence) {
  static const WordSet year{"year", "years"}, old{"old"};
  int only = -1;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    int years = -1;
    if (old.has(reading.tokens[i]) && i >= sentence.begin + 3) {
      std::uint32_t at = i - 1;
      if (is_mark(reading, at, TokenKind::hyphen)) --at;
      if (!year.has(reading.tokens[at]) || at == sentence.begin) continue;
      --at;
      if (is_mark(reading, at, TokenKind::hyphen) && at > sentence.begin) --at;
      years = age_number(reading, at);
    } else if (is_mark(reading, i, TokenKind::number) && i > sentence.begin &&
               is_mark(reading, i - 1, TokenKind::comma) &&
               is_mark(reading, i + 1, TokenKind::comma)) {
      years = age_number(reading, i);
    }
    if (years < 0) continue;
    if (only >= 0 && only != years) return {};
    only = years;
  }
  return only < 0 ? std::string() : std::to_string(only);
}

/// "30 years ago" and "six months ago" are counted in round units.
void widen(std::string_view symbolic, Period& days) {
  int months = 0;
  if (symbolic.find("year") != std::string_view::npos) months = 12;
  if (symbolic.find("month") != std::string_view::npos) months = 1;
  days = {plus_months(*days.from, -months), plus_months(*days.to, months)};
  if (symbolic.find("week") != std::string_view::npos) {
    constexpr date::days half_week{4};
    days = {*days.from - half_week, *days.to + half_week};
  }
}

}  // namespace

const ClaimKind event_kind{"event", "when something happened or began", columns};

bool clock_alone(const TimeMention& time) {
  constexpr std::size_t day = 10, minute = 16;  // "2025-03-12T20:00"
  return time.basis == TimeBasis::mention && time.value.size() >= minute &&
         time.value[day] == 'T' && time.value[minute - 3] == ':';
}

EventClaims::EventClaims(const Reading& reading, std::vector<Claim>& claims)
    : reading_(reading), claims_(claims) {
  constexpr int sentences = 3;
  int seen = 0;
  for (const Sentence& sentence : reading.sentences) {
    if (reading.article->sections[sentence.section].kind != SectionKind::body) continue;
    if (seen++ == 0) lead_ = sentence.tokens;
    lead_.end = sentence.tokens.end;
    if (seen == sentences) break;
  }
}

std::string_view EventClaims::place_of(const TimeMention& time) const {
  if (time.weekday == 0 && time.month == 0 && !clock_alone(time)) return {};
  const SectionKind section = reading_.section_of(time.tokens.begin).kind;
  if (section == SectionKind::headline) return "headline";
  const bool in_lead = time.tokens.begin >= lead_.begin && time.tokens.begin < lead_.end;
  return section == SectionKind::body && in_lead ? "lead" : "";
}

std::string EventClaims::clock_of(const TimeMention& time) const {
  static const WordSet halves{"am",      "pm",    "a.m",      "p.m",     "a.m.",
                              "p.m.",    "noon",  "midnight", "morning", "afternoon",
                              "evening", "night", "hrs",      "hours"};
  const std::optional<int> minute = minute_of_day(time);
  if (!minute) return {};
  for (std::uint32_t i = time.tokens.begin; i < time.tokens.end; ++i) {
    if (halves.has(reading_.tokens[i]))
      return fmt::format("{:02}:{:02}", *minute / 60, *minute % 60);
  }
  return {};
}

void EventClaims::add(const EventNoun& noun, EventPhase said, const TimeMention& time,
                      TokenRange words, std::string_view told) {
  Claim claim = claim_of(time, words);
  claim.values[told_value] = told;
  if (noun.sort == EventSort::thing) claim.values[victim_age].clear();
  claim.values[event] = noun.name;
  claim.values[phase] = to_string(said);
  if (said == EventPhase::planned) claim.modality = Modality::planned;
  claim.values[sort] = noun.sort == EventSort::point  ? "point"
                       : noun.sort == EventSort::span ? "span"
                                                      : "thing";
  claims_.push_back(std::move(claim));
}

void EventClaims::add_person(std::uint32_t person, std::string_view happened,
                             const TimeMention& time, TokenRange words) {
  Claim claim = claim_of(time, words);
  claim.subject = person;
  claim.values[event] = happened;
  claim.values[phase] = to_string(EventPhase::happened);
  claim.values[sort] = "person";
  claims_.push_back(std::move(claim));
}

Claim EventClaims::claim_of(const TimeMention& time, TokenRange words) const {
  Claim claim;
  claim.kind = &event_kind;
  claim.values.resize(value_count);
  claim.values[date_value] = time.value;
  if (shares_two_days(time)) claim.values[night] = "yes";
  claim.values[place] = place_of(time);
  claim.values[clock] = clock_of(time);
  claim.values[victim_age] = only_age(reading_, reading_.sentence_of(words.begin).tokens);
  claim.period = time.period;
  if (clock_alone(time)) {
    claim.period = {};
    claim.values[date_value] = time.value.substr(time.value.find('T'));
  }
  if (time.symbolic.starts_with('-') && claim.period.known()) widen(time.symbolic, claim.period);
  claim.evidence = reading_.evidence(words);
  return claim;
}

}  // namespace crosscheck
