#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/findings/finding.h"
#include "checker/findings/rule.h"
#include "checker/text/result.h"

namespace crosscheck {

/// The `schema_version` of a baseline that is written and read.
inline constexpr int baseline_version = 1;

/// A conflict a newsroom knows and lets stand, by what it is about: edits elsewhere leave it be.
struct KnownFinding {
  std::string rule;
  std::string fingerprint;
  std::string subject;             ///< for people
  std::vector<std::string> sides;  ///< what the sides say, sorted; for people
  int count = 1;                   ///< findings with this fingerprint, one a group of articles

  friend bool operator==(const KnownFinding&, const KnownFinding&) = default;
};

/// Sorted by rule and fingerprint, each pair once.
using Baseline = std::vector<KnownFinding>;

/// How a run stands to a baseline.
struct BaselineStatus {
  std::vector<const Finding*> fresh;  ///< not in the baseline, in the order of the findings
  Baseline resolved;                  ///< in the baseline and found no more
  Baseline kept;                      ///< the rest of the baseline
};

Baseline baseline_of(std::span<const Finding> findings);

/// Holds findings against a baseline. Of rules that did not run it is not known whether their
/// entries are resolved; they are kept.
BaselineStatus compare(const Baseline& baseline, std::span<const Finding> findings,
                       std::span<const Rule> rules);

/// The same JSON for the same findings, byte for byte.
std::string write_baseline(const Baseline& baseline);

/// Reads what `write_baseline` wrote; `file` is for messages. What is no JSON, of another version
/// or lacks a key is an error.
Result<Baseline> read_baseline(std::string_view file, std::string_view text);

}  // namespace crosscheck
