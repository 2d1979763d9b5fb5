#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/article.h"
#include "checker/claims/claim.h"
#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/persons/name_runs.h"
#include "checker/claims/tokens/folded_words.h"
#include "checker/claims/tokens/token.h"
#include "checker/claims/tokens/word_index.h"
#include "checker/text/period.h"

namespace crosscheck {

/// Words between two sentence breaks.
struct Sentence {
  TokenRange tokens;
  std::uint32_t section;  ///< index into `Article::sections`
};

/// A lexicon phrase at its longest, where it stands.
struct PhraseMention {
  TokenRange tokens;
  std::span<const Entry> entries;  ///< points into the lexicon
};

/// Words between quotation marks and, when the sentence around them says so, whose they are.
struct Quotation {
  static constexpr std::uint32_t unknown = 0xffffffff;
  TokenRange tokens;
  std::uint32_t speaker = unknown;  ///< index into `Reading::entities`
};

/// The parts of a person's name as written.
struct PersonName {
  std::vector<std::string> given;  ///< given and middle names or initials, in order written
  std::string surname;             ///< particles included: "van der Bellen"
  std::string suffix;              ///< "Jr.", "III"
};

/// One place where a person is named, by full name or by surname.
struct PersonMention {
  TokenRange tokens;     ///< the name alone: no title, no possessive
  std::uint32_t person;  ///< index into `Reading::entities`
};

/// A word that says whether a person is a man or a woman, where it can mean nobody else.
struct GenderSign {
  std::uint32_t token = 0;
  std::uint32_t person = 0;  ///< index into `Reading::entities`
  bool male = false;
  bool honorific = false;  ///< Mr., Ms., spokeswoman; else a pronoun
  bool sure = false;       ///< honorific, or a subject where nobody else of that gender is near
};

enum class TimeKind : std::uint8_t { date, time, duration, set };

/// TIMEX3's `mod`: which part of the stretch is meant, or how exact a length is.
enum class TimeModifier : std::uint8_t {
  none,
  start,
  mid,
  end,
  approx,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more,
};

/// What the value of a temporal expression rests on, the surest first.
enum class TimeBasis : std::uint8_t {
  stated,   ///< the words alone: "March 12, 2025", "three days"
  article,  ///< counted from the article's date: "yesterday", "last year"
  nearest,  ///< the year nearest the article's date: "March 12"
  tense,    ///< the day before or after the article's date, as the verb says: "on Tuesday"
  mention,  ///< counted from a date mentioned before: "two days later"
  partial,  ///< unresolved: "XXXX-03-12"
};

/// A temporal expression with its TIMEX3 type and value.
struct TimeMention {
  TokenRange tokens;
  TimeKind kind = TimeKind::date;
  std::string value;         ///< TIMEX3: "2025-03-12", "2025-W11", "P3D", "XXXX-02-28" when partial
  Period period;             ///< the days it may mean, all readings; open where no anchor is known
  std::uint8_t weekday = 0;  ///< 1 Monday to 7 Sunday when the words name one
  TimeModifier modifier = TimeModifier::none;
  TimeBasis basis = TimeBasis::partial;
  // The fields of a calendar date that the words themselves give; 0 where they do not.
  std::int16_t year = 0;  ///< years before the first are negative
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  double amount = 0;  ///< how many units a duration has; 0 when it is vague
  std::string
      symbolic;  ///< what relative words say before any anchor: "last SUN", "-2 day from article"
};

/// What one pass over an article's words found; every extractor works on this and nothing else.
/// Lives as long as the article and the lexicon it points into.
struct Reading {
  const Article* article = nullptr;
  const Lexicon* lexicon = nullptr;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<std::uint32_t> sentence_index;  ///< by token; a break is of the sentence before it
  std::vector<Quotation> quotations;          ///< in order of their places
  std::vector<PhraseMention> phrases;         ///< in order, not overlapping
  std::vector<std::uint32_t> phrase_of;       ///< by token, the phrase counted from 1; 0 for none
  std::vector<Entity> entities;   ///< persons first met in the article, then what extractors add
  std::vector<PersonName> names;  ///< parallel to the persons among `entities`
  NameRuns name_runs;             ///< capitals in a row, of which some are the persons'
  std::vector<PersonMention> persons;     ///< in order, not overlapping
  std::vector<std::uint32_t> mention_of;  ///< by token, the mention of a person counted from 1
  std::vector<GenderSign> gender_signs;
  std::vector<TimeMention> times;  ///< in order, not overlapping
  mutable WordIndex index;         ///< of the tokens, by their words
  mutable FoldedWords folded_words;

  /// Turns to another article; keeps the lexicon and the memory that the last one took.
  void begin(const Article& next);

  std::string_view text(Span words) const { return cut(article->prose.words(), words); }
  std::string_view text(const Token& token) const { return text(token.words); }
  std::string_view text(TokenRange range) const;
  /// A token's word as `fold` has it.
  std::string_view folded(std::uint32_t token) const {
    return folded_words.of(token, text(tokens[token]), tokens[token].letters, index);
  }
  Span words(TokenRange range) const;
  /// The tokens that fit a trigger, in order; those of a range.
  std::span<const std::uint32_t> places(const Trigger& trigger) const {
    return index.places(trigger);
  }
  std::span<const std::uint32_t> places(const Trigger& trigger, TokenRange range) const {
    return index.places(trigger, range);
  }
  /// The phrase that covers a token, or null.
  const PhraseMention* phrase_at(std::uint32_t token) const {
    if (token >= phrase_of.size() || phrase_of[token] == 0) return nullptr;
    return &phrases[phrase_of[token] - 1];
  }
  /// The mention of a person that a token is part of, or null.
  const PersonMention* mention_at(std::uint32_t token) const {
    return mention_of[token] == 0 ? nullptr : &persons[mention_of[token] - 1];
  }
  /// The section a token stands in.
  const Section& section_of(std::uint32_t token) const;
  /// The sentence a token stands in.
  const Sentence& sentence_of(std::uint32_t token) const {
    return sentences[sentence_index[token]];
  }
  /// The quotation a token stands in, or null.
  const Quotation* quotation_of(std::uint32_t token) const;
  /// Whose words a token is among: a name, "unknown", or empty outside quotation marks.
  std::string_view speaker_at(std::uint32_t token) const;
  /// The temporal expressions that begin among these tokens.
  std::span<const TimeMention> times_in(TokenRange range) const;
  /// The gender that bears a person's given name: "m", "f", or empty when either does.
  std::string_view gender_of_given_name(std::uint32_t person) const;
  /// Evidence for a claim that rests on these tokens.
  Evidence evidence(TokenRange range) const;
};

/// The first meaning of that kind a phrase has, or null; a null phrase has none.
inline const Entry* meaning(const PhraseMention* phrase, EntryKind kind) {
  if (phrase == nullptr) return nullptr;
  for (const Entry& entry : phrase->entries)
    if (entry.kind == kind) return &entry;
  return nullptr;
}

/// Reads an article: tokens, sentences, quotations, phrases, persons, times, in this order.
Reading read(const Article& article, const Lexicon& lexicon);
/// The same into a reading that has its lexicon, in place of what it had.
void read(const Article& article, Reading& reading);

// The stages of `read`, each in a file of its own; each needs those before it.
void tokenize(Reading& reading);
void find_phrases(Reading& reading);
void find_persons(Reading& reading);
void find_times(Reading& reading);
void find_quotations(Reading& reading);

}  // namespace crosscheck
