#include "checker/desk_persons.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace crosscheck {

namespace {

/// "President of Ukraine", "prime minister, France", or the words of an office nobody listed.
std::string office_of(const Claim& claim, const Lexicon& lexicon) {
  const auto record = lexicon.office_by_id(value_of(claim, "office"));
  if (!record) return std::string(value_of(claim, "title_words"));
  const Office office = lexicon.office(*record);
  if (!office.polity.empty()) return std::string(office.name);
  const auto country = lexicon.record_by_id(EntryKind::country, value_of(claim, "polity"));
  if (!country) return std::string(office.name);
  return fmt::format("{}, {}", office.name, lexicon.named(EntryKind::country, *country).name);
}

bool has_one_holder(const Claim& claim) {
  return value_of(claim, "exclusive") == "yes" && !value_of(claim, "polity").empty();
}

/// The titles an article gives one person, each once, with the place that is in a finding where
/// there is one.
void add_titles(PersonView& person, const Statements& article, const Claim& claim,
                const Lexicon& lexicon, const FindingIndex& findings) {
  TitleUse use;
  use.office = office_of(claim, lexicon);
  use.status = value_of(claim, "status");
  if (use.status == "current") use.status.clear();
  use.exclusive = has_one_holder(claim);
  use.mention = findings.mention(article, claim);
  use.day = use.mention.published;
  for (TitleUse& known : person.titles) {
    const bool same = known.mention.file == article.path && known.office == use.office &&
                      known.status == use.status;
    if (!same) continue;
    if (known.mention.fingerprint.empty()) known = std::move(use);
    return;
  }
  person.titles.push_back(std::move(use));
}

void add_register(PersonView& person, const std::string& known, const Lexicon& lexicon) {
  const auto record = lexicon.record_by_id(EntryKind::person, known);
  if (known.empty() || !record) return;
  for (const Tenure& tenure : lexicon.tenures_of_person(*record)) {
    person.tenures.push_back({std::string(lexicon.office(tenure.office).name),
                              iso_text(tenure.period.from), iso_text(tenure.period.to),
                              std::string(tenure.source)});
  }
}

PersonView person_of(const Identity& identity, std::span<const Statements> run) {
  PersonView person;
  person.name = identity.name;
  std::map<std::string, int> articles_by_form;
  std::set<std::uint32_t> articles;
  for (const Identity::Member& member : identity.members) {
    articles.insert(member.article);
    for (const Entity::Form& form : run[member.article].entities[member.entity].forms) {
      ++articles_by_form[form.words];
    }
  }
  person.articles = static_cast<int>(articles.size());
  for (const auto& [words, n] : articles_by_form) person.forms.push_back({words, n});
  std::ranges::stable_sort(person.forms, std::greater<>(), &NameForm::articles);
  return person;
}

}  // namespace

std::vector<PersonView> persons_of(std::span<const Statements> articles,
                                   const Identities& identities, const Lexicon& lexicon,
                                   const FindingIndex& findings) {
  constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  std::vector<PersonView> persons;
  std::vector<std::size_t> person_of_identity(identities.identities.size(), nobody);
  for (std::size_t i = 0; i < identities.identities.size(); ++i) {
    const Identity& identity = identities.identities[i];
    if (identity.kind != EntityKind::person) continue;
    person_of_identity[i] = persons.size();
    persons.push_back(person_of(identity, articles));
    add_register(persons.back(), identity.known, lexicon);
  }
  for (std::size_t a = 0; a < articles.size(); ++a) {
    for (const Claim& claim : articles[a].claims) {
      if (claim.kind->name != "title" || claim.subject == Claim::no_subject) continue;
      const std::size_t person = person_of_identity[identities.of[a][claim.subject]];
      if (person != nobody) add_titles(persons[person], articles[a], claim, lexicon, findings);
    }
  }
  for (PersonView& person : persons) std::ranges::stable_sort(person.titles, {}, &TitleUse::day);
  return persons;
}

}  // namespace crosscheck
