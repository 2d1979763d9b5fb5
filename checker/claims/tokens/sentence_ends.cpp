#include "checker/claims/tokens/sentence_ends.h"

#include <cassert>

namespace crosscheck {

namespace {

/// Whether an everyday word stands before the full stop, so that it is no abbreviation of ours.
bool follows_plain_word(std::span<const Token> before) {
  assert(!before.empty() && "a sentence ends behind a token");
  if (before.size() < 2) return false;
  const Token& word = before[before.size() - 2];
  return word.kind != TokenKind::word || word.classes.has(WordClass::common) ||
         word.words.size() > 6;
}

}  // namespace

bool begins_sentence(WordClasses classes) {
  const bool plain = classes.has(WordClass::function_word) || classes.has(WordClass::pronoun);
  return plain && !classes.has(WordClass::particle);
}

bool SentenceEnds::ended_before(const Token& token, std::span<const Token> before) {
  switch (token.kind) {
    case TokenKind::close_quote:
    case TokenKind::close_bracket: closed_ = true; return false;
    case TokenKind::question_mark:
    case TokenKind::exclamation_mark:
    case TokenKind::period: return false;
    default: break;
  }
  const Ending ending = ending_;
  ending_ = Ending::none;
  switch (token.kind) {
    case TokenKind::word: return word_begins(token, ending, before);
    case TokenKind::number:
    case TokenKind::ordinal:
    case TokenKind::open_bracket: return ending == Ending::full_stop;
    case TokenKind::open_quote:
      return ending != Ending::abbreviation && (token.space_before || !closed_);
    case TokenKind::other: return ending == Ending::full_stop && token.space_before;
    default: return false;
  }
}

bool SentenceEnds::word_begins(const Token& word, Ending ending,
                               std::span<const Token> before) const {
  const bool lower = word.letters == LetterCase::lower;
  switch (ending) {
    case Ending::full_stop: return !lower || (!closed_ && follows_plain_word(before));
    case Ending::mark: return !lower;
    case Ending::abbreviation: return !lower && follows_abbreviation(word, before.back());
    case Ending::none: return false;
  }
  return false;
}

bool SentenceEnds::follows_abbreviation(const Token& word, const Token& abbreviation) const {
  if (abbreviation.classes.has(WordClass::honorific) || abbreviation.classes.has(WordClass::status))
    return false;
  if (begins_sentence(word.classes)) return true;
  // "at 5 p.m. Police said"
  const char first = text_[abbreviation.words.begin];
  const bool clock = first >= 'a' && first <= 'z' && text_[abbreviation.words.end - 1] == '.';
  if (!clock || word.letters != LetterCase::capital) return false;
  return word.classes.has(WordClass::common) && !word.classes.has(WordClass::weekday) &&
         !word.classes.has(WordClass::month) && abbreviation.words.size() == 4;
}

}  // namespace crosscheck
