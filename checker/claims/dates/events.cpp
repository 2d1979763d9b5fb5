// Dated events: read from the date, so that the cost follows the dates of an article.

#include "checker/claims/dates/events.h"

#include <date/date.h>
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "checker/claims/dates/events_claims.h"
#include "checker/claims/dates/events_clauses.h"
#include "checker/claims/dates/events_counted.h"
#include "checker/claims/dates/events_victims.h"
#include "checker/claims/dates/events_words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/person_of_verb.h"
#include "checker/claims/times/calendar.h"
#include "checker/claims/times/clock.h"
#include "checker/claims/times/tense.h"

namespace crosscheck {
namespace {

/// Words between a verb and its day beyond which no verb is sought.
const WordSet& ends_of_search() {
  static const WordSet words{"was",    "were",  "is",    "are", "has",  "had",   "have", "after",
                             "before", "since", "until", "by",  "said", "which", "who",  "that"};
  return words;
}

/// Words that may join the clause of a day to another.
const WordSet& joints() {
  static const WordSet words{"and", "but", "while", "when", "where", "as"};
  return words;
}

/// Every word at which `read_after_verb` has something to ask, but for those behind "and".
const WordSet& words_to_look_at() {
  static const WordSet words = event_verbs() | verbs_with_others() | words_of_victims() |
                               ends_of_search() | joints() | WordSet{"passed"};
  return words;
}

class EventReader {
 public:
  EventReader(const Reading& reading, EventClaims& claims) : reading_(reading), claims_(claims) {}

  void read() {
    for (const TimeMention& time : reading_.times) {
      if (!names_day(time) || time.tokens.begin == 0) continue;
      if (reading_.quotation_of(time.tokens.begin)) continue;
      if (!read_before_noun(time) && !read_after_noun(time) && !read_paper(time) &&
          !read_strike(time) && !read_fronted(time))
        read_after_verb(time);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }
  bool is_word(std::uint32_t i) const {
    return i < reading_.tokens.size() && token(i).kind == TokenKind::word;
  }

  /// Not "the next day"; a clock time alone counts, but for its day.
  static bool names_day(const TimeMention& time) {
    if (time.kind != TimeKind::date && time.kind != TimeKind::time) return false;
    if (!time.period.known()) return false;
    if (time.basis == TimeBasis::mention) return clock_alone(time);
    const bool named = time.weekday != 0 || time.month != 0 || time.year != 0;
    return named || !time.symbolic.empty();
  }

  static bool is_day(const TimeMention& time) { return time.period.day().has_value(); }

  /// "Thursday's shooting", "the Jan. 9 fire", "Sunday's magnitude-6.5 tremor".
  bool read_before_noun(const TimeMention& time) {
    if (!is_day(time) || is_to_come(time)) return false;
    static const WordSet determiners{"the", "a", "an", "this", "that"};
    const bool possessive = token(time.tokens.end - 1).possessive;
    if (!possessive && !is(time.tokens.begin - 1, determiners)) return false;
    if (is_any_years(time)) return false;
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
      // A missile strike is no walkout.
      static const WordSet arms{"missile", "air", "drone", "military", "rocket", "lightning"};
      if (i > time.tokens.end && is(i - 1, arms)) return false;
      // A fire has many days; "Thursday's fire" is that of the day it broke out.
      claims_.add(noun, phase_of_day(noun), time, {time.tokens.begin, i + 1});
      return true;
    }
    return false;
  }

  /// "the Sept. 11 attack", said in November, may be that of any year.
  bool is_any_years(const TimeMention& time) const {
    constexpr date::days near{31};
    const std::optional<date::sys_days> today = reading_.article->published.period.from;
    return time.month != 0 && time.year == 0 && today && *today - *time.period.from > near;
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
    claims_.add({EventSort::point, paper}, EventPhase::dated, time,
                {time.tokens.begin - 1, time.tokens.end});
    return true;
  }

