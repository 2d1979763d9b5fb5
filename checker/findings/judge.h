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
#include "checker/text/profile.h"
#include "checker/text/result.h"

namespace crosscheck {

class Lexicon;

/// Gives the bytes of an article's file again, or nothing when they are gone. Called once for each
/// article that takes part in a finding, for the excerpts: claims own only their quotes.
using SourceReader = std::function<std::optional<std::string>(const Statements& article)>;

/// What the rules found in a group of articles.
struct Judgement {
  std::vector<Finding> findings;  ///< sorted by their first place, then rule
  std::vector<Error> gave_up;     ///< rules that stopped half-way; what they had found is left out
};

/// Prepared rules over one ledger; made once and used for group after group of articles.
class Judge {
 public:
  /// Checks every rule under the guard; the first one that fails is the error. Built-in rules,
  /// which our tests check, are prepared when first needed. `lexicon` must outlive the judge and
  /// may be null: then the register's views are empty.
  static Result<Judge> make(std::vector<Rule> rules, std::span<const ClaimKind* const> kinds,
                            const Lexicon* lexicon);

  /// Loads one group of articles and runs every rule over it. With `changed`, only findings that
  /// one of its articles takes part in are kept, the changed side first; null means every article.
  /// A rule that runs out of its step budget or returns what it may not gives up; the others go on.
  Result<Judgement> judge(std::span<const Statements> articles, const Identities& identities,
                          const SourceReader& source_of, const ArticlePaths* changed = nullptr,
                          Profile* profile = nullptr);

  Judge(Judge&&) noexcept;
  Judge& operator=(Judge&&) noexcept;
  ~Judge();

 private:
  struct State;
  explicit Judge(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace crosscheck
