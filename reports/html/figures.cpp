// The table of values: who gives which figure, since when.

#include <fmt/format.h>

#include <algorithm>
#include <functional>
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

std::string line_of(const Row& row, const std::optional<Scale>& scale) {
  const FigureUse& first = *row.uses.front();
  return fmt::format(
      "<tr><td><b>{}</b></td><td>{}</td><td>{}<small>{}</small></td><td>{}</td><td>“{}”<small>{}</"
      "small></"
      "td></tr>\n",
      escape_html(row.value), day_in_words(first.day), outlets_of(row),
      count_of(static_cast<int>(row.uses.size()), "time"), draw(row, scale),
      escape_html(first.mention.quote), source_of(first.mention));
}

/// What a rule of class update found: no conflict, but values of one figure.
FigureView figure_of(const Finding& finding) {
  FigureView figure{finding.subject.empty() ? finding.message : finding.subject, finding.kind, {}};
  for (const Place& place : finding.places) {
    const auto side = static_cast<std::size_t>(place.side);
    figure.uses.push_back(
        {side < finding.sides.size() ? finding.sides[side].value : place.quote,
         place.published,
         {place.file, place.begin, place.desk, place.published, place.quote, {}}});
  }
  std::ranges::stable_sort(figure.uses, {}, &FigureUse::day);
  return figure;
}

std::string clash_of(const FigureView& figure) {
  const auto use = std::ranges::find_if(
      figure.uses, [](const FigureUse& u) { return !u.mention.fingerprint.empty(); });
  return use == figure.uses.end() ? std::string() : use->mention.fingerprint;
}

/// Those that clash first, then those that move most.
std::vector<FigureView> all_figures(const DeskView& desk, std::span<const Finding> findings) {
  std::vector<FigureView> all = desk.figures;
  for (const Finding& finding : findings) {
    if (finding.finding_class == FindingClass::update) all.push_back(figure_of(finding));
  }
  std::ranges::stable_sort(all, std::greater<>(), [](const FigureView& figure) {
    return std::pair(!clash_of(figure).empty(), rows_of(figure).size());
  });
  return all;
}

}  // namespace

std::string figures(const DeskView& desk, std::span<const Finding> findings,
                    const Anchors& anchors) {
  const std::vector<FigureView> all = all_figures(desk, findings);
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), most_figures); ++i) {
    const FigureView& figure = all[i];
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
                   name, name,
                   scale ? axis(*scale, 2) + "<span class=\"spoken\">Days</span>" : "Days");
    for (std::size_t r = 0; r < std::min(rows.size(), most_values); ++r) {
      text += line_of(rows[r], scale);
    }
    text += "</tbody></table></div>\n";
    const std::string clashing = clash_of(figure);
    if (!clashing.empty()) {
      text += "<p class=\"lead\">" + anchors.link(clashing, "see the conflict") + "</p>\n";
    }
    if (rows.size() > most_values) {
      text += fmt::format("<p class=\"lead\">{} more values are left out.</p>\n",
                          rows.size() - most_values);
    }
  }
  if (all.size() > most_figures) {
    text += fmt::format("<p class=\"lead\">{} more figures are left out.</p>\n",
                        all.size() - most_figures);
  }
  return text;
}

}  // namespace crosscheck::html