  /// "The shooting on Saturday", "An explosion at the mill Tuesday morning" at the head of a
  /// sentence, "hurt in a crash at the mill Tuesday", and "the blast of Monday" anywhere: elsewhere
  /// the day may be another verb's ("spoke about the shooting on Saturday").
  bool read_after_noun(const TimeMention& time) {
    static const WordSet on{"on"}, of{"of"}, the{"the"};
    std::uint32_t end = time.tokens.begin;
    const bool of_day = is(end - 1, of);
    if (is(end - 1, on) || of_day) --end;
    if (end < 2 || !is_day(time)) return false;
    if (read_death(end, time)) return true;
    const EventNoun noun = event_noun(token(end - 1));
    if (of_day) {
      if (noun.sort != EventSort::point && noun.sort != EventSort::span) return false;
      if (looks_ahead(time)) return false;
      claims_.add(noun, phase_of_day(noun), time, {end - 1, time.tokens.end});
      return true;
    }
    const std::uint32_t first = reading_.sentence_of(end - 1).tokens.begin;
    constexpr std::uint32_t modifiers = 3;
    if (noun.sort == EventSort::point && is(first, the) && end - 1 - first <= modifiers) {
      if (looks_ahead(time)) return false;
      claims_.add(noun, EventPhase::happened, time, {end - 1, time.tokens.end});
      return true;
    }
    std::optional<std::uint32_t> found = opening_noun(reading_, end);
    if (!found) found = noun_in_phrase(reading_, time, end);
    if (!found || looks_ahead(time)) return false;
    claims_.add(event_noun(token(*found)), EventPhase::happened, time, {*found, time.tokens.end});
    return true;
  }

  /// "Paul Lind's death on Monday", "The death of Paul Lind on Monday".
  bool read_death(std::uint32_t end, const TimeMention& time) {
    static const WordSet death{"death", "murder", "killing"}, of{"of"}, the{"the"};
    const PersonMention* last = last_mention(reading_, end);
    if (last == nullptr) return false;
    const PersonMention& person = *last;
    const std::uint32_t begin = person.tokens.begin;
    // "crowds protested Paul Lind's death on Wednesday" dates the protest.
    static const WordSet since{"after", "before", "since", "until", "following", "by"};
    const bool owned = is(end - 1, death) && person.tokens.end == end - 1 &&
                       token(person.tokens.end - 1).possessive &&
                       (begin == reading_.sentence_of(begin).tokens.begin || is(begin - 1, since));
    const bool named = person.tokens.end == end && begin >= 3 && is(begin - 1, of) &&
                       is(begin - 2, death) && is(begin - 3, the) &&
                       reading_.sentence_of(begin).tokens.begin + 3 == begin;
    if ((!owned && !named) || looks_ahead(time)) return false;
    claims_.add_person(person.person, "death", time, {named ? begin - 2 : begin, time.tokens.end});
    return true;
  }

  /// "went on strike on Monday", "on strike since Monday".
  bool read_strike(const TimeMention& time) {
    static const WordSet strike{"strike"}, on{"on", "since"}, went{"went", "gone", "been", "are"};
    std::uint32_t end = time.tokens.begin;
    if (is(end - 1, on)) --end;
    if (end < 4 || !is(end - 1, strike) || !is(end - 2, on) || !is(end - 3, went)) return false;
    if (!is_day(time) || looks_ahead(time) || denied(end - 3)) return false;
    claims_.add(event_noun(token(end - 1)), EventPhase::began, time, {end - 3, time.tokens.end});
    return true;
  }

  /// "Founded in 1906, the museum".
  bool read_opening_participle(std::uint32_t verb, const TimeMention& time) {
    static const WordSet the{"the", "this"};
    constexpr std::uint32_t longest = 6;
    const std::uint32_t after = time.tokens.end;
    if (verb != reading_.sentence_of(verb).tokens.begin || !is_short(time)) return false;
    if (after + 2 >= reading_.tokens.size() || token(after).kind != TokenKind::comma ||
        !is(after + 1, the))
      return false;
    std::uint32_t words = 0;
    for (std::uint32_t i = after + 2; is_inside_clause(i) && words < longest; ++i) {
      if (is_word(i)) ++words;
      const EventNoun noun = event_noun(token(i));
      if (noun.sort != EventSort::thing) continue;
      claims_.add(noun, EventPhase::founded, time, {verb, i + 1}, way_of_founding(token(verb)));
      return true;
    }
    return false;
  }

  /// "On Saturday night, two men were shot".
  bool read_fronted(const TimeMention& time) {
    if (!is_day(time) || !opens_sentence(reading_, time.tokens.begin)) return false;
    const std::optional<std::uint32_t> verb = first_passive(reading_, time.tokens.end);
    if (!verb) return false;
    bool passive = false;
    const std::string_view happened = person_event(token(*verb), passive);
    if (event_of_victims(reading_, *verb).sort == EventSort::none) return false;
    read_person_of(*verb, happened, passive, time);
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
      static const WordSet and_word{"and"};
      if (!words_to_look_at().has(word) && !(i > 0 && is(i - 1, and_word))) continue;
      if (verbs_with_others().has(word) && read_phrase(i, time)) return;
      bool passive = false;
      std::string_view happened = person_event(word, passive);
      if (happened.empty() && read_violence(i, time)) return;
      const EventPhase said = phase_said(i);
      if (said != EventPhase::none) {
        read_noun_of(i, said, time);
        return;
      }
      static const WordSet passed{"passed"}, away{"away"};
      if (is(i, passed) && is(i + 1, away)) happened = "death";
      if (!happened.empty()) {
        read_person_of(i, happened, passive, time);
        return;
      }
      // "sparked by lightning on Monday" tells who or what did it, "by Monday" a limit.
      static const WordSet by{"by"};
      const bool agent = by.has(word) && i + 1 < time.tokens.begin;
      // "just before 10 p.m.", "after 2 a.m."
      static const WordSet about{"before", "after"};
      const bool nearly = about.has(word) && i + 1 == time.tokens.begin && minute_of_day(time);
      if ((ends_of_search().has(word) && !agent && !nearly) || joins_verb(i)) return;
    }
  }

