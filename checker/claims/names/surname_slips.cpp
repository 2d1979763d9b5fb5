#include "checker/claims/names/surname_slips.h"

#include <algorithm>

#include "checker/claims/persons/near_names.h"
#include "checker/text/fold.h"
#include "checker/text/transliteration.h"

namespace crosscheck {

namespace {

/// In a short word another vowel makes another name (Tipper, Tapper), and one name has several
/// spellings in our letters (Zelenskiy, Zelensky).
bool may_be_another(std::string_view a, std::string_view b) {
  constexpr std::size_t short_word = 6;
  const bool one_replaced = a.size() == b.size() && a.size() <= short_word &&
                            !std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
  return one_replaced || transliteration_key(a) == transliteration_key(b);
}

}  // namespace

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
        may_be_another(folded, bearer.surname) || !is_unknown_word(folded, lexicon_))
      continue;
    if (found) return std::nullopt;
    found = bearer.person;
  }
  return found;
}

}  // namespace crosscheck
