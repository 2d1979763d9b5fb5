// What a person's mentions say beyond the name: the register's person, and the gender.

#include "checker/claims/find_persons_register.h"

#include <algorithm>
#include <string_view>

namespace crosscheck {
namespace {

using enum WordClass;

/// Pronouns that must agree before they count: one alone may mean somebody who is not named.
constexpr int enough_pronouns = 2;

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

std::string verdict(const Votes& votes) {
  if (votes.honorific_male > 0 && votes.honorific_female + votes.female == 0) return "m";
  if (votes.honorific_female > 0 && votes.honorific_male + votes.male == 0) return "f";
  if (votes.male >= enough_pronouns && votes.female + votes.honorific_female == 0) return "m";
  if (votes.female >= enough_pronouns && votes.male + votes.honorific_male == 0) return "f";
  return {};
}

/// Counts the pronouns of sentences in which, with the sentence before, one person alone is named.
void count_pronouns(const Reading& reading, const NameRuns& runs, std::vector<Votes>& votes) {
  std::size_t next_run = 0;
  std::uint32_t previous = no_index;
  bool previous_clear = true;
  for (std::uint32_t s = 0; s < reading.sentences.size(); ++s) {
    const Sentence& sentence = reading.sentences[s];
    std::uint32_t person = no_index, first = sentence.tokens.end;
    bool clear = true;
    for (; next_run < runs.runs.size() && runs.runs[next_run].sentence <= s; ++next_run) {
      const NameRun& run = runs.runs[next_run];
      if (run.person == no_index) {
        clear = clear && run.part_count == 1 && !run.speaks;
        continue;
      }
      if (person != no_index && person != run.person) clear = false;
      if (person == no_index) first = run.tokens.begin;
      person = run.person;
    }
    const bool same_as_before = previous == no_index || previous == person;
    if (clear && previous_clear && person != no_index && same_as_before)
      for (std::uint32_t i = first; i < sentence.tokens.end; ++i)
        if (reading.tokens[i].classes.has(pronoun)) votes[person].add(gender_of(reading.tokens[i]));
    previous = person;
    previous_clear = clear;
  }
}

}  // namespace

void confirm_listed(const Reading& reading, Roster& roster) {
  const Lexicon& lexicon = *reading.lexicon;
  std::vector<std::string_view> countries;
  bool counted = false;
  for (RosterPerson& person : roster.people) {
    if (person.listed == nullptr) continue;
    const std::uint32_t record = person.listed->record;
    if (std::any_of(person.offices.begin(), person.offices.end(),
                    [&](std::uint32_t office) { return held(lexicon, record, office); }))
      continue;
    if (!counted) countries = countries_named(reading);
    counted = true;
    const std::string_view country = lexicon.named(EntryKind::person, record).container;
    const bool spoken_of = std::binary_search(countries.begin(), countries.end(), country);
    if (person.age > 0 || !person.offices.empty() || !spoken_of) person.listed = nullptr;
  }
}

void tell_genders(const Reading& reading, const NameRuns& runs, Roster& roster) {
  std::vector<Votes> votes(roster.people.size());
  count_pronouns(reading, runs, votes);
  for (const NameRun& run : runs.runs) {
    if (run.person == no_index || run.honorific == no_index) continue;
    const int gender = gender_of(reading.tokens[run.honorific]);
    if (gender == 1) ++votes[run.person].honorific_male;
    if (gender == 2) ++votes[run.person].honorific_female;
  }
  for (std::size_t person = 0; person < votes.size(); ++person)
    roster.people[person].gender = verdict(votes[person]);
}

}  // namespace crosscheck
