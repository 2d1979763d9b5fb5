// Workflow commands of GitHub Actions: annotations on the lines of a pull request.

#include <fmt/core.h>

#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/rank.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_of_a_level = 10;  ///< a step shows no more

std::string_view level_of(const Finding& finding) {
  switch (finding.severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::style: return "notice";
    case Severity::info: return "notice";
  }
  return {};
}

std::string command(const Finding& finding) {
  const Place& place = finding.places.front();
  std::string where = fmt::format("file={},line={},endLine={}", escape_command_property(place.file),
                                  place.begin.line, place.end.line);
  // Columns are shown only for a range on one line.
  if (place.begin.line == place.end.line) {
    where += fmt::format(",col={},endColumn={}", place.begin.column, place.end.column);
  }
  std::string message = printable(finding.message);
  for (const std::string& line : other_side_lines(finding)) message += "\n" + line;
  if (!finding.note.empty()) message += "\nnote: " + printable(finding.note);
  return fmt::format("::{} {},title={}::{}\n", level_of(finding), where,
                     escape_command_property("crosscheck: " + printable(finding.rule)),
                     escape_command_data(message));
}

/// One line that no runner takes for a command, however the file is named.
std::string log_line(const Finding& finding) {
  const Place& place = finding.places.front();
  return "- " +
         printable(fmt::format("{}: {}: {} [{}]", place_of(place), to_string(finding.severity),
                               finding.message, finding.rule)) +
         "\n";
}

}  // namespace

std::string report_github(const Run& run, const ReportOptions&) {
  std::string commands, rest;
  int left = 0;
  for (const std::string_view level : {"error", "warning", "notice"}) {
    std::vector<const Finding*> of_level;
    for (const Finding& finding : run.findings) {
      if (level_of(finding) == level) of_level.push_back(&finding);
    }
    const auto shown = highest_ranked(of_level, most_of_a_level);
    auto next = shown.begin();
    for (const Finding* finding : of_level) {
      const bool is_shown = next != shown.end() && *next == finding;
      if (is_shown) ++next;
      (is_shown ? commands : rest) += is_shown ? command(*finding) : log_line(*finding);
      left += is_shown ? 0 : 1;
    }
  }
  if (left > 0) {
    rest = fmt::format("::group::{}, which a step does not annotate\n{}::endgroup::\n",
                       count_of(left, "more finding"), rest);
  }
  return commands + rest + summary_line(run) + "\n";
}

}  // namespace crosscheck
