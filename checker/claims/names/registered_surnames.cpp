#include "checker/claims/names/registered_surnames.h"

#include "checker/claims/lexicon/lexicon.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

std::string_view spelling_of(const Reading& reading, std::string_view known,
                             std::string_view surname) {
  const Lexicon& lexicon = *reading.lexicon;
  const auto record = lexicon.record_by_id(EntryKind::person, known);
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

}  // namespace

void RegisteredSurnames::note(std::uint32_t person, std::string_view id) {
  if (person >= ids_.size()) ids_.resize(reading_.entities.size());
  if (ids_[person].empty()) ids_[person] = id;
}

std::string_view RegisteredSurnames::spelling(std::uint32_t person,
                                              std::string_view surname) const {
  const bool noted = person < ids_.size() && !ids_[person].empty();
  const std::string_view known = noted ? ids_[person] : reading_.entities[person].known;
  return known.empty() ? known : spelling_of(reading_, known, surname);
}

}  // namespace crosscheck
