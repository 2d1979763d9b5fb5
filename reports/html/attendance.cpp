// The attendance matrix: who at which meeting, and where articles disagree.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "reports/escape.h"
#include "reports/html/parts.h"

namespace crosscheck::html {
namespace {

constexpr std::size_t most_meetings = 40;
constexpr std::size_t most_persons = 150;

/// What all articles together say of one person at one meeting.
struct Cell {
  std::string said_present, said_absent;  ///< who says so, for the pointer
  std::string fingerprint;

  void add(const AttendanceUse& use) {
    std::string& said = use.presence == Presence::present ? said_present : said_absent;
    said += fmt::format("{}{}:{} '{}'", said.empty() ? "" : "; ", use.mention.file,
                        use.mention.at.line, use.mention.quote);
    if (fingerprint.empty()) fingerprint = use.mention.fingerprint;
  }
};

std::string draw(const Cell& cell, const Anchors& anchors) {
  if (cell.said_absent.empty()) return glyph(present, "present: " + cell.said_present);
  if (cell.said_present.empty()) return glyph(absent, "absent: " + cell.said_absent);
  return anchors.link(cell.fingerprint, glyph(disputed, "disputed. present: " + cell.said_present +
                                                            "; absent: " + cell.said_absent));
}

std::string heading_of(const MeetingView& meeting) {
  std::string when = day_in_words(meeting.from);
  if (!meeting.to.empty() && meeting.to != meeting.from) when += " to " + day_in_words(meeting.to);
  std::string under = escape_html(meeting.place);
  if (!when.empty()) under += (under.empty() ? "" : ", ") + when;
  return fmt::format("<th scope=\"col\">{}<small>{}</small></th>",
                     escape_html(meeting.name.empty() ? "meeting" : meeting.name), under);
}

}  // namespace

std::string attendance(const DeskView& desk, const Anchors& anchors) {
  std::vector<const MeetingView*> meetings;
  for (const MeetingView& meeting : desk.meetings) {
    if (!meeting.attendance.empty() && meetings.size() < most_meetings)
      meetings.push_back(&meeting);
  }
  if (meetings.empty()) return {};
  std::map<std::string, std::map<std::size_t, Cell>> rows;
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    for (const AttendanceUse& use : meetings[i]->attendance) rows[use.name][i].add(use);
  }
  std::vector<const std::pair<const std::string, std::map<std::size_t, Cell>>*> order;
  for (const auto& row : rows) order.push_back(&row);
  std::ranges::stable_sort(
      order, [](const auto* a, const auto* b) { return a->second.size() > b->second.size(); });
  if (order.size() > most_persons) order.resize(most_persons);

  std::string text =
      "<h3>Who was there</h3>\n<ul class=\"legend\"><li>" + glyph(present) +
      "said to be present</li><li>" + glyph(absent) + "said to be absent</li><li>" +
      glyph(disputed) +
      "articles disagree</li></ul>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
      "aria-label=\"Who was there\"><table class=\"matrix\"><thead><tr><th "
      "scope=\"col\">Person</th>";
  for (const MeetingView* meeting : meetings) text += heading_of(*meeting);
  text += "</tr></thead><tbody>\n";
  for (const auto* row : order) {
    fmt::format_to(std::back_inserter(text), "<tr><th scope=\"row\">{}</th>",
                   escape_html(row->first));
    for (std::size_t i = 0; i < meetings.size(); ++i) {
      const auto cell = row->second.find(i);
      text +=
          cell == row->second.end() ? "<td></td>" : "<td>" + draw(cell->second, anchors) + "</td>";
    }
    text += "</tr>\n";
  }
  text += "</tbody></table></div>\n";
  if (rows.size() > order.size()) {
    text += fmt::format("<p class=\"lead\">{} more persons are left out.</p>\n",
                        rows.size() - order.size());
  }
  return text;
}

}  // namespace crosscheck::html
