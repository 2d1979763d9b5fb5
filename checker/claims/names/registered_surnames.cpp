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

std::string_view RegisteredSurnames::spelling(std::uint32_t person, const std::string& surname) {
  const auto id = ids_.find(person);
  const std::string_view known = id == ids_.end() ? reading_.entities[person].known : id->second;
  if (known.empty()) return {};
  const auto [place, is_new] = spellings_.try_emplace({known, surname});
  if (is_new) place->second = spelling_of(reading_, known, surname);
  return place->second;
}

}  // namespace crosscheck
