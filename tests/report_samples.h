#pragma once

// Findings made by hand for the tests of every report format: odd names, markup in quotes, lines
// longer than a terminal, two findings on one line, wide characters, invalid bytes.

#include <string>
#include <vector>

#include "reports/report.h"

namespace crosscheck {

/// A run that owns what its `Run` points at.
struct SampleRun {
  std::vector<Finding> findings;
  std::vector<Rule> rules;
  std::vector<Silenced> silenced;
  DeskView desk;

  Run run() const {
    Run run;
    run.findings = findings;
    run.rules = rules;
    run.articles = 7;
    run.failed = true;
    run.fail_on = "error";
    run.version = "1.2.3";
    run.silenced = silenced;
    run.baseline = true;
    run.desk = &desk;
    return run;
  }
};

/// Six findings that between them hold everything a format can trip over.
SampleRun sample_run();

/// `count` findings of four sides' places each, for sizes and times.
SampleRun large_run(int count);

}  // namespace crosscheck
