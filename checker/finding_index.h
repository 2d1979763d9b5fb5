#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "checker/claims/claim.h"
#include "checker/findings/finding.h"
#include "reports/desk_view.h"

namespace crosscheck {

/// Which finding a place takes part in, and whom findings are about.
class FindingIndex {
 public:
  explicit FindingIndex(std::span<const Finding> findings);

  /// The fingerprint of the finding a claim stands in, or nothing.
  std::string of(const Statements& article, const Claim& claim) const;
  bool about(const std::string& name) const { return subjects_.contains(name); }

  /// The place a claim stands at, for the drawings.
  Mention mention(const Statements& article, const Claim& claim) const;

 private:
  std::unordered_map<std::string, std::string> by_place_;
  std::unordered_set<std::string> subjects_;
};

}  // namespace crosscheck
