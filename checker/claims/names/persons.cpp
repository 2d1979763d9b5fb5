// How persons' names are spelled, and names of persons the article knows in lower case.
#include <algorithm>
#include <optional>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/names/names.h"
#include "checker/text/fold.h"

namespace crosscheck {

namespace {

/// The register's meaning of exactly these words as a person, or null.
const Entry* register_entry(const Reading& reading, TokenRange words) {
  const PhraseMention* phrase = reading.phrase_at(words.begin);
  return phrase != nullptr && phrase->tokens == words ? meaning(phrase, EntryKind::person)
                                                      : nullptr;
}

/// Whether some words of the text stand for a form with its marks made plain.
bool are_form(std::string_view words, std::string_view form) {
  return words == form || (words.size() >= form.size() && plain_words(words) == form);
}

std::string_view part_of_name(const PersonName& name, std::string_view form) {
  if (form.find(' ') != form.npos && !are_form(name.surname, form)) return "full";
  const bool given = std::any_of(name.given.begin(), name.given.end(),
                                 [form](std::string_view g) { return are_form(g, form); });
  return given ? "given" : "surname";
}

/// Before any surname is spelled: a headline has the surname before the text has the full name.
void note_full_names(NameClaims& names) {
  for (const PersonMention& mention : names.reading.persons) {
    if (const Entry* entry = register_entry(names.reading, mention.tokens))
      names.surnames.note(mention.person, entry->record);
  }
}

/// Whom a surname that the article has no given name for misspells: "Chief Fltecher" where Fred
/// Fletcher is told of.
std::optional<std::uint32_t> meant_by_slip(NameClaims& names, const PersonMention& mention) {
  const Reading& reading = names.reading;
  if (mention.tokens.size() != 1 || mention.person >= reading.names.size()) return std::nullopt;
  if (!reading.names[mention.person].given.empty()) return std::nullopt;
  return names.person_misspelt(fold(reading.text(mention.tokens)));
}

/// "N. Korea", "S. Koreans".
bool is_part_of_country(const Reading& reading, TokenRange name) {
  static const WordSet sides{"n", "s", "e", "w", "n.", "s.", "e.", "w."};
  if (!sides.has(reading.tokens[name.begin])) return false;
  const PhraseMention* phrase = reading.phrase_at(name.begin);
  return phrase != nullptr && (meaning(phrase, EntryKind::country) != nullptr ||
                               meaning(phrase, EntryKind::demonym) != nullptr);
}

/// "Berg Anna Berg": a headline's last word and the name behind it, not a name turned round.
bool runs_into_itself(const Reading& reading, TokenRange name) {
  return name.size() > 1 && name.end < reading.tokens.size() &&
         reading.tokens[name.end].key == reading.tokens[name.begin].key;
}

/// A surname as the key of its word.
struct Surname {
  std::uint64_t key = 0;
  std::uint32_t person = 0;
  friend auto operator<=>(const Surname&, const Surname&) = default;
};

/// The surnames of the article that one person alone has, sorted.
std::vector<Surname> surnames_of_one(const Reading& reading) {
  std::vector<Surname> all;
  all.reserve(reading.persons.size());
  for (const PersonMention& mention : reading.persons)
    all.push_back({reading.tokens[mention.tokens.end - 1].key, mention.person});
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::vector<Surname> of_one;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool shared = (i > 0 && all[i - 1].key == all[i].key) ||
                        (i + 1 < all.size() && all[i + 1].key == all[i].key);
    if (!shared) of_one.push_back(all[i]);
  }
  return of_one;
}

/// A surname without its capital: any word that is no everyday one, or the first of a sentence.
void add_lower_case_surnames(NameClaims& names) {
  const Reading& reading = names.reading;
  const std::vector<Surname> surnames = surnames_of_one(reading);
  std::vector<std::uint32_t> places;
  for (const Surname& surname : surnames) reading.index.add_word(surname.key, places);
  std::erase_if(places, [&](std::uint32_t i) {
    return reading.tokens[i].letters != LetterCase::lower || reading.tokens[i].words.size() < 4;
  });
  std::sort(places.begin(), places.end());
  for (const std::uint32_t i : places) {
    const Token& token = reading.tokens[i];
    const bool everyday =
        token.classes.has(WordClass::common) || token.classes.has(WordClass::particle);
    if (everyday && i != reading.sentence_of(i).tokens.begin) continue;
    const auto surname = std::lower_bound(surnames.begin(), surnames.end(), Surname{token.key, 0});
    names.add({i, i + 1}, surname->person,
              {"person", reading.text(token), "", "lower-case", "", "surname"});
  }
}

/// A name that no mention before spells alike.
void add_new_name(NameClaims& names, const PersonMention& mention, const Name& name) {
  const Reading& reading = names.reading;
  const std::string form = plain_words(name.words);
  NameSpelling spelling{"person", form, ""};
  if (const auto person = meant_by_slip(names, mention)) {
    spelling.part = "surname";
    spelling.spelling = names.surnames.spelling(*person, form);
    return names.add(mention.tokens, name, {*person}, spelling);
  }
  if (mention.person < reading.names.size())
    spelling.part = part_of_name(reading.names[mention.person], form);
  if (name.meaning != nullptr) {
    const Named known = reading.lexicon->named(EntryKind::person, name.meaning->record);
    const bool misspelt = (name.meaning->flags & misspelling) != 0;
    spelling.key = known.id;
    spelling.spelling = misspelt                  ? "misspelling"
                        : name.meaning->form == 0 ? "preferred"
                                                  : "accepted";
    spelling.preferred = known.name;
  } else if (spelling.part == "surname") {
    spelling.spelling = names.surnames.spelling(mention.person, form);
  }
  names.add(mention.tokens, name, {mention.person}, spelling);
}

}  // namespace

void add_person_names(NameClaims& names) {
  const Reading& reading = names.reading;
  note_full_names(names);
  for (const PersonMention& mention : reading.persons) {
    if (is_all_capitals(reading, mention.tokens) || runs_into_itself(reading, mention.tokens) ||
        is_part_of_country(reading, mention.tokens))
      continue;
    const Name name{reading.text(mention.tokens), register_entry(reading, mention.tokens),
                    mention.person};
    if (!names.add_again(mention.tokens, name)) add_new_name(names, mention, name);
  }
  add_lower_case_surnames(names);
}

}  // namespace crosscheck
