// Births, birthdays and deaths: "who turned 62 on Tuesday", "born in July 1977", "died at 87".

#include <date/date.h>
#include <algorithm>
#include <cstdlib>
#include <string>

#include "checker/claims/ages/words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/antecedents.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/person_of_verb.h"
#include "checker/claims/times/calendar.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

/// How long a stretch may be that still says when a birthday was.
constexpr date::days longest{366};

class LifeReader {
 public:
  explicit LifeReader(const Reading& reading) : reading_(reading) {}

  std::vector<LifeWords> read() {
    static const Trigger openers(
        WordSet{"born", "turned", "turns", "turn", "turning", "birthday", "died", "dies", "dead"});
    for (const std::uint32_t i : reading_.places(openers)) read_at(i);
    for (const TimeMention& time : reading_.times) read_then(time);
    return std::move(found_);
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  void read_at(std::uint32_t i) {
    static const WordSet born{"born", "b"}, turn{"turned", "turns", "turn", "turning"};
    static const WordSet birthday{"birthday"}, died{"died", "dies", "death", "dead"};
    if (is(i, born)) return read_birth(i);
    if (is(i, turn)) return read_turning(i);
    if (is(i, birthday)) return read_birthday(i);
    if (is(i, died)) read_death(i);
  }

  /// "born in July 1977"; "Born in 1934, she left school at 14".
  void read_birth(std::uint32_t born) {
    const TimeMention* date = date_behind(born + 1);
    if (!date || date->year == 0 || !is_short(*date)) return;
    const bool opens = born == reading_.sentence_of(born).tokens.begin;
    const bool comma = born > 0 && is_mark(reading_, born - 1, TokenKind::comma);
    const auto person = opens   ? subject_behind(date->tokens.end)
                        : comma ? person_of(reading_, born, Attachment::apposition)
                                : person_at(born);
    if (person) add(LifeEvent::birth, *person, born, *date, -1, date->tokens.end);
  }

  /// "who turned 62 on Tuesday", "will turn 70 in May", "would have turned 30 on Friday".
  void read_turning(std::uint32_t verb) {
    const int years = age_number(reading_, verb + 1);
    if (years < 1) return;
    const auto person = person_at(verb);
    if (!person) return;
    if (const TimeMention* date = date_behind(verb + 2)) {
      if (is_short(*date)) add(LifeEvent::birthday, *person, verb, *date, years, date->tokens.end);
      return;
    }
    static const WordSet just{"just", "recently"}, turned{"turned"};
    static const WordSet had{"had"};
    if (is(verb - 1, just) && !is(verb - 2, had) && is(verb, turned) &&
        closes_age(reading_, verb + 2))
      add_undated(*person, verb, years, verb + 2);
  }

  /// "was 31 when he joined the force in 1985", "married at the age of 24 in 1980".
  void read_then(const TimeMention& time) {
    static const WordSet in{"in"};
    const std::uint32_t at = time.tokens.begin - 1;
    if (time.kind != TimeKind::date || time.year == 0 || time.basis != TimeBasis::stated) return;
    if (time.tokens.begin < 4 || !time.period.known() || !is_short(time) || !is(at, in)) return;
    if (reading_.quotation_of(at)) return;
    if (read_age_before(at, time)) return;
    static const WordSet when{"when"}, was{"was"}, subjects{"he", "she"};
    static const WordSet breaks{"who", "and", "but", "that", "which", "after", "before"};
    constexpr std::uint32_t reach = 11;
    const std::uint32_t first = reading_.sentence_of(at).tokens.begin;
    for (std::uint32_t i = at; i > first + 2 && at - i < reach; --i) {
      if (token(i - 1).kind != TokenKind::word || is(i - 1, breaks)) return;
      if (!is(i - 1, when)) continue;
      const int years = age_number(reading_, i - 2);
      // How old somebody was at death is read elsewhere.
      static const WordSet death{"died", "drowned", "was", "passed", "perished"};
      if (years < 1 || !is(i - 3, was) || !is(i, subjects) || is(i + 1, death)) return;
      if (const auto person = person_at(i - 3))
        found_.push_back({LifeEvent::then, *person, evidence_from(*person, i - 3, time.tokens.end),
                          time.period, years});
      return;
    }
  }

  /// "at age 24", "aged 24", "at the age of 24" right before "in 1980", of the one whom the
  /// sentence has named.
  bool read_age_before(std::uint32_t in, const TimeMention& time) {
    static const WordSet aged{"aged", "age"}, of{"of"}, age{"age"};
    const int years = age_number(reading_, in - 1);
    const bool told = is(in - 2, aged) || (is(in - 2, of) && is(in - 3, age));
    if (years < 1 || !told) return false;
    const TokenRange sentence = reading_.sentence_of(in).tokens;
    const PersonMention* named = last_mention(reading_, in);
    if (!named || named->tokens.begin < sentence.begin) return true;
    const PersonMention* earlier = last_mention(reading_, named->tokens.begin);
    const bool only =
        !earlier || earlier->tokens.begin < sentence.begin || earlier->person == named->person;
    if (only && !token(named->tokens.end - 1).possessive)
      found_.push_back(
          {LifeEvent::then, named->person, {in - 2, time.tokens.end}, time.period, years});
    return true;
  }

  /// "celebrated her 59th birthday last month", "on his 80th birthday on Monday".
  void read_birthday(std::uint32_t noun) {
    static const WordSet mark{"celebrated", "celebrates", "marked",   "marks", "celebrate",
                              "mark",       "observed",   "observes", "on"};
    static const WordSet owner{"his", "her"};
    if (noun < 3 || !is(noun - 2, owner) || !is(noun - 3, mark)) return;
    const int years = ordinal_number(noun - 1);
    const TimeMention* date = years > 0 ? date_behind(noun + 1) : nullptr;
    if (!date || !is_short(*date)) return;
    static const WordSet on{"on"};
    const auto person =
        is(noun - 3, on) ? person_of_pronoun(reading_, noun - 2) : person_at(noun - 3);
    if (person) add(LifeEvent::birthday, *person, noun - 3, *date, years, date->tokens.end);
  }

  /// "died on January 11, 2024", "has died aged 87", "died in hospital at the age of 87".
  void read_death(std::uint32_t verb) {
    static const WordSet unreal{"nearly", "almost", "not", "never", "could", "might", "have"};
    if (verb > 0 && is(verb - 1, unreal)) return;
    const auto person = person_at(verb);
    if (!person) return;
    const TimeMention* date = date_behind(verb + 1);
    std::uint32_t end = verb;
    const int years = age_at_death(verb + 1, end);
    if (date && date->period.known() && is_short(*date))
      add(LifeEvent::death, *person, verb, *date, years, std::max(end, date->tokens.end));
    else if (years >= 0)
      add_undated(*person, verb, years, end, LifeEvent::death);
  }

  /// "aged 87", "at 87", "at the age of 87", "at age 87" in the clause of the death; its end.
  int age_at_death(std::uint32_t i, std::uint32_t& end) const {
    static const WordSet aged{"aged", "age"}, at{"at"}, the{"the"}, of{"of"};
    constexpr std::uint32_t reach = 14;
    const std::uint32_t stop = std::min(reading_.sentence_of(i).tokens.end, i + reach);
    for (; i < stop; ++i) {
      std::uint32_t number = 0;
      const bool at_age = is(i, at) && is(i + 1, the) && is(i + 2, aged) && is(i + 3, of);
      if (at_age) number = i + 4;
      if (is(i, at) && is(i + 1, aged)) number = i + 2;
      if (is(i, aged)) number = i + 1;
      if (is(i, at) && number == 0) number = i + 1;
      if (number == 0) continue;
      const int years = age_number(reading_, number);
      if (years < 0 || !closes_age(reading_, number + 1)) continue;
      end = number + 1;
      return years;
    }
    return -1;
  }

  std::optional<std::uint32_t> person_at(std::uint32_t verb) const {
    if (const auto person = person_of(reading_, verb)) return person;
    return person_in_bracket(verb);
  }

  /// "Anna Berg (born 1950)".
  std::optional<std::uint32_t> person_in_bracket(std::uint32_t i) const {
    if (i < 2 || !is_mark(reading_, i - 1, TokenKind::open_bracket)) return std::nullopt;
    const PersonMention* person = last_mention(reading_, i);
    return person && person->tokens.end + 1 == i ? std::optional(person->person) : std::nullopt;
  }

  /// The subject of the main clause behind a participle: "Born in 1934 on Blarney Street, he".
  std::optional<std::uint32_t> subject_behind(std::uint32_t i) const {
    static const WordSet pronouns{"he", "she"};
    const std::uint32_t stop = reading_.sentence_of(i).tokens.end;
    for (; i + 1 < stop; ++i) {
      if (!is_mark(reading_, i, TokenKind::comma)) continue;
      if (is(i + 1, pronouns)) {
        const auto person = person_of_pronoun(reading_, i + 1);
        return person ? person : only_person_before(i);
      }
      const PersonMention* named = mention_from(reading_, i + 1);
      if (named != nullptr && !token(named->tokens.end - 1).possessive) return named->person;
    }
    return std::nullopt;
  }

  /// Whom a portrait is about: the only one it has named, once at least in full.
  std::optional<std::uint32_t> only_person_before(std::uint32_t end) const {
    std::optional<std::uint32_t> only;
    bool in_full = false;
    for (const PersonMention& mention : reading_.persons) {
      if (mention.tokens.begin >= end) break;
      if (only && *only != mention.person) return std::nullopt;
      only = mention.person;
      in_full = in_full || mention.tokens.size() > 1;
    }
    return in_full ? only : std::nullopt;
  }

  /// The date that stands behind token `i` of the same clause.
  const TimeMention* date_behind(std::uint32_t i) const {
    constexpr std::uint32_t reach = 9;
    const std::span<const TimeMention> times = reading_.times_in({i, i + reach});
    if (times.empty()) return nullptr;
    const TimeMention* found = times.data();
    if (found->kind != TimeKind::date && found->kind != TimeKind::time) return nullptr;
    for (std::uint32_t t = i; t < found->tokens.begin; ++t) {
      static const WordSet openers{"who", "and", "but", "when", "after", "before"};
      const bool plain = token(t).kind == TokenKind::word || token(t).kind == TokenKind::hyphen;
      if (!plain || token(t).classes.has(WordClass::speech_verb) || openers.has(token(t)))
        return nullptr;
    }
    return found->period.known() ? found : nullptr;
  }

  static bool is_short(const TimeMention& date) {
    return *date.period.to - *date.period.from <= longest;
  }

  /// The number of a birthday: "59th", "twenty-first".
  int ordinal_number(std::uint32_t i) const {
    if (token(i).kind == TokenKind::ordinal)
      return std::atoi(std::string(reading_.text(token(i))).c_str());
    const TimeWord word = time_word(token(i).key);
    return has(word.classes, TimeClass::ordinal) ? word.number : -1;
  }

  void add(LifeEvent event, std::uint32_t person, std::uint32_t verb, const TimeMention& date,
           int years, std::uint32_t end) {
    const auto day = date.period.day();
    if (day && date.weekday != 0 && weekday_of(*day) != date.weekday) return;
    Period days = date.period;
    if (event == LifeEvent::birthday && !place_ahead(verb, date, days)) return;
    found_.push_back({event, person, evidence_from(person, verb, end), days, years});
  }

  /// From the name, or the pronoun that stands for it, when it is close to the verb.
  TokenRange evidence_from(std::uint32_t person, std::uint32_t verb, std::uint32_t end) const {
    constexpr std::uint32_t close = 8;
    static const WordSet auxiliaries{"he", "she",  "who",  "was",   "has",  "had",
                                     "is", "have", "been", "would", "will", "just"};
    const PersonMention* name = last_mention(reading_, verb);
    const bool beside = name && name->person == person && verb - name->tokens.end < close &&
                        name->tokens.begin >= reading_.sentence_of(verb).tokens.begin;
    if (beside) return {name->tokens.begin, end};
    while (verb > 0 && is(verb - 1, auxiliaries)) --verb;
    return {verb, end};
  }

  void add_undated(std::uint32_t person, std::uint32_t verb, int years, std::uint32_t end,
                   LifeEvent event = LifeEvent::past_birthday) {
    found_.push_back({event, person, evidence_from(person, verb, end), {}, years});
  }

  /// "turns 80 in June" looks ahead, and a bare month or weekday may have been read as the last
  /// one. False when the day cannot be told.
  bool place_ahead(std::uint32_t verb, const TimeMention& date, Period& days) const {
    static const WordSet past{"turned", "celebrated", "marked", "observed", "on"};
    static const WordSet have{"have"};
    const Period& today = reading_.article->published.period;
    if (past.has(token(verb)) && !is(verb - 1, have)) return true;
    if (!today.day()) return date.year != 0;
    if (date.basis != TimeBasis::tense || *days.to >= *today.from) return true;
    if (date.month != 0) {
      days = {plus_months(*days.from, 12), plus_months(*days.to, 12)};
      return true;
    }
    if (date.weekday == 0 || !days.day()) return false;
    days = {*days.from + date::days{7}, *days.to + date::days{7}};
    return true;
  }

  const Reading& reading_;
  std::vector<LifeWords> found_;
};

}  // namespace

std::vector<LifeWords> read_lives(const Reading& reading) { return LifeReader(reading).read(); }

}  // namespace crosscheck
