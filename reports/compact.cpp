// One line a place, as compilers print: editors and grep find their way by it.

#include <fmt/format.h>

#include <iterator>

#include "reports/columns.h"
#include "reports/formats.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

/// The note line of the first place of another side; a place more says nothing new.
std::string other_side(const Finding& finding, std::span<const Place> places) {
  const Place& place = places.front();
  const std::size_t side = static_cast<std::size_t>(place.side);
  std::string line = fmt::format("{}: note: '{}'", place_of(place), place.quote);
  if (side < finding.sides.size()) {
    line += fmt::format(" ({})", count_of(finding.sides[side].articles, "article"));
  }
  return line;
}

}  // namespace

std::string report_compact(const Run& run, const ReportOptions&) {
  std::string text;
  for (const Finding& finding : run.findings) {
    const auto sides = places_by_side(finding);
    for (std::size_t i = 0; i < sides.size(); ++i) {
      text += printable(i > 0 ? other_side(finding, sides[i])
                              : fmt::format("{}: {}: {} [{}]", place_of(sides[i].front()),
                                            to_string(finding.severity), finding.message,
                                            finding.rule));
      text += '\n';
    }
  }
  return text;
}

}  // namespace crosscheck
