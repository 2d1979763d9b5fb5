#include "checker/write_reports.h"

#include <fmt/core.h>

#include <algorithm>

#include "reports/write_file.h"

namespace crosscheck {

void write_reports(const Run& run, const Options& options, const Surroundings& surroundings,
                   Outcome& outcome) {
  for (const ReportRequest& request : options.reports) {
    const bool to_terminal = request.path.empty();
    const bool colour = options.colour == ColourChoice::always ||
                        (options.colour == ColourChoice::automatic && surroundings.colour);
    const ReportOptions how{to_terminal && colour ? Colour::on : Colour::off, surroundings.width};
    const std::string stage = "report " + request.format;
    const Timer timer(surroundings.profile, stage);
    std::string bytes = reporter_named(request.format)->report(run, how);
    if (to_terminal) {
      outcome.out += bytes;
      continue;
    }
    if (const std::optional<Error> error = write_file_atomically(request.path, bytes)) {
      outcome.err += fmt::format("crosscheck: {}\n", error->to_string());
      outcome.status = 2;
    }
  }
}

bool shows_desk(const Options& options) {
  return std::ranges::any_of(options.reports, [](const ReportRequest& request) {
    return reporter_named(request.format)->shows_desk;
  });
}

}  // namespace crosscheck
