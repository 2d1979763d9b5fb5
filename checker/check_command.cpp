// crosscheck check: from paths to reports.

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "checker/articles/collect.h"
#include "checker/check_desk.h"
#include "checker/configuration.h"
#include "checker/desk_view.h"
#include "checker/statistics.h"
#include "checker/write_reports.h"
#include "reports/baseline.h"

namespace crosscheck {

namespace {

bool fails(const std::vector<Finding>& findings, const std::optional<Severity>& fail_on) {
  return fail_on &&
         std::any_of(findings.begin(), findings.end(), [&fail_on](const Finding& finding) {
           return finding.finding_class != FindingClass::update && finding.severity >= *fail_on;
         });
}

/// Moves what the baseline knows to the silenced findings.
void silence_known(const BaselineStatus& status, CheckedDesk& checked) {
  std::vector<Finding> kept;
  auto fresh = status.fresh.begin();
  for (Finding& finding : checked.findings) {
    if (fresh != status.fresh.end() && *fresh == &finding) {
      ++fresh;
      kept.push_back(std::move(finding));
      continue;
    }
    checked.silenced.push_back({std::move(finding), Silenced::By::baseline, {}});
  }
  checked.findings = std::move(kept);
  sort_silenced(checked.silenced);
}

/// Holds the findings against the baseline that was asked for, if any.
std::optional<Error> apply_baseline(const Options& options, CheckedDesk& checked) {
  if (options.baseline.empty()) return std::nullopt;
  const Result<std::string> bytes = read_bytes(options.baseline);
  if (!bytes) return bytes.error();
  const Result<Baseline> baseline = read_baseline(options.baseline, bytes.value());
  if (!baseline) return baseline.error();
  const BaselineStatus status = compare(baseline.value(), checked.findings, checked.rules);
  silence_known(status, checked);
  if (status.resolved.empty() || options.quiet || options.changes.given()) return std::nullopt;
  checked.warnings += fmt::format(
      "crosscheck: warning: {}: {} of its findings {} resolved; 'crosscheck baseline "
      "update' takes them out\n",
      options.baseline, status.resolved.size(), status.resolved.size() == 1 ? "is" : "are");
  return std::nullopt;
}

}  // namespace

Outcome check_command(const Options& given, const Surroundings& surroundings) {
  const Result<Options> filled = configured(given);
  if (!filled) return failed(filled.error());
  const Options& options = filled.value();
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  Result<CheckedDesk> done = check_desk(options, lexicon.value().get(), surroundings);
  if (!done) return failed(done.error());
  CheckedDesk& checked = done.value();
  if (const auto error = apply_baseline(options, checked)) return failed(*error);

  const bool found = fails(checked.findings, options.fail_on);
  Outcome outcome{{}, checked.warnings + checked.problems, found ? 1 : 0};
  Run run;
  run.findings = checked.findings;
  run.silenced = checked.silenced;
  run.baseline = !options.baseline.empty();
  run.rules = checked.rules;
  run.articles = static_cast<int>(checked.desk.articles.size());
  run.unread = static_cast<int>(checked.desk.problems.size());
  run.broken_rules = checked.broken_rules;
  run.failed = found;
  run.fail_on = options.fail_on ? to_string(*options.fail_on) : "never";
  run.version = CROSSCHECK_VERSION;
  DeskView view;
  if (shows_desk(options)) {
    const Timer timer(surroundings.profile, "drawings");
    view = view_of(checked.desk, lexicon.value().get(), options.group_by, checked.findings);
    run.desk = &view;
  }
  write_reports(run, options, surroundings, outcome);
  if (!checked.problems.empty()) outcome.status = 2;
  if (options.statistics) outcome.err += statistics_of(checked);
  if (surroundings.profile != nullptr) outcome.err += surroundings.profile->to_string();
  return outcome;
}

}  // namespace crosscheck
