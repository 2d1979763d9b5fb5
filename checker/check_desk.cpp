#include "checker/check_desk.h"

#include <fmt/core.h>

#include <optional>
#include <string_view>
#include <utility>

#include "checker/changed_articles.h"
#include "checker/silence.h"

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
std::optional<Error> silence_by_comments(const Options& options, CheckedDesk& checked) {
  const SuppressionsByPath& suppressions = checked.desk.suppressions;
  if (suppressions.empty()) return std::nullopt;
  const Result<std::vector<Rule>> all = all_rules(options.rules);
  if (!all) return all.error();
  checked.warnings += lines_of(unknown_suppressions(suppressions, all.value()), "warning: ");
  const auto unused = silence(suppressions, checked.rules, checked.findings, checked.silenced);
  if (!options.changes.given()) checked.warnings += lines_of(unused, "warning: ");
  return std::nullopt;
}

/// The same for the suppressions of the configuration; those of a run that reads less than the
/// configuration names are not called unused.
void silence_by_configuration(const Options& options, CheckedDesk& checked) {
  const bool whole = options.whole_desk && !options.changes.given();
  const auto told =
      silence_configured(options.suppressions, checked.rules, options.today,
                         whole ? Unused::told : Unused::untold, checked.findings, checked.silenced);
  checked.warnings += lines_of(told, "warning: ");
}

}  // namespace

Result<CheckedDesk> check_desk(const Options& options, const Lexicon& lexicon,
                               const Surroundings& surroundings) {
  const Progress& progress = surroundings.progress;
  Profile* const profile = surroundings.profile;
  Result<std::vector<Rule>> rules = choose_rules(options.rules);
  if (!rules) return rules.error();
  CheckedDesk checked;
  checked.rules = std::move(rules).value();
  checked.desk = read_desk(options.reading, lexicon, progress, profile);
  checked.warnings = lines_of(checked.desk.warnings, "warning: ");
  checked.problems = lines_of(checked.desk.problems, "");
  std::optional<ArticlePaths> changed;
  if (options.changes.given()) {
    Result<ArticlePaths> paths = changed_paths(checked.desk, options);
    if (!paths) return paths.error();
    changed = std::move(paths).value();
  }
  Result<Judgement> judgement =
      check(checked.desk, checked.rules, lexicon, options.group_by, options.reading.threads,
            progress, changed ? &*changed : nullptr, profile);
  if (!judgement) return judgement.error();
  checked.findings = std::move(judgement.value().findings);
  for (const Error& rule : judgement.value().gave_up) {
    checked.problems += fmt::format("crosscheck: {}\n", rule.to_string());
    ++checked.broken_rules;
  }
  const Timer timer(profile, "suppressions");
  apply_desk_rules(options.desk_rules, checked.rules, checked.findings);
  if (auto error = silence_by_comments(options, checked)) return *error;
  silence_by_configuration(options, checked);
  sort_silenced(checked.silenced);
  if (options.quiet) checked.warnings.clear();
  return checked;
}

}  // namespace crosscheck
