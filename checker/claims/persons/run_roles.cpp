// Whether a word is part of a run of words shaped like a name, or a title, a nation, a place, a
// body, a calendar word or something else.

#include "checker/claims/persons/run_finder.h"

namespace crosscheck {

using enum WordClass;

bool RunFinder::opens_sentence(std::uint32_t i) const {
  if (i == sentence_.tokens.begin) return true;
  const TokenKind before = token(i - 1).kind;
  return before == TokenKind::open_quote || before == TokenKind::close_quote ||
         before == TokenKind::colon || before == TokenKind::dash ||
         before == TokenKind::open_bracket || before == TokenKind::other;
}

/// A capitalised word that nothing but a name explains.
bool RunFinder::plain_name(std::uint32_t i) const {
  if (!in_sentence(i) || !capitalised(reading_, i)) return false;
  const Token& word = token(i);
  const WordClasses classes = word.classes;
  if (classes.has(month) || classes.has(weekday) || classes.has(honorific)) return false;
  if (classes.has(organisation_word)) return false;
  if (classes.has(place_word) && !classes.has(surname)) return false;
  if (classes.has(function_word) && !classes.has(particle)) return false;
  const PhraseMention* phrase = reading_.phrase_at(i);
  if (phrase == nullptr || meaning(phrase, EntryKind::person)) return true;
  if (meaning(phrase, EntryKind::office) || phrase->tokens.size() > 1) return false;
  return classes.has(surname);
}

/// Whether the run so far is a given name that this word, whatever else it means, can follow as
/// a surname: Henry Ford, Stephen King, Denzel Washington.
bool RunFinder::goes_with_given_name(std::uint32_t i) const {
  if (!in_run_ || names_in_run() > 2 || !token(i).classes.has(surname)) return false;
  const WordClasses classes = token(i).classes;
  if (classes.has(weekday)) return false;
  if (names_in_run() > 1 &&
      (classes.has(month) || classes.has(place_word) || classes.has(organisation_word)))
    return false;
  const NamePart& first = found_.parts[run_first_part_];
  if (first.role == PartRole::name && !first.classes.has(given_name)) return false;
  if (first.classes.has(common) && opens_sentence(first.tokens.begin)) return false;
  if (reading_.phrase_at(first.tokens.begin) &&
      !meaning(reading_.phrase_at(first.tokens.begin), EntryKind::person) && names_in_run() == 1 &&
      !plain_name(first.tokens.begin))
    return false;
  const std::uint32_t next = i + 1;
  if (token(i).possessive || !in_sentence(next) || !capitalised(reading_, next)) return true;
  return token(next).classes.has(name_suffix);
}

/// Whether a word that means a place or nation as well is the given name of what follows: Jordan
/// Smith, Paris Jackson.
bool RunFinder::opens_name(std::uint32_t i) const {
  const Token& word = token(i);
  if (in_run_ || word.possessive || !word.classes.has(given_name)) return false;
  if (!in_sentence(i + 1) || !token(i + 1).space_before) return false;
  return plain_name(i + 1) || is_initial(i + 1);
}

/// "J.", "J.D.", or a lone capital inside a name.
bool RunFinder::is_initial(std::uint32_t i) const {
  constexpr std::uint32_t longest = 6;
  if (!in_sentence(i)) return false;
  const Token& word = token(i);
  // The lone capital of "J." counts for a capital with no small letter behind it.
  const LetterCase letters = word.words.size() > 2 ? LetterCase::upper : LetterCase::capital;
  if (word.letters != letters || word.words.size() > longest) return false;
  const std::string_view words = reading_.text(word);
  if (words.size() == 1) return in_run_ && words[0] >= 'A' && words[0] <= 'Z';
  if (words[1] != '.') return false;
  for (std::size_t k = 0; k < words.size(); ++k)
    if (k % 2 == 0 ? (words[k] < 'A' || words[k] > 'Z') : words[k] != '.') return false;
  return reading_.phrase_at(i) == nullptr;
}

Judged RunFinder::judge(std::uint32_t i) const {
  const PhraseMention* phrase = reading_.phrase_at(i);
  if (phrase != nullptr && phrase->tokens.begin == i) return judge_phrase(i, *phrase);
  return {capitalised(reading_, i) && is_name_word(i), i + 1, nullptr};
}

/// "Charles Dean Thompson", "Commissioner Dean Palmer": an office word that is a given name where a
/// name has begun or a title stands already.
bool RunFinder::is_given_name_here(std::uint32_t i, const PhraseMention& phrase) const {
  const Token& word = token(i);
  if (!word.classes.has(given_name) || word.possessive || !plain_name(i + 1)) return false;
  const std::string_view of =
      reading_.lexicon->office(meaning(&phrase, EntryKind::office)->record).office_class;
  if (of != "academic" && of != "royal") return false;
  if (in_run_) return true;
  return i > sentence_.tokens.begin && meaning(reading_.phrase_at(i - 1), EntryKind::office) &&
         !token(i - 1).possessive;
}

bool RunFinder::opens_with_office(std::uint32_t i) const {
  if (token(i).classes.has(given_name) && !token(i).classes.has(common)) return false;
  for (const Entry& entry : reading_.lexicon->find(token(i).key))
    if (entry.kind == EntryKind::office) return true;
  return false;
}

Judged RunFinder::judge_phrase(std::uint32_t i, const PhraseMention& phrase) const {
  const bool alone = phrase.tokens.size() == 1;
  if (const Entry* person = meaning(&phrase, EntryKind::person);
      person && capitalised(reading_, i)) {
    // "Pope Leo XIV" is listed with its title; the name begins after it.
    if (!alone && opens_with_office(i)) return {false, i + 1, nullptr};
    return {true, phrase.tokens.end, person};
  }
  return {alone && names_alone(i, phrase), phrase.tokens.end, nullptr};
}

/// Whether a phrase of one word, which has another meaning, is part of a name here.
bool RunFinder::names_alone(std::uint32_t i, const PhraseMention& phrase) const {
  const bool office = meaning(&phrase, EntryKind::office) != nullptr;
  if (capitalised(reading_, i) &&
      (goes_with_given_name(i) || (office ? is_given_name_here(i, phrase) : opens_name(i))))
    return true;
  if (office || !token(i).classes.has(surname) || meaning(&phrase, EntryKind::country) ||
      meaning(&phrase, EntryKind::demonym))
    return false;
  // A surname that is also a body (Ford) is left to the roster.
  return meaning(&phrase, EntryKind::organisation) ||
         (meaning(&phrase, EntryKind::place) && !plain_name(phrase.tokens.end));
}

bool RunFinder::is_name_word(std::uint32_t i) const {
  const Token& word = token(i);
  const WordClasses classes = word.classes;
  if (is_initial(i)) return true;
  // "Anna Berg MORE": a link, whatever else the word may be.
  const bool shouted = word.letters == LetterCase::upper && !loose_ && classes.has(common) &&
                       in_run_ && word.words.size() > 2 &&
                       token(i - 1).letters != LetterCase::upper;
  if (shouted) return false;
  if (goes_with_given_name(i) && !(classes.has(function_word) && loose_)) return true;
  if (classes.has(honorific) && !in_run_) return false;
  if (classes.has(month) || classes.has(weekday)) return opens_name(i);
  if (classes.has(organisation_word)) return false;
  if (classes.has(place_word)) return opens_name(i) && token(i + 1).classes.has(surname);
  if (classes.has(status)) return false;
  if (classes.has(function_word) || classes.has(pronoun) || classes.has(negation)) {
    // "Per-Olof Lund": the hyphen tells that it is no everyday word.
    const bool compound =
        hyphenated_end(i) == i + 3 && token(i + 2).classes.has(given_name) && plain_name(i + 3);
    if (compound) return true;
    return opens_name(i) && !(classes.has(common) && loose_ && opens_sentence(i));
  }
  if (classes.has(particle) && hyphenated_end(i) > i + 1) return true;
  if (classes.has(particle) && !classes.has(given_name)) return in_run_ || plain_name(i + 1);
  if (classes.has(common) && !classes.has(given_name) && !in_run_ && opens_sentence(i))
    return classes.has(surname) && !plain_name(i + 1);
  if (word.letters == LetterCase::upper && !loose_ && !classes.has(given_name) &&
      !classes.has(surname))
    return word.words.size() == 2 && plain_name(i + 1) && !in_run_;
  return true;
}

}  // namespace crosscheck
