// How persons' names are spelled, and names of persons the article knows in lower case.
#include <algorithm>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/names/names.h"

namespace crosscheck {

namespace {

/// The register's meaning of exactly these words as a person, or null.
const Entry* register_entry(const Reading& reading, TokenRange words) {
  const PhraseMention* phrase = reading.phrase_at(words.begin);
  return phrase != nullptr && phrase->tokens == words ? meaning(phrase, EntryKind::person)
                                                      : nullptr;
}

std::string_view part_of_name(const PersonName& name, std::string_view form) {
  if (form.find(' ') != std::string_view::npos && form != plain_words(name.surname)) return "full";
  const bool given = std::any_of(name.given.begin(), name.given.end(),
                                 [&](const std::string& g) { return plain_words(g) == form; });
  return given ? "given" : "surname";
}

/// Surnames the article has, to know them again in lower case.
class Surnames {
 public:
  explicit Surnames(const Reading& reading) {
    for (const PersonMention& mention : reading.persons) {
      const Token& last = reading.tokens[mention.tokens.end - 1];
      keys_.push_back({last.key, mention.person});
    }
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    for (const auto& [key, person] : keys_) filter_ |= bit(key);
  }

  /// The one person of that surname, or `Claim::no_subject`.
  std::uint32_t person(std::uint64_t key) const {
    if ((filter_ & bit(key)) == 0) return Claim::no_subject;
    const auto found = std::lower_bound(keys_.begin(), keys_.end(), std::pair(key, 0u));
    if (found == keys_.end() || found->first != key) return Claim::no_subject;
    const auto next = std::next(found);
    return next != keys_.end() && next->first == key ? Claim::no_subject : found->second;
  }

 private:
  static std::uint64_t bit(std::uint64_t key) { return std::uint64_t{1} << (key >> 58); }
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys_;
  std::uint64_t filter_ = 0;
};

/// A surname without its capital: any word that is no everyday one, or the first of a sentence.
void add_lower_case_surnames(NameClaims& names) {
  const Reading& reading = names.reading;
  if (reading.persons.empty()) return;
  const Surnames surnames(reading);
  for (const Sentence& sentence : reading.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& token = reading.tokens[i];
      if (token.letters != LetterCase::lower || token.words.size() < 4) continue;
      const bool everyday =
          token.classes.has(WordClass::common) || token.classes.has(WordClass::particle);
      if (everyday && i != sentence.tokens.begin) continue;
      const std::uint32_t person = surnames.person(token.key);
      if (person == Claim::no_subject) continue;
      names.add({i, i + 1}, person,
                {"person", std::string(reading.text(token)), "", "lower-case", "", "surname"});
    }
  }
}

}  // namespace

void add_person_names(NameClaims& names) {
  const Reading& reading = names.reading;
  for (const PersonMention& mention : reading.persons) {
    if (is_all_capitals(reading, mention.tokens)) continue;
    NameSpelling spelling{"person", plain_words(reading.text(mention.tokens)), ""};
    if (mention.person < reading.names.size()) {
      spelling.part = part_of_name(reading.names[mention.person], spelling.form);
    }
    if (const Entry* entry = register_entry(reading, mention.tokens)) {
      const Named known = reading.lexicon->named(EntryKind::person, entry->record);
      const bool misspelt = (entry->flags & misspelling) != 0;
      spelling.key = known.id;
      spelling.spelling = misspelt ? "misspelling" : entry->form == 0 ? "preferred" : "accepted";
      spelling.preferred = known.name;
    }
    names.add(mention.tokens, mention.person, spelling);
  }
  add_lower_case_surnames(names);
}

}  // namespace crosscheck
