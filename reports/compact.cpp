// One line a place, as compilers print: editors and grep find their way by it.

#include <fmt/core.h>

#include "reports/columns.h"
#include "reports/formats.h"
#include "reports/summary.h"

namespace crosscheck {
std::string report_compact(const Run& run, const ReportOptions&) {
  std::string text;
  for (const Finding& finding : run.findings) {
    text += printable(fmt::format("{}: {}: {} [{}]", place_of(finding.places.front()),
                                  to_string(finding.severity), finding.message, finding.rule));
    text += '\n';
    for (const OtherSide& other : other_sides(finding)) {
      text += fmt::format("{}: note: {}\n", other.place, other.words);
    }
  }
  return text;
}

}  // namespace crosscheck
