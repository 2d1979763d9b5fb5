// How the places, countries, peoples and bodies the lexicon knows are spelled.
#include <algorithm>
#include <optional>
#include <unordered_set>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/names/names.h"
#include "checker/claims/persons/mentions.h"

namespace crosscheck {

namespace {

std::optional<EntityKind> entity_kind(EntryKind kind) {
  switch (kind) {
    case EntryKind::place: return EntityKind::place;
    case EntryKind::country:
    case EntryKind::demonym: return EntityKind::country;
    case EntryKind::organisation: return EntityKind::organisation;
    case EntryKind::office:
    case EntryKind::person:
    case EntryKind::event:
    case EntryKind::meeting:
    case EntryKind::party:
    case EntryKind::style: return std::nullopt;
  }
  return std::nullopt;
}

/// The one thing a phrase names, as the form that stands there; null when it names none of
/// ours or may name several.
const Entry* only_meaning(const Reading& reading, const PhraseMention& phrase) {
  const Entry& first = phrase.entries.front();
  if (!entity_kind(first.kind)) return nullptr;
  const bool one = std::all_of(
      phrase.entries.begin(), phrase.entries.end(),
      [&first](const Entry& e) { return e.kind == first.kind && e.record == first.record; });
  if (!one) return nullptr;
  if (phrase.entries.size() == 1) return &first;
  const std::string_view surface = reading.text(phrase.tokens);
  const Entry* closest = &first;
  for (const Entry& entry : phrase.entries)
    if (reading.lexicon->form(entry.kind, entry.record, entry.form) == surface) closest = &entry;
  return closest;
}

class RegisterNames {
 public:
  explicit RegisterNames(NameClaims& names) : names_(names), reading_(names.reading) {}

  void add() {
    meanings_.reserve(reading_.phrases.size());
    for (const PhraseMention& phrase : reading_.phrases)
      meanings_.push_back(only_meaning(reading_, phrase));
    for (std::size_t i = 0; i < reading_.phrases.size(); ++i) veto_homonym(i);
    for (std::size_t i = 0; i < reading_.phrases.size(); ++i) add_phrase(i);
  }

 private:
  /// "Odessa, Texas" is not the Odessa we know; nor is the Odessa of the rest of that article.
  void veto_homonym(std::size_t index) {
    const PhraseMention& phrase = reading_.phrases[index];
    const Entry* place = meanings_[index];
    if (place == nullptr || place->kind != EntryKind::place || index + 1 == reading_.phrases.size())
      return;
    const PhraseMention& next = reading_.phrases[index + 1];
    const bool apposed = next.tokens.begin == phrase.tokens.end + 1 &&
                         reading_.tokens[phrase.tokens.end].kind == TokenKind::comma;
    if (!apposed) return;
    const std::string_view country = country_of(*place);
    for (const Entry& entry : next.entries) {
      const bool region = entry.kind == EntryKind::place || entry.kind == EntryKind::country;
      if (!region || country_of(entry) == country) return;
    }
    homonyms_.insert(place->record);
  }

  std::string_view country_of(const Entry& entry) const {
    const Named named = reading_.lexicon->named(entry.kind, entry.record);
    return entry.kind == EntryKind::place ? named.detail : named.id;
  }

  void add_phrase(std::size_t index) {
    const PhraseMention& phrase = reading_.phrases[index];
    const Entry* entry = meanings_[index];
    if (entry == nullptr || mention_over(reading_, phrase.tokens) != nullptr) return;
    if (entry->kind == EntryKind::place && homonyms_.contains(entry->record)) return;
    const bool lower = is_lower_case(phrase.tokens);
    if (entry->kind == EntryKind::demonym && !(lower && (entry->flags & plural) != 0)) return;
    if (!lower && is_part_of_longer_name(phrase.tokens)) return;
    if (is_unit_or_team(phrase.tokens)) return;
    if (lower && !may_be_lower_by_mistake(phrase.tokens)) return;
    add_spelling(phrase.tokens, *entry, lower);
  }

  void add_spelling(TokenRange place, const Entry& entry, bool lower) {
    const Name name{reading_.text(place), &entry, Claim::no_subject,
                    is_all_capitals(reading_, place)};
    if (names_.add_again(place, name)) return;
    const Lexicon& lexicon = *reading_.lexicon;
    const Named named = lexicon.named(entry.kind, entry.record);
    const bool of_people = entry.kind == EntryKind::demonym;
    const std::string form = form_of(name);
    NameSpelling spelling{type_of(entry.kind), form, named.id};
    spelling.spelling = lower ? "lower-case" : standing(entry);
    spelling.preferred =
        of_people ? lexicon.form(entry.kind, entry.record, entry.form) : named.name;
    const std::string_view entity_name =
        of_people ? lexicon.named(EntryKind::country, entry.record).name : named.name;
    names_.add(place, name, names_.entity(*entity_kind(entry.kind), named.id, entity_name, form),
               spelling);
  }

