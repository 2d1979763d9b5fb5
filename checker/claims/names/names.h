// The name extractor, and what its files hand to one another.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/names/registered_surnames.h"
#include "checker/claims/names/surname_slips.h"
#include "checker/claims/reading.h"
#include "checker/text/hash_index.h"

namespace crosscheck {

/// How a name is spelled; see names.cpp for its columns.
extern const ClaimKind name_kind;

/// One claim for each spelling of a name in an article, where it first stands. Adds the places,
/// bodies and countries of the article to its entities.
void extract_names(Reading& reading, std::vector<Claim>& claims);

/// A form of a name that far fewer houses write than another; see less_usual.cpp for its columns.
extern const ClaimKind less_usual_name_kind;

/// One claim for each such form of a person's or place's name outside quotations, where it first
/// stands.
void extract_less_usual_names(Reading& reading, std::vector<Claim>& claims);

/// One spelling of one name.
struct NameSpelling {
  std::string_view type;  ///< person, place, organisation, country, demonym, ...
  std::string_view form;  ///< as written, marks made plain
  std::string_view key;   ///< what it is a spelling of; empty when only the subject says so
  std::string_view spelling = {};   ///< how it stands to the register
  std::string_view preferred = {};  ///< the register's or the article's other form
  std::string_view part = {};       ///< of a person's name: full, surname, given
};

/// What tells how a name is spelled wherever an article has it.
struct Name {
  std::string_view words;          ///< as they stand
  const Entry* meaning = nullptr;  ///< in the register
  std::uint32_t person = Claim::no_subject;
  bool all_capitals = false;  ///< to the word; a possessive's small s may be behind it
  friend bool operator==(const Name&, const Name&) = default;
};

/// An entity and which of its forms is written.
struct EntityForm {
  std::uint32_t entity = Claim::no_subject;
  std::uint32_t form = 0;
};

/// Gathers spellings: one claim for each of an article, with how often it stands there.
class NameClaims {
 public:
  NameClaims(Reading& of, std::vector<Claim>& claims);

  void add(TokenRange place, std::uint32_t subject, const NameSpelling& spelling);
  /// The same, and remembers how the name is spelled.
  void add(TokenRange place, const Name& name, EntityForm subject, const NameSpelling& spelling);
  /// Adds a place of a name whose spelling is remembered; false when it is not. Counts one more of
  /// the form of its entity.
  bool add_again(TokenRange place, const Name& name);
  /// Gives claims the other places of spellings that an editor mends in each: misspellings, names
  /// in lower case and with their capital beside it, and abbreviations beside another of the same
  /// name. Once, when all are added.
  void list_further_places();
  /// The entity of that kind and register id, added when it is new; counts one more of its form.
  EntityForm entity(EntityKind kind, std::string_view known, std::string_view name,
                    std::string_view form);
  /// The person whose surname a folded word is a slip of; see `SurnameSlips::person`.
  std::optional<std::uint32_t> person_misspelt(std::string_view folded);

  Reading& reading;
  RegisteredSurnames surnames;

 private:
  struct Remembered {
    Name name;
    EntityForm subject;
    std::uint32_t claim;
  };
  struct FurtherPlace {
    std::uint32_t claim;
    TokenRange place;
  };

  std::uint32_t claim_of(TokenRange place, std::uint32_t subject, const NameSpelling& spelling);
  std::uint32_t entity_of(EntityKind kind, std::string_view known, std::string_view name);
  void add_further(std::uint32_t claim, TokenRange place);
  bool is_quoted_as_is(TokenRange place) const;
  bool is_quoted_alone(TokenRange place) const;
  bool is_told_misspelt(TokenRange place) const;
  void read_told_slips();
  void take_told_slip(std::uint32_t begin);

  std::vector<Claim>& claims_;
  std::optional<SurnameSlips> surname_slips_;  ///< made when first asked
  bool tells_of_slips_;                        ///< the article, of its own or others'
  std::vector<std::uint64_t> told_slips_;      ///< keys of words that it says are no right name
  HashIndex spelled_;                          ///< claims by subject and form
  HashIndex entities_;                         ///< those added here
  HashIndex remembered_index_;
  std::vector<Remembered> remembered_;
  std::vector<FurtherPlace> further_;
  std::vector<std::uint32_t> mendable_;  ///< claims of an abbreviation or a name in lower case
};

/// Words with plain apostrophes, hyphens and single blanks, nothing invisible.
std::string plain_words(std::string_view words);

/// Words in lower case, without accents, with the straight apostrophe for all its kinds.
std::string folded(std::string_view words);

/// Whether nearly all long words of the sentence have a capital, so that capitals mean nothing.
bool is_title_case(const Reading& reading, const Sentence& sentence);
/// The tokens that have a capital and are not all in capitals, in order.
std::span<const std::uint32_t> capitals_of(const Reading& reading);
/// Whether every letter of a name's words is a capital.
bool is_all_capitals(const Reading& reading, TokenRange words);

// Each reads one sort of names.
void add_person_names(NameClaims& names);
void add_register_names(NameClaims& names);
void add_unlisted_names(NameClaims& names);
void add_case_variants(NameClaims& names);
void add_affair_names(NameClaims& names);
void add_word_forms(NameClaims& names);

}  // namespace crosscheck
