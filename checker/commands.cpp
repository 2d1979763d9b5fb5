#include "checker/commands.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace crosscheck {

namespace {

constexpr Command table[] = {
    {"check", "read articles, compare them and report what contradicts what", check_command},
    {"baseline", "keep known findings in a file: write, update or show its status",
     baseline_command},
    {"claims", "print every claim that is read, with its place", claims_command},
    {"meetings", "print the meetings, who says so and who was there", meetings_command},
    {"meeting", "print which words were taken for one meeting, and why", meeting_command},
    {"who", "print a person's names and titles over time", who_command},
    {"report", "convert a run saved with --format json into another format", report_command},
    {"rules", "list the rules", rules_command},
    {"config", "print every setting and where it comes from", config_command},
    {"init", "write a commented crosscheck.toml", init_command},
    {"explain", "print one rule: its reason, its precision, cases of it", explain_command},
    {"test", "run literate cases, or try rules on articles (--corpus)", test_command},
};

}  // namespace

Outcome failed(const Error& error) {
  return {{}, fmt::format("crosscheck: {}\n", error.to_string()), 2};
}

Outcome printed(std::string out, const Desk& desk, std::string_view nothing) {
  Outcome outcome{std::move(out), {}, desk.problems.empty() ? 0 : 2};
  for (const std::string& problem : desk.problems)
    outcome.err += fmt::format("crosscheck: {}\n", problem);
  if (!outcome.out.empty()) return outcome;
  outcome.err += fmt::format("crosscheck: {}\n", nothing);
  outcome.status = std::max(outcome.status, 1);
  return outcome;
}

std::span<const Command> commands() { return table; }

}  // namespace crosscheck
