// A comment for a pull request: the conflicts with both sides as a table.

#include <fmt/core.h>

#include <algorithm>

#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/rank.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

constexpr std::size_t places_shown = 3;     ///< of each side
constexpr std::size_t most_bytes = 60'000;  ///< a comment holds 65,536 characters
constexpr int excerpt_width = 160;

std::string_view sign_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "🔴";
    case Severity::warning: return "🟡";
    case Severity::style: return "🔵";
    case Severity::info: return "⚪";
  }
  return {};
}

/// Code in a table cell; the fence is longer than any run of backticks within.
std::string code(std::string_view text) {
  const std::string words = printable(text);
  std::size_t longest = 0, run = 0;
  for (const char c : words) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  const std::string fence(longest + 1, '`');
  const std::string_view pad = longest > 0 ? " " : "";
  std::string escaped;
  for (const char c : words) {
    if (c == '|') escaped += '\\';
    escaped += c;
  }
  return fmt::format("{}{}{}{}{}", fence, pad, escaped, pad, fence);
}

/// Bold that holds whatever stands at its ends.
std::string bold(std::string_view words) {
  return words.empty() ? "" : fmt::format("<b>{}</b>", escape_markdown(words));
}

void add_place(std::string& text, const Place& place, std::string_view says) {
  const ExcerptWindow window = window_around_quote(place, excerpt_width);
  const std::string outlet = escape_markdown(outlet_and_date(place));
  text += fmt::format("| {} | {}{}{} | {}{}{} |\n", says, code(place_of(place)),
                      outlet.empty() ? "" : "<br>", outlet, escape_markdown(window.before),
                      bold(window.quote), escape_markdown(window.after));
}

std::string says_of(const Finding& finding, int side) {
  if (static_cast<std::size_t>(side) >= finding.sides.size()) return "";
  const Side& s = finding.sides[static_cast<std::size_t>(side)];
  return fmt::format("{}{}{}", bold(s.value), s.value.empty() ? "" : "<br>",
                     count_of(s.articles, "article"));
}

std::string conflict(const Finding& finding) {
  std::string text =
      fmt::format("\n#### {} {}: {}\n\n{}\n\n| says | where | words |\n|---|---|---|\n",
                  sign_of(finding.severity), to_string(finding.severity), code(finding.rule),
                  escape_markdown_line(finding.message));
  for (const std::span<const Place> places : places_by_side(finding)) {
    const std::vector<const Place*> telling = telling_places(places, places_shown);
    for (const Place* place : telling) {
      add_place(text, *place, place == telling.front() ? says_of(finding, place->side) : "");
    }
    if (places.size() > telling.size()) {
      text += fmt::format("| | and {} | |\n",
                          count_of(static_cast<int>(places.size() - telling.size()), "more place"));
    }
  }
  if (!finding.note.empty()) text += fmt::format("\n> {}\n", escape_markdown_line(finding.note));
  return text;
}

}  // namespace

std::string report_markdown(const Run& run, const ReportOptions&) {
  // The first line lets a workflow find its own comment and replace it.
  std::string text = fmt::format("<!-- crosscheck -->\n### crosscheck: {}\n\n{}\n",
                                 counts_by_severity(run.findings), summary_line(run));
  std::vector<const Finding*> order = pointers_to(run.findings);
  std::ranges::stable_sort(
      order, [](const Finding* a, const Finding* b) { return rank_of(*a) > rank_of(*b); });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::string next = conflict(*order[i]);
    if (text.size() + next.size() > most_bytes) {
      text += fmt::format("\n*{} of lower rank left out: a comment holds no more.*\n",
                          count_of(static_cast<int>(order.size() - i), "finding"));
      break;
    }
    text += next;
  }
  return text;
}

}  // namespace crosscheck
