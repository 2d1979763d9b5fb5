// crosscheck rules: one line a rule.

#include <fmt/core.h>

#include <algorithm>

#include "checker/commands.h"

namespace crosscheck {

Outcome rules_command(const Options& options, const Surroundings&) {
  const Result<std::vector<Rule>> rules = all_rules(options.rules);
  if (!rules) return failed(rules.error());
  std::size_t width = 0;
  for (const Rule& rule : rules.value()) width = std::max(width, rule.id.size());
  Outcome outcome;
  for (const Rule& rule : rules.value()) {
    outcome.out +=
        fmt::format("{:<{}}  {:<7}  {:<3}  {}\n", rule.id, width, to_string(rule.severity),
                    rule.on_by_default ? "on" : "off", rule.summary);
  }
  return outcome;
}

}  // namespace crosscheck
