#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "checker/file_patterns.h"
#include "checker/find_suppressions.h"
#include "checker/findings/finding.h"
#include "checker/findings/rule.h"
#include "checker/text/day.h"

namespace crosscheck {

/// The suppressions of each article that has any, by its path.
using SuppressionsByPath = std::map<std::string, std::vector<Suppression>, std::less<>>;

/// A suppression that stands in the configuration, for articles that cannot carry one.
struct ConfiguredSuppression {
  std::string place;   ///< "crosscheck.toml:12"
  std::string rule;    ///< id, class, kind or "all"
  FilePatterns files;  ///< empty for every file
  std::string words;   ///< that the quote must contain; empty for any
  std::string reason;
  std::optional<Day> expires;  ///< last day
};

/// Moves to `silenced` the findings that the articles' own words keep out of the report: those of
/// which each article on side 0 has a place, or another side every place, on a line that is
/// suppressed for their rule. Of a finding that stays, the places go whose articles have answered;
/// of a slip, which has no other side, those that are covered. Returns the suppressions that kept
/// nothing out, one sentence each; of those for rules that did not run nothing is known.
std::vector<std::string> silence(const SuppressionsByPath& suppressions,
                                 const std::vector<Rule>& rules, std::vector<Finding>& findings,
                                 std::vector<Silenced>& silenced);

/// The same for suppressions of the configuration; those that expired before `today` hold no more,
/// and a sentence says so. `Unused::told` adds those that kept nothing out.
enum class Unused : std::uint8_t { told, untold };
std::vector<std::string> silence_configured(const std::vector<ConfiguredSuppression>& suppressions,
                                            const std::vector<Rule>& rules,
                                            std::optional<Day> today, Unused unused,
                                            std::vector<Finding>& findings,
                                            std::vector<Silenced>& silenced);

/// Sorts by first place and rule, as findings are.
void sort_silenced(std::vector<Silenced>& silenced);

/// The suppressions that name no rule, class or kind of `rules`, one sentence each.
std::vector<std::string> unknown_suppressions(const SuppressionsByPath& suppressions,
                                              const std::vector<Rule>& rules);

}  // namespace crosscheck
