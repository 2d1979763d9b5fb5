// crosscheck rules and crosscheck explain RULE.

#include <fmt/format.h>

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

Outcome explain_command(const Options& options, const Surroundings&) {
  // Names are checked against every rule, so that a slip is answered with the nearest id.
  RuleOptions named = options.rules;
  named.select = {options.name};
  const Result<std::vector<Rule>> chosen = choose_rules(named);
  if (!chosen) {
    Error error = chosen.error();
    if (const auto option = error.what.find("--select names no rule, class or kind"); option == 0) {
      error.what.replace(0, std::string_view("--select names no rule, class or kind").size(),
                         "there is no rule");
    }
    return failed(error);
  }
  Outcome outcome;
  for (const Rule& rule : chosen.value()) {
    outcome.out += fmt::format("{}\n  {}\n\n", rule.id, rule.summary);
    outcome.out += fmt::format("  class {}, level {}, precision {}, {} by default\n",
                               to_string(rule.finding_class), to_string(rule.severity),
                               rule.precision, rule.on_by_default ? "on" : "off");
    for (const auto& [name, value] : rule.params) {
      outcome.out += fmt::format("  parameter {} = {}\n", name, value);
    }
    if (!rule.why.empty()) outcome.out += fmt::format("\n{}\n", rule.why);
    outcome.out += fmt::format("\n  from {}\n", rule.file);
  }
  return outcome;
}

}  // namespace crosscheck
