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
  const Result<std::vector<Finding>> findings =
      check(desk, rules.value(), lexicon.value().get(), options.group_by, options.reading.threads,
            surroundings.progress, changed ? &*changed : nullptr);
  if (!findings) return failed(findings.error());

  Outcome outcome;
  const bool found = fails(findings.value(), options.fail_on);
  outcome.status = found ? 1 : 0;
  if (!options.quiet) outcome.err += lines_of(desk.warnings, "warning: ");
  outcome.err += lines_of(desk.problems, "");
  Run run;
  run.findings = findings.value();
  run.rules = rules.value();
  run.articles = static_cast<int>(desk.articles.size());
  run.failed = found;
  run.fail_on = options.fail_on ? to_string(*options.fail_on) : "never";
  run.version = CROSSCHECK_VERSION;
  DeskView view;
  if (shows_desk(options)) {
    view = view_of(desk, lexicon.value().get(), findings.value());
    run.desk = &view;
  }
  write_reports(run, options, surroundings, outcome);
  if (!desk.problems.empty()) outcome.status = 2;
  return outcome;
}

}  // namespace crosscheck