  /// "launched a search", "the ferry sank", "signed the treaty", "stepped down": a verb that tells
  /// of an event with the words around it.
  bool read_phrase(std::uint32_t verb, const TimeMention& time) {
    const auto add = [&](const EventNoun& noun, EventPhase phase) {
      if (is_short(time) && !looks_ahead(time) && !denied(verb))
        claims_.add(noun, phase, time, {verb, time.tokens.end});
      return true;
    };
    const EventNoun begun = begun_object(reading_, verb, time.tokens.begin);
    if (begun.sort != EventSort::none)
      return add(begun, begun.sort == EventSort::span ? EventPhase::began : EventPhase::happened);
    EventNoun befell = befallen(reading_, verb);
    if (befell.sort == EventSort::none) befell = signed_paper(reading_, verb, time.tokens.begin);
    if (befell.sort != EventSort::none) return add(befell, phase_of_day(befell));
    bool passive = false;
    const std::string_view done = phrase_event(reading_, verb, passive);
    if (!done.empty()) read_person_of(verb, done, passive, time);
    return !done.empty();
  }

  /// "opened fire", "were shot and wounded", "for shooting a boy" at the token of their last word.
  bool read_violence(std::uint32_t i, const TimeMention& time) {
    const EventNoun noun = event_of_victims(reading_, i);
    if (noun.sort == EventSort::none) return false;
    const std::uint32_t first = reading_.sentence_of(i).tokens.begin;
    if (is_short(time) && !looks_ahead(time) && !denied(i) &&
        !is_told_afterwards(reading_, {first, i}, time))
      claims_.add(noun, EventPhase::happened, time, {i, time.tokens.end});
    return true;
  }

  /// What the verb at a token says; "took" and "held" only in "took place" and "was held".
  EventPhase phase_said(std::uint32_t verb) const {
    const EventPhase said = event_verb(token(verb));
    if (said == EventPhase::none) return said;
    static const WordSet took{"took"}, place{"place"}, held{"held"}, was{"was", "were"};
    if (is(verb, took) && !is(verb + 1, place)) return EventPhase::none;
    if (is(verb, held) && (verb == 0 || !is(verb - 1, was))) return EventPhase::none;
    // "was killed" is the person's, "the crash killed" the crash's.
    static const WordSet doing{"killed", "injured", "wounded", "destroyed", "damaged"};
    static const WordSet passive{"was", "were", "been", "be", "and"};
    // "shot in his left hand"
    static const WordSet left{"left"}, owners{"his", "her", "the", "their", "my"};
    if (is(verb, left) && verb > 0 && is(verb - 1, owners)) return EventPhase::none;
    if (is(verb, doing) && (verb == 0 || is(verb - 1, passive))) return EventPhase::none;
    // "left four people wounded in the street"
    static const WordSet no_object{"on", "in", "at", "during", "by", "near", "early", "late"};
    const bool object = is_word(verb + 1) && !is(verb + 1, no_object) &&
                        !token(verb + 1).classes.has(WordClass::weekday) &&
                        !token(verb + 1).classes.has(WordClass::month);
    if (is(verb, doing) && !object && token(verb + 1).kind != TokenKind::number)
      return EventPhase::none;
    return said;
  }

  bool is_inside_clause(std::uint32_t i) const {
    const TokenKind kind = token(i).kind;
    return kind == TokenKind::word || kind == TokenKind::hyphen || kind == TokenKind::number ||
           kind == TokenKind::ordinal;
  }

