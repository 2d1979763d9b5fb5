#pragma once

#include <string_view>
#include <vector>

#include "checker/text/result.h"
#include "reports/report.h"

namespace crosscheck {

/// The `schema_version` that `json` writes and `read_run` reads. It grows when a key changes its
/// meaning or goes away, not when one is added.
inline constexpr int saved_run_version = 1;

/// A run read back from `--format json`; it owns what its `Run` points at.
struct SavedRun {
  std::vector<Finding> findings;
  std::vector<Rule> rules;
  std::vector<Silenced> silenced;
  DeskView desk;
  int articles = 0;
  int unread = 0;
  int broken_rules = 0;
  bool failed = false;
  bool baseline = false;
  std::string fail_on;
  std::string version;

  /// Alive as long as this object stays where it is.
  Run run() const&;
  Run run() const&& = delete;
};

/// Reads what `--format json` wrote; `file` is for messages. What is no JSON, of another version,
/// or lacks a key is an error that names the line or the value: "run.json: findings[3].rule is
/// missing". Unknown keys are passed over.
Result<SavedRun> read_run(std::string_view file, std::string_view text);

}  // namespace crosscheck
