#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checker/changed_articles.h"
#include "checker/findings/finding.h"
#include "checker/session.h"
#include "checker/text/day.h"

namespace crosscheck {

enum class ColourChoice : std::uint8_t { automatic, always, never };

/// One report a run writes: its format and where to, standard output when there is no path.
struct ReportRequest {
  std::string format = "text";
  std::string path;
};

/// The command line, read and checked.
struct Options {
  std::string command;  ///< name of a row in the table of commands
  std::string config;   ///< file of settings; empty to look for crosscheck.toml
  ReadingOptions reading;
  RuleOptions rules;
  DeskRules desk_rules;
  std::vector<ConfiguredSuppression> suppressions;
  std::optional<Day> today;  ///< suppressions expire by it
  bool whole_desk = false;   ///< whether it reads what the configuration names
  GroupBy group_by = GroupBy::nothing;
  ChangeOptions changes;
  std::vector<ReportRequest> reports;
  std::optional<Severity> fail_on = Severity::error;  ///< none: findings never fail a run
  bool fail_on_given = false;                         ///< whether the command line says so
  ColourChoice colour = ColourChoice::automatic;
  std::string baseline;                  ///< file of known findings; empty for none
  std::string action;                    ///< of `baseline`: write, update or status
  bool schema = false;                   ///< `config --schema`
  bool grow = false;                     ///< `baseline update --grow`
  std::string place;                     ///< of `meeting`: where it is to be; empty for anywhere
  std::string name;                      ///< rule of `explain`, person of `who`
  bool update = false;                   ///< `test --update`
  std::vector<std::string> corpora;      ///< of `test`: folders of articles to try rules on
  std::vector<std::string> tried_rules;  ///< of `test --corpus`
  int sample = 10;                       ///< how many findings of a rule that shows
  bool quiet = false;                    ///< no progress, no warnings
  bool statistics = false;               ///< `--stats`
  bool profile = false;                  ///< `--profile`
};

/// What to do, or words to print and the status to exit with (help, version, a usage error).
struct Parsed {
  std::optional<Options> options;
  std::string words;
  int status = 0;
};

Parsed parse_options(int argc, const char* const* argv);

}  // namespace crosscheck
