// How old an event or a thing is said to be on the article's day: "the 118-year-old museum", "marks
// its centenary", "the strike, now in its third week", "the second anniversary of the quake".

#include <date/date.h>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "checker/claims/dates/elapsed_values.h"
#include "checker/claims/dates/events_clauses.h"
#include "checker/claims/dates/events_counted.h"
#include "checker/claims/dates/events_words.h"
#include "checker/claims/lexicon/word_map.h"
#include "checker/claims/times/calendar.h"

namespace crosscheck {
namespace {

using date::days;
using date::sys_days;

struct Jubilee {
  int years;
  std::string_view words;
};

constexpr Jubilee jubilees[] = {
    {100, "centenary centennial"},
    {150, "sesquicentenary sesquicentennial"},
    {200, "bicentenary bicentennial"},
    {300, "tercentenary tricentennial"},
    {400, "quatercentenary quadricentennial"},
    {500, "quincentenary quincentennial"},
};

/// How many years a jubilee of one word is of; 0 for other words.
int years_of_jubilee(const Token& token) {
  static const auto words = [] {
    WordMap<int> made;
    for (const Jubilee& jubilee : jubilees) made.add_row(jubilee.words, jubilee.years);
    return made;
  }();
  return words.of(token);
}

/// The words at which an age may stand.
WordSet age_words() {
  WordSet words{"turned", "turns", "anniversary", "birthday", "old", "week", "month", "year"};
  for (const Jubilee& jubilee : jubilees) {
    each_word(jubilee.words, [&](std::string_view word) { words.add(word_key(word)); });
  }
  return words;
}

const WordSet& marking() {
  static const WordSet words{"celebrates", "celebrated", "celebrating", "marks",    "marked",
                             "marking",    "celebrate",  "mark",        "observes", "commemorates"};
  return words;
}

class EventAgeReader {
 public:
  EventAgeReader(const Reading& reading, EventClaims& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    const std::optional<sys_days> today = reading_.article->published.period.day();
    if (!today) return;
    today_ = *today;
    static const Trigger openers(age_words());
    for (const std::uint32_t i : reading_.places(openers)) {
      if (i < 2 || reading_.quotation_of(i)) continue;
      read_turned(i);
      read_jubilee(i);
      read_old(i);
      read_anniversary(i);
      read_going_on(i);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }
  bool is(std::uint32_t i, TokenKind kind) const {
    return i < reading_.tokens.size() && token(i).kind == kind;
  }

  /// "The museum turned 113 this year".
  void read_turned(std::uint32_t i) {
    static const WordSet turned{"turned", "turns"}, this_word{"this"}, year{"year"};
    const bool now = is(i + 2, this_word) && is(i + 3, year);
    if (is(i, turned) && is(i + 1, TokenKind::number) && now)
      add_founding(subject_of(i), token(i + 1).value, {i, i + 4});
  }

  /// "celebrates its 100th anniversary", "marked its bicentennial this year".
  void read_jubilee(std::uint32_t i) {
    static const WordSet anniversary{"anniversary", "birthday"}, its{"its"};
    const int whole = years_of_jubilee(token(i));
    const bool counted = is(i, anniversary) && is(i - 2, its);
    const int years = whole > 0 ? whole : counted ? ordinal_at(i - 1) : 0;
    const std::uint32_t verb = whole > 0 ? i - 2 : i - 3;
    if (years <= 0 || i < 4 || !is(verb + 1, its) || !is(verb, marking())) return;
    if (!is_now(verb, i + 1)) return;
    add_founding(subject_of(verb), years, {verb, i + 1});
  }

  /// Whether a jubilee is that of the article's year: "this year", "this August", or told in the
  /// present without a year.
  bool is_now(std::uint32_t verb, std::uint32_t end) const {
    static const WordSet present{"celebrates", "marks", "observes", "commemorates", "celebrating"};
    static const WordSet this_word{"this"}, unreal{"will", "would", "to"};
    constexpr std::uint32_t reach = 4;
    const std::uint32_t stop = reading_.sentence_of(end - 1).tokens.end;
    for (const TimeMention& time : reading_.times_in({end, stop})) {
      const bool near = time.tokens.begin - end < reach;
      const bool this_year = time.period.known() && *time.period.to >= today_ - days{183} &&
                             *time.period.from <= today_ + days{183};
      if (near && (time.kind == TimeKind::date || time.kind == TimeKind::time)) return this_year;
    }
    if (is(end, this_word)) return true;
    return is(verb, present) && !is(verb - 1, unreal);
  }

  /// "118-year-old museum", "The four-year-old start-up".
  void read_old(std::uint32_t i) {
    static const WordSet old{"old"}, year{"year"}, the{"the"}, start{"start"}, up{"up"};
    constexpr int small = 10;  // below, it may be anything that is as old
    if (i < 5 || !is(i, old) || !is(i - 2, year)) return;
    const int years = cardinal_at(i - 4);
    if (years < 2 || (years < small && !is(i - 5, the))) return;
    const bool start_up = is(i + 1, start) && is(i + 2, TokenKind::hyphen) && is(i + 3, up);
    if (!start_up && event_noun(token(i + 1)).sort != EventSort::thing) return;
    if (start_up) return add_age({EventSort::thing, "company"}, years, {i - 4, i + 4});
    add_founding(i + 1, years, {i - 4, i + 2});
  }

  /// "the third anniversary of the earthquake": three years before the article, half a year more
  /// or less for what is told of a day to come or gone by.
  void read_anniversary(std::uint32_t i) {
    static const WordSet anniversary{"anniversary"}, of{"of"}, the{"the"};
    if (!is(i, anniversary) || !is(i + 1, of) || !is(i + 2, the)) return;
    const int years = ordinal_at(i - 1);
    if (years <= 0) return;
    constexpr std::uint32_t adjectives = 2;
    for (std::uint32_t t = i + 3; t < reading_.tokens.size() && t - i <= adjectives + 3; ++t) {
      if (is(t, TokenKind::hyphen)) continue;
      const bool word = is(t, TokenKind::word) && !token(t).classes.has(WordClass::function_word);
      if (!word || token(t).possessive) return;
      const EventNoun noun = event_noun(token(t));
      if (noun.sort != EventSort::point && noun.sort != EventSort::span) continue;
      if (is_dated({i - 1, t + 4})) return;
      const EventPhase said =
          noun.sort == EventSort::span ? EventPhase::began : EventPhase::happened;
      constexpr int half_a_year = 6;
      add_counted(noun, said, plus_months(today_, -12 * years - half_a_year),
                  plus_months(today_, -12 * years + half_a_year), plus_months(today_, -12 * years),
                  {i - 1, t + 1});
      return;
    }
  }

  bool is_dated(TokenRange words) const { return !reading_.times_in(words).empty(); }

  /// "the strike, now in its third week", "Now in its sixth month, the outbreak", "The war is in
  /// its fourth year".
  void read_going_on(std::uint32_t i) {
    static const WordSet its{"its"}, in{"in", "into", "entered", "enters", "entering"};
    const TimeWord word = time_word(token(i).key);
    if (!has(word.classes, TimeClass::unit) || i < 3 || !is(i - 2, its) || !is(i - 3, in)) return;
    const auto unit = static_cast<TimeUnit>(word.code);
    const int n = ordinal_at(i - 1);
    if (n < 2 || days_of(unit) == 0) return;
    const std::optional<std::uint32_t> noun = going_on_beside(i - 3, i + 1);
    if (!noun || is_of_the_past(i)) return;
    const double slack = 0.5, length = days_of(unit);
    add_counted(event_noun(token(*noun)), EventPhase::began,
                today_ - days{std::lround((n + slack) * length)},
                today_ - days{std::lround((n - 1 - slack) * length)},
                today_ - days{std::lround((n - 1) * length)},
                {std::min(*noun, i - 3), std::max(*noun + 1, i + 1)});
  }

  /// "In the winter of 2012, the drought entered its second year": the sentence is of another time.
  bool is_of_the_past(std::uint32_t i) const {
    constexpr days long_ago{60};
    for (const TimeMention& time : reading_.times_in(reading_.sentence_of(i).tokens))
      if (time.kind == TimeKind::date && time.period.to && *time.period.to < today_ - long_ago)
        return true;
    return false;
  }

  /// The event that goes on, before the words or behind their comma.
  std::optional<std::uint32_t> going_on_beside(std::uint32_t begin, std::uint32_t end) const {
    static const WordSet now{"now", "is", "has", "well", "already", "was"}, the{"the", "this"};
    std::uint32_t i = begin;
    while (i > 0 && (is(i - 1, now) || is(i - 1, TokenKind::comma))) --i;
    const std::uint32_t first = reading_.sentence_of(begin).tokens.begin;
    if (i > first) return going_on_before(i, first);
    if (i != first || !is(end, TokenKind::comma) || !is(end + 1, the)) return std::nullopt;
    constexpr std::uint32_t adjectives = 3;
    for (std::uint32_t t = end + 2; t < reading_.tokens.size() && t - end <= adjectives + 2; ++t) {
      if (!is(t, TokenKind::word)) return std::nullopt;
      if (goes_on(t)) return t;
      if (token(t).classes.has(WordClass::function_word)) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "the strike at the mill" right before token `end`.
  std::optional<std::uint32_t> going_on_before(std::uint32_t end, std::uint32_t first) const {
    static const WordSet breaks{"that", "which", "who", "and", "after", "before", "when", "but"};
    constexpr std::uint32_t longest = 7;
    for (std::uint32_t i = end; i > first && end - i < longest; --i) {
      if (goes_on(i - 1)) return i - 1;
      const bool inside = is(i - 1, TokenKind::word) || is(i - 1, TokenKind::hyphen);
      if (!inside || is(i - 1, breaks) || token(i - 1).classes.has(WordClass::speech_verb)) break;
    }
    return std::nullopt;
  }

  /// What begins once and goes on: not a festival, which is in its tenth year by being held again.
  bool goes_on(std::uint32_t i) const {
    static const WordSet repeated{"festival", "exhibition", "tour", "visit", "expedition"};
    return event_noun(token(i)).sort == EventSort::span && !token(i).possessive && !is(i, repeated);
  }

  /// The thing whose verb stands at `verb`: "The mine, which belongs to a company, has".
  std::optional<std::uint32_t> subject_of(std::uint32_t verb) const {
    static const WordSet the{"the"};
    constexpr std::uint32_t modifiers = 4;
    const std::uint32_t first = reading_.sentence_of(verb).tokens.begin;
    if (const auto noun = subject_noun(reading_, verb)) return noun;
    if (!is(first, the)) return std::nullopt;
    for (std::uint32_t i = first + 1; i < verb && i - first <= modifiers; ++i) {
      if (!is(i, TokenKind::word)) return std::nullopt;
      const bool ends = i + 1 == verb || is(i + 1, TokenKind::comma);
      if (event_noun(token(i)).sort == EventSort::thing && ends) return i;
    }
    return std::nullopt;
  }

  int ordinal_at(std::uint32_t i) const {
    if (is(i, TokenKind::ordinal)) return std::atoi(std::string(reading_.text(token(i))).c_str());
    const TimeWord word = is(i, TokenKind::word) ? time_word(token(i).key) : TimeWord{};
    return has(word.classes, TimeClass::ordinal) ? word.number : 0;
  }

  int cardinal_at(std::uint32_t i) const {
    if (is(i, TokenKind::number)) return token(i).value;
    const TimeWord word = is(i, TokenKind::word) ? time_word(token(i).key) : TimeWord{};
    return has(word.classes, TimeClass::cardinal) ? word.number : 0;
  }

  void add_founding(std::optional<std::uint32_t> noun, int years, TokenRange words) {
    if (noun && event_noun(token(*noun)).sort == EventSort::thing)
      add_age(event_noun(token(*noun)), years, words);
  }

  /// Founded so many years before the article, counted from either end of a year.
  void add_age(const EventNoun& thing, int years, TokenRange words) {
    constexpr int oldest = 2000;
    if (years < 2 || years > oldest) return;
    add_counted(thing, EventPhase::founded, plus_months(today_, -12 * (years + 1)),
                plus_months(today_, -12 * (years - 1)), plus_months(today_, -12 * years), words);
  }

  void add_counted(const EventNoun& noun, EventPhase said, sys_days from, sys_days to,
                   sys_days likely, TokenRange words) {
    TimeMention begun;
    begun.period = {from, to};
    const date::year_month_day day{likely};
    begun.value = timex_year(day.year());
    constexpr days nearly_a_year{300};
    if (to - from < nearly_a_year)
      begun.value = timex_value(calendar_unit(Granularity::month, likely));
    claims_.add(noun, said, begun, words, "counted");
  }

  const Reading& reading_;
  EventClaims& claims_;
  sys_days today_;
};

}  // namespace

void add_event_ages(const Reading& reading, EventClaims& claims) {
  EventAgeReader(reading, claims).read();
}

}  // namespace crosscheck
