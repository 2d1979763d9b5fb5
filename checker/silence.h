#pragma once

#include <map>
#include <string>
#include <vector>

#include "checker/find_suppressions.h"
#include "checker/findings/finding.h"
#include "checker/findings/rule.h"

namespace crosscheck {

/// The suppressions of each article that has any, by its path.
using SuppressionsByPath = std::map<std::string, std::vector<Suppression>, std::less<>>;

/// Moves to `silenced` the findings that the articles' own words keep out of the report: those with
/// a place on side 0, or with every place of another side, on a line that is suppressed for their
/// rule. Both stay sorted. Returns the suppressions that kept nothing out, one sentence each; of
/// those for rules that did not run nothing is known.
std::vector<std::string> silence(const SuppressionsByPath& suppressions,
                                 const std::vector<Rule>& rules, std::vector<Finding>& findings,
                                 std::vector<Silenced>& silenced);

/// The suppressions that name no rule, class or kind of `rules`, one sentence each.
std::vector<std::string> unknown_suppressions(const SuppressionsByPath& suppressions,
                                              const std::vector<Rule>& rules);

}  // namespace crosscheck
