#include "checker/claims/tokens/window.h"

#include <date/date.h>
#include <algorithm>
#include <string_view>

namespace crosscheck {

namespace {

/// How sure a window is that rests on what an article calls people.
constexpr double certainty_of_tenures = 0.7;

/// First day on which the register has the person in an office of that class.
std::optional<date::sys_days> first_in_office(const Lexicon& lexicon, std::string_view person,
                                              std::string_view office_class) {
  const auto record = lexicon.record_by_id(EntryKind::person, person);
  if (!record) return std::nullopt;
  for (const Tenure& tenure : lexicon.tenures_of_person(*record)) {
    if (lexicon.office(tenure.office).office_class == office_class) return tenure.period.from;
  }
  return std::nullopt;
}

}  // namespace

std::optional<PublicationDate> window_by_tenures(const Statements& article,
                                                 const Lexicon& lexicon) {
  std::optional<date::sys_days> earliest;
  for (const Claim& claim : article.claims) {
    if (claim.kind->name != "title" || claim.subject == Claim::no_subject) continue;
    if (value_of(claim, "status") != "current" || !claim.speaker.empty()) continue;
    const std::string_view person = article.entities[claim.subject].known;
    const std::string_view office_class = value_of(claim, "office_class");
    if (person.empty() || office_class.empty()) continue;
    const auto first = first_in_office(lexicon, person, office_class);
    if (first && (!earliest || *earliest < *first)) earliest = first;
  }
  if (!earliest) return std::nullopt;
  return PublicationDate{{earliest, {}}, DateSource::inferred, certainty_of_tenures, {}};
}

}  // namespace crosscheck
