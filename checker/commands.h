#pragma once

#include <span>
#include <string>
#include <string_view>

#include "checker/options.h"
#include "checker/session.h"
#include "checker/text/profile.h"

namespace crosscheck {

/// What the surroundings allow: `main` looks at the terminal and the environment, nobody else.
struct Surroundings {
  bool colour = false;         ///< standard output is a terminal that may be coloured
  int width = 80;              ///< columns of that terminal
  Progress progress;           ///< empty when nobody watches standard error
  Profile* profile = nullptr;  ///< where `--profile` adds up its times
};

/// What a command says and how it ended: 0 done and nothing to report, 1 findings, 2 not done.
struct Outcome {
  std::string out;
  std::string err;
  int status = 0;
};

/// What a command says that could not be done: the error, and status 2.
Outcome failed(const Error& error);

/// How a command ends that prints what it read of a desk: 2 when an article could not be read, else
/// 1 when there was nothing to print, which the sentence `nothing` says.
Outcome printed(std::string out, const Desk& desk, std::string_view nothing);

/// One command of the program.
struct Command {
  std::string_view name;
  std::string_view meaning;  ///< for `--help`
  Outcome (*run)(const Options& options, const Surroundings& surroundings);
};

/// Every command, in the order `--help` lists them.
std::span<const Command> commands();

// Each in a file of its own beside this one.
Outcome check_command(const Options& options, const Surroundings& surroundings);
Outcome baseline_command(const Options& options, const Surroundings& surroundings);
Outcome config_command(const Options& options, const Surroundings& surroundings);
Outcome init_command(const Options& options, const Surroundings& surroundings);
Outcome claims_command(const Options& options, const Surroundings& surroundings);
Outcome meeting_command(const Options& options, const Surroundings& surroundings);
Outcome meetings_command(const Options& options, const Surroundings& surroundings);
Outcome who_command(const Options& options, const Surroundings& surroundings);
Outcome report_command(const Options& options, const Surroundings& surroundings);
Outcome rules_command(const Options& options, const Surroundings& surroundings);
Outcome explain_command(const Options& options, const Surroundings& surroundings);
Outcome test_command(const Options& options, const Surroundings& surroundings);

}  // namespace crosscheck
