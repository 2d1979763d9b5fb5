#include "checker/claims/titles_phrase.h"

#include "checker/claims/find_persons.h"

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

TitleContext::TitleContext(const Reading& reading)
    : reading_(&reading), phrases_(reading), mention_of_(reading.tokens.size(), 0) {
  for (std::uint32_t m = 0; m < reading.persons.size(); ++m) {
    const TokenRange range = reading.persons[m].tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) mention_of_[i] = m + 1;
  }
}

const PersonMention* TitleContext::mention_at(std::uint32_t i) const {
  return mention_of_[i] == 0 ? nullptr : &reading_->persons[mention_of_[i] - 1];
}

const PhraseMention* TitleContext::office_ending(std::uint32_t end) const {
  if (end == 0 || mention_of_[end - 1] != 0 || token(end - 1).possessive) return nullptr;
  const PhraseMention* phrase = phrases_.at(end - 1);
  if (!phrase || phrase->tokens.end != end || !meaning(phrase, EntryKind::office)) return nullptr;
  return is_kin(*phrase) ? nullptr : phrase;
}

const PhraseMention* TitleContext::office_beginning(std::uint32_t begin) const {
  const PhraseMention* phrase = phrases_.at(begin);
  if (phrase == nullptr || phrase->tokens.begin != begin) return nullptr;
  if (mention_of_[begin] != 0 || !meaning(phrase, EntryKind::office)) return nullptr;
  return token(phrase->tokens.end - 1).possessive || is_kin(*phrase) ? nullptr : phrase;
}

bool TitleContext::is_capital(std::uint32_t i) const { return capitalised(*reading_, i); }

bool TitleContext::is_nation(std::uint32_t i) const {
  const PhraseMention* phrase = phrases_.at(i);
  return meaning(phrase, EntryKind::country) || meaning(phrase, EntryKind::demonym);
}

std::optional<Standing> TitleContext::standing_at(std::uint32_t i) const {
  const Token& word = token(i);
  if (word.kind != TokenKind::word || !word.classes.has(status)) return std::nullopt;
  if (word.value < 1 || word.value > 11) return std::nullopt;
  return static_cast<Standing>(word.value);
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
  return !ends_like_a_verb(reading_->text(word)) && mention_of_[i] == 0;
}

bool TitleContext::is_body_word(std::uint32_t i) const {
  if (!is_capital(i) || mention_of_[i] != 0) return false;
  const WordClasses classes = token(i).classes;
  if (classes.has(organisation_word) || classes.has(place_word)) return true;
  const PhraseMention* phrase = phrases_.at(i);
  if (meaning(phrase, EntryKind::place) || meaning(phrase, EntryKind::organisation)) return true;
  return !classes.has(function_word) && !classes.has(month) && !classes.has(weekday) &&
         !classes.has(time_word) && !classes.has(speech_verb) && !classes.has(pronoun) &&
         !classes.has(negation) && !classes.has(status) && !classes.has(honorific) &&
         !classes.has(number_word);
}

}  // namespace crosscheck
