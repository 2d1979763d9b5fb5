// An event in a phrase of its own right before a day: "hurt in a crash on Main Street Tuesday".

#include <optional>

#include "checker/claims/dates/events_clauses.h"
#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

bool is(const Reading& reading, std::uint32_t i, const WordSet& words) {
  return i < reading.tokens.size() && words.has(reading.tokens[i]);
}

/// Whether the day may be that of what was done about the event: "charged in a shooting Monday".
bool is_about_it(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  static const WordSet afterwards{"charged",    "arrested", "sentenced", "convicted",  "indicted",
                                  "arraigned",  "wanted",   "accused",   "sought",     "questioned",
                                  "identified", "held",     "named",     "sued",       "pleaded",
                                  "pled",       "guilty",   "released",  "connection", "court",
                                  "jailed",     "appeared", "acquitted", "trial",      "suspect",
                                  "suspects",   "role",     "announced", "spoke",      "talked"};
  for (std::uint32_t i = begin; i < end; ++i) {
    if (afterwards.has(reading.tokens[i])) return true;
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> noun_in_phrase(const Reading& reading, std::uint32_t date) {
  static const WordSet places{"at", "in", "on", "near", "outside", "inside", "off", "of", "along"};
  static const WordSet determiners{"a", "an", "another"};
  static const WordSet links{"in",          "during",       "to",    "investigating",
                             "investigate", "investigates", "after", "following"};
  constexpr std::uint32_t longest = 12, modifiers = 4;
  const std::uint32_t first = reading.sentence_of(date).tokens.begin;
  std::uint32_t noun = date;
  // Back over "on Main Street" to the noun.
  for (; noun > first && date - noun < longest; --noun) {
    const Token& word = reading.tokens[noun - 1];
    if (event_noun(word).sort == EventSort::point && !word.possessive) break;
    const bool inside = word.kind == TokenKind::word || word.kind == TokenKind::hyphen ||
                        word.kind == TokenKind::number || word.kind == TokenKind::ordinal;
    static const WordSet clauses{"that", "which", "who",  "was", "were", "is",  "has",
                                 "had",  "and",   "when", "as",  "left", "says"};
    const bool lower_past = word.letters == LetterCase::lower && reading.text(word).ends_with("ed");
    if (!inside || clauses.has(word) || lower_past || word.classes.has(WordClass::speech_verb))
      return std::nullopt;
  }
  if (noun == first || event_noun(reading.tokens[noun - 1]).sort != EventSort::point)
    return std::nullopt;
  if (noun < date && !is(reading, noun, places)) return std::nullopt;
  // And over its adjectives to "in a".
  std::uint32_t i = noun - 1;
  while (i > first && noun - i <= modifiers + 1 && !is(reading, i - 1, determiners)) {
    const Token& word = reading.tokens[i - 1];
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return std::nullopt;
    const bool compound = reading.tokens[i].kind == TokenKind::hyphen ||
                          reading.tokens[i - 2].kind == TokenKind::hyphen;  // "drive-by"
    if (word.classes.has(WordClass::function_word) && !compound) return std::nullopt;
    --i;
  }
  if (i < first + 2 || !is(reading, i - 1, determiners) || !is(reading, i - 2, links))
    return std::nullopt;
  if (is_about_it(reading, first, i)) return std::nullopt;
  return noun - 1;
}

}  // namespace crosscheck
