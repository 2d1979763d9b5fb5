// The table of values: who gives which figure, since when.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "reports/escape.h"
#include "reports/html/parts.h"
#include "reports/summary.h"

namespace crosscheck::html {
namespace {

constexpr std::size_t most_figures = 150;
constexpr std::size_t most_values = 25;

/// One value with everybody who gives it.
struct Row {
  std::string value;
  std::vector<const FigureUse*> uses;
};

std::vector<Row> rows_of(const FigureView& figure) {
  std::vector<Row> rows;
  for (const FigureUse& use : figure.uses) {
    auto row = std::ranges::find(rows, use.value, &Row::value);
    if (row == rows.end()) row = rows.insert(rows.end(), {use.value, {}});
    row->uses.push_back(&use);
  }
  return rows;
}

std::string outlets_of(const Row& row) {
  std::set<std::string> outlets;
  for (const FigureUse* use : row.uses) {
    outlets.insert(use->mention.desk.empty() ? use->mention.file : use->mention.desk);
  }
  return escape_html(fmt::format("{}", fmt::join(outlets, ", ")));
}

std::string draw(const Row& row, const std::optional<Scale>& scale) {
  if (!scale) return {};
  std::string svg = open_strip(fmt::format("{}: days it is given", row.value));
  for (const FigureUse* use : row.uses) {
    if (const auto day = day_of(use->day)) {
      svg += mark(use->mention.fingerprint.empty() ? says_current : clash, *scale, *day,
                  fmt::format("{}: {}:{}", day_in_words(use->day), use->mention.file,
                              use->mention.at.line));
    }
  }
  return svg + "</svg>";
}

std::string line_of(const Row& row, const std::optional<Scale>& scale, const Anchors& anchors) {
  const FigureUse& first = *row.uses.front();
  std::string clashing;
  for (const FigureUse* use : row.uses) {
    if (clashing.empty()) clashing = use->mention.fingerprint;
  }
  std::string value = "<b>" + escape_html(row.value) + "</b>";
  if (!clashing.empty())
    value += "<small>" + anchors.link(clashing, "see the conflict") + "</small>";
  return fmt::format(
      "<tr><td>{}</td><td>{}</td><td>{}<small>{}</small></td><td>{}</td><td>“{}”<small>{}</small></"
      "td></tr>\n",
      value, day_in_words(first.day), outlets_of(row),
      count_of(static_cast<int>(row.uses.size()), "time"), draw(row, scale),
      escape_html(first.mention.quote), source_of(first.mention));
}

}  // namespace

std::string figures(const DeskView& desk, const Anchors& anchors) {
  std::string text;
  for (std::size_t i = 0; i < std::min(desk.figures.size(), most_figures); ++i) {
    const FigureView& figure = desk.figures[i];
    DayRange range;
    for (const FigureUse& use : figure.uses) range.add(use.day);
    const auto scale = range.scale();
    const std::vector<Row> rows = rows_of(figure);
    const std::string name =
        escape_html(figure.subject) + (figure.what.empty() ? "" : ": ") + escape_html(figure.what);
    fmt::format_to(std::back_inserter(text),
                   "<h3>{}</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
                   "aria-label=\"{}\"><table class=\"values\"><thead><tr><th "
                   "scope=\"col\">Value</th><th scope=\"col\">First given</th><th "
                   "scope=\"col\">By</th><th scope=\"col\">{}</th><th "
                   "scope=\"col\">Words</th></tr></thead><tbody>\n",
                   name, name, scale ? axis(*scale) : "Days");
    for (std::size_t r = 0; r < std::min(rows.size(), most_values); ++r) {
      text += line_of(rows[r], scale, anchors);
    }
    text += "</tbody></table></div>\n";
    if (rows.size() > most_values) {
      text += fmt::format("<p class=\"lead\">{} more values are left out.</p>\n",
                          rows.size() - most_values);
    }
  }
  if (desk.figures.size() > most_figures) {
    text += fmt::format("<p class=\"lead\">{} more figures are left out.</p>\n",
                        desk.figures.size() - most_figures);
  }
  return text;
}

}  // namespace crosscheck::html
