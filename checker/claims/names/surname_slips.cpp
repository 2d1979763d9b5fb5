#include "checker/claims/names/surname_slips.h"

#include "checker/claims/persons/near_names.h"
#include "checker/text/fold.h"

namespace crosscheck {

SurnameSlips::SurnameSlips(const Reading& reading) : lexicon_(*reading.lexicon) {
  for (std::uint32_t person = 0; person < reading.names.size(); ++person) {
    const PersonName& name = reading.names[person];
    std::string surname = fold(name.surname);
    const bool introduced = !name.given.empty() || !reading.entities[person].known.empty();
    if (!introduced || surname.empty() || surname.find(' ') != surname.npos) continue;
    bearers_.push_back({std::move(surname), person});
  }
}

std::optional<std::uint32_t> SurnameSlips::person(std::string_view folded) const {
  std::optional<std::uint32_t> found;
  for (const Bearer& bearer : bearers_) {
    if (bearer.surname == folded) return std::nullopt;
    if (bearer.surname.front() != folded.front() || !is_misspelling(folded, bearer.surname) ||
        !is_unknown_word(folded, lexicon_))
      continue;
    if (found) return std::nullopt;
    found = bearer.person;
  }
  return found;
}

}  // namespace crosscheck
