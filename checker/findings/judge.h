#pragma once

#include <memory>
#include <span>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/findings/finding.h"
#include "checker/findings/rule.h"
#include "checker/identities/identity.h"
#include "checker/text/result.h"

namespace crosscheck {

/// Prepared rules over one ledger; made once and used for group after group of articles.
class Judge {
 public:
  /// Checks and prepares every rule under the guard; the first one that fails is the error.
  static Result<Judge> make(std::vector<Rule> rules);

  /// Loads one group of articles and runs every rule over it. Findings come sorted by their
  /// first place, then rule. A rule that runs out of its step budget is an error.
  Result<std::vector<Finding>> judge(std::span<const Statements> articles, const Identities& identities);

  Judge(Judge&&) noexcept;
  Judge& operator=(Judge&&) noexcept;
  ~Judge();

 private:
  struct State;
  explicit Judge(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace crosscheck
