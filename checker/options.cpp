#include "checker/options.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <thread>
#include <utility>

#include "checker/commands.h"
#include "checker/text/period.h"
#include "checker/text/suggestion.h"
#include "reports/report.h"

namespace crosscheck {

namespace {

std::optional<Severity> parse_severity(std::string_view words) {
  for (const Severity s : {Severity::info, Severity::style, Severity::warning, Severity::error}) {
    if (words == to_string(s)) return s;
  }
  return std::nullopt;
}

std::string format_names() {
  std::string names;
  for (const Reporter& reporter : reporters()) {
    if (!names.empty()) names += ", ";
    names += reporter.name;
  }
  return names;
}

/// "html:report.html" is a format and where its report goes.
ReportRequest parse_report(const std::string& words) {
  const auto colon = words.find(':');
  ReportRequest request{words.substr(0, colon), {}};
  if (reporter_named(request.format) == nullptr) {
    std::vector<std::string_view> names;
    for (const Reporter& reporter : reporters()) names.push_back(reporter.name);
    throw CLI::ValidationError("--format",
                               fmt::format("'{}' is no format{}; there are: {}", request.format,
                                           did_you_mean(request.format, names), format_names()));
  }
  if (colon != words.npos) request.path = words.substr(colon + 1);
  return request;
}

CLI::Option* add_paths(CLI::App& app, Options& options) {
  return app.add_option("PATH", options.reading.paths,
                        "articles, folders of articles, or - for standard input");
}

void add_config(CLI::App& app, Options& options) {
  app.add_option("--config", options.config,
                 "settings; else the crosscheck.toml nearest to the articles")
      ->type_name("FILE");
}

void add_reading(CLI::App& app, Options& options) {
  app.add_option_function<std::string>(
         "--date",
         [&options](const std::string& words) {
           options.reading.date = iso_day(words);
           if (!options.reading.date) {
             throw CLI::ValidationError("--date",
                                        fmt::format("'{}' is no date like 2025-03-12", words));
           }
         },
         "publication date of all the articles")
      ->type_name("YYYY-MM-DD");
  app.add_option("--lexicon", options.reading.lexicon_folders, "folder of CSV files laid over ours")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("--patterns", options.reading.pattern_folders, "folder of claim patterns (*.toml)")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("--threads", options.reading.threads,
                 "how many at once; as many as there are cores")
      ->check(CLI::Range(1, 256));
}

void add_rules(CLI::App& app, Options& options) {
  app.add_option("--rules", options.rules.folders, "folder of rules (*.sql) beside ours")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void add_choice(CLI::App& app, Options& options) {
  app.add_option("--select", options.rules.select,
                 "only these rules, classes or kinds, also those off by default; \"default\" is "
                 "those on by default")
      ->delimiter(',')
      ->type_name("NAME,...")
      ->allow_extra_args(false);
  app.add_option("--ignore", options.rules.ignore, "without these rules, classes or kinds")
      ->delimiter(',')
      ->type_name("NAME,...")
      ->allow_extra_args(false);
}

void add_reports(CLI::App& app, Options& options) {
  app.add_option_function<std::vector<std::string>>(
         "--format",
         [&options](const std::vector<std::string>& all) {
           for (const std::string& words : all) options.reports.push_back(parse_report(words));
         },
         "report format, with :PATH into a file; repeatable. Formats: " + format_names())
      ->type_name("NAME[:PATH]")
      ->allow_extra_args(false);
  app.add_option_function<std::string>(
         "--colour",
         [&options](const std::string& words) {
           options.colour = words == "always"  ? ColourChoice::always
                            : words == "never" ? ColourChoice::never
                                               : ColourChoice::automatic;
         },
         "colour on a terminal (auto), always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
}

void add_grouping(CLI::App& app, Options& options) {
  app.add_option_function<std::string>(
         "--group-by", [&options](const std::string&) { options.group_by = GroupBy::folder; },
         "each folder holds one affair: compare only its articles")
      ->check(CLI::IsMember({"folder"}))
      ->type_name("folder");
}

void add_today(CLI::App& app, Options& options) {
  app.add_option_function<std::string>(
         "--today",
         [&options](const std::string& words) {
           options.today = iso_day(words);
           if (!options.today)
             throw CLI::ValidationError("--today",
                                        fmt::format("'{}' is no date like 2025-03-12", words));
         },
         "the day by which suppressions of crosscheck.toml expire; today")
      ->type_name("YYYY-MM-DD");
}

void add_quiet(CLI::App& app, Options& options) {
  app.add_flag("--quiet,-q", options.quiet, "no progress and no warnings on standard error");
}

void add_check(CLI::App& app, Options& options) {
  add_paths(app, options);
  add_config(app, options);
  add_reading(app, options);
  add_rules(app, options);
  add_choice(app, options);
  add_grouping(app, options);
  app.add_option("--changed-since", options.changes.since,
                 "report only what files take part in that git sees changed since this revision")
      ->type_name("REVISION");
  app.add_option("--changed-files", options.changes.list,
                 "the same for files named in this list, one a line; - for standard input")
      ->type_name("FILE");
  add_reports(app, options);
  app.add_option_function<std::string>(
         "--fail-on",
         [&options](const std::string& words) {
           options.fail_on = parse_severity(words);
           options.fail_on_given = true;
           if (!options.fail_on && words != "never") {
             throw CLI::ValidationError(
                 "--fail-on",
                 fmt::format("'{}' is none of error, warning, style, info, never", words));
           }
         },
         "least level that makes the exit status 1 (error)")
      ->type_name("LEVEL");
  app.add_option("--baseline", options.baseline,
                 "leave out what this file knows; see the command baseline")
      ->type_name("FILE");
  add_today(app, options);
  add_quiet(app, options);
  app.add_flag("--stats", options.statistics,
               "on standard error: how many claims of each kind, findings of each rule");
  app.add_flag("--profile", options.profile,
               "on standard error: milliseconds of each stage and rule");
}

void add_baseline(CLI::App& app, Options& options) {
  app.add_option("ACTION", options.action,
                 "write a new file, update one, or show the status of one against the articles")
      ->required()
      ->check(CLI::IsMember({"write", "update", "status"}));
  app.add_option("FILE", options.baseline, "the file of known findings")->required();
  add_paths(app, options);
  add_config(app, options);
  add_reading(app, options);
  add_rules(app, options);
  add_choice(app, options);
  add_grouping(app, options);
  app.add_flag("--grow", options.grow, "let update take in new findings too");
  add_today(app, options);
  add_quiet(app, options);
}

void add_arguments(std::string_view command, CLI::App& app, Options& options) {
  if (command == "check") add_check(app, options);
  if (command == "baseline") add_baseline(app, options);
  if (command == "config") {
    add_paths(app, options);
    add_config(app, options);
    app.add_flag("--schema", options.schema, "print the JSON schema of crosscheck.toml instead");
  }
  if (command == "claims" || command == "meetings") {
    add_paths(app, options)->required();
    add_reading(app, options);
  }
  if (command == "meeting") {
    app.add_option("--place", options.place, "only meetings there, or in what it lies in or holds")
        ->type_name("PLACE");
    add_paths(app, options)->required();
    add_reading(app, options);
  }
  if (command == "who") {
    app.add_option("NAME", options.name, "a person's name, or part of it")->required();
    add_paths(app, options)->required();
    add_reading(app, options);
  }
  if (command == "report") {
    app.add_option("RUN", options.reading.paths,
                   "a run saved with --format json, or - for standard input")
        ->required()
        ->expected(1);
    add_reports(app, options);
  }
  if (command == "rules") add_rules(app, options);
  if (command == "explain") {
    app.add_option("RULE", options.name, "id of a rule")->required();
    add_rules(app, options);
  }
  if (command == "test") {
    CLI::Option* fixtures = app.add_option("FIXTURE", options.reading.paths,
                                           "literate cases (*.md), or folders of them");
    CLI::Option* corpus = app.add_option("--corpus", options.corpora,
                                         "instead: how often rules speak on these articles");
    corpus->type_name("DIR")->allow_extra_args(false)->excludes(fixtures);
    CLI::Option* rule = app.add_option("--rule", options.tried_rules,
                                       "with --corpus: a rule, class or kind to try; repeatable");
    rule->delimiter(',')->type_name("NAME,...")->allow_extra_args(false);
    corpus->needs(rule);
    rule->needs(corpus);
    app.add_option("--sample", options.sample, "with --corpus: findings shown of each rule (10)")
        ->check(CLI::Range(0, 100000))
        ->needs(corpus)
        ->type_name("N");
    add_grouping(app, options);
    add_rules(app, options);
    app.add_option("--patterns", options.reading.pattern_folders,
                   "folder of claim patterns (*.toml)")
        ->type_name("DIR")
        ->allow_extra_args(false);
    app.add_option("--lexicon", options.reading.lexicon_folders,
                   "folder of CSV files laid over ours")
        ->type_name("DIR")
        ->allow_extra_args(false);
    app.add_flag("--update", options.update, "rewrite the golden blocks with what came out");
  }
}

Parsed words_of(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream out, err;
  if (app.exit(error, out, err) == 0) return {std::nullopt, out.str(), 0};
  return {std::nullopt, fmt::format("crosscheck: {}\n", error.what()), 2};
}

}  // namespace

Parsed parse_options(int argc, const char* const* argv) {
  Options options;
  options.reading.threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  CLI::App app("Finds where a newsroom's articles contradict each other, or themselves.",
               "crosscheck");
  app.set_version_flag("--version", "crosscheck " CROSSCHECK_VERSION);
  app.require_subcommand(1);
  for (const Command& command : commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.meaning));
    add_arguments(command.name, *sub, options);
    sub->callback([&options, &command] { options.command = command.name; });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return words_of(app, error);
  }
  if (options.reports.empty()) options.reports.emplace_back();
  return {std::move(options), {}, 0};
}

}  // namespace crosscheck
