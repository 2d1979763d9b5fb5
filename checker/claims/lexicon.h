#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/token.h"
#include "checker/text/period.h"
#include "checker/text/result.h"

namespace crosscheck {

/// What a lexicon phrase names.
enum class EntryKind : std::uint8_t { office, country, demonym, place, organisation, person, event };

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
  std::string_view id;        ///< "us-president", "police-chief"
  std::string_view name;      ///< preferred English form
  std::string_view polity;    ///< country code or organisation id; empty for any ("president")
  std::string_view office_class;  ///< "head-of-state", "foreign-minister", "envoy", "police"
  std::string_view broader;   ///< id of the more general office, or empty
  bool exclusive;             ///< one holder at a time
  std::uint8_t rank;          ///< place in a ladder of ranks of one class; 0 for none
};

/// One period one person held one office, as officials.csv has it.
struct Tenure {
  std::uint32_t person;  ///< record index
  std::uint32_t office;  ///< record index
  Period period;
  std::string_view source;
};

/// A person, place, organisation, country or event, under its preferred name.
struct Named {
  std::string_view id;
  std::string_view name;
  std::string_view detail;    ///< country code of a place, gender of a person ("m", "f"), date of an event
  std::string_view container; ///< place or country it lies in
  std::span<const std::string_view> forms;  ///< accepted spellings, preferred first
};

/// Words and phrases the reader knows, compiled from rules/lexicon/*.csv into flat tables.
///
/// Look-ups cost one hash probe a token. The built-in lexicon is part of the program and is used
/// where it lies; one with a newsroom's own files is compiled when it is asked for.
class Lexicon {
 public:
  /// What one word is; `key` as `word_key` makes it.
  struct Word {
    WordClasses classes;
    std::int32_t value;
  };
  Word word(std::uint64_t key) const;

  /// The longest phrase that starts at `tokens[0]`: how many tokens it spans and what it may mean.
  struct Match {
    std::uint32_t length = 0;
    std::span<const Entry> entries;
  };
  Match longest(std::span<const Token> tokens) const;

  /// What the phrase of exactly these words may mean.
  std::span<const Entry> find(std::string_view phrase) const;

  /// Whether two folded given names are one name and its short form (nicknames.csv).
  bool nicknames(std::string_view a, std::string_view b) const;

  const Office& office(std::uint32_t record) const;
  const Named& named(EntryKind kind, std::uint32_t record) const;
  std::span<const Tenure> tenures_of_person(std::uint32_t person) const;
  std::span<const Tenure> tenures_of_office(std::uint32_t office) const;
  std::optional<std::uint32_t> office_by_id(std::string_view id) const;
  std::uint32_t count(EntryKind kind) const;

  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  struct Tables;  ///< the flat tables; see lexicon.cpp
  explicit Lexicon(std::unique_ptr<const Tables> tables);

 private:
  std::unique_ptr<const Tables> tables_;
};

/// The lexicon built into the program; no parsing, no allocation that grows with it.
const Lexicon& built_in_lexicon();

/// Our CSV files with those of a newsroom's folders laid over them, row by row.
/// A bad row is an error with file and line.
Result<Lexicon> compile_lexicon(std::span<const std::string> folders);

/// Hash of a word with case, accents and the kinds of apostrophe folded away.
std::uint64_t word_key(std::string_view word);

}  // namespace crosscheck
