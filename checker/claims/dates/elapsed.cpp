#include "checker/claims/dates/elapsed.h"

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "checker/claims/dates/elapsed_values.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/calendar.h"
#include "checker/claims/times/tense.h"

namespace crosscheck {
namespace {

using date::days;
using date::sys_days;

constexpr Column columns[] = {
    {"event",
     "the register's id of the event; NULL when the words themselves date what is counted from"},
    {"event_name", "its name there"},
    {"anchor", "its first day, or the date in the words"},
    {"form",
     "nearing, entering, in, anniversary, nearly, over, about or plain; beside a date ago, after, "
     "anniversary or length; clock between two clock times; pause between meetings, last met"},
    {"count", "the number said"},
    {"unit", "minutes, hours, days, weeks, months or years"},
    {"until", "beside a date: what it is counted to, article or the TIMEX3 value of another date"},
    {"until_from", "first day of that"},
    {"until_to", "last day of that"},
    {"real", "how long it is in truth, in the same unit"},
    {"minutes", "between two clock times: how many there are"},
    {"least", "the least minutes for which the length said is still true"},
    {"most", "the most"},
    {"sides",
     "of a pause and a last meeting: the countries of its sentence, where there are several"},
    {"bound", "named when the words beside it name the event, where the war may be any else"},
};

const WordSet& war_words() {
  static const WordSet words{"war", "conflict", "invasion"};
  return words;
}

/// What is said of an event's age, in units; the words are true from `low` to `high`.
struct Age {
  std::string_view form;
  int count = 0;
  double low = 0, high = 0;
};

/// A duration said of an event. "Nearing its third year" is read both ways: about to begin it,
/// and about to complete it.
Age nearing(int n) { return {"nearing", n, n - 1.5, n - 0.02}; }
Age entering(int n) { return {"entering", n, n - 1.1, n - 0.7}; }
Age within(int n) { return {"in", n, n - 1.0, n + 0.0}; }
Age anniversary(int n) { return {"anniversary", n, n - 0.1, n + 0.3}; }
Age nearly(int n) { return {"nearly", n, n - 0.5, n + 0.05}; }
Age over(int n) { return {"over", n, n - 0.05, n + 1.3}; }
Age about(int n) { return {"about", n, n - 0.6, n + 0.6}; }
Age plain(int n) { return {"plain", n, n - 0.6, n + 1.0}; }

class ElapsedReader {
 public:
  ElapsedReader(Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    static const std::uint64_t anniversary_key = WordKey("anniversary");
    static const Trigger openers(WordSet{"anniversary"}, {WordClass::time_unit});
    for (const std::uint32_t i : reading_.places(openers)) {
      const Token& token = reading_.tokens[i];
      if (token.kind != TokenKind::word) continue;
      if (token.key == anniversary_key) read_anniversary(i);
      if (token.classes.has(WordClass::time_unit)) read_unit(i);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  /// "nearing its third year", "entering the 40th month"
  void read_unit(std::uint32_t i) {
    TimeWord word = time_word(token(i).key);
    auto unit_said = static_cast<TimeUnit>(word.code);
    if (!has(word.classes, TimeClass::unit) || days_of(unit_said) == 0) return;
    if (int n = ordinal_at(i - 1); n > 1 && i >= 3) {
      static const WordSet owners{"its", "their", "the", "a"};
      static const WordSet near{"nearing", "approaching", "nears", "approaches", "neared"};
      static const WordSet enter{"entering", "enters", "entered"};
      static const WordSet in{"in", "into", "now"};
      if (!owners.has(token(i - 2))) return;
      const Token& verb = token(i - 3);
      std::optional<Age> age;
      if (near.has(verb)) age = nearing(n);
      // "has entered its third year" is said until that ends.
      static const WordSet entered{"entered"}, has_done{"has", "have"};
      const bool done = entered.has(verb) && i >= 4 && has_done.has(token(i - 4));
      if (enter.has(verb)) age = done ? within(n) : entering(n);
      if (in.has(verb)) age = within(n);
      if (age) add(*age, unit_said, {i - 3, i + 1}, Side::before);
      return;
    }
    read_length(i, unit_said);
  }

  /// "nearly four-year war", "three years into the conflict"
  void read_length(std::uint32_t i, TimeUnit unit_said) {
    std::uint32_t number = token(i - 1).kind == TokenKind::hyphen ? i - 2 : i - 1;
    if (number >= i || number == 0) return;
    int n = cardinal_at(number);
    if (n <= 0) return;
    // "the Six-Day War" is a name.
    if (event_at(i)) return;
    Age age = plain(n);
    const Token& before = token(number - 1);
    static const WordSet nearly_words{"nearly", "almost"}, over_words{"over", "than"},
        about_words{"about", "around", "roughly", "some"};
    std::uint32_t begin = number;
    if (nearly_words.has(before)) age = nearly(n);
    if (over_words.has(before)) age = over(n);
    if (about_words.has(before)) age = about(n);
    if (age.form != "plain") --begin;
    static const WordSet than{"than"}, more{"more"};
    if (than.has(before)) {
      if (number < 2 || !more.has(token(number - 2))) return;  // "less than"
      --begin;
    }
    std::uint32_t end = i + 1;
    static const WordSet links{"into"}, old{"old", "long"}, the{"the"};
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    bool linked = end < size && links.has(token(end));
    if (linked) {
      ++end;
      if (end < size && the.has(token(end))) ++end;
    } else {
      if (end < size && token(end).kind == TokenKind::hyphen) ++end;
      if (end < size && old.has(token(end))) ++end;
      if (end == i + 1 && number == i - 1) return;  // "three years war" says too little
    }
    constexpr std::uint32_t adjectives = 3;
    for (std::uint32_t j = end; j < size && j - end < adjectives; ++j) {
      if (token(j).kind != TokenKind::word) return;
      if (!war_words().has(token(j)) && !event_at(j)) {
        // "eight-year Syrian war" is not just any war the article speaks of.
        if (token(j).letters != LetterCase::lower) return;
        continue;
      }
      if (is_other_war(number, j + 1, age)) return;
      add(age, unit_said, {begin, j + 1}, Side::after);
      return;
    }
  }

  /// Whether the words speak of a war of their own: "a fruitless eight-year war", "the war with".
  bool is_other_war(std::uint32_t number, std::uint32_t end, const Age& age) const {
    static const WordSet opponents{"with", "against", "between"}, indefinite{"a", "an"};
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    if (end < size && opponents.has(token(end))) return true;
    if (age.form != "plain") return false;
    constexpr std::uint32_t adjectives = 2;
    for (std::uint32_t k = 1; k <= adjectives && k <= number; ++k) {
      if (indefinite.has(token(number - k))) return true;
    }
    return false;
  }

  /// "the second anniversary of Russia's full-scale invasion"
  void read_anniversary(std::uint32_t i) {
    int n = ordinal_at(i - 1);
    if (n < 1) return;
    Age age = anniversary(n);
    // One that was marked lies back; one to come is spoken of for a year.
    bool marked = tense_around(reading_, {i - 1, i + 1}) == Tense::past;
    if (!marked) age.low = n - 1.0;
    add(age, TimeUnit::year, {i - 1, i + 1}, Side::after);
  }

  int ordinal_at(std::uint32_t i) const {
    if (token(i).kind == TokenKind::ordinal)
      return std::atoi(std::string(reading_.text(token(i))).c_str());
    TimeWord word = time_word(token(i).key);
    return token(i).kind == TokenKind::word && has(word.classes, TimeClass::ordinal) ? word.number
                                                                                     : 0;
  }

  int cardinal_at(std::uint32_t i) const {
    if (token(i).kind == TokenKind::number) return token(i).value;
    TimeWord word = time_word(token(i).key);
    return token(i).kind == TokenKind::word && has(word.classes, TimeClass::cardinal) ? word.number
                                                                                      : 0;
  }

  /// The event a lexicon phrase at that token names, or null.
  std::optional<Named> event_at(std::uint32_t i) const {
    const Entry* event = meaning(reading_.phrase_at(i), EntryKind::event);
    if (event == nullptr) return std::nullopt;
    return reading_.lexicon->named(event->kind, event->record);
  }

  enum class Side : std::uint8_t { before, after };

  /// The event whose name, or "the war", stands nearest on that side within the sentence.
  std::optional<Named> event_beside(TokenRange words, Side side) {
    constexpr std::uint32_t reach = 8;
    TokenRange sentence = reading_.sentence_of(words.begin).tokens;
    for (std::uint32_t step = 0; step <= reach; ++step) {
      bool outside = side == Side::before ? words.begin < sentence.begin + step + 1
                                          : words.end + step > sentence.end;
      if (outside) return std::nullopt;
      std::uint32_t i = side == Side::before ? words.begin - step - 1 : words.end + step - 1;
      if (std::optional<Named> found = event_at(i)) {
        bound_ = true;
        return found;
      }
      if (!war_words().has(token(i))) continue;
      if (is_named_war(i)) return std::nullopt;
      const std::optional<Named> found = the_war();
      bound_ = found && names_its_country(*found, i);
      return found;
    }
    return std::nullopt;
  }

  /// "the war in Ukraine", where the register's name has the country too.
  bool names_its_country(const Named& event, std::uint32_t war) const {
    static const WordSet in{"in"};
    const auto size = static_cast<std::uint32_t>(reading_.tokens.size());
    if (war + 2 >= size || !in.has(token(war + 1)) || token(war + 2).kind != TokenKind::word)
      return false;
    return event.name.find(reading_.text(token(war + 2))) != std::string_view::npos;
  }

  /// "Syria's civil war" is not just the war the article speaks of, and the register, asked
  /// before, does not have it.
  bool is_named_war(std::uint32_t war) const {
    constexpr std::uint32_t adjectives = 2;
    const std::uint32_t first = reading_.sentence_of(war).tokens.begin;
    for (std::uint32_t i = war; i > first && war - i <= adjectives; --i) {
      const Token& word = token(i - 1);
      if (word.kind != TokenKind::word || word.classes.has(WordClass::function_word)) return false;
      if (word.letters != LetterCase::lower) return i - 1 > first || word.possessive;
    }
    return false;
  }

  /// The war this article speaks of: of the wars without an end the one whose country it names
  /// most. Null when two are named equally often.
  std::optional<Named> the_war() {
    if (war_known_) return war_;
    war_known_ = true;
    std::unordered_map<std::uint64_t, int> counts;
    for (const Token& word : reading_.tokens) {
      if (word.kind == TokenKind::word && word.letters != LetterCase::lower) ++counts[word.key];
    }
    int best = 1;
    for (std::uint32_t r = 0; r < reading_.lexicon->count(EntryKind::event); ++r) {
      Named candidate = reading_.lexicon->named(EntryKind::event, r);
      int named = times_named(candidate, counts);
      const std::optional<sys_days> written = reading_.article->published.period.to;
      if (written && candidate.days.from && *candidate.days.from > *written) continue;
      if (named > best) war_ = candidate;
      if (named == best) war_ = std::nullopt;
      best = std::max(best, named);
    }
    return war_;
  }

  /// How often the article names the country of a war that has no end; 0 for other events.
  static int times_named(const Named& candidate,
                         const std::unordered_map<std::uint64_t, int>& counts) {
    if (!candidate.days.from || candidate.days.from != candidate.days.to) return 0;
    if (*candidate.days.from < sys_days{date::year{2000} / 1 / 1}) return 0;
    int named = 0;
    bool war = false;
    std::string_view rest = candidate.name;
    while (!rest.empty()) {
      std::size_t space = std::min(rest.find(' '), rest.size());
      std::string_view word = rest.substr(0, space);
      rest.remove_prefix(std::min(space + 1, rest.size()));
      std::uint64_t key = word_key(word);
      war = war || war_words().has(key);
      auto count = counts.find(key);
      bool proper = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
      if (proper && count != counts.end()) named = std::max(named, count->second);
    }
    return war ? named : 0;
  }

  void add(const Age& age, TimeUnit unit_said, TokenRange words, Side side) {
    bound_ = false;
    std::optional<Named> found = event_beside(words, side);
    if (!found || !found->days.from) return;
    sys_days began = *found->days.from;
    double unit_days = days_of(unit_said);
    Claim claim = elapsed_claim();
    set_value(claim, ElapsedValue::event, found->id);
    set_value(claim, ElapsedValue::event_name, found->name);
    set_value(claim, ElapsedValue::anchor, iso_text(began));
    set_value(claim, ElapsedValue::form, age.form);
    set_value(claim, ElapsedValue::count, std::to_string(age.count));
    set_value(claim, ElapsedValue::unit, plural_name(unit_said));
    if (bound_) set_value(claim, ElapsedValue::bound, "named");
    claim.period = {began + days{std::lround(age.low * unit_days)},
                    began + days{std::lround(age.high * unit_days)}};
    claim.evidence = reading_.evidence(words);
    claims_.push_back(std::move(claim));
  }

  Reading& reading_;
  std::vector<Claim>& claims_;
  std::optional<Named> war_;
  bool war_known_ = false;
  bool bound_ = false;  ///< whether the event just found is named beside the words
};

}  // namespace

Claim elapsed_claim() {
  Claim claim;
  claim.kind = &elapsed_kind;
  claim.values.resize(static_cast<std::size_t>(ElapsedValue::count_of_values));
  return claim;
}

void set_value(Claim& claim, ElapsedValue at, std::string_view value) {
  claim.values[static_cast<std::size_t>(at)] = value;
}

double days_of(TimeUnit unit) {
  constexpr double year = 365.2425;
  if (unit == TimeUnit::year) return year;
  if (unit == TimeUnit::month) return year / 12;
  return unit == TimeUnit::week ? 7 : unit == TimeUnit::day ? 1 : 0;
}

std::string_view plural_name(TimeUnit unit) {
  if (unit == TimeUnit::year) return "years";
  if (unit == TimeUnit::month) return "months";
  return unit == TimeUnit::week ? "weeks" : "days";
}

const ClaimKind elapsed_kind{
    "elapsed", "how much time has gone by since an event the register dates", columns};

void extract_elapsed(Reading& reading, std::vector<Claim>& claims) {
  ElapsedReader(reading, claims).read();
  extract_elapsed_between_dates(reading, claims);
  extract_lengths_between_clocks(reading, claims);
  extract_pauses(reading, claims);
}

}  // namespace crosscheck
