// crosscheck check: from paths to reports.

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "checker/changed_articles.h"
#include "checker/desk_view.h"
#include "checker/write_reports.h"

namespace crosscheck {

namespace {

std::string lines_of(const std::vector<std::string>& lines, std::string_view level) {
  std::string out;
  for (const std::string& line : lines) out += fmt::format("crosscheck: {}{}\n", level, line);
  return out;
}

Result<ArticlePaths> changed_paths(const Desk& desk, const Options& options) {
  std::vector<std::string> paths;
  for (const Statements& article : desk.articles) paths.push_back(article.path);
  return changed_articles(options.changes, options.reading.paths, paths);
}

/// Takes out what the articles silence, and warns of suppressions that are of no use. A suppression
/// for what a run of changed articles did not look at is not called unused.
Result<std::vector<Silenced>> silence_by_comments(const Desk& desk, const Options& options,
                                                  const std::vector<Rule>& rules,
                                                  std::vector<Finding>& findings,
                                                  Outcome& outcome) {
  std::vector<Silenced> silenced;
  if (desk.suppressions.empty()) return silenced;
  const Result<std::vector<Rule>> all = choose_rules({options.rules.folders, {"all"}, {}});
  if (!all) return all.error();
  const auto unknown = unknown_suppressions(desk.suppressions, all.value());
  const auto unused = silence(desk.suppressions, rules, findings, silenced);
  if (options.quiet) return silenced;
  outcome.err += lines_of(unknown, "warning: ");
  if (!options.changes.given()) outcome.err += lines_of(unused, "warning: ");
  return silenced;
}

bool fails(const std::vector<Finding>& findings, const std::optional<Severity>& fail_on) {
  return fail_on &&
         std::any_of(findings.begin(), findings.end(), [&fail_on](const Finding& finding) {
           return finding.finding_class != FindingClass::update && finding.severity >= *fail_on;
         });
}

}  // namespace

Outcome check_command(const Options& options, const Surroundings& surroundings) {
  const auto failed = [](const Error& error) {
    return Outcome{{}, fmt::format("crosscheck: {}\n", error.to_string()), 2};
  };
  const Result<std::vector<Rule>> rules = choose_rules(options.rules);
  if (!rules) return failed(rules.error());
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());

  const Desk desk = read_desk(options.reading, lexicon.value().get(), surroundings.progress);
  std::optional<ArticlePaths> changed;
  if (options.changes.given()) {
    Result<ArticlePaths> paths = changed_paths(desk, options);
    if (!paths) return failed(paths.error());
    changed = std::move(paths).value();
  }
  Result<std::vector<Finding>> checked =
      check(desk, rules.value(), lexicon.value().get(), options.group_by, options.reading.threads,
            surroundings.progress, changed ? &*changed : nullptr);
  if (!checked) return failed(checked.error());
  std::vector<Finding>& findings = checked.value();

  Outcome outcome;
  if (!options.quiet) outcome.err += lines_of(desk.warnings, "warning: ");
  const Result<std::vector<Silenced>> silenced =
      silence_by_comments(desk, options, rules.value(), findings, outcome);
  if (!silenced) return failed(silenced.error());
  const bool found = fails(findings, options.fail_on);
  outcome.status = found ? 1 : 0;
  outcome.err += lines_of(desk.problems, "");
  Run run;
  run.findings = findings;
  run.silenced = silenced.value();
  run.rules = rules.value();
  run.articles = static_cast<int>(desk.articles.size());
  run.failed = found;
  run.fail_on = options.fail_on ? to_string(*options.fail_on) : "never";
  run.version = CROSSCHECK_VERSION;
  DeskView view;
  if (shows_desk(options)) {
    view = view_of(desk, lexicon.value().get(), findings);
    run.desk = &view;
  }
  write_reports(run, options, surroundings, outcome);
  if (!desk.problems.empty()) outcome.status = 2;
  return outcome;
}

}  // namespace crosscheck
