#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/article.h"
#include "checker/claims/claim_values.h"
#include "checker/text/period.h"

namespace crosscheck {

/// Whether the article says that something is so or is not so.
enum class Polarity : std::uint8_t { affirmed, denied };

/// How the article puts it: as fact, as plan, as hearsay.
enum class Modality : std::uint8_t { asserted, planned, reported, conditional, question };

std::string_view to_string(Polarity polarity);
std::string_view to_string(Modality modality);

/// The words a claim rests on and where they stand; it owns its words.
struct Evidence {
  Span source;          ///< bytes of the article's file
  Position begin, end;  ///< end is one past the last code point
  std::string quote;    ///< the words as they stand in the file, markup left out
  SectionKind section = SectionKind::body;
};

/// One column a kind of claim adds to the ones every claim has.
struct Column {
  std::string_view name;
  std::string_view meaning;  ///< one clause, for the generated documentation
};

/// A kind of claim: its name, which is also the name of its views (`title_claim`, `title_fact`),
/// and its own columns. Kinds are rows of one table (see kinds.h) and words to everybody else.
struct ClaimKind {
  std::string_view name;
  std::string_view meaning;
  std::span<const Column> columns;  ///< text values; empty text is NULL in the ledger
};

/// What a claim can be about.
/// A `name` is that of something whose sort nothing tells: a village, a firm, a mine.
enum class EntityKind : std::uint8_t {
  person,
  place,
  organisation,
  country,
  meeting,
  article,
  name
};

std::string_view to_string(EntityKind kind);

/// Somebody or something one article speaks of, under all the names that article uses.
/// `identities` decides which entities of several articles are one.
struct Entity {
  EntityKind kind = EntityKind::person;
  std::string name;    ///< fullest form used in the article: "Micheál Martin"
  std::string known;   ///< id of the register's record when the name is in it, else empty
  std::string gender;  ///< "m", "f" or empty, from titles and pronouns that are safe to bind
  struct Form {
    std::string words;  ///< as written, without titles and possessives
    int count = 0;
    friend bool operator==(const Form&, const Form&) = default;
  };
  std::vector<Form> forms;  ///< fullest first
};

/// One checkable statement of one article.
struct Claim {
  static constexpr std::uint32_t no_subject = 0xffffffff;

  const ClaimKind* kind = nullptr;
  std::uint32_t subject = no_subject;  ///< index into the article's entities
  ClaimValues values;                  ///< one for each of `kind->columns`
  Period period;                       ///< days the statement holds for; open when it does not say
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::string speaker;  ///< who says it; empty for the article itself
  double confidence = 1;
  /// In how many places of the article it stands; `evidence` is the first. Only kinds whose
  /// claims are too many to list give more than 1.
  std::uint32_t places = 1;
  Evidence evidence;
  std::vector<Evidence> further;  ///< the other places, where each of them is to be mended
};

/// What a claim says in the column of that name; empty when its kind has no such column.
std::string_view value_of(const Claim& claim, std::string_view column);

/// Everything one article states. It owns its words: the article may be let go.
struct Statements {
  std::string path;
  std::string title;
  std::string desk;
  PublicationDate published;
  std::vector<std::string> warnings;
  std::vector<Entity> entities;
  std::vector<Claim> claims;  ///< in the order of their places
};

}  // namespace crosscheck
