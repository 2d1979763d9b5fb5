// Dated events: read from the date, so that the cost follows the dates of an article.

#include "checker/claims/dates/events.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checker/claims/dates/events_clauses.h"
#include "checker/claims/dates/events_words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/person_of_verb.h"
#include "checker/claims/times/calendar.h"
#include "checker/claims/times/tense.h"

namespace crosscheck {
namespace {

enum ValueIndex : std::size_t {
  event,
  phase,
  sort,
  date_value,
  night,
  value_count,
};

constexpr Column columns[] = {
    {"event",
     "what: a noun that stands for all that may name it (fire for blaze), or what happened "
     "to the person"},
    {"phase", "happened, began, ended, founded or dated"},
    {"sort", "point when it lasts no longer than a day, span, thing or person"},
    {"date", "TIMEX3 value of when"},
    {"night", "yes when the words say night, midnight or early morning, which two days share"},
};

class EventReader {
 public:
  EventReader(Reading& reading, std::vector<Claim>& claims) : reading_(reading), claims_(claims) {}

  void read() {
    for (std::size_t k = 0; k < reading_.times.size(); ++k) {
      const TimeMention& time = reading_.times[k];
      if (reading_.quotation_of(time.tokens.begin)) continue;
      if (time.kind == TimeKind::duration) {
        read_length(time);
        read_after_event(k);
      }
      if (!names_day(time) || time.tokens.begin == 0) continue;
      if (!read_before_noun(time) && !read_after_noun(time) && !read_paper(time))
        read_after_verb(time);
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

  /// Not a clock time alone, which takes the article's day, nor "the next day".
  static bool names_day(const TimeMention& time) {
    if (time.kind != TimeKind::date && time.kind != TimeKind::time) return false;
    const bool named = time.weekday != 0 || time.month != 0 || time.year != 0;
    return time.period.known() && time.basis != TimeBasis::mention &&
           (named || !time.symbolic.empty());
  }

  static bool is_day(const TimeMention& time) { return time.period.day().has_value(); }

  /// "Thursday's shooting", "the Jan. 9 fire", "Sunday's magnitude-6.5 tremor".
  bool read_before_noun(const TimeMention& time) {
    if (!is_day(time) || is_to_come(time)) return false;
    static const WordSet the{"the"};
    const bool possessive = token(time.tokens.end - 1).possessive;
    if (!possessive && !is(time.tokens.begin - 1, the)) return false;
    constexpr std::uint32_t adjectives = 3;
    std::uint32_t words = 0;
    for (std::uint32_t i = time.tokens.end; i < reading_.tokens.size() && words <= adjectives;
         ++i) {
      const Token& word = token(i);
      if (word.kind == TokenKind::hyphen || word.kind == TokenKind::number) continue;
      if (word.kind != TokenKind::word || word.classes.has(WordClass::function_word)) return false;
      ++words;
      const EventNoun noun = event_noun(word);
      if (noun.sort != EventSort::point && noun.sort != EventSort::span) continue;
      if (!ends_noun_phrase(i) || word.possessive) return false;
      // A fire has many days; "Thursday's fire" is that of the day it broke out.
      add(noun, phase_of_day(noun), time, {time.tokens.begin, i + 1});
      return true;
    }
    return false;
  }

  /// A fire is called after the day on which it broke out, other long events after any of theirs.
  static EventPhase phase_of_day(const EventNoun& noun) {
    return noun.name == "fire" ? EventPhase::began : EventPhase::happened;
  }

  /// "The order, dated June 11".
  bool read_paper(const TimeMention& time) {
    if (!is_day(time)) return false;
    const std::string_view paper = paper_dated(reading_, time.tokens.begin - 1);
    if (paper.empty()) return false;
    add({EventSort::point, paper}, EventPhase::dated, time,
        {time.tokens.begin - 1, time.tokens.end});
    return true;
  }

  /// A picture's caption has a day of its own, which is not the article's.
  bool names_a_day(TokenRange sentence) const {
    const std::span<const TimeMention> times = reading_.times_in(sentence);
    return std::any_of(times.begin(), times.end(),
                       [](const TimeMention& time) { return time.month > 0; });
  }

  /// "On the 19th day of their strike": begun about so many days before the article.
  void read_day_counts() {
    static const WordSet day{"day"};
    const std::optional<date::sys_days> today = reading_.article->published.period.day();
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    for (std::uint32_t i = 2; today && i < size; ++i) {
      if (!day.has(token(i)) || reading_.quotation_of(i)) continue;
      const std::optional<DayCount> count = day_count(reading_, i);
      if (!count || names_a_day(reading_.sentence_of(i).tokens)) continue;
      TimeMention begun;
      begun.tokens = count->words;
      begun.period.from = begun.period.to = *today - date::days{count->days - 1};
      begun.value = iso_text(*begun.period.from);
      begun.modifier = TimeModifier::start;  // counted from either day
      add(count->noun, EventPhase::began, begun, count->words);
    }
  }

  /// "The shooting on Saturday", "An explosion at the mill Tuesday morning" at the head of a
  /// sentence, and "the blast of Monday" anywhere: elsewhere the day may be another verb's ("spoke
  /// about the shooting on Saturday").
  bool read_after_noun(const TimeMention& time) {
    static const WordSet on{"on"}, of{"of"}, the{"the"};
    std::uint32_t end = time.tokens.begin;
    const bool of_day = is(end - 1, of);
    if (is(end - 1, on) || of_day) --end;
    if (end < 2 || !is_day(time) || looks_ahead(time)) return false;
    const EventNoun noun = event_noun(token(end - 1));
    if (of_day) {
      if (noun.sort != EventSort::point && noun.sort != EventSort::span) return false;
      add(noun, phase_of_day(noun), time, {end - 1, time.tokens.end});
      return true;
    }
    const std::uint32_t first = reading_.sentence_of(end - 1).tokens.begin;
    constexpr std::uint32_t modifiers = 3;
    if (noun.sort == EventSort::point && is(first, the) && end - 1 - first <= modifiers) {
      add(noun, EventPhase::happened, time, {end - 1, time.tokens.end});
      return true;
    }
    const std::optional<std::uint32_t> opening = opening_noun(reading_, end);
    if (!opening) return false;
    add(event_noun(token(*opening)), EventPhase::happened, time, {*opening, time.tokens.end});
    return true;
  }

  /// "the fire started on January 8", "Colin Reed died on Friday", "the mine was opened in 1974".
  void read_after_verb(const TimeMention& time) {
    constexpr std::uint32_t reach = 16;
    std::uint32_t i = time.tokens.begin;
    if (read_existence(time)) return;
    while (i > 0 && time.tokens.begin - i < reach && is_inside_clause(i - 1)) {
      const Token& word = token(i - 1);
      if (word.classes.has(WordClass::speech_verb)) return;
      --i;
      if (const EventNoun noun = begun_object(reading_, i, time.tokens.begin);
          noun.sort != EventSort::none) {
        if (is_short(time) && !looks_ahead(time) && !denied(i))
          add(noun, noun.sort == EventSort::span ? EventPhase::began : EventPhase::happened, time,
              {i, time.tokens.end});
        return;
      }
      if (const EventNoun noun = befallen(reading_, i); noun.sort != EventSort::none) {
        if (is_short(time) && !looks_ahead(time) && !denied(i))
          add(noun, EventPhase::happened, time, {i, time.tokens.end});
        return;
      }
      const EventPhase said = event_verb(word);
      if (said != EventPhase::none) {
        read_noun_of(i, said, time);
        return;
      }
      bool passive = false;
      const std::string_view happened = person_event(word, passive);
      if (!happened.empty()) {
        read_person_of(i, happened, passive, time);
        return;
      }
      static const WordSet others{"was",  "were",  "is",     "are",   "has",   "had",
                                  "have", "after", "before", "since", "until", "by",
                                  "said", "which", "who",    "that"};
      // "sparked by lightning" is the agent, not a limit.
      if ((others.has(word) && !is_agent(i)) || joins_verb(i)) return;
    }
  }

  bool is_inside_clause(std::uint32_t i) const {
    const TokenKind kind = token(i).kind;
    return kind == TokenKind::word || kind == TokenKind::hyphen || kind == TokenKind::number;
  }

  /// "and destroyed": the day may be that of a second verb.
  bool joins_verb(std::uint32_t i) const {
    static const WordSet joins{"and", "but", "while", "when", "where", "as"};
    static const WordSet verbs{"left", "took", "went", "sent", "hit",
                               "cost", "was",  "were", "came"};
    if (!is(i, joins) || !is_word(i + 1)) return false;
    const Token& next = token(i + 1);
    static const WordSet and_word{"and"};
    if (!and_word.has(token(i))) return true;
    return verbs.has(next) ||
           (next.letters == LetterCase::lower && reading_.text(next).ends_with("ed"));
  }

  /// "The museum, which exists since 1906", "came into being in 2013".
  bool read_existence(const TimeMention& time) {
    static const WordSet since{"since"}, exists{"exists", "existed"}, in{"in"}, being{"being"},
        into{"into"}, came{"came"}, dates{"dates", "dating"}, from{"from", "to"}, back{"back"};
    const std::uint32_t at = time.tokens.begin - 1;
    std::uint32_t verb = 0;
    if (is(at, since) && at > 0 && is(at - 1, exists)) verb = at - 1;
    if (at > 3 && is(at, in) && is(at - 1, being) && is(at - 2, into) && is(at - 3, came))
      verb = at - 3;
    if (at > 2 && is(at, from) && is(at - 1, dates)) verb = at - 1;
    if (at > 3 && is(at, from) && is(at - 1, back) && is(at - 2, dates)) verb = at - 2;
    if (verb == 0 || !is_short(time)) return false;
    const std::optional<std::uint32_t> noun = subject_noun(verb);
    if (!noun || event_noun(token(*noun)).sort != EventSort::thing) return false;
    add(event_noun(token(*noun)), EventPhase::founded, time, {verb, time.tokens.end});
    return true;
  }

  static bool is_short(const TimeMention& time) {
    constexpr date::days longest{366};
    return *time.period.to - *time.period.from <= longest;
  }

  /// Whether "by" names who did it: "by lightning strikes on Thursday".
  bool is_agent(std::uint32_t i) const {
    static const WordSet by{"by"};
    return by.has(token(i)) && i > 0 && event_verb(token(i - 1)) != EventPhase::none;
  }

  void read_person_of(std::uint32_t verb, std::string_view happened, bool passive,
                      const TimeMention& time) {
    static const WordSet was{"was"}, be{"be", "been", "being"};
    if (!is_short(time) || verb == 0 || looks_ahead(time) || denied(verb)) return;
    std::uint32_t begin = verb;
    if (passive) {
      // "was shot and killed"
      static const WordSet and_word{"and"};
      if (verb >= 3 && is(verb - 1, and_word)) begin = verb - 2;
      if (!is(begin - 1, was)) return;
    }
    if (is(begin - 1, be)) return;
    const std::optional<std::uint32_t> person = person_of(reading_, begin);
    if (!person) return;
    add_person(*person, happened, time, {verb, time.tokens.end});
  }

  void read_noun_of(std::uint32_t verb, EventPhase said, const TimeMention& time) {
    if (looks_ahead(time) || denied(verb)) return;
    const std::optional<std::uint32_t> at = subject_noun(verb);
    if (!at) return;
    const EventNoun noun = event_noun(token(*at));
    const std::optional<EventPhase> meant = phase_of(noun, said, token(verb));
    if (!meant) return;
    if (*meant == EventPhase::founded ? !is_founded(verb, time) : !is_short(time)) return;
    add(noun, *meant, time, {verb, time.tokens.end});
  }

  /// Whether the thing itself was founded or opened, within a year that is given: not "the company
  /// built a mill in 1974".
  bool is_founded(std::uint32_t verb, const TimeMention& time) const {
    static const WordSet was{"was", "were", "been"};
    static const WordSet behind{"in", "on", "by", "as", "at", "with", "under", "up"};
    static const WordSet set{"set"}, up{"up"};
    if (!is_short(time) || (is(verb, set) && !is(verb + 1, up))) return false;
    return is(verb - 1, was) || is(verb + 1, behind) || verb + 1 == time.tokens.begin;
  }

  /// What the verb says of such a noun: a visit that opened has begun, a hospital was founded.
  static std::optional<EventPhase> phase_of(const EventNoun& noun, EventPhase said,
                                            const Token& verb) {
    static const WordSet opened{"opened"};
    switch (noun.sort) {
      case EventSort::none: return std::nullopt;
      case EventSort::thing:
        return said == EventPhase::founded ? std::optional(said) : std::nullopt;
      case EventSort::point:
        return said == EventPhase::founded || said == EventPhase::ended
                   ? std::nullopt
                   : std::optional(EventPhase::happened);
      case EventSort::span:
        if (said == EventPhase::founded) {
          return opened.has(verb) ? std::optional(EventPhase::began) : std::nullopt;
        }
        return said;
    }
    return std::nullopt;
  }

  /// The noun that is the subject of a verb: "The fire in the north, which was".
  std::optional<std::uint32_t> subject_noun(std::uint32_t verb) const {
    static const WordSet auxiliaries{"was",  "were",  "had",    "has",        "which",     "that",
                                     "been", "first", "itself", "apparently", "reportedly"};
    std::uint32_t i = verb;
    while (i > 0 && (auxiliaries.has(token(i - 1)) ||
                     (token(i - 1).kind == TokenKind::comma && is(i, auxiliaries)))) {
      --i;
    }
    const EventPhase said = event_verb(token(verb));
    const bool of_thing = said == EventPhase::founded || said == EventPhase::none;
    // "the Museum of the Eastern Borderlands, founded in"
    const bool participle =
        i == verb && said == EventPhase::founded && i > 0 && token(i - 1).kind == TokenKind::comma;
    if (participle) --i;
    constexpr std::uint32_t reach = 8;
    const std::uint32_t from = i;
    for (; i > 0 && from - i < reach; --i) {
      const Token& word = token(i - 1);
      if (word.kind != TokenKind::word) return std::nullopt;
      const EventSort sort = event_noun(word).sort;
      // "The fire in Port Sel started" speaks of no port.
      const bool fits = sort == EventSort::thing ? of_thing : sort != EventSort::none;
      if (fits && !word.possessive) {
        const bool found = participle || is_head(i - 1) || is_described(i - 1, verb);
        return found ? std::optional(i - 1) : std::nullopt;
      }
      static const WordSet breaks{"and",   "but",    "when", "while", "as",
                                  "after", "before", "who",  "said"};
      if (breaks.has(word) || word.classes.has(WordClass::speech_verb)) return std::nullopt;
    }
    return std::nullopt;
  }

  /// Whether a noun is no part of another: not "the inquiry into the fire".
  bool is_head(std::uint32_t noun) const {
    static const WordSet prepositions{"of",    "into", "about", "to",      "from",    "with",
                                      "for",   "over", "in",    "at",      "during",  "by",
                                      "since", "on",   "near",  "against", "between", "under"};
    constexpr std::uint32_t modifiers = 5;
    for (std::uint32_t i = noun; i > 0 && noun - i < modifiers; --i) {
      const Token& word = token(i - 1);
      if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return true;
      // "since the Agency was set up"
      static const WordSet since{"since"}, was{"was", "were", "came"};
      if (since.has(word) && is(noun + 1, was)) return true;
      if (prepositions.has(word)) return false;
      static const WordSet determiners{"the", "a",     "an",  "this", "that",
                                       "its", "their", "his", "her"};
      if (!determiners.has(word)) continue;
      const bool since_it_was = i > 1 && is(i - 2, since) && is(noun + 1, was);
      return i < 2 || since_it_was || !prepositions.has(token(i - 2));
    }
    return true;
  }

  /// Whether the clause of the verb describes the noun before it: "to a visit that had opened",
  /// "at the pit, which was opened".
  bool is_described(std::uint32_t noun, std::uint32_t verb) const {
    static const WordSet that{"that"}, which{"which"};
    if (is(noun + 1, that)) return true;
    const bool comma = token(noun + 1).kind == TokenKind::comma && is(noun + 2, which);
    return comma && event_verb(token(verb)) == EventPhase::founded;
  }

  bool ends_noun_phrase(std::uint32_t noun) const {
    if (!is_word(noun + 1)) return true;
    const Token& next = token(noun + 1);
    const std::string_view text = reading_.text(next);
    static const WordSet verbs{"left", "shook", "came",   "began",  "sent", "took",   "cost",
                               "led",  "drew",  "became", "struck", "hit",  "brought"};
    if (verbs.has(next)) return true;
    return next.classes.has(WordClass::function_word) || text.ends_with("ed") ||
           next.classes.has(WordClass::negation);
  }

  bool looks_ahead(const TimeMention& time) const {
    return is_to_come(time) || tense_around(reading_, time.tokens) == Tense::future;
  }

  /// Whether a date lies behind the article's: what has happened cannot.
  bool is_to_come(const TimeMention& time) const {
    const std::optional<date::sys_days> today = reading_.article->published.period.to;
    return today && *time.period.from > *today + date::days{1};
  }

  bool denied(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t i = verb; i > 0 && verb - i < reach; --i) {
      if (token(i - 1).classes.has(WordClass::negation)) return true;
    }
    return false;
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
    add(event_noun(token(*noun)), EventPhase::founded, begun, {i, length.tokens.end});
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

  void add(const EventNoun& noun, EventPhase said, const TimeMention& time, TokenRange words) {
    Claim claim = claim_of(time, words);
    claim.values[event] = noun.name;
    claim.values[phase] = to_string(said);
    claim.values[sort] = noun.sort == EventSort::point  ? "point"
                         : noun.sort == EventSort::span ? "span"
                                                        : "thing";
    claims_.push_back(std::move(claim));
  }

  void add_person(std::uint32_t person, std::string_view happened, const TimeMention& time,
                  TokenRange words) {
    Claim claim = claim_of(time, words);
    claim.subject = person;
    claim.values[event] = happened;
    claim.values[phase] = to_string(EventPhase::happened);
    claim.values[sort] = "person";
    claims_.push_back(std::move(claim));
  }

  Claim claim_of(const TimeMention& time, TokenRange words) const {
    Claim claim;
    claim.kind = &event_kind;
    claim.values.resize(value_count);
    claim.values[date_value] = time.value;
    if (shares_two_days(time)) claim.values[night] = "yes";
    claim.period = time.period;
    if (time.symbolic.starts_with('-') && claim.period.known()) widen(time.symbolic, claim.period);
    claim.evidence = reading_.evidence(words);
    return claim;
  }

  /// "30 years ago" and "six months ago" are counted in round units.
  static void widen(std::string_view symbolic, Period& days) {
    int months = 0;
    if (symbolic.find("year") != std::string_view::npos) months = 12;
    if (symbolic.find("month") != std::string_view::npos) months = 1;
    days = {plus_months(*days.from, -months), plus_months(*days.to, months)};
    if (symbolic.find("week") != std::string_view::npos) {
      constexpr date::days half_week{4};
      days = {*days.from - half_week, *days.to + half_week};
    }
  }

  /// "18 months after part of the ceiling collapsed": counted back from the day the sentence
  /// gives before, else from the article's.
  void read_after_event(std::size_t k) {
    static const WordSet after{"after"};
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
      if (noun.sort != EventSort::none) break;
      if (event_verb(token(i)) != EventPhase::began) continue;
      const std::optional<std::uint32_t> subject = subject_noun(i);
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
    add(noun, said, begun, {length.tokens.begin, i + 1});
  }

  std::optional<date::sys_days> counted_to(std::size_t k) const {
    const std::uint32_t sentence =
        reading_.sentence_of(reading_.times[k].tokens.begin).tokens.begin;
    if (k > 0 && reading_.times[k - 1].tokens.begin >= sentence)
      return reading_.times[k - 1].period.day();
    return reading_.article->published.period.day();
  }

  /// Night, dawn, or a clock time between nine in the evening and seven in the morning; "early"
  /// and "late" of a day too.
  static bool shares_two_days(const TimeMention& time) {
    if (time.modifier == TimeModifier::start || time.modifier == TimeModifier::end) return true;
    const std::size_t clock = time.value.find('T');
    if (clock == std::string::npos) return false;
    const std::string_view part = std::string_view(time.value).substr(clock + 1);
    if (part.starts_with("NI") || part.starts_with("MO") || part.starts_with("24")) return true;
    const int hour = std::atoi(std::string(part.substr(0, 2)).c_str());
    constexpr int evening = 21, morning = 7;
    return part[0] >= '0' && part[0] <= '9' && (hour >= evening || hour < morning);
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
};

}  // namespace

const ClaimKind event_kind{"event", "when something happened or began", columns};

void extract_events(Reading& reading, std::vector<Claim>& claims) {
  EventReader(reading, claims).read();
}

}  // namespace crosscheck
