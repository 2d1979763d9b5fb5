#pragma once

// The title phrase beside a name, before it is turned into claims: what the words are, not yet
// which office of which country they make.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/reading.h"

namespace crosscheck {

/// Standing in an office; the numbers are those of words.csv.
enum class Standing : std::uint8_t {
  current = 0,
  former = 1,
  acting = 2,
  elect = 3,
  designate = 4,
  deputy = 5,
  then = 6,
  outgoing = 7,
  late = 8,
  retired = 9,
  honorary = 10,
  aspiring = 11,
};

/// How the words bind the office to the name.
enum class TitleForm : std::uint8_t {
  before,       ///< "President Anna Berg"
  appositive,   ///< "Anna Berg, the president of Freedonia,"
  inverted,     ///< "the president of Freedonia, Anna Berg,"
  copula,       ///< "Anna Berg is the president"
  appointment,  ///< "Anna Berg was sworn in as president"
  list,         ///< "officials, including Anna Berg"
};

std::string_view to_string(Standing standing);
std::string_view to_string(TitleForm form);

/// One office of a title phrase.
struct OfficeUnit {
  TokenRange tokens;               ///< with the deputy word; without nation, body and standing
  std::span<const Entry> entries;  ///< what the words may mean; points into the lexicon
  bool plural = false;
  bool deputy = false;
  bool unknown = false;  ///< shaped like an office, but the lexicon has no such one
  bool joined = false;   ///< another office and "and" stand before it: "mayor and chief of police"
  /// Whether its country, body and field are the words right behind it, not the phrase's.
  bool has_own_complement = false;
  TokenRange nation, body, portfolio;
};

/// A title phrase: "former", "US", "special envoy", "to Freedonia".
struct TitlePhrase {
  TokenRange tokens;
  std::vector<OfficeUnit> offices;
  Standing standing = Standing::current;
  TokenRange ordinal;                    ///< "45th", "first-ever"
  TokenRange nation;                     ///< country or demonym
  TokenRange body;                       ///< "Marion County Sheriff's", "National Security Council"
  TokenRange portfolio;                  ///< "climate", "Middle East"
  std::uint32_t principal = 0xffffffff;  ///< entity whose envoy or aide it is
  TokenRange principal_words;  ///< the same when the article names that person nowhere in full
  bool plural = false;
  bool definite = false;     ///< the, its nation's, its body's
  bool two_nations = false;  ///< "US and Freedonian presidents": whose is whose is not said
};

/// What the title readers ask of an article at every place.
class TitleContext {
 public:
  explicit TitleContext(const Reading& reading) : reading_(&reading) {}

  const Reading& reading() const { return *reading_; }
  const PhraseMention* phrase_at(std::uint32_t token) const { return reading_->phrase_at(token); }
  const Token& token(std::uint32_t i) const { return reading_->tokens[i]; }
  const PersonMention* mention_at(std::uint32_t token) const { return reading_->mention_at(token); }
  /// The office that ends right before a token, or begins at it; never a possessive one.
  std::optional<OfficeUnit> office_ending(std::uint32_t end) const;
  std::optional<OfficeUnit> office_beginning(std::uint32_t begin) const;
  bool is_capital(std::uint32_t token) const;
  bool is_nation(std::uint32_t token) const;
  /// Whether "pro-", "anti-" or "non-" stands before a token.
  bool is_prefixed(std::uint32_t token) const;
  /// Code of the country a token's phrase names by noun or adjective, or empty.
  std::string_view country_at(std::uint32_t token) const;
  /// The words of the nation a token is part of.
  TokenRange nation_at(std::uint32_t token) const;
  bool is_kind(std::uint32_t token, TokenKind kind) const {
    return this->token(token).kind == kind;
  }
  /// What the lexicon has for the first meaning of an office; a default one when it has none.
  Office office_of(const OfficeUnit& unit) const;
  /// Whether a token can be the last before a name that has a title: most are small words and
  /// marks, which cannot.
  bool may_end_title(std::uint32_t token) const;
  /// A lower-case word that can stand between nation and office: "climate", "air force".
  bool is_modifier(std::uint32_t token) const;
  /// A lower-case word in the genitive that owns an office: "bank's", but not "today's".
  bool is_owner(std::uint32_t token) const;
  /// "president's" in lower case: whoever is president owns the office, and no body does.
  bool is_holders(const PhraseMention& phrase) const;
  /// A capitalised word that can be part of a body's name.
  bool is_body_word(std::uint32_t token) const;
  std::optional<Standing> standing_at(std::uint32_t token) const;
  /// "45th", "first", "first-ever": the tokens of the ordinal that begins here, else none.
  TokenRange ordinal_at(std::uint32_t begin, std::uint32_t ceiling) const;
  bool is_ordinal(std::uint32_t token) const;

 private:
  bool is_kin(const PhraseMention& phrase) const;
  OfficeUnit unit_of(TokenRange tokens, std::span<const Entry> entries) const;

  const Reading* reading_;
};

/// The title phrase that ends right before token `end`, not reaching before `floor`.
std::optional<TitlePhrase> title_before(const TitleContext& context, std::uint32_t end,
                                        std::uint32_t floor);

/// The title phrase that starts at token `begin` with or without a determiner, within the
/// sentence that ends at `ceiling`.
std::optional<TitlePhrase> title_from(const TitleContext& context, std::uint32_t begin,
                                      std::uint32_t ceiling);

}  // namespace crosscheck
