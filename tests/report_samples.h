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

  Run run() const {
    Run run;
    run.findings = findings;
    run.rules = rules;
    run.articles = 7;
    run.failed = true;
    run.fail_on = "error";
    return run;
  }
};

/// Six findings that between them hold everything a format can trip over.
SampleRun sample_run();

/// `count` findings of four sides' places each, for sizes and times.
SampleRun large_run(int count);

}  // namespace crosscheck
