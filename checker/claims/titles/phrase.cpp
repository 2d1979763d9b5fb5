#include "checker/claims/titles/phrase.h"

#include <algorithm>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/find_persons.h"

namespace crosscheck {
namespace {

using enum WordClass;

bool ends_like_a_verb(std::string_view word) {
  return word.ends_with("ed") || word.ends_with("ing");
}

}  // namespace

std::string_view to_string(Standing standing) {
  switch (standing) {
    case Standing::current: return "current";
    case Standing::former: return "former";
    case Standing::acting: return "acting";
    case Standing::elect: return "elect";
    case Standing::designate: return "designate";
    case Standing::deputy: return "deputy";
    case Standing::then: return "then";
    case Standing::outgoing: return "outgoing";
    case Standing::late: return "late";
    case Standing::retired: return "retired";
    case Standing::honorary: return "honorary";
    case Standing::aspiring: return "aspiring";
  }
  return {};
}

std::string_view to_string(TitleForm form) {
  switch (form) {
    case TitleForm::before: return "before";
    case TitleForm::appositive: return "appositive";
    case TitleForm::inverted: return "inverted";
    case TitleForm::copula: return "copula";
    case TitleForm::appointment: return "appointment";
    case TitleForm::list: return "list";
  }
  return {};
}

/// "his father" is kin and "Father Berg" a priest: such words are offices with a capital only.
bool TitleContext::is_kin(const PhraseMention& phrase) const {
  const Token& word = token(phrase.tokens.begin);
  if (phrase.tokens.size() != 1 || word.letters != LetterCase::lower) return false;
  if (!word.classes.has(relation)) return false;
  const Entry* office = meaning(&phrase, EntryKind::office);
  return reading_->lexicon->office(office->record).office_class == "clergy";
}

OfficeUnit TitleContext::unit_of(TokenRange tokens, std::span<const Entry> entries) const {
  OfficeUnit unit;
  unit.tokens = tokens;
  unit.entries = entries;
  const auto office = std::find_if(entries.begin(), entries.end(),
                                   [](const Entry& e) { return e.kind == EntryKind::office; });
  unit.plural = office != entries.end() && (office->flags & plural) != 0;
  return unit;
}

Office TitleContext::office_of(const OfficeUnit& unit) const {
  for (const Entry& entry : unit.entries)
    if (entry.kind == EntryKind::office) return reading_->lexicon->office(entry.record);
  return {};
}

std::optional<OfficeUnit> TitleContext::office_ending(std::uint32_t end) const {
  if (end == 0 || mention_at(end - 1) != nullptr || token(end - 1).possessive) return std::nullopt;
  const PhraseMention* phrase = reading_->phrase_at(end - 1);
  // The register lists "Pope Leo XIV" with the title.
  if (phrase && phrase->tokens.begin == end - 1 && phrase->tokens.size() > 1 &&
      meaning(phrase, EntryKind::person)) {
    const std::span<const Entry> title = reading_->lexicon->find(token(end - 1).key);
    const bool office = std::any_of(title.begin(), title.end(),
                                    [](const Entry& e) { return e.kind == EntryKind::office; });
    return office ? std::optional(unit_of({end - 1, end}, title)) : std::nullopt;
  }
  if (!phrase || phrase->tokens.end != end || !meaning(phrase, EntryKind::office) ||
      is_kin(*phrase))
    return std::nullopt;
  // "Harbour City manager": the capital is the club's, and only "manager" the office.
  const std::uint32_t begin = phrase->tokens.begin;
  const bool two_cases = begin > 0 && phrase->tokens.size() == 2 && is_capital(begin) &&
                         !is_capital(end - 1) && is_body_word(begin - 1) &&
                         token(end - 1).kind == TokenKind::word;
  // "pro-Freedonian President": the nation is no more than whose side he is on.
  const bool sides = phrase->tokens.size() > 1 && is_prefixed(begin);
  if (two_cases || sides) {
    const std::span<const Entry> rest = reading_->lexicon->find(token(end - 1).key);
    const OfficeUnit unit = unit_of({end - 1, end}, rest);
    if (std::any_of(rest.begin(), rest.end(),
                    [](const Entry& e) { return e.kind == EntryKind::office; }))
      return unit;
  }
  return unit_of(phrase->tokens, phrase->entries);
}

std::optional<OfficeUnit> TitleContext::office_beginning(std::uint32_t begin) const {
  const PhraseMention* phrase = reading_->phrase_at(begin);
  if (phrase == nullptr || phrase->tokens.begin != begin) return std::nullopt;
  if (mention_at(begin) != nullptr || !meaning(phrase, EntryKind::office)) return std::nullopt;
  if (token(phrase->tokens.end - 1).possessive || is_kin(*phrase)) return std::nullopt;
  return unit_of(phrase->tokens, phrase->entries);
}

bool TitleContext::is_capital(std::uint32_t i) const { return capitalised(*reading_, i); }

bool TitleContext::is_nation(std::uint32_t i) const { return !country_at(i).empty(); }

bool TitleContext::is_prefixed(std::uint32_t i) const {
  static const WordSet prefixes{"pro", "anti", "non"};
  return i > 1 && is_kind(i - 1, TokenKind::hyphen) && prefixes.has(token(i - 2));
}

std::string_view TitleContext::country_at(std::uint32_t i) const {
  if (is_prefixed(i)) return {};
  const Lexicon& lexicon = *reading_->lexicon;
  const PhraseMention* phrase = reading_->phrase_at(i);
  // "Polish" at the front of a sentence may be the everyday word; before an office it is not.
  const bool doubtful = phrase == nullptr && is_capital(i) && mention_at(i) == nullptr &&
                        token(i).classes.has(phrase_start) && token(i).classes.has(common);
  const std::span<const Entry> entries = phrase     ? phrase->entries
                                         : doubtful ? lexicon.find(token(i).key)
                                                    : std::span<const Entry>{};
  for (const Entry& entry : entries) {
    if (entry.kind == EntryKind::country) return lexicon.named(entry.kind, entry.record).id;
    if (entry.kind == EntryKind::demonym) return lexicon.named(entry.kind, entry.record).detail;
  }
  return {};
}

TokenRange TitleContext::nation_at(std::uint32_t i) const {
  const PhraseMention* phrase = reading_->phrase_at(i);
  return phrase ? phrase->tokens : TokenRange{i, i + 1};
}

std::optional<Standing> TitleContext::standing_at(std::uint32_t i) const {
  const Token& word = token(i);
  if (word.kind != TokenKind::word || !word.classes.has(status)) return std::nullopt;
  if (word.value < 0 || word.value > 11) return std::nullopt;
  return static_cast<Standing>(word.value);
}

bool TitleContext::is_ordinal(std::uint32_t i) const {
  if (token(i).kind == TokenKind::ordinal) return true;
  return token(i).kind == TokenKind::word && token(i).value > 1000 &&
         token(i).classes.has(number_word);
}

TokenRange TitleContext::ordinal_at(std::uint32_t i, std::uint32_t ceiling) const {
  static const std::uint64_t ever = WordKey("ever");
  if (i >= ceiling || !is_ordinal(i)) return {};
  const bool hyphen = i + 2 < ceiling && token(i + 1).kind == TokenKind::hyphen;
  const std::uint32_t next = hyphen ? i + 2 : i + 1;
  return {i, next < ceiling && token(next).key == ever ? next + 1 : i + 1};
}

bool TitleContext::may_end_title(std::uint32_t i) const {
  return is_capital(i) || phrase_at(i) != nullptr || token(i).classes.has(status) ||
         is_kind(i, TokenKind::close_bracket);
}

bool TitleContext::is_owner(std::uint32_t i) const {
  const Token& word = token(i);
  return word.possessive && word.letters == LetterCase::lower &&
         !word.classes.has(WordClass::pronoun) && !word.classes.has(WordClass::time_unit) &&
         !word.classes.has(WordClass::time_word) && phrase_at(i) == nullptr;
}

bool TitleContext::is_holders(const PhraseMention& phrase) const {
  const Token& last = token(phrase.tokens.end - 1);
  return last.possessive && last.letters == LetterCase::lower &&
         token(phrase.tokens.begin).letters == LetterCase::lower &&
         meaning(&phrase, EntryKind::office) != nullptr;
}

bool TitleContext::is_modifier(std::uint32_t i) const {
  const Token& word = token(i);
  if (word.kind != TokenKind::word || word.letters != LetterCase::lower || word.possessive)
    return false;
  const WordClasses classes = word.classes;
  if (classes.has(function_word) || classes.has(speech_verb) || classes.has(meeting_verb) ||
      classes.has(negation) || classes.has(pronoun) || classes.has(hedge) || classes.has(status) ||
      classes.has(time_word) || classes.has(number_word) || classes.has(relation))
    return false;
  return !ends_like_a_verb(reading_->text(word)) && mention_at(i) == nullptr;
}

bool TitleContext::is_body_word(std::uint32_t i) const {
  if (!is_capital(i) || mention_at(i) != nullptr || is_prefixed(i)) return false;
  const WordClasses classes = token(i).classes;
  if (classes.has(organisation_word) || classes.has(place_word)) return true;
  const PhraseMention* phrase = reading_->phrase_at(i);
  if (meaning(phrase, EntryKind::place) || meaning(phrase, EntryKind::organisation)) return true;
  return !classes.has(function_word) && !classes.has(month) && !classes.has(weekday) &&
         !classes.has(time_word) && !classes.has(speech_verb) && !classes.has(pronoun) &&
         !classes.has(negation) && !classes.has(status) && !classes.has(honorific) &&
         !classes.has(number_word);
}

}  // namespace crosscheck
