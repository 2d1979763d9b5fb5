#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/ledger/schema.h"

namespace SQLite {
class Database;
}

namespace crosscheck {

class Lexicon;

using ClaimId = std::int64_t;  ///< counts from 1 over all kinds of a load
using FactId = std::int64_t;   ///< counts from 1 over all kinds of a load

/// Whom claims are about, under the number that the whole load uses; ids are index + 1.
struct LedgerEntity {
  EntityKind kind;
  std::string_view name;
  std::string_view known;
};

/// One group of articles and who is who in it; everything is borrowed.
struct LedgerInput {
  std::span<const Statements> articles;
  std::span<const LedgerEntity> entities;
  std::span<const std::vector<std::uint32_t>>
      entity_of;  ///< [article][entity]: index of `entities`
};

/// The claims of one group of articles, rolled up into facts, in an SQLite database whose views
/// rules read (see schema.h).
///
/// Made once and loaded with group after group; a load replaces what was there and keeps every
/// prepared statement. Only views that somebody `want`s are filled: the places of a fact are
/// known here without them. Articles are numbered by path, so that the order in which they were
/// given does not matter. The input of the last load must outlive the calls that ask for it.
class Ledger {
 public:
  /// An empty ledger in memory. `lexicon` fills the register's views; without one they stay empty.
  Ledger(std::span<const ClaimKind* const> kinds, const Lexicon* lexicon);
  ~Ledger();
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  SQLite::Database& database();
  std::span<const ClaimKind* const> kinds() const;

  /// Creates the table of a view of a kind ("title_fact"); later calls and other names do nothing.
  void create(std::string_view view);
  /// Asks for a view ("title_fact", "article") to be filled by every later load.
  void want(std::string_view view);

  /// Replaces the contents. Throws SQLite::Exception when SQLite cannot hold them.
  void load(const LedgerInput& input);

  /// Whether the last load brought any claim of this kind.
  bool has(const ClaimKind& kind) const;
  std::int64_t claim_count() const;
  std::int64_t fact_count() const;

  /// Where a claim stands in the input of the last load.
  struct Place {
    std::uint32_t article;  ///< index of `LedgerInput::articles`
    std::uint32_t claim;    ///< index of its claims
  };
  Place place(ClaimId claim) const;
  const Claim& claim(ClaimId claim) const;
  const Statements& article(ClaimId claim) const;
  /// The index of the article rules know by that number, or nothing.
  std::optional<std::uint32_t> article_numbered(std::int64_t number) const;
  const Statements& article_at(std::uint32_t index) const;
  /// The entity a claim is about, or null.
  const LedgerEntity* subject(ClaimId claim) const;
  /// The entity of that number, or null when there is none.
  const LedgerEntity* entity(std::int64_t number) const;
  /// The claims behind a fact, in order of path and place.
  std::span<const ClaimId> claims_of(FactId fact) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace crosscheck
