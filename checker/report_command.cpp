// crosscheck report: a saved run in another format.

#include <fmt/core.h>

#include "checker/articles/collect.h"
#include "checker/write_reports.h"
#include "reports/saved_run.h"

namespace crosscheck {

Outcome report_command(const Options& options, const Surroundings& surroundings) {
  const std::string& path = options.reading.paths.front();
  const Result<std::string> bytes = read_bytes(path);
  if (!bytes) return failed(bytes.error());
  const Result<SavedRun> saved = read_run(path, bytes.value());
  if (!saved) return failed(saved.error());
  Outcome outcome;
  write_reports(saved.value().run(), options, surroundings, outcome);
  return outcome;
}

}  // namespace crosscheck
