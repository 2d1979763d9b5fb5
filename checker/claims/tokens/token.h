#pragma once

#include <concepts>
#include <cstdint>

#include "checker/text/span.h"

namespace crosscheck {

enum class TokenKind : std::uint8_t {
  /// Letters with inner apostrophes, hyphens stay outside: "O'Brien", "U.S.", "al", "St.", "G7".
  /// An address of the web or of mail, a hashtag and a handle are one word each.
  word,
  number,   ///< digits with inner separators: "30", "1,200", "4.5"; `value` when it is an integer
  ordinal,  ///< "3rd", "21st"; `value` 3, 21
  comma,
  period,  ///< a full stop that ends a sentence; one that belongs to "U.S." is in the word
  colon,
  semicolon,
  hyphen,  ///< '-', U+2010, U+2011 between words
  dash,    ///< en and em dashes, "--", a hyphen with spaces
  open_quote,
  close_quote,
  open_bracket,
  close_bracket,
  question_mark,
  exclamation_mark,
  other,           ///< any other symbol: $ % & / * |
  sentence_break,  ///< zero bytes wide
  section_break,   ///< zero bytes wide; every section starts after one
};

enum class LetterCase : std::uint8_t { none, lower, capital, upper, mixed };

/// Sets of words the reader tells apart; a word may be in several ("May", "Jordan", "Major").
/// The lexicon says which (rules/lexicon/words.csv and the gazetteers).
enum class WordClass : std::uint32_t {
  common = 1u << 0,  ///< an everyday English word: "residents", "will"
  given_name = 1u << 1,
  surname = 1u << 2,
  particle = 1u << 3,      ///< inside a name: van, de, al, bin
  name_suffix = 1u << 4,   ///< Jr., Sr., III
  honorific = 1u << 5,     ///< Mr., Mrs., Dr., Sir: before a name, no office
  month = 1u << 6,         ///< `value` 1 to 12
  weekday = 1u << 7,       ///< `value` 1 Monday to 7 Sunday
  time_unit = 1u << 8,     ///< day, weeks, year; `value` as in words.csv
  time_word = 1u << 9,     ///< today, ago, last, next, since, quarter, winter, noon
  number_word = 1u << 10,  ///< three, dozen, third; `value`
  status = 1u << 11,  ///< former, acting, deputy, then, ex, interim, elect; `value` as in words.csv
  organisation_word = 1u << 12,  ///< Inc., Department, University, County, Hospital
  place_word = 1u << 13,         ///< Street, Avenue, River, Lake, Mount, North
  speech_verb = 1u << 14,        ///< said, told, added
  meeting_noun = 1u << 15,       ///< talks, summit, hearing; `value` is the kind
  meeting_verb = 1u << 16,       ///< met, hosted, attended, skipped; `value` is the kind
  negation = 1u << 17,           ///< not, never, without, n't
  hedge = 1u << 18,              ///< would, may, reportedly, expected
  pronoun = 1u << 19,            ///< he, she, they; `value` is the gender as in words.csv
  relation = 1u << 20,           ///< wife, son, lawyer: "X's lawyer Y" gives the role to Y
  function_word = 1u << 21,      ///< the, of, and, in: never part of a name's edge
  unit = 1u << 22,               ///< percent, miles, dollars
  styled = 1u << 23,             ///< opens a word that houses write in several ways: adviser
  listed = 1u << 25,             ///< an everyday word with a capital: Latino, Medicaid
  party = 1u << 24,              ///< opens the name of a political party: Social Democrat
  cue_start = 1u << 26,          ///< some phrase of meeting_cues.csv begins with this word
  opposed = 1u << 27,            ///< stands in opposites.csv
  phrase = 1u << 28,             ///< a lexicon phrase by itself
  phrase_start = 1u << 31,       ///< some lexicon phrase begins with this word
};

/// Word classes as a call lists them: `has_any({WordClass::month, WordClass::weekday})`.
struct ListedClasses {
  template <std::same_as<WordClass>... Classes>
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr ListedClasses(Classes... classes) : bits((static_cast<std::uint32_t>(classes) | ...)) {}

  std::uint32_t bits;
};

/// A set of word classes.
struct WordClasses {
  std::uint32_t bits = 0;

  constexpr bool has(WordClass c) const { return (bits & static_cast<std::uint32_t>(c)) != 0; }
  constexpr bool has_any(ListedClasses classes) const { return (bits & classes.bits) != 0; }
  constexpr void add(WordClass c) { bits |= static_cast<std::uint32_t>(c); }
  constexpr WordClasses without(ListedClasses classes) const { return {bits & ~classes.bits}; }
  friend constexpr bool operator==(WordClasses, WordClasses) = default;
};

/// Whether the lexicon knows the word for itself, not only as the beginning of something longer or
/// as one that another word stands against.
constexpr bool has_meaning(WordClasses classes) {
  using enum WordClass;
  return classes.without({phrase, phrase_start, cue_start, styled, opposed}).bits != 0;
}

/// One word, number or mark of an article's prose.
struct Token {
  Span words;  ///< in the prose
  /// Hash of the folded word: case, accents and kinds of apostrophe do not matter. Numbers and
  /// marks have one too, so that phrases may hold them; hyphens and breaks have 0.
  std::uint64_t key = 0;
  WordClasses classes;
  std::int32_t value = 0;  ///< number, or what the lexicon says of the word; 0 otherwise
  TokenKind kind = TokenKind::other;
  LetterCase letters = LetterCase::none;
  bool space_before = false;
  /// A word that ended in 's or s'; `words` and `key` leave the 's or the ' out. Contracted verbs
  /// ("he's", "they've") are left out of pronouns in the same way, but are not possessive.
  bool possessive = false;
};

/// The gender a third-person pronoun or an honorific tells, as words.csv has it: 1 male, 2 female,
/// else 0.
constexpr int gender_of(const Token& word) {
  if (!word.classes.has(WordClass::pronoun) && !word.classes.has(WordClass::honorific)) return 0;
  return word.value == 1 || word.value == 2 ? word.value : 0;
}

/// Whether a token is a number in figures or may be part of one in letters.
constexpr bool tells_number(const Token& token) {
  return token.kind == TokenKind::number || token.classes.has(WordClass::number_word);
}

/// Half-open range of token indices of one reading.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(TokenRange, TokenRange) = default;
  friend constexpr auto operator<=>(TokenRange, TokenRange) = default;
};

}  // namespace crosscheck
