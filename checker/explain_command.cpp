// crosscheck explain RULE: what it is for, how often it is right, and cases it speaks on and not.

#include <fmt/format.h>

#include <iterator>

#include "checker/commands.h"
#include "checker/rule_evidence.h"
#include "reports/columns.h"

namespace crosscheck {

namespace {

/// The rules a name means, all of which are asked, so that a slip is answered with the nearest id.
Result<std::vector<Rule>> named_rules(const Options& options) {
  RuleOptions named = options.rules;
  named.select = {options.name};
  Result<std::vector<Rule>> chosen = choose_rules(named);
  if (chosen) return chosen;
  Error error = chosen.error();
  constexpr std::string_view unknown = "--select names no rule, class or kind";
  if (error.what.starts_with(unknown)) error.what.replace(0, unknown.size(), "there is no rule");
  return error;
}

std::string print_measured(const std::vector<MeasuredPrecision>& measured, int width) {
  if (measured.empty()) return "  no findings of it on real articles were read yet\n";
  std::string text;
  for (const MeasuredPrecision& m : measured) {
    std::string line = fmt::format("{} of {} findings right", m.right, m.read);
    if (m.read < m.findings) line += fmt::format(", of {} it gave,", m.findings);
    line += " on " + m.articles;
    if (!m.together.empty()) line += fmt::format(", together with {}", fmt::join(m.together, ", "));
    int indent = 2;  // and more for the lines a long one goes on in
    for (const std::string& part : wrap(line, width - 4)) {
      text += fmt::format("{:{}}{}\n", "", indent, part);
      indent = 4;
    }
  }
  return text;
}

Result<std::string> explain(const Rule& rule, int width) {
  const auto measured = measured_precision(rule.id);
  if (!measured) return measured.error();
  const auto examples = examples_of(rule, width);
  if (!examples) return examples.error();
  std::string text = fmt::format("{}\n  {}\n\n", rule.id, rule.summary);
  fmt::format_to(std::back_inserter(text), "  class {}, level {}, precision {}, {} by default\n",
                 to_string(rule.finding_class), to_string(rule.severity), rule.precision,
                 rule.on_by_default ? "on" : "off");
  text += print_measured(measured.value(), width);
  for (const auto& [name, value] : rule.params)
    text += fmt::format("  parameter {} = {}\n", name, value);
  if (!rule.why.empty()) text += fmt::format("\n{}\n", rule.why);
  text += '\n';
  text += examples.value();
  return text + fmt::format("  from {}\n", rule.file);
}

}  // namespace

Outcome explain_command(const Options& options, const Surroundings& surroundings) {
  const Result<std::vector<Rule>> chosen = named_rules(options);
  if (!chosen) return failed(chosen.error());
  Outcome outcome;
  for (const Rule& rule : chosen.value()) {
    const Result<std::string> text = explain(rule, surroundings.width);
    if (!text) return failed(text.error());
    if (!outcome.out.empty()) outcome.out += '\n';
    outcome.out += text.value();
  }
  return outcome;
}

}  // namespace crosscheck
