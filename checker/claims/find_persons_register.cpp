// What a person's mentions say beyond the name: the register's person, and the gender.

#include "checker/claims/find_persons_register.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace crosscheck {
namespace {

using enum WordClass;

/// Pronouns that must agree before they count: one alone may mean somebody who is not named.
constexpr int enough_pronouns = 2;

/// People of one country, proven by their offices, who vouch for another of that country.
constexpr int enough_vouching = 2;

/// Whether the register has this person in that office, in a broader or a narrower one.
bool held(const Lexicon& lexicon, std::uint32_t person, std::uint32_t office) {
  const Office wanted = lexicon.office(office);
  for (const Tenure& tenure : lexicon.tenures_of_person(person)) {
    if (tenure.office == office) return true;
    const Office had = lexicon.office(tenure.office);
    const bool any_polity = wanted.polity.empty() || wanted.polity == had.polity;
    if (had.broader == wanted.id || wanted.broader == had.id) return true;
    if (any_polity && !had.office_class.empty() && had.office_class == wanted.office_class)
      return true;
  }
  return false;
}

/// Codes of the countries an article names, by noun or adjective, sorted.
std::vector<std::string_view> countries_named(const Reading& reading) {
  std::vector<std::string_view> codes;
  for (const PhraseMention& phrase : reading.phrases)
    for (const Entry& entry : phrase.entries) {
      if (entry.kind == EntryKind::country)
        codes.push_back(reading.lexicon->named(EntryKind::country, entry.record).id);
      if (entry.kind == EntryKind::demonym)
        codes.push_back(reading.lexicon->named(EntryKind::demonym, entry.record).detail);
    }
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

/// A third-person singular pronoun's gender as words.csv has it: 1 male, 2 female, else 0.
int gender_of(const Token& word) {
  if (!word.classes.has(pronoun) && !word.classes.has(honorific)) return 0;
  return word.value == 1 || word.value == 2 ? word.value : 0;
}

struct Votes {
  int male = 0, female = 0, honorific_male = 0, honorific_female = 0;
  void add(int gender) {
    if (gender == 1) ++male;
    if (gender == 2) ++female;
  }
};

/// `borne` is the gender of the given name; pronouns that go against it are most likely of
/// somebody else.
std::string verdict(const Votes& votes, int borne) {
  if (votes.honorific_male > 0 && votes.honorific_female + votes.female == 0) return "m";
  if (votes.honorific_female > 0 && votes.honorific_male + votes.male == 0) return "f";
  const bool male = votes.male >= enough_pronouns && votes.female + votes.honorific_female == 0;
  const bool female = votes.female >= enough_pronouns && votes.male + votes.honorific_male == 0;
  if (male && borne != 2) return "m";
  if (female && borne != 1) return "f";
  return {};
}

/// Whether a sentence speaks of somebody it does not name: "the woman", "his lawyer", "an officer".
bool has_unnamed_person(const Reading& reading, const PhraseIndex& phrases, TokenRange sentence) {
  static const std::uint64_t people[] = {
      word_key("man"),    word_key("woman"),   word_key("boy"),    word_key("girl"),
      word_key("victim"), word_key("suspect"), word_key("teen"),   word_key("teenager"),
      word_key("person"), word_key("someone"), word_key("gunman"), word_key("patient")};
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& word = reading.tokens[i];
    if (word.kind != TokenKind::word || word.letters != LetterCase::lower) continue;
    if (word.classes.has(relation) || meaning(phrases.at(i), EntryKind::office)) return true;
    if (std::find(std::begin(people), std::end(people), word.key) != std::end(people)) return true;
  }
  return false;
}

/// Who one sentence names: one person, nobody, or more than can be told apart.
struct NamedIn {
  std::uint32_t person = no_index;
  std::uint32_t first = 0;  ///< token of the first mention
  bool clear = true;
};

/// Counts pronouns where one person alone can be meant: in a sentence that names only them, and
/// at the front of the one after it.
void count_pronouns(const Reading& reading, const PhraseIndex& phrases, const NameRuns& runs,
                    std::vector<Votes>& votes) {
  std::size_t next_run = 0;
  NamedIn before;
  for (std::uint32_t s = 0; s < reading.sentences.size(); ++s) {
    const TokenRange tokens = reading.sentences[s].tokens;
    NamedIn here;
    bool any_run = false;
    for (; next_run < runs.runs.size() && runs.runs[next_run].sentence <= s; ++next_run) {
      const NameRun& run = runs.runs[next_run];
      any_run = true;
      if (run.person == no_index || (here.person != no_index && here.person != run.person)) {
        here.clear = false;
        continue;
      }
      if (here.person == no_index) here.first = run.tokens.end;
      here.person = run.person;
    }
    here.clear = here.clear && !has_unnamed_person(reading, phrases, tokens);
    if (here.person != no_index && here.clear) {
      for (std::uint32_t i = here.first; i < tokens.end; ++i)
        if (reading.tokens[i].classes.has(pronoun))
          votes[here.person].add(gender_of(reading.tokens[i]));
    } else if (!any_run && here.clear && before.clear && before.person != no_index) {
      std::uint32_t i = tokens.begin;
      while (i < tokens.end && reading.tokens[i].kind != TokenKind::word) ++i;
      const bool opens = i < tokens.end && reading.tokens[i].classes.has(pronoun);
      const int gender = opens ? gender_of(reading.tokens[i]) : 0;
      for (; gender != 0 && i < tokens.end; ++i)
        if (reading.tokens[i].classes.has(pronoun))
          votes[before.person].add(gender_of(reading.tokens[i]));
      here.person = gender != 0 ? before.person : no_index;
    }
    before = here;
  }
}

}  // namespace

