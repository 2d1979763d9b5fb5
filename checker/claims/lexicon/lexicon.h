#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/word_key.h"
#include "checker/claims/tokens/token.h"
#include "checker/text/period.h"
#include "checker/text/result.h"

namespace crosscheck {

struct StoredCells;

enum class MeetingCue : std::uint8_t;  // cue.h

/// What a lexicon phrase names.
enum class EntryKind : std::uint8_t {
  office,
  country,
  demonym,
  place,
  organisation,
  person,
  event,
  meeting,
  party,  ///< no phrase of the text: asked for with `Lexicon::label`
  style,  ///< the same: a word that houses write in several ways
};

/// One meaning of a phrase: which record it names and how that spelling stands to it.
struct Entry {
  EntryKind kind;
  std::uint8_t flags;    ///< SpellingFlags
  std::uint16_t form;    ///< which of the record's forms this is, the preferred one is 0
  std::uint32_t record;  ///< index among the records of its kind
};

enum SpellingFlags : std::uint8_t {
  case_matters = 1,  ///< counts only as written (US, not us)
  misspelling = 2,   ///< listed so that it can be reported
  plural = 4,        ///< "special envoys"
};

/// What is known of one office, as offices.csv has it.
struct Office {
  std::string_view id;            ///< "us-president", "police-chief"
  std::string_view name;          ///< preferred English form
  std::string_view polity;        ///< country code or organisation id; empty for any ("president")
  std::string_view office_class;  ///< "head-of-state", "foreign-minister", "envoy", "rank:police"
  std::string_view broader;       ///< id of the more general office, or empty
  bool exclusive = false;         ///< one holder at a time
  std::uint8_t rank = 0;          ///< place in a ladder of ranks of one class; 0 for none
};

/// One period one person held one office, as officials.csv has it.
struct Tenure {
  std::uint32_t person = 0;  ///< record index
  std::uint32_t office = 0;  ///< record index
  Period period;
  std::string_view source;
};

/// A person, place, organisation, country, event or meeting, under its preferred name.
struct Named {
  std::string_view id;
  std::string_view name;
  /// Country code of a place, organisation or party, gender of a person ("m", "f"), capital of a
  /// country, country code of a demonym, kind of a style, id of a meeting's place.
  std::string_view detail;
  /// Id of its place, a party's family, a person's country, a country's language, meeting's sides.
  std::string_view container;
  Period days;                ///< life of a person, days of an event or meeting
  bool family_first = false;  ///< a person whose family name comes first: Xi Jinping
};

/// Words and phrases the reader knows, compiled from rules/lexicon/*.csv into flat tables.
///
/// Look-ups cost one hash probe a token. The built-in lexicon is part of the program and is used
/// where it lies; one with a newsroom's own files is compiled when it is asked for. Records of a
/// kind are in the order of their ids; views point into the lexicon.
class Lexicon {
 public:
  /// What one word is; `key` as `word_key` makes it. A given name without another meaning that
  /// has a value has its gender: 1 male, 2 female, 0 either.
  struct Word {
    WordClasses classes;
    std::int32_t value = 0;
  };
  Word word(std::uint64_t key) const;
  /// The table that words are looked up in; see tables.h.
  StoredCells cells() const;
  /// Gives words what the lexicon says of them, beside the classes they have. Faster when their
  /// keys were expected of `cells` before.
  void look_up(std::span<Token> tokens) const;
  /// Whether the word is listed with its full stop: "Feb.", "Mr.".
  bool is_abbreviation(std::uint64_t key_with_full_stop) const;

  /// The longest phrase that starts at `tokens[0]`: how many tokens it spans and what it may mean.
  /// Hyphens between words do not matter ("vice-president"), a possessive inside does
  /// ("People's Republic"). Case is not looked at: see `SpellingFlags::case_matters`.
  struct Match {
    std::uint32_t length = 0;
    std::span<const Entry> entries;
  };
  Match longest(std::span<const Token> tokens) const;
  /// Every phrase that starts at `tokens[0]`, shortest first, into `matches`, which is cleared.
  void matches(std::span<const Token> tokens, std::vector<Match>& matches) const;

  /// What the phrase of exactly these words may mean.
  std::span<const Entry> find(std::string_view phrase) const;
  /// The same of one word, by its key.
  std::span<const Entry> find(std::uint64_t word) const;

  /// What a party or a style is called by exactly these words, whatever their case.
  struct Label {
    std::uint32_t record = 0;
    std::uint16_t form = 0;
  };
  std::optional<Label> label(EntryKind kind, std::span<const Token> tokens) const;

  /// The longest phrase of meeting_cues.csv that starts at `tokens[0]`, of equal ones the first;
  /// its length is 0 when there is none.
  struct CueMatch {
    MeetingCue cue{};
    std::uint32_t length = 0;  ///< in tokens
  };
  CueMatch cue(std::span<const Token> tokens) const;

  Office office(std::uint32_t record) const;
  /// A record of any kind but office. Demonyms have the index of their country.
  Named named(EntryKind kind, std::uint32_t record) const;
  /// Every spelling of a record, offices too; `Entry::form` is an index into it.
  std::vector<std::string_view> forms(EntryKind kind, std::uint32_t record) const;
  std::string_view form(EntryKind kind, std::uint32_t record, std::uint16_t form) const;
  std::uint32_t count(EntryKind kind) const;
  std::optional<std::uint32_t> record_by_id(EntryKind kind, std::string_view id) const;
  std::optional<std::uint32_t> office_by_id(std::string_view id) const;

  /// In the order of their first days.
  std::vector<Tenure> tenures_of_person(std::uint32_t person) const;
  std::vector<Tenure> tenures_of_office(std::uint32_t office) const;

  /// The persons whose preferred name ends in this family name, or begins with it where the family
  /// name comes first; `key` as `word_key` makes it.
  std::vector<std::uint32_t> persons_of_family(std::uint64_t key) const;

  /// Whether two given names are one name and its short form (nicknames.csv): William and Bill.
  bool nicknames(std::string_view a, std::string_view b) const;

  /// Where a word stands in opposites.csv: the rows that have it, counted from 0, and on which of
  /// their two sides.
  struct Opposite {
    std::uint32_t pair = 0;
    std::uint32_t side = 0;
  };
  /// `key` as `word_key` makes it; none when the word has no opposite.
  std::vector<Opposite> opposites(std::uint64_t key) const;

  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  struct Tables;  ///< the flat tables; see tables.h
  explicit Lexicon(std::unique_ptr<const Tables> tables);

 private:
  std::unique_ptr<const Tables> tables_;
};

/// The lexicon built into the program; no parsing, no allocation that grows with it.
const Lexicon& built_in_lexicon();

/// Our CSV files with those of a newsroom's folders laid over them, row by row.
/// A bad row is an error with file and line.
Result<Lexicon> compile_lexicon(std::span<const std::string> folders);

/// Hash of a word with case, accents and the kinds of apostrophe folded away; `WordKey` for words
/// that stand in the code.
std::uint64_t word_key(std::string_view word);

}  // namespace crosscheck
