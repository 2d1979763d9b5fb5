#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/names/house_style.h"
#include "checker/claims/patterns.h"
#include "checker/desk_settings.h"
#include "checker/file_patterns.h"
#include "checker/findings/finding.h"
#include "checker/findings/judge.h"
#include "checker/findings/rule.h"
#include "checker/identities/identity.h"
#include "checker/silence.h"
#include "checker/text/day.h"
#include "checker/text/profile.h"
#include "checker/text/result.h"

namespace crosscheck {

/// What a run reads its articles with.
struct ReadingOptions {
  std::vector<std::string> paths;
  std::vector<std::string> lexicon_folders;
  std::vector<std::string> pattern_folders;
  std::optional<Day> date;
  int threads = 1;
  FilePatterns exclude;    ///< files of the paths that are not read
  std::string desk_field;  ///< key of the front matter that names the desk; empty for ours alone
  std::vector<HouseForm> house_style;
  std::vector<DeskSettings> desks;  ///< those with files name the desks of these
};

/// The statements of every article of a run, sorted by path.
struct Desk {
  std::vector<Statements> articles;
  std::vector<std::string> problems;  ///< one sentence each: files that could not be read
  std::vector<std::string> warnings;  ///< one sentence each: files that were read with damage
  Patterns patterns;                  ///< what told the claims of patterns; owns their kinds
  SuppressionsByPath suppressions;    ///< of the articles that have any
  std::string standard_input;         ///< bytes of the article "-", which cannot be read again
};

/// Every kind of claim that articles are read for.
std::vector<const ClaimKind*> kinds(const Patterns& patterns);

/// Told now and then how many of how many steps are done; may be empty.
using Progress = std::function<void(std::size_t done, std::size_t of)>;

/// Which lexicon a run uses: ours, or ours with a newsroom's folders laid over it.
class LexiconChoice {
 public:
  static Result<LexiconChoice> make(const std::vector<std::string>& folders);
  const Lexicon& get() const { return own_ ? *own_ : built_in_lexicon(); }

 private:
  std::optional<Lexicon> own_;
};

/// Reads articles and takes their claims, on several threads; the result does not depend on how
/// many. Files that cannot be read are problems, the others are read all the same.
Desk read_desk(const ReadingOptions& options, const Lexicon& lexicon, const Progress& progress,
               Profile* profile = nullptr);

enum class GroupBy : std::uint8_t { nothing, folder };

/// The articles that are compared with one another, group by group.
std::vector<std::span<const Statements>> groups_of(const Desk& desk, GroupBy group_by);
Scope scope_of(GroupBy group_by);

struct RuleOptions {
  std::vector<std::string> folders;  ///< a newsroom's own rules beside ours
  std::vector<std::string> select;   ///< ids, classes or kinds; empty means those on by default
  std::vector<std::string> ignore;
  std::vector<std::string> also;  ///< what some desk selects beside these
  /// By rule and parameter, for those that are not to have their own value.
  std::map<std::string, std::map<std::string, std::string>> parameters;
};

/// The rules of a run, sorted by id. An unknown name in `select` or `ignore` is an error with a
/// suggestion.
Result<std::vector<Rule>> choose_rules(const RuleOptions& options);

/// Every rule there is beside those of a run, also those off by default.
Result<std::vector<Rule>> all_rules(const RuleOptions& options);

/// Compares every article of a group with every other of that group and with itself. With
/// `changed`, only what these articles take part in is found; null means every article. A rule that
/// gave up in several groups is named once.
Result<Judgement> check(const Desk& desk, const std::vector<Rule>& rules, const Lexicon& lexicon,
                        GroupBy group_by, int threads, const Progress& progress,
                        const ArticlePaths* changed = nullptr, Profile* profile = nullptr);

}  // namespace crosscheck