namespace {

/// The office class of those whom a surname after the title is enough to know: "President Obama".
bool known_by_surname(std::string_view office_class) {
  return office_class == "head-of-state" || office_class == "head-of-government" ||
         office_class == "deputy-head-of-state";
}

/// The only person of that surname the register has in such an office, or none.
std::optional<std::uint32_t> holder_named(const Lexicon& lexicon, const Office& office,
                                          std::uint64_t surname_key) {
  std::optional<std::uint32_t> found;
  for (std::uint32_t record = 0; record < lexicon.count(EntryKind::office); ++record) {
    const Office candidate = lexicon.office(record);
    if (candidate.id != office.id && candidate.broader != office.id) continue;
    for (const Tenure& tenure : lexicon.tenures_of_office(record)) {
      const Named person = lexicon.named(EntryKind::person, tenure.person);
      const std::size_t blank =
          person.family_first ? person.name.find(' ') : person.name.rfind(' ');
      const std::string_view family = person.family_first ? person.name.substr(0, blank)
                                      : blank == std::string_view::npos
                                          ? person.name
                                          : person.name.substr(blank + 1);
      if (word_key(family) != surname_key) continue;
      if (found && *found != tenure.person) return std::nullopt;
      found = tenure.person;
    }
  }
  return found;
}

}  // namespace

std::optional<std::uint32_t> head_named(const Lexicon& lexicon, std::uint32_t office,
                                        std::uint64_t surname) {
  const Office title = lexicon.office(office);
  if (!known_by_surname(title.office_class)) return std::nullopt;
  return holder_named(lexicon, title, surname);
}

void know_by_surname(const Reading& reading, Roster& roster) {
  const Lexicon& lexicon = *reading.lexicon;
  for (RosterPerson& person : roster.people) {
    if (person.listed != nullptr || person.parts.size() != 1 || person.offices.empty()) continue;
    person.known = head_named(lexicon, person.offices.front(), person.parts.front().key);
  }
}

void confirm_listed(const Reading& reading, Roster& roster) {
  const Lexicon& lexicon = *reading.lexicon;
  const auto country_of = [&lexicon](const RosterPerson& person) {
    return lexicon.named(EntryKind::person, person.listed->record).container;
  };
  // An office the register has them in is proof; it vouches for others of that country, whose own
  // title may be the very thing the article has wrong.
  std::vector<RosterPerson*> unproven;
  std::vector<std::string_view> vouching;
  for (RosterPerson& person : roster.people) {
    if (person.listed == nullptr) continue;
    const std::uint32_t record = person.listed->record;
    const bool proven =
        std::any_of(person.offices.begin(), person.offices.end(),
                    [&](std::uint32_t office) { return held(lexicon, record, office); });
    if (proven)
      vouching.push_back(country_of(person));
    else
      unproven.push_back(&person);
  }
  if (unproven.empty()) return;
  const std::vector<std::string_view> countries = countries_named(reading);
  for (RosterPerson* person : unproven) {
    const std::string_view country = country_of(*person);
    const bool vouched_for =
        std::count(vouching.begin(), vouching.end(), country) >= enough_vouching;
    const bool spoken_of = std::binary_search(countries.begin(), countries.end(), country);
    const bool likely = person->offices.empty() && spoken_of;
    if (person->age > 0 || !(vouched_for || likely)) person->listed = nullptr;
  }
}

void tell_genders(const Reading& reading, const PhraseIndex& phrases, const NameRuns& runs,
                  Roster& roster) {
  std::vector<Votes> votes(roster.people.size());
  count_pronouns(reading, phrases, runs, votes);
  for (const NameRun& run : runs.runs) {
    if (run.person == no_index || run.honorific == no_index) continue;
    const int gender = gender_of(reading.tokens[run.honorific]);
    if (gender == 1) ++votes[run.person].honorific_male;
    if (gender == 2) ++votes[run.person].honorific_female;
  }
  for (std::size_t person = 0; person < votes.size(); ++person)
    roster.people[person].gender =
        verdict(votes[person], roster.people[person].parts.front().gender);
}

}  // namespace crosscheck
