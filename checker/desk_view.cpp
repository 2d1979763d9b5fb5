#include "checker/desk_view.h"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "checker/identities/identity.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_persons = 500;
constexpr std::size_t fewest_articles = 2;  ///< for a person without title or finding

/// Which finding a place takes part in, and who findings are about.
class FindingIndex {
 public:
  explicit FindingIndex(std::span<const Finding> findings) {
    for (const Finding& finding : findings) {
      subjects_.insert(finding.subject);
      for (const Place& place : finding.places) {
        by_place_.try_emplace(key(finding.kind, place.file, place.begin), finding.fingerprint);
      }
    }
  }

  std::string of(const Statements& article, const Claim& claim) const {
    const auto found = by_place_.find(key(claim.kind->name, article.path, claim.evidence.begin));
    return found == by_place_.end() ? std::string() : found->second;
  }
  bool about(const std::string& name) const { return subjects_.contains(name); }

 private:
  static std::string key(std::string_view kind, std::string_view file, Position at) {
    return fmt::format("{}\n{}\n{}:{}", kind, file, at.line, at.column);
  }
  std::unordered_map<std::string, std::string> by_place_;
  std::unordered_set<std::string> subjects_;
};

Mention mention_of(const Statements& article, const Claim& claim, const FindingIndex& findings) {
  return {article.path,         claim.evidence.begin,
          article.desk,         iso_text(article.published.period.day()),
          claim.evidence.quote, findings.of(article, claim)};
}

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
  use.mention = mention_of(article, claim, findings);
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

PersonView person_of(const Identity& identity, const Desk& desk) {
  PersonView person;
  person.name = identity.name;
  std::map<std::string, int> articles_by_form;
  std::set<std::uint32_t> articles;
  for (const Identity::Member& member : identity.members) {
    articles.insert(member.article);
    for (const Entity::Form& form : desk.articles[member.article].entities[member.entity].forms) {
      ++articles_by_form[form.words];
    }
  }
  person.articles = static_cast<int>(articles.size());
  for (const auto& [words, n] : articles_by_form) person.forms.push_back({words, n});
  std::ranges::stable_sort(person.forms, std::greater<>(), &NameForm::articles);
  return person;
}

/// Persons that get a page, those in findings first, then those in most articles.
void keep_those_that_matter(std::vector<PersonView>& persons, const FindingIndex& findings) {
  std::erase_if(persons, [&](const PersonView& person) {
    return person.titles.empty() && static_cast<std::size_t>(person.articles) < fewest_articles &&
           !findings.about(person.name);
  });
  const auto order = [&](const PersonView& person) {
    return std::tuple(!findings.about(person.name), -person.articles,
                      std::string_view(person.name));
  };
  std::ranges::sort(persons, {}, order);
  if (persons.size() > most_persons) persons.resize(most_persons);
  for (PersonView& person : persons) {
    std::ranges::stable_sort(person.titles, {}, &TitleUse::day);
  }
}

}  // namespace

DeskView view_of(const Desk& desk, const Lexicon& lexicon, std::span<const Finding> findings) {
  const FindingIndex index(findings);
  const Identities identities = identify(desk.articles, lexicon);
  std::vector<PersonView> persons(identities.identities.size());
  for (std::size_t i = 0; i < persons.size(); ++i) {
    const Identity& identity = identities.identities[i];
    if (identity.kind != EntityKind::person) continue;
    persons[i] = person_of(identity, desk);
    add_register(persons[i], identity.known, lexicon);
  }
  DeskView view;
  for (std::size_t a = 0; a < desk.articles.size(); ++a) {
    const Statements& article = desk.articles[a];
    for (const Claim& claim : article.claims) {
      if (claim.kind->name == "title" && claim.subject != Claim::no_subject) {
        add_titles(persons[identities.of[a][claim.subject]], article, claim, lexicon, index);
      }
      if (claim.kind->name != "date" || !claim.period.from) continue;
      Mention mention = mention_of(article, claim, index);
      if (mention.fingerprint.empty()) continue;
      view.dated.push_back({mention.quote, iso_text(claim.period.from), iso_text(claim.period.to),
                            std::move(mention)});
    }
  }
  keep_those_that_matter(persons, index);
  view.persons = std::move(persons);
  return view;
}

}  // namespace crosscheck