  /// "and destroyed": the day may be that of a second verb.
  bool joins_verb(std::uint32_t i) const {
    static const WordSet verbs{"left", "took", "went", "sent", "hit",
                               "cost", "was",  "were", "came"};
    if (!is(i, joints()) || !is_word(i + 1)) return false;
    const Token& next = token(i + 1);
    static const WordSet and_word{"and"}, as{"as"}, leaving{"down", "aside", "in"};
    // "resigned as mayor", "stepped down as chair"
    bool passive = false;
    if (is(i, as) && i > 0 &&
        (is(i - 1, leaving) || !person_event(token(i - 1), passive).empty()) &&
        !next.classes.has(WordClass::function_word) && next.letters == LetterCase::lower)
      return false;
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
    const std::optional<std::uint32_t> noun = subject_noun(reading_, verb);
    if (!noun || event_noun(token(*noun)).sort != EventSort::thing) return false;
    claims_.add(event_noun(token(*noun)), EventPhase::founded, time, {verb, time.tokens.end});
    return true;
  }

  static bool is_short(const TimeMention& time) {
    constexpr date::days longest{366};
    return *time.period.to - *time.period.from <= longest;
  }

  /// From a verb to its day, or from the day to the verb: "On Monday two men were shot".
  static TokenRange words_of(std::uint32_t verb, const TimeMention& time) {
    return {std::min(verb, time.tokens.begin), std::max(verb + 1, time.tokens.end)};
  }

  void read_person_of(std::uint32_t verb, std::string_view happened, bool passive,
                      const TimeMention& time) {
    static const WordSet be{"be", "been", "being"};
    if (!is_short(time) || verb == 0 || looks_ahead(time) || denied(verb)) return;
    if (const EventNoun noun = event_of_victims(reading_, verb); noun.sort != EventSort::none)
      claims_.add(noun, EventPhase::happened, time, words_of(verb, time));
    std::uint32_t begin = verb;
    if (passive) {
      const std::optional<std::uint32_t> participle = passive_begin(reading_, verb);
      if (!participle) return;
      begin = *participle;
    }
    if (is(begin - 1, be)) return;
    const std::optional<std::uint32_t> person = person_of(reading_, begin);
    if (!person) return;
    claims_.add_person(*person, happened, time, words_of(verb, time));
  }

  void read_noun_of(std::uint32_t verb, EventPhase said, const TimeMention& time) {
    if (looks_ahead(time) || denied(verb)) return;
    if (said == EventPhase::founded && read_opening_participle(verb, time)) return;
    const std::optional<std::uint32_t> at = subject_noun(reading_, verb);
    const EventNoun noun = at ? event_noun(token(*at)) : event_before_pronoun(reading_, verb);
    const std::optional<EventPhase> meant = phase_of(noun, said, token(verb));
    // "a Saturday shooting that left a boy on life support Monday"
    const bool dated_before = at && *at > 1 && !reading_.times_in({*at - 2, *at}).empty();
    if (!meant || dated_before) return;
    if (*meant == EventPhase::founded ? !is_founded(verb, time) : !is_short(time)) return;
    const bool first_day = said == EventPhase::happened && noun.sort == EventSort::span;
    static const WordSet the{"the"};
    const bool definite = !at || (*at > 0 && is(*at - 1, the));
    const std::string_view told = *meant == EventPhase::founded ? way_of_founding(token(verb))
                                  : definite                    ? "definite"
                                                                : "";
    claims_.add(noun, first_day ? phase_of_day(noun) : *meant, time, {verb, time.tokens.end}, told);
  }

  /// What is founded in one year may be built and opened in others.
  static std::string_view way_of_founding(const Token& verb) {
    static const WordSet opened{"opened", "inaugurated", "consecrated"}, built{"built"};
    return opened.has(verb) ? "opened" : built.has(verb) ? "built" : "founded";
  }

  /// Whether the thing itself was founded or opened, within a year that is given: not "the company
  /// built a mill in 1974".
  bool is_founded(std::uint32_t verb, const TimeMention& time) const {
    static const WordSet was{"was", "were", "been"};
    static const WordSet behind{"in", "on", "by", "as", "at", "with", "under", "up"};
    static const WordSet set{"set"}, up{"up"}, its{"its"}, doors{"doors"};
    if (is(verb + 1, its) && is(verb + 2, doors)) return is_short(time);
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
    static const WordSet supposing{"if", "unless"};
    const std::uint32_t first = reading_.sentence_of(verb).tokens.begin;
    constexpr std::uint32_t clause = 6;
    for (std::uint32_t i = verb; i > first && verb - i < clause; --i) {
      if (is(i - 1, supposing)) return true;
    }
    return false;
  }

  const Reading& reading_;
  EventClaims& claims_;
};

}  // namespace

void extract_events(Reading& reading, std::vector<Claim>& claims) {
  EventClaims events(reading, claims);
  EventReader(reading, events).read();
  add_counted_events(reading, events);
  add_event_ages(reading, events);
  add_planned_events(reading, events);
  add_events_ahead(reading, events);
}

}  // namespace crosscheck
