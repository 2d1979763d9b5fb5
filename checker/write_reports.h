#pragma once

#include "checker/commands.h"
#include "reports/report.h"

namespace crosscheck {

/// Writes every report that was asked for: those without a path are what the command prints, the
/// others go into their files. A file that cannot be written makes the status 2.
void write_reports(const Run& run, const Options& options, const Surroundings& surroundings,
                   Outcome& outcome);

/// Whether one of the reports shows the desk view, which costs time to make.
bool shows_desk(const Options& options);

}  // namespace crosscheck
