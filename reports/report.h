#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "checker/findings/finding.h"
#include "checker/findings/rule.h"
#include "reports/desk_view.h"

namespace crosscheck {

/// Everything a report is made from. Reports are pure functions of it.
struct Run {
  std::span<const Finding> findings;   ///< sorted
  std::span<const Rule> rules;         ///< those that ran, sorted by id
  int articles = 0;                    ///< how many were read
  int unread = 0;                      ///< how many inputs could not be read
  int broken_rules = 0;                ///< how many rules gave up
  bool failed = false;                 ///< whether the findings reach `--fail-on`
  std::string fail_on;                 ///< "error", "warning", ...
  std::string version;                 ///< of crosscheck: "0.1.0"
  std::span<const Silenced> silenced;  ///< found and kept out of the report, sorted as findings
  bool baseline = false;               ///< whether the findings were held against a baseline
  const DeskView* desk = nullptr;      ///< for the drawings; may be null
};

/// Whether escape sequences may colour the text.
enum class Colour : std::uint8_t { off, on };

struct ReportOptions {
  Colour colour = Colour::off;
  int width = 80;  ///< columns of the terminal
};

/// One report format: a function in a file of its own and a row in the table.
struct Reporter {
  std::string_view name;
  std::string_view meaning;  ///< for `--help`
  std::string (*report)(const Run& run, const ReportOptions& options);
  bool shows_desk = false;  ///< whether it shows `Run::desk`
};

/// Every format, in the order `--help` lists them.
std::span<const Reporter> reporters();

/// The format of that name, or null.
const Reporter* reporter_named(std::string_view name);

}  // namespace crosscheck
