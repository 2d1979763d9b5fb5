#include "checker/claims/dates/events_counted.h"

#include <date/date.h>
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>

#include "checker/claims/dates/events_clauses.h"
#include "checker/claims/dates/events_words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/calendar.h"

namespace crosscheck {
namespace {

class CountedEventReader {
 public:
  CountedEventReader(const Reading& reading, EventClaims& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    for (std::size_t k = 0; k < reading_.times.size(); ++k) {
      const TimeMention& time = reading_.times[k];
      if (time.kind != TimeKind::duration || reading_.quotation_of(time.tokens.begin)) continue;
      read_length(time);
      read_after_event(k);
    }
    read_day_counts();
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }
  bool is_word(std::uint32_t i) const {
    return i < reading_.tokens.size() && token(i).kind == TokenKind::word;
  }

  /// "The mine has been at work for 40 years".
  void read_length(const TimeMention& length) {
    static const WordSet for_word{"for"};
    static const WordSet ways{"work", "operation", "business", "operating", "open"};
    const Period& today = reading_.article->published.period;
    const bool years = length.value.starts_with('P') && length.value.ends_with('Y');
    if (!years || length.amount < 2 || !today.day() || length.tokens.begin < 4) return;
    const std::uint32_t at = length.tokens.begin - 1;
    if (!is(at, for_word) || !is(at - 1, ways)) return;
    static const WordSet links{"at", "in", "been", "has"};
    std::uint32_t i = at - 1;
    while (i > 0 && links.has(token(i - 1))) --i;
    if (i == at - 1) return;
    const std::optional<std::uint32_t> noun = noun_before(i);
    if (!noun || event_noun(token(*noun)).sort != EventSort::thing) return;
    const int n = std::atoi(length.value.c_str() + 1);
    TimeMention begun = length;
    begun.period = {plus_months(*today.from, -12 * (n + 1)),
                    plus_months(*today.from, -12 * (n - 1))};
    begun.value = timex_year(date::year_month_day{plus_months(*today.from, -12 * n)}.year());
    claims_.add(event_noun(token(*noun)), EventPhase::founded, begun, {i, length.tokens.end},
                "counted");
  }

  /// The noun at the head of the clause whose verb begins at `verb`: "The mine, which belongs to a
  /// company, has".
  std::optional<std::uint32_t> noun_before(std::uint32_t verb) const {
    const std::uint32_t first = reading_.sentence_of(verb).tokens.begin;
    static const WordSet the{"the"};
    constexpr std::uint32_t modifiers = 4;
    if (!is(first, the)) return std::nullopt;
    for (std::uint32_t i = first + 1; i < verb && i - first <= modifiers; ++i) {
      if (!is_word(i)) return std::nullopt;
      const bool ends = i + 1 == verb || token(i + 1).kind == TokenKind::comma;
      if (event_noun(token(i)).sort == EventSort::thing && ends) return i;
    }
    return std::nullopt;
  }

  /// "18 months after part of the ceiling collapsed", "two years since the fire": counted back from
  /// the day the sentence gives before, else from the article's.
  void read_after_event(std::size_t k) {
    static const WordSet after{"after", "since"};
    const TimeMention& length = reading_.times[k];
    const char unit = length.value.empty() ? ' ' : length.value.back();
    const bool months = unit == 'M' && !length.value.starts_with("PT");
    const bool counted = length.amount >= 2 && (months || unit == 'Y' || unit == 'W');
    if (!counted || !is(length.tokens.end, after)) return;
    const std::optional<date::sys_days> until = counted_to(k);
    if (!until) return;
    const std::uint32_t first = length.tokens.end + 1;
    std::uint32_t i = first;
    EventNoun noun;
    EventPhase said = EventPhase::happened;
    constexpr std::uint32_t reach = 10;
    for (; i < reading_.tokens.size() && i - first < reach && is_word(i); ++i) {
      noun = befallen(reading_, i);
      if (noun.name == "fire") said = EventPhase::began;
      if (noun.sort != EventSort::none) break;
      if (const EventNoun named = named_by(first, i); named.sort != EventSort::none) {
        noun = named;
        said = EventPhase::began;
        break;
      }
      if (event_verb(token(i)) != EventPhase::began) continue;
      const std::optional<std::uint32_t> subject = subject_noun(reading_, i);
      if (subject && *subject >= first) noun = event_noun(token(*subject));
      said = EventPhase::began;
      break;
    }
    if (noun.sort != EventSort::point && noun.sort != EventSort::span) return;
    if (noun.sort == EventSort::point) said = EventPhase::happened;
    const int n = std::atoi(length.value.c_str() + 1);
    TimeMention begun = length;
    if (unit == 'W') {
      begun.period = {*until - date::weeks{n}, *until - date::weeks{n}};
      begun.symbolic = "-1 week";
    } else {
      const date::sys_days day = plus_months(*until, months ? -n : -12 * n);
      begun.period = {day, day};
      begun.symbolic = months ? "-1 month" : "-1 year";
    }
    begun.value = iso_text(*begun.period.from);
    claims_.add(noun, said, begun, {length.tokens.begin, i + 1}, "counted");
  }

  /// "the earthquake" that begins at `first` and whose noun is token `i`, without a word that
  /// tells which one. Years after a war or a strike are counted from its end.
  EventNoun named_by(std::uint32_t first, std::uint32_t i) const {
    static const WordSet the{"the"}, which{"of", "at", "in", "on", "that", "near"};
    const EventNoun noun = event_noun(token(i));
    const bool begins = noun.sort == EventSort::point || noun.name == "fire";
    const bool bare = i == first + 1 && is(first, the) && !is(i + 1, which);
    return begins && bare && !token(i).possessive ? noun : EventNoun{};
  }

  std::optional<date::sys_days> counted_to(std::size_t k) const {
    const std::uint32_t sentence =
        reading_.sentence_of(reading_.times[k].tokens.begin).tokens.begin;
    if (k > 0 && reading_.times[k - 1].tokens.begin >= sentence)
      return reading_.times[k - 1].period.day();
    return reading_.article->published.period.day();
  }

  /// A picture's caption has a day of its own, which is not the article's.
  bool names_a_day(TokenRange sentence) const {
    const std::span<const TimeMention> times = reading_.times_in(sentence);
    return std::any_of(times.begin(), times.end(),
                       [](const TimeMention& time) { return time.month > 0; });
  }

  /// "On the 19th day of their strike": begun about so many days before the article.
  void read_day_counts() {
    static const Trigger day(WordSet{"day"});
    const std::optional<date::sys_days> today = reading_.article->published.period.day();
    if (!today) return;
    for (const std::uint32_t i : reading_.places(day)) {
      if (i < 2 || reading_.quotation_of(i)) continue;
      const std::optional<DayCount> count = day_count(reading_, i);
      if (!count || names_a_day(reading_.sentence_of(i).tokens)) continue;
      TimeMention begun;
      begun.tokens = count->words;
      begun.period.from = begun.period.to = *today - date::days{count->days - 1};
      begun.value = iso_text(*begun.period.from);
      begun.modifier = TimeModifier::start;  // counted from either day
      claims_.add(count->noun, EventPhase::began, begun, count->words, "counted");
    }
  }

  const Reading& reading_;
  EventClaims& claims_;
};

}  // namespace

void add_counted_events(const Reading& reading, EventClaims& claims) {
  CountedEventReader(reading, claims).read();
}

}  // namespace crosscheck
