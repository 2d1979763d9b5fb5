#pragma once

#include <string>
#include <vector>

#include "checker/commands.h"

namespace crosscheck {

/// A desk that was read and compared, with what its articles silence taken out.
struct CheckedDesk {
  Desk desk;
  std::vector<Rule> rules;         ///< those that ran
  std::vector<Finding> findings;   ///< sorted
  std::vector<Silenced> silenced;  ///< by comments
  std::string warnings;            ///< lines for standard error; none when the run is quiet
  std::string problems;            ///< lines for standard error: what could not be read or run
  int broken_rules = 0;            ///< how many rules gave up
};

/// What `check` and `baseline` have in common: from options to findings. `lexicon` must outlive the
/// result.
Result<CheckedDesk> check_desk(const Options& options, const Lexicon& lexicon,
                               const Surroundings& surroundings);

}  // namespace crosscheck
