#pragma once

#include <string>
#include <vector>

#include "checker/text/result.h"

namespace crosscheck {

/// What a program printed and how it ended.
struct ProgramEnd {
  std::string out;
  std::string err;
  int status = 0;  ///< 128 and the signal's number when a signal ended it
};

/// Runs a program with these arguments, the first of which is its name, looked for in PATH. No
/// shell reads them; standard input is empty. It is an error when the program cannot be started.
Result<ProgramEnd> run_program(const std::vector<std::string>& arguments);

}  // namespace crosscheck
