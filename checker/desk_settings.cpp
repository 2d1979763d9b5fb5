#include "checker/desk_settings.h"

#include <algorithm>

namespace crosscheck {

namespace {

/// The level of a rule, by the most telling of its names; null when none is given.
const std::optional<Severity>* level_of(const Levels& levels, const Rule& rule) {
  for (const std::string_view name :
       {std::string_view(rule.id), std::string_view(finding_kind(rule)),
        std::string_view(rule.kind), to_string(rule.finding_class), std::string_view("all")}) {
    const auto found = levels.find(name);
    if (found != levels.end()) return &found->second;
  }
  return nullptr;
}

bool chosen(const std::vector<std::string>& select, const Rule& rule) {
  return select.empty() ? rule.on_by_default : any_means(select, rule);
}

/// Whether the finding stays; its level is set when it does.
bool settle(const DeskRules& wanted, const Rule& rule, Finding& finding) {
  const auto desk =
      std::ranges::find(wanted.desks, finding.places.front().desk, &DeskSettings::name);
  const DeskSettings none;
  const DeskSettings& own = desk == wanted.desks.end() ? none : *desk;
  if (!chosen(own.select.empty() ? wanted.select : own.select, rule)) return false;
  if (any_means(own.ignore, rule)) return false;
  const std::optional<Severity>* level = level_of(own.levels, rule);
  if (level == nullptr) level = level_of(wanted.levels, rule);
  if (level == nullptr) return true;
  if (!*level) return false;
  const bool milder = finding.severity < rule.severity;
  finding.severity = milder ? std::min(finding.severity, **level) : **level;
  return true;
}

}  // namespace

bool means(std::string_view name, const Rule& rule) {
  return name == "all" || name == rule.id || name == rule.kind || name == finding_kind(rule) ||
         name == to_string(rule.finding_class) || (name == "default" && rule.on_by_default);
}

bool any_means(const std::vector<std::string>& names, const Rule& rule) {
  return std::ranges::any_of(names, [&rule](const auto& name) { return means(name, rule); });
}

void apply_desk_rules(const DeskRules& wanted, const std::vector<Rule>& rules,
                      std::vector<Finding>& findings) {
  if (wanted.levels.empty() && wanted.desks.empty()) return;
  std::erase_if(findings, [&](Finding& finding) {
    const auto rule = std::ranges::find(rules, finding.rule, &Rule::id);
    return rule != rules.end() && !settle(wanted, *rule, finding);
  });
}

}  // namespace crosscheck
