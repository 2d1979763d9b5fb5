// The timeline: meetings and dated claims by day, with clashes marked.

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "reports/escape.h"
#include "reports/html/parts.h"

namespace crosscheck::html {
namespace {

constexpr std::size_t most_entries = 400;

/// One line of the timeline.
struct Entry {
  std::string from, to;
  std::string words;   ///< HTML
  std::string source;  ///< HTML
  std::string fingerprint;
  bool meeting = false;
};

std::string clash_of(const MeetingView& meeting) {
  for (const MeetingUse& use : meeting.uses) {
    if (!use.mention.fingerprint.empty()) return use.mention.fingerprint;
  }
  for (const AttendanceUse& use : meeting.attendance) {
    if (!use.mention.fingerprint.empty()) return use.mention.fingerprint;
  }
  return {};
}

/// Whether it says more of a meeting than that there was one: articles are full of hearings.
bool tells(const MeetingView& meeting) {
  if (!meeting.place.empty() || !meeting.attendance.empty() || !clash_of(meeting).empty())
    return true;
  return std::ranges::any_of(meeting.uses, [&](const MeetingUse& use) {
    return use.mention.file != meeting.uses.front().mention.file;
  });
}

/// "planned, «the talks in Geneva» a.md:3 · Courier".
std::string source_of_meeting(const MeetingView& meeting) {
  if (meeting.uses.empty()) return {};
  const MeetingUse& use = meeting.uses.front();
  std::string text = use.status.empty() ? "" : escape_html(use.status) + ", ";
  return text + "“" + escape_html(use.mention.quote) + "” " + source_of(use.mention);
}

std::vector<Entry> entries_of(const DeskView& desk) {
  std::vector<Entry> entries;
  for (const MeetingView& meeting : desk.meetings) {
    if (!day_of(meeting.from) || !tells(meeting)) continue;
    std::string words = escape_html(meeting.name.empty() ? "Meeting" : meeting.name);
    if (meeting.name.find(meeting.place) == std::string::npos)
      words += ", " + escape_html(meeting.place);
    entries.push_back({meeting.from, meeting.to, std::move(words), source_of_meeting(meeting),
                       clash_of(meeting), true});
  }
  for (const DatedClaim& claim : desk.dated) {
    if (!day_of(claim.from)) continue;
    entries.push_back({claim.from, claim.to, escape_html(claim.what), source_of(claim.mention),
                       claim.mention.fingerprint, false});
  }
  // What clashes stays, then meetings, then the rest, when not all can be shown.
  const auto weight = [](const Entry& e) {
    return (e.fingerprint.empty() ? 0 : 2) + (e.meeting ? 1 : 0);
  };
  if (entries.size() > most_entries) {
    std::ranges::stable_sort(entries, std::greater<>(), weight);
    entries.resize(most_entries);
  }
  std::ranges::stable_sort(entries, {}, &Entry::from);
  return entries;
}

std::string overview(const std::vector<Entry>& entries) {
  DayRange range;
  for (const Entry& entry : entries) range.add(entry.from);
  const Scale scale = *range.scale();
  std::string svg = "<div class=\"chart\">" + axis(scale) +
                    open_strip("Days of meetings and dated claims; they are listed below");
  for (const bool clashing : {false, true}) {
    for (const Entry& entry : entries) {
      if (entry.fingerprint.empty() == clashing) continue;
      const std::string_view shape = clashing ? clash : entry.meeting ? says_current : said;
      svg += fmt::format("<use href=\"#{}\" x=\"{:.2f}%\" y=\"{}\"/>", shape,
                         scale.percent(*day_of(entry.from)), strip_height / 2);
    }
  }
  return svg + "</svg></div>\n";
}

std::string line_of(const Entry& entry, const Anchors& anchors) {
  std::string words = entry.words;
  if (!entry.to.empty() && entry.to != entry.from) {
    words += fmt::format(" <small>until {}</small>", day_in_words(entry.to));
  }
  const bool clashing = !entry.fingerprint.empty();
  const std::string_view shape = clashing ? clash : entry.meeting ? says_current : said;
  if (clashing)
    words += " <small>" + anchors.link(entry.fingerprint, "see the conflict") + "</small>";
  return fmt::format("<li{}>{}{}<small>{}</small></li>\n",
                     entry.meeting ? " class=\"meeting\"" : "",
                     glyph(shape, clashing ? "disputed" : ""), words, entry.source);
}

}  // namespace

std::string timeline(const DeskView& desk, const Anchors& anchors) {
  const std::vector<Entry> entries = entries_of(desk);
  if (entries.empty()) return {};
  std::string text = "<h3>Day by day</h3>\n<ul class=\"legend\"><li>" + glyph(says_current) +
                     "meeting</li><li>" + glyph(said) + "dated claim</li><li>" + glyph(clash) +
                     "part of a conflict</li></ul>\n" + overview(entries) + "<ol class=\"days\">\n";
  for (std::size_t i = 0; i < entries.size();) {
    const std::string& day = entries[i].from;
    fmt::format_to(std::back_inserter(text), "<li><time datetime=\"{}\">{}</time><ul>\n",
                   escape_html(day), day_in_words(day));
    for (; i < entries.size() && entries[i].from == day; ++i) text += line_of(entries[i], anchors);
    text += "</ul></li>\n";
  }
  text += "</ol>\n";
  if (entries.size() == most_entries) {
    text += fmt::format(
        "<p class=\"lead\">The first {} are shown, those that clash before others.</p>\n",
        most_entries);
  }
  return text;
}

}  // namespace crosscheck::html
