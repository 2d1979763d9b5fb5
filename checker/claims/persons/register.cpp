// Which person of the register a name is, as far as the article bears it out.

#include "checker/claims/persons/register.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace crosscheck {
namespace {

using enum WordClass;

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

/// Whether an article names the country of that code, by noun or adjective.
bool speaks_of(const Reading& reading, std::string_view country) {
  const auto record = reading.lexicon->record_by_id(EntryKind::country, country);
  const auto names = [&](const PhraseMention& phrase) {
    return std::any_of(phrase.entries.begin(), phrase.entries.end(), [&](const Entry& entry) {
      return entry.record == *record &&
             (entry.kind == EntryKind::country || entry.kind == EntryKind::demonym);
    });
  };
  return record && std::any_of(reading.phrases.begin(), reading.phrases.end(), names);
}

/// The office class of those whom a surname after the title is enough to know: "President Obama".
bool known_by_surname(std::string_view office_class) {
  return office_class == "head-of-state" || office_class == "head-of-government" ||
         office_class == "deputy-head-of-state";
}

/// The only person of that surname the register has in such an office, or none.
std::optional<std::uint32_t> holder_named(const Lexicon& lexicon, const Office& office,
                                          std::uint64_t surname_key) {
  std::optional<std::uint32_t> found;
  for (const std::uint32_t person : lexicon.persons_of_family(surname_key)) {
    const std::vector<Tenure> tenures = lexicon.tenures_of_person(person);
    const bool held = std::any_of(tenures.begin(), tenures.end(), [&](const Tenure& tenure) {
      const Office candidate = lexicon.office(tenure.office);
      return candidate.id == office.id || candidate.broader == office.id;
    });
    if (!held) continue;
    if (found) return std::nullopt;
    found = person;
  }
  return found;
}

/// A head of government is a figure of the country: a namesake in that very office is less likely
/// than a wrong title.
bool heads_government(const Reading& reading, const RosterPerson& person,
                      std::string_view country) {
  return std::any_of(person.offices.begin(), person.offices.end(), [&](std::uint32_t record) {
    const Office office = reading.lexicon->office(record);
    return office.office_class == "head-of-government" &&
           (office.polity == country ||
            (office.id == "prime-minister" && speaks_of(reading, country)));
  });
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
  for (RosterPerson* person : unproven) {
    const std::string_view country = country_of(*person);
    const auto vouched_for = [&] {
      return std::count(vouching.begin(), vouching.end(), country) >= enough_vouching;
    };
    const auto is_likely = [&] {
      return person->offices.empty() ? speaks_of(reading, country)
                                     : heads_government(reading, *person, country);
    };
    if (person->age > 0 || !(vouched_for() || is_likely())) person->listed = nullptr;
  }
}

}  // namespace crosscheck
