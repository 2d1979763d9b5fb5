// The attendance matrix: who at which meeting, and where articles disagree.

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <tuple>

#include "reports/escape.h"
#include "reports/html/parts.h"
#include "reports/summary.h"

namespace crosscheck::html {
namespace {

constexpr std::size_t most_meetings = 24;
constexpr std::size_t most_parties = 100;

/// What all articles together say of one party at one meeting.
struct Cell {
  std::string said_present, said_absent, said_expected;  ///< who says so, for the pointer
  std::string fingerprint;

  void add(const AttendanceUse& use) {
    std::string& said = use.presence == Presence::present  ? said_present
                        : use.presence == Presence::absent ? said_absent
                                                           : said_expected;
    said += fmt::format("{}{}:{} '{}'", said.empty() ? "" : "; ", use.mention.file,
                        use.mention.at.line, use.mention.quote);
    if (fingerprint.empty()) fingerprint = use.mention.fingerprint;
  }
  bool disputed() const { return !said_absent.empty() && !said_present.empty(); }
};

/// One party, and its cell for each meeting of the table.
struct Row {
  std::string name;
  std::map<std::size_t, Cell> cells;
};

std::string draw(const Cell& cell, const Anchors& anchors) {
  if (cell.disputed()) {
    return anchors.link(cell.fingerprint,
                        glyph(disputed, "disputed. present: " + cell.said_present +
                                            "; absent: " + cell.said_absent));
  }
  if (!cell.said_absent.empty()) return glyph(absent, "absent: " + cell.said_absent);
  if (!cell.said_present.empty()) return glyph(present, "present: " + cell.said_present);
  return glyph(expected, "expected: " + cell.said_expected);
}

std::string heading_of(const MeetingView& meeting) {
  std::string when = day_in_words(meeting.from);
  if (!meeting.to.empty() && meeting.to != meeting.from) when += " to " + day_in_words(meeting.to);
  const bool has_place = meeting.name.find(meeting.place) != std::string::npos;
  std::string under = has_place ? "" : escape_html(meeting.place);
  if (!when.empty()) under += (under.empty() ? "" : ", ") + when;
  return fmt::format("<th scope=\"col\">{}<small>{}</small></th>",
                     escape_html(meeting.name.empty() ? "meeting" : meeting.name), under);
}

/// Whether a meeting tells enough to stand in the table, and how much.
std::tuple<bool, std::size_t, std::size_t> weight_of(const MeetingView& meeting) {
  std::map<std::string_view, Cell> cells;
  std::map<std::string_view, int> files;
  for (const AttendanceUse& use : meeting.attendance) {
    cells[use.party].add(use);
    ++files[use.mention.file];
  }
  for (const MeetingUse& use : meeting.uses) ++files[use.mention.file];
  const bool clashes = std::ranges::any_of(cells, [](const auto& cell) {
    return cell.second.disputed() || !cell.second.fingerprint.empty();
  });
  const bool tells = clashes || (cells.size() > 1 && (files.size() > 1 || !meeting.from.empty()));
  return {clashes, tells ? files.size() : 0, cells.size()};
}

/// The meetings of the table by day, undated ones last.
std::vector<const MeetingView*> choose(const DeskView& desk, std::size_t& left_out) {
  std::vector<const MeetingView*> meetings;
  for (const MeetingView& meeting : desk.meetings) {
    if (std::get<1>(weight_of(meeting)) > 0) meetings.push_back(&meeting);
  }
  std::ranges::stable_sort(meetings, std::greater<>(),
                           [](const MeetingView* meeting) { return weight_of(*meeting); });
  left_out = meetings.size() - std::min(meetings.size(), most_meetings);
  meetings.resize(meetings.size() - left_out);
  std::ranges::stable_sort(meetings, {}, [](const MeetingView* meeting) {
    return std::pair(meeting->from.empty(), std::string_view(meeting->from));
  });
  return meetings;
}

/// Parties of most meetings first; of those as often there, by name.
std::vector<Row> rows_of(const std::vector<const MeetingView*>& meetings) {
  std::map<std::string_view, Row> by_party;
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    for (const AttendanceUse& use : meetings[i]->attendance) {
      Row& row = by_party[use.party];
      if (row.name.empty()) row.name = use.name;
      row.cells[i].add(use);
    }
  }
  std::vector<Row> rows;
  for (auto& [party, row] : by_party) rows.push_back(std::move(row));
  std::ranges::sort(rows, {}, [](const Row& row) {
    return std::pair(-static_cast<int>(row.cells.size()), std::string_view(row.name));
  });
  return rows;
}

std::string left_out_words(std::size_t n, std::string_view what) {
  return n == 0 ? ""
                : fmt::format("<p class=\"lead\">{} {} left out.</p>\n",
                              count_of(static_cast<int>(n), what), n == 1 ? "is" : "are");
}

}  // namespace

std::string attendance(const DeskView& desk, const Anchors& anchors) {
  std::size_t meetings_left_out = 0;
  const std::vector<const MeetingView*> meetings = choose(desk, meetings_left_out);
  if (meetings.empty()) return {};
  const std::vector<Row> rows = rows_of(meetings);
  std::string text =
      "<h3>Who was there</h3>\n<ul class=\"legend\"><li>" + glyph(present) +
      "said to be present</li><li>" + glyph(absent) + "said to be absent</li><li>" +
      glyph(expected) + "expected</li><li>" + glyph(disputed) +
      "articles disagree</li></ul>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
      "aria-label=\"Who was there\"><table class=\"matrix\"><thead><tr><th scope=\"col\">Side or "
      "person</th>";
  for (const MeetingView* meeting : meetings) text += heading_of(*meeting);
  text += "</tr></thead><tbody>\n";
  const std::size_t shown = std::min(rows.size(), most_parties);
  for (const Row& row : std::span(rows).first(shown)) {
    fmt::format_to(std::back_inserter(text), "<tr><th scope=\"row\">{}</th>",
                   escape_html(row.name));
    for (std::size_t i = 0; i < meetings.size(); ++i) {
      const auto cell = row.cells.find(i);
      text +=
          cell == row.cells.end() ? "<td></td>" : "<td>" + draw(cell->second, anchors) + "</td>";
    }
    text += "</tr>\n";
  }
  text += "</tbody></table></div>\n";
  return text + left_out_words(rows.size() - shown, "more row") +
         left_out_words(meetings_left_out, "more meeting");
}

}  // namespace crosscheck::html
