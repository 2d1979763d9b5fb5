#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "checker/claims/ledger/ledger.h"
#include "checker/findings/finding.h"
#include "checker/findings/prepared_rule.h"
#include "checker/findings/short_paths.h"

namespace crosscheck {

/// Which side of a row the register contradicts.
enum class Wrong : std::uint8_t { unknown, here, there };

/// One row of a rule: two facts or claims that clash, or one that is wrong by itself.
struct ClashRow {
  std::int64_t here = 0;
  std::int64_t there = 0;              ///< 0 for none
  std::optional<std::string> subject;  ///< rows with one subject are one conflict
  std::string about;                   ///< what the conflict is called; empty for the subject
  std::int64_t about_entity = 0;       ///< when that was given as an entity's number
  std::string value, other_value;      ///< empty when the rule does not say
  Wrong wrong = Wrong::unknown;
  Severity severity = Severity::error;
  std::vector<std::string> cells;  ///< text of each column a message shows, else empty
};

/// Where a place comes from: a claim and the evidence of its own that stands there.
struct PlaceSource {
  ClaimId claim = 0;
  const Evidence* evidence = nullptr;  ///< the ledger's
};

/// A finding and what is behind each of its places.
struct Conflict {
  Finding finding;
  std::vector<PlaceSource> sources;  ///< parallel to `finding.places`
};

/// Most places of one side that a finding lists; the count of articles stays exact.
constexpr std::size_t places_listed = 50;

/// Gathers the rows of one rule into conflicts: rows with one subject, or without a subject those
/// that share a fact or claim, are one conflict with a side for each value. Side 0 is the one the
/// register contradicts, else the one fewest articles stand on, else the one that came later.
/// Messages name files by `paths`. With `changed`, conflicts that no article of it takes part in
/// are left out, and side 0 is chosen among the sides that have one; null means every article.
std::vector<Conflict> gather_conflicts(const PreparedRule& rule, const Ledger& ledger,
                                       const std::vector<ClashRow>& rows, const ShortPaths& paths,
                                       const ArticlePaths* changed = nullptr);

}  // namespace crosscheck
