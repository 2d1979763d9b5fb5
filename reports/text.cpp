// The report for people: one block a conflict, both sides with their excerpts.

#include "reports/text.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <iterator>

#include "reports/columns.h"
#include "reports/formats.h"
#include "reports/rank.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

constexpr std::size_t places_shown = 3;  ///< of each side
constexpr std::size_t quote_lines = 8;   ///< a longer quote is cut

/// The escape sequences of one report; all empty when colour is off.
struct Palette {
  std::string_view error, warning, style, info, bold, faint, end;

  std::string_view of(Severity severity) const {
    switch (severity) {
      case Severity::error: return error;
      case Severity::warning: return warning;
      case Severity::style: return style;
      case Severity::info: return info;
    }
    return {};
  }
};

constexpr Palette plain{};
constexpr Palette coloured{"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1;34m",
                           "\x1b[1m",    "\x1b[2m",    "\x1b[0m"};

/// Where the lines of one report are written and how.
struct Page {
  std::string text;
  Palette palette;
  int width;
};

void add_line(Page& page, int indent, std::string_view line) {
  fmt::format_to(std::back_inserter(page.text), "{:{}}{}\n", "", indent, line);
}

/// A paragraph that starts with a coloured word and hangs under it.
void add_wrapped(Page& page, int indent, std::string_view colour, std::string_view head,
                 std::string_view words) {
  const std::vector<std::string> lines =
      wrap(fmt::format("{} {}", head, words), page.width - indent - 2);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view line = lines[i];
    if (i == 0 && line.starts_with(head)) {
      line.remove_prefix(head.size());
      add_line(page, indent,
               fmt::format("{}{}{}{}", colour, head, colour.empty() ? "" : page.palette.end, line));
    } else {
      add_line(page, indent + 2, line);
    }
  }
}

void add_excerpt(Page& page, const Place& place, std::string_view colour) {
  constexpr int indent = 6;
  const Palette& p = page.palette;
  for (const ExcerptWindow& line :
       lines_around_quote(place, std::max(20, page.width - indent), quote_lines)) {
    add_line(page, indent,
             fmt::format("{}{}{}{}{}", line.before, p.bold, line.quote, p.end, line.after));
    add_line(page, indent + line.caret,
             fmt::format("{}{:^<{}}{}", colour, "", line.caret_width, p.end));
  }
}

void add_place(Page& page, const Place& place, std::string_view colour) {
  const std::string outlet = printable(outlet_and_date(place));
  const std::string where = printable(place_of(place));
  const Palette& p = page.palette;
  if (outlet.empty()) {
    add_line(page, 4, where);
  } else if (width_of(printable_points(where + outlet)) + 6 <= page.width) {
    add_line(page, 4, fmt::format("{}  {}{}{}", where, p.faint, outlet, p.end));
  } else {
    add_line(page, 4, where);
    add_line(page, 4, fmt::format("{}{}{}", p.faint, outlet, p.end));
  }
  add_excerpt(page, place, colour);
}

void add_side(Page& page, const Finding& finding, std::span<const Place> places) {
  const std::size_t side = static_cast<std::size_t>(places.front().side);
  if (side < finding.sides.size()) {
    const Side& s = finding.sides[side];
    const std::string articles = count_of(s.articles, "article");
    add_wrapped(page, 2, page.palette.bold, "*",
                s.value.empty() ? "in " + articles : fmt::format("{} ({})", s.value, articles));
  }
  const std::string_view colour = side == 0 ? page.palette.of(finding.severity) : page.palette.info;
  for (const Place* place : telling_places(places, places_shown)) {
    add_place(page, *place, colour);
  }
  if (places.size() > places_shown) {
    const int more = static_cast<int>(places.size() - places_shown);
    add_line(page, 4, fmt::format("and {} more {}", more, more == 1 ? "place" : "places"));
  }
}

void add_finding(Page& page, const Finding& finding) {
  add_wrapped(page, 0, page.palette.of(finding.severity), to_string(finding.severity),
              fmt::format("{}: {}", finding.rule, finding.message));
  for (const std::span<const Place> places : places_by_side(finding)) {
    add_side(page, finding, places);
  }
  if (!finding.note.empty()) add_wrapped(page, 2, page.palette.bold, "note:", finding.note);
  page.text += '\n';
}

Page page_of(const ReportOptions& options) {
  return {{}, options.colour == Colour::on ? coloured : plain, std::max(40, options.width)};
}

}  // namespace

std::string finding_as_text(const Finding& finding, const ReportOptions& options) {
  Page page = page_of(options);
  add_finding(page, finding);
  return std::move(page.text);
}

std::string report_text(const Run& run, const ReportOptions& options) {
  Page page = page_of(options);
  // What fails a run is what a reader came for; within a level the order stays that of the places.
  std::vector<const Finding*> order = pointers_to(run.findings);
  std::ranges::stable_sort(order, std::greater<>(), &Finding::severity);
  for (const Finding* finding : order) add_finding(page, *finding);
  for (const std::string& line : wrap(summary_line(run), page.width)) page.text += line + '\n';
  return std::move(page.text);
}

}  // namespace crosscheck