  static std::string_view type_of(EntryKind kind) {
    if (kind == EntryKind::demonym) return "demonym";
    return to_string(*entity_kind(kind));
  }

  /// As written; a name all in capitals counts as the register's own form.
  std::string form_of(const Name& name) const {
    if (!name.all_capitals) return plain_words(name.words);
    const Entry& entry = *name.meaning;
    return std::string(reading_.lexicon->form(entry.kind, entry.record, entry.form));
  }

  std::string_view standing(const Entry& entry) const {
    if ((entry.flags & misspelling) != 0) return "misspelling";
    const std::string_view form = reading_.lexicon->form(entry.kind, entry.record, entry.form);
    const bool short_form =
        form.size() <= 6 && form.size() > 1 &&
        std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (short_form) return "abbreviation";
    return entry.form == 0 ? "preferred" : "accepted";
  }

  bool is_lower_case(TokenRange place) const {
    return std::all_of(
        reading_.tokens.begin() + place.begin, reading_.tokens.begin() + place.end,
        [](const Token& t) { return t.kind != TokenKind::word || t.letters == LetterCase::lower; });
  }

  /// A sentence with a capital elsewhere; else it is a list of tags or a style of its own.
  bool may_be_lower_by_mistake(TokenRange place) const {
    const Token& before = reading_.tokens[place.begin - 1];
    const Token& behind = reading_.tokens[place.end];
    if (before.kind == TokenKind::hyphen || behind.kind == TokenKind::hyphen) return false;
    const Sentence& sentence = reading_.sentence_of(place.begin);
    return std::any_of(reading_.tokens.begin() + sentence.tokens.begin,
                       reading_.tokens.begin() + sentence.tokens.end, [](const Token& t) {
                         return t.kind == TokenKind::word && (t.letters == LetterCase::capital ||
                                                              t.letters == LetterCase::upper);
                       });
  }

  /// "1 GB of memory", "Team GB", "Miss USA": no way of writing the country.
  bool is_unit_or_team(TokenRange place) const {
    static const WordSet teams{"team", "miss"};
    if (place.begin == 0 || place.size() > 1) return false;
    const Token& before = reading_.tokens[place.begin - 1];
    const bool letters = reading_.tokens[place.begin].letters == LetterCase::upper;
    return letters && (before.kind == TokenKind::number || teams.has(before));
  }

  /// "Odessa Police Department", "Radio Moscow": the words are not the place's own name.
  bool is_part_of_longer_name(TokenRange place) const {
    return (joins(place.end) || joins_before(place.begin)) &&
           !is_title_case(reading_, reading_.sentence_of(place.begin));
  }
  bool joins(std::uint32_t i) const {
    const Token& token = reading_.tokens[i];
    const bool name_word =
        token.kind == TokenKind::word && token.space_before &&
        (token.letters == LetterCase::capital || token.letters == LetterCase::mixed);
    if (!name_word || reading_.tokens[i - 1].possessive) return false;
    return !starts_phrase(i) || is_name_word(token);
  }
  bool joins_before(std::uint32_t i) const {
    const Token& token = reading_.tokens[i - 1];
    const bool name_word =
        token.kind == TokenKind::word && token.letters == LetterCase::capital && !token.possessive;
    if (!name_word || !reading_.tokens[i].space_before) return false;
    if (token.classes.has(WordClass::function_word) || token.classes.has(WordClass::honorific))
      return false;
    const bool first = reading_.sentence_of(i).tokens.begin == i - 1;
    return is_name_word(token) || (!first && !token.classes.has(WordClass::common));
  }
  static bool is_name_word(const Token& token) {
    return token.classes.has(WordClass::organisation_word) ||
           token.classes.has(WordClass::place_word);
  }
  bool starts_phrase(std::uint32_t token) const {
    const PhraseMention* phrase = reading_.phrase_at(token);
    return phrase != nullptr && phrase->tokens.begin == token;
  }

  NameClaims& names_;
  const Reading& reading_;
  std::vector<const Entry*> meanings_;  ///< by phrase, its only one or null
  std::unordered_set<std::uint32_t> homonyms_;
};

}  // namespace

void add_register_names(NameClaims& names) { RegisterNames(names).add(); }

}  // namespace crosscheck
