#include "checker/claims/names/registered_surnames.h"

#include "checker/claims/lexicon/lexicon.h"
#include "checker/text/fold.h"

namespace crosscheck {

void RegisteredSurnames::note(std::uint32_t person, std::uint32_t record) {
  if (person >= records_.size()) records_.resize(reading_.entities.size());
  if (!records_[person]) records_[person] = record;
}

std::optional<std::uint32_t> RegisteredSurnames::record_of(std::uint32_t person) const {
  if (person < records_.size() && records_[person]) return records_[person];
  const std::string_view known = reading_.entities[person].known;
  if (known.empty()) return std::nullopt;
  return reading_.lexicon->record_by_id(EntryKind::person, known);
}

std::string_view RegisteredSurnames::spelling(std::uint32_t person,
                                              std::string_view surname) const {
  const Lexicon& lexicon = *reading_.lexicon;
  const auto record = record_of(person);
  if (!record) return {};
  const std::string last = ' ' + fold(surname);
  if (fold(lexicon.named(EntryKind::person, *record).name).ends_with(last)) return "preferred";
  std::string_view spelling;
  for (const std::string_view form : lexicon.forms(EntryKind::person, *record)) {
    if (!fold(form).ends_with(last)) continue;
    for (const Entry& entry : lexicon.find(form)) {
      const bool listed = entry.kind == EntryKind::person && entry.record == *record;
      if (!listed || (entry.flags & misspelling) != 0) continue;
      if (entry.form == 0) return "preferred";
      spelling = "accepted";
    }
  }
  return spelling;
}

}  // namespace crosscheck
