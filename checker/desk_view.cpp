#include "checker/desk_view.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "checker/desk_figures.h"
#include "checker/desk_meetings.h"
#include "checker/desk_persons.h"
#include "checker/finding_index.h"
#include "checker/identities/identity.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_persons = 500;
constexpr int fewest_articles = 2;  ///< for a person without title or finding

/// Persons that get a page, those in findings first, then those in most articles.
void keep_those_that_matter(std::vector<PersonView>& persons, const FindingIndex& findings) {
  std::erase_if(persons, [&](const PersonView& person) {
    return person.titles.empty() && person.articles < fewest_articles &&
           !findings.about(person.name);
  });
  std::ranges::stable_sort(persons, {}, [&](const PersonView& person) {
    return std::tuple(!findings.about(person.name), -person.articles,
                      std::string_view(person.name));
  });
  if (persons.size() > most_persons) persons.resize(most_persons);
}

/// The dates that findings are about: of all others an article has too many.
void add_dated(std::span<const Statements> articles, const FindingIndex& findings,
               std::vector<DatedClaim>& dated) {
  for (const Statements& article : articles) {
    for (const Claim& claim : article.claims) {
      if (claim.kind->name != "date" || !claim.period.from) continue;
      Mention mention = findings.mention(article, claim);
      if (mention.fingerprint.empty()) continue;
      std::string words = mention.quote;
      dated.push_back({std::move(words), iso_text(claim.period.from), iso_text(claim.period.to),
                       std::move(mention)});
    }
  }
}

template <class T>
void append(std::vector<T>& all, std::vector<T> more) {
  std::ranges::move(more, std::back_inserter(all));
}

}  // namespace

DeskView view_of(const Desk& desk, const Lexicon& lexicon, GroupBy group_by,
                 std::span<const Finding> findings) {
  const FindingIndex index(findings);
  DeskView view;
  for (const std::span<const Statements> group : groups_of(desk, group_by)) {
    const Identities identities = identify(group, lexicon, scope_of(group_by));
    append(view.persons, persons_of(group, identities, lexicon, index));
    append(view.meetings, meetings_of(group, identities, lexicon, index));
    append(view.figures, figures_of(group, identities, index));
    add_dated(group, index, view.dated);
  }
  keep_those_that_matter(view.persons, index);
  return view;
}

}  // namespace crosscheck
