// An event in a phrase of its own right before a day: "hurt in a crash on Main Street Tuesday".

#include <optional>
#include <string>

#include "checker/claims/dates/events_clauses.h"
#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

bool is(const Reading& reading, std::uint32_t i, const WordSet& words) {
  return i < reading.tokens.size() && words.has(reading.tokens[i]);
}

/// "left a man dead and four people wounded".
bool joins_victims(const Reading& reading, std::uint32_t i) {
  static const WordSet and_word{"and"};
  static const WordSet hurt{"dead", "injured", "wounded", "killed", "hurt", "hospitalized"};
  constexpr std::uint32_t reach = 5;
  if (!is(reading, i, and_word)) return false;
  for (std::uint32_t t = i + 1; t <= i + reach; ++t) {
    if (is(reading, t, hurt)) return true;
  }
  return false;
}

/// Where the event noun before a day ends, nothing but its places, its victims and what it did
/// between: "a shooting on Main Street", "a crash that injured three", "a shooting of a teenager".
std::optional<std::uint32_t> event_before(const Reading& reading, std::uint32_t first,
                                          std::uint32_t date) {
  static const WordSet behind{"at",  "in", "on",    "near", "outside",   "inside",
                              "off", "of", "along", "that", "involving", "which"};
  static const WordSet doing{"left", "killed", "injured", "wounded", "claimed", "sent", "hurt"};
  static const WordSet that{"that", "which"};
  static const WordSet clauses{"who", "was",  "were", "is",   "has",  "had",
                               "and", "when", "as",   "says", "after"};
  constexpr std::uint32_t longest = 14;
  for (std::uint32_t i = date; i > first && date - i < longest; --i) {
    const Token& word = reading.tokens[i - 1];
    if (event_noun(word).sort == EventSort::point && !word.possessive) {
      static const WordSet incident{"incident"};
      const std::uint32_t next = is(reading, i, incident) ? i + 1 : i;
      const bool relative = is(reading, next, that);
      if (relative && !is(reading, next + 1, doing)) return std::nullopt;
      return next >= date || is(reading, next, behind) ? std::optional(i) : std::nullopt;
    }
    const bool inside = word.kind == TokenKind::word || word.kind == TokenKind::hyphen ||
                        word.kind == TokenKind::number || word.kind == TokenKind::ordinal;
    const bool consequence = doing.has(word) && i > 1 && is(reading, i - 2, that);
    if (consequence || that.has(word) || joins_victims(reading, i - 1)) continue;
    const bool lower_past = word.letters == LetterCase::lower && reading.text(word).ends_with("ed");
    static const WordSet hurt{"injured", "wounded", "killed"};
    if (!inside || clauses.has(word) || (lower_past && !hurt.has(word)) ||
        word.classes.has(WordClass::speech_verb))
      return std::nullopt;
  }
  return std::nullopt;
}

/// "Monday night", "Monday at 8 p.m.".
bool tells_part_of_day(const TimeMention& time) {
  return time.value.find('T') != std::string::npos;
}

}  // namespace

bool is_told_afterwards(const Reading& reading, TokenRange before, const TimeMention& time) {
  static const WordSet at_any_hour{"arrested", "jailed",    "released", "spoke",    "held",
                                   "vigil",    "gathered",  "funeral",  "mourners", "memorial",
                                   "protest",  "protested", "marched",  "rallied",  "met"};
  static const WordSet by_day{"charged",    "sentenced", "convicted", "indicted",   "arraigned",
                              "wanted",     "accused",   "sought",    "questioned", "identified",
                              "named",      "sued",      "pleaded",   "pled",       "guilty",
                              "connection", "court",     "appeared",  "acquitted",  "trial",
                              "suspect",    "suspects",  "role",      "announced",  "talked"};
  const bool part_of_day = tells_part_of_day(time);
  for (std::uint32_t i = before.begin; i < before.end; ++i) {
    if (at_any_hour.has(reading.tokens[i])) return true;
    if (!part_of_day && by_day.has(reading.tokens[i])) return true;
  }
  return false;
}

namespace {

/// "the shooting of a teenager" tells of it for the first time, and "in the shooting on Monday
/// night" which one it was.
bool is_this_one(const Reading& reading, std::uint32_t determiner, std::uint32_t noun_end,
                 const TimeMention& time) {
  static const WordSet the{"the"}, of{"of"}, first_told{"a", "an", "two", "three", "four"};
  if (!is(reading, determiner, the)) return false;
  if (is(reading, noun_end, of)) return is(reading, noun_end + 1, first_told);
  return tells_part_of_day(time);
}

}  // namespace

std::optional<std::uint32_t> noun_in_phrase(const Reading& reading, const TimeMention& time,
                                            std::uint32_t date) {
  static const WordSet determiners{"a", "an", "another"};
  static const WordSet links{"in",          "during",       "to",    "investigating", "of",
                             "investigate", "investigates", "after", "following",     "for",
                             "over",        "with",         "from",  "about"};
  constexpr std::uint32_t modifiers = 4;
  const std::uint32_t first = reading.sentence_of(date).tokens.begin;
  const std::optional<std::uint32_t> end = event_before(reading, first, date);
  if (!end) return std::nullopt;
  const std::uint32_t noun = *end;
  // And over its adjectives to "in a".
  std::uint32_t i = noun - 1;
  static const WordSet the{"the"};
  while (i > first && noun - i <= modifiers + 1 && !is(reading, i - 1, determiners) &&
         !is(reading, i - 1, the)) {
    const Token& word = reading.tokens[i - 1];
    if (word.kind != TokenKind::word && word.kind != TokenKind::hyphen) return std::nullopt;
    const bool compound = reading.tokens[i].kind == TokenKind::hyphen ||
                          reading.tokens[i - 2].kind == TokenKind::hyphen;  // "drive-by"
    if (word.classes.has(WordClass::function_word) && !compound) return std::nullopt;
    --i;
  }
  const bool opened = i >= first + 2 && is(reading, i - 2, links) &&
                      (is(reading, i - 1, determiners) || is_this_one(reading, i - 1, noun, time));
  if (!opened) return std::nullopt;
  // "a Saturday shooting that left a boy on life support Monday"
  if (is_told_afterwards(reading, {first, i}, time) || !reading.times_in({i, noun}).empty())
    return std::nullopt;
  return noun - 1;
}

}  // namespace crosscheck
