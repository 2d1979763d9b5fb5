#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/findings/finding.h"
#include "checker/findings/rule.h"
#include "checker/identities/identity.h"
#include "checker/text/result.h"

namespace crosscheck {

class Lexicon;

/// Gives the bytes of an article's file again, or nothing when they are gone. Called once for each
/// article that takes part in a finding, for the excerpts: claims own only their quotes.
using SourceReader = std::function<std::optional<std::string>(const Statements& article)>;

/// Prepared rules over one ledger; made once and used for group after group of articles.
class Judge {
 public:
  /// Checks every rule under the guard; the first one that fails is the error. Built-in rules,
  /// which our tests check, are prepared when first needed. `lexicon` must outlive the judge and
  /// may be null: then the register's views are empty.
  static Result<Judge> make(std::vector<Rule> rules, std::span<const ClaimKind* const> kinds,
                            const Lexicon* lexicon);

  /// Loads one group of articles and runs every rule over it. Findings come sorted by their
  /// first place, then rule. With `changed`, only those that one of its articles takes part in, the
  /// changed side first; null means every article. A rule that runs out of its step budget is an
  /// error.
  Result<std::vector<Finding>> judge(std::span<const Statements> articles,
                                     const Identities& identities, const SourceReader& source_of,
                                     const ArticlePaths* changed = nullptr);

  Judge(Judge&&) noexcept;
  Judge& operator=(Judge&&) noexcept;
  ~Judge();

 private:
  struct State;
  explicit Judge(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace crosscheck
