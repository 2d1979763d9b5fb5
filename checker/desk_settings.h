#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/file_patterns.h"
#include "checker/findings/finding.h"
#include "checker/findings/rule.h"

namespace crosscheck {

/// Whether a name given for rules (an id, class or kind, "default" or "all") means this rule.
bool means(std::string_view name, const Rule& rule);
bool any_means(const std::vector<std::string>& names, const Rule& rule);

/// Levels by id, kind or class of rules; none is off.
using Levels = std::map<std::string, std::optional<Severity>, std::less<>>;

/// What the configuration says of one desk.
struct DeskSettings {
  std::string name;
  FilePatterns files;               ///< its articles; empty for those that name the desk
  std::vector<std::string> select;  ///< ids, classes or kinds; empty for what all desks have
  std::vector<std::string> ignore;
  Levels levels;
};

/// What the desks of a run want of its rules.
struct DeskRules {
  std::vector<std::string> select;  ///< of desks that select nothing of their own
  Levels levels;                    ///< of all desks
  std::vector<DeskSettings> desks;
};

/// Leaves out the findings whose first place is on a desk that does not want their rule, and gives
/// the others their level. A row that its rule makes milder stays milder.
void apply_desk_rules(const DeskRules& wanted, const std::vector<Rule>& rules,
                      std::vector<Finding>& findings);

}  // namespace crosscheck
