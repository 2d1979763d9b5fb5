// One page that holds everything: conflicts side by side, and drawings of what the desk knows.
// It is readable without scripts; nothing but our own script and style may run in it.

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>

#include "checker/text/embedded.h"
#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/html/parts.h"
#include "reports/rank.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

using namespace html;

/// From here on a conflict is shown shorter: a page of 1,000 has to open at once.
constexpr std::size_t many_findings = 300;

std::string_view page_file(std::string_view name) {
  const auto files = embedded_page();
  return std::ranges::find(files, name, &EmbeddedFile::name)->text;
}

/// What a SHA-256 in hexadecimal is in a content security policy.
std::string policy_hash(std::string_view hex) {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string base64;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : hex) {
    bits = bits << 4 | static_cast<std::uint32_t>(digits.find(c));
    for (held += 4; held >= 6; held -= 6) base64 += alphabet[bits >> (held - 6) & 63];
  }
  if (held > 0) base64 += alphabet[bits << (6 - held) & 63];
  while (base64.size() % 4 != 0) base64 += '=';
  return "'sha256-" + base64 + "'";
}

/// The choices of one filter, numbered so that cards can name them in a few bytes.
class Choices {
 public:
  void add(const std::string& name) {
    if (!name.empty()) numbers_.try_emplace(name, 0);
  }
  void number() {
    int n = 0;
    for (auto& [name, number] : numbers_) number = ++n;
  }
  /// 0 for what is empty.
  int of(const std::string& name) const {
    const auto found = numbers_.find(name);
    return found == numbers_.end() ? 0 : found->second;
  }
  std::string select(std::string_view name, std::string_view label) const {
    if (numbers_.size() < 2) return {};  // nothing to choose
    std::string text =
        fmt::format("<label>{}<select name=\"{}\"><option value=\"\">all</option>", label, name);
    for (const auto& [choice, number] : numbers_) {
      fmt::format_to(std::back_inserter(text), "<option value=\"{}\">{}</option>", number,
                     escape_html(choice));
    }
    return text + "</select></label>\n";
  }

 private:
  std::map<std::string, int> numbers_;
};

/// Everything the cards and the filters share.
struct Page {
  std::string text;
  Choices rules, desks, subjects;
  Anchors anchors;
  int excerpt_width = 560;       ///< columns
  std::size_t unfolded = 2;      ///< places of a side that stand open
  std::size_t most_places = 12;  ///< of a side; the rest is counted
};

/// The quote in its paragraph, or in its line where the paragraph is not known.
ExcerptWindow words_around(const Place& place, int width) {
  if (place.before.empty() && place.after.empty()) return window_around_quote(place, width);
  return {keep_end(place.before, width / 2), printable(place.quote),
          keep_begin(place.after, width / 2)};
}

void add_figure(std::string& text, const Place& place, int width) {
  const ExcerptWindow window = words_around(place, width);
  const std::string outlet = escape_html(place.desk);
  const std::string day = day_in_words(place.published);
  fmt::format_to(
      std::back_inserter(text),
      "<figure><blockquote dir=\"auto\">{}<mark>{}</mark>{}</blockquote><figcaption><span "
      "class=\"at\">{}</span>{}{}{}{}{}</figcaption></figure>\n",
      escape_html(window.before), escape_html(window.quote), escape_html(window.after),
      escape_html(place_of(place)), outlet.empty() ? "" : " · ", outlet,
      day.empty() ? "" : (outlet.empty() ? " · " : ", "), day,
      place.section == SectionKind::body ? "" : fmt::format(" · {}", to_string(place.section)));
}

/// The places that do not tell as much, to be opened on demand.
void add_folded(Page& page, std::span<const Place> places,
                const std::vector<const Place*>& telling) {
  fmt::format_to(std::back_inserter(page.text), "<details><summary>{}</summary>\n",
                 count_of(static_cast<int>(places.size() - telling.size()), "more place"));
  std::size_t shown = telling.size();
  for (const Place& place : places) {
    if (shown == page.most_places) break;
    if (std::ranges::find(telling, &place) != telling.end()) continue;
    add_figure(page.text, place, page.excerpt_width / 2);
    ++shown;
  }
  if (places.size() > shown) {
    fmt::format_to(std::back_inserter(page.text), "<p class=\"meta\">and {} more</p>\n",
                   places.size() - shown);
  }
  page.text += "</details>";
}

void add_side(Page& page, const Finding& finding, std::span<const Place> places) {
  const int side = places.front().side;
  fmt::format_to(std::back_inserter(page.text), "<section class=\"side s{}\">", side);
  if (static_cast<std::size_t>(side) < finding.sides.size()) {
    const Side& s = finding.sides[static_cast<std::size_t>(side)];
    fmt::format_to(std::back_inserter(page.text),
                   "<h4><span>{}</span><span class=\"n\">{}</span></h4>\n", escape_html(s.value),
                   count_of(s.articles, "article"));
  }
  const std::vector<const Place*> telling = telling_places(places, page.unfolded);
  for (const Place* place : telling) add_figure(page.text, *place, page.excerpt_width);
  if (places.size() > telling.size()) add_folded(page, places, telling);
  page.text += "</section>\n";
}

std::string desks_of(const Finding& finding, const Choices& desks) {
  std::string numbers;
  std::vector<int> seen;
  for (const Place& place : finding.places) {
    const int n = desks.of(place.desk);
    if (n == 0 || std::ranges::find(seen, n) != seen.end()) continue;
    seen.push_back(n);
    fmt::format_to(std::back_inserter(numbers), "{}{}", numbers.empty() ? "" : " ", n);
  }
  return numbers;
}

void add_conflict(Page& page, const Finding& finding, const std::string& id) {
  const std::string_view level = to_string(finding.severity);
  fmt::format_to(
      std::back_inserter(page.text),
      "<article class=\"conflict\" id=\"{}\" tabindex=\"-1\" data-level=\"{}\" data-rule=\"{}\" "
      "data-desks=\"{}\" data-about=\"{}\">\n<p class=\"meta\"><span class=\"level {}\">{}</span>"
      "<span>{}</span><span>{}</span><a href=\"#{}\" aria-label=\"Link to this "
      "conflict\">link</a></p>\n"
      "<h3>{}</h3>\n<div class=\"sides\">\n",
      id, level, page.rules.of(finding.rule), desks_of(finding, page.desks),
      page.subjects.of(finding.subject), level, level, escape_html(finding.rule),
      to_string(finding.finding_class), id, escape_html(finding.message));
  for (const std::span<const Place> places : places_by_side(finding))
    add_side(page, finding, places);
  page.text += "</div>\n";
  if (!finding.note.empty()) {
    fmt::format_to(std::back_inserter(page.text), "<p class=\"note\">{}</p>\n",
                   escape_html(finding.note));
  }
  page.text += "</article>\n";
}

void add_filters(Page& page, const std::vector<const Finding*>& findings) {
  std::map<Severity, int, std::greater<>> levels;
  for (const Finding* finding : findings) ++levels[finding->severity];
  page.text += "<form class=\"filters\" id=\"filters\" hidden>\n<fieldset><legend>Level</legend>";
  for (const auto& [level, n] : levels) {
    fmt::format_to(std::back_inserter(page.text),
                   "<label><input type=\"checkbox\" name=\"level\" value=\"{}\" checked><span "
                   "class=\"level {}\">{}</span> {}</label>\n",
                   to_string(level), to_string(level), to_string(level), n);
  }
  page.text +=
      "<output aria-live=\"polite\"></output><button type=\"reset\">Clear</button></fieldset>\n";
  page.text +=
      page.rules.select("rule", "Rule") + page.desks.select("desk", "Desk") +
      page.subjects.select("about", "Person or subject") +
      "<label>Words<input type=\"search\" name=\"text\" autocomplete=\"off\"></label>\n</form>\n";
}

/// A figure that rightly moved on is no conflict: it stands in the table of values.
std::vector<const Finding*> conflicts_of(const Run& run) {
  std::vector<const Finding*> conflicts = pointers_to(run.findings);
  std::erase_if(conflicts,
                [](const Finding* f) { return f->finding_class == FindingClass::update; });
  return conflicts;
}

void add_conflicts(Page& page, const Run& run) {
  std::vector<const Finding*> order = conflicts_of(run);
  std::ranges::stable_sort(
      order, [](const Finding* a, const Finding* b) { return rank_of(*a) > rank_of(*b); });
  fmt::format_to(std::back_inserter(page.text), "<section id=\"conflicts\"{}><h2>Conflicts</h2>\n",
                 order.size() > many_findings ? " class=\"many\"" : "");
  if (order.empty()) {
    page.text += "<p class=\"none\">Nothing here contradicts anything else.</p></section>\n";
    return;
  }
  page.text +=
      "<p class=\"lead\">The side to look at first stands first. Which side is right, the page "
      "does not know, except where a note cites a register or the house style.</p>\n";
  add_filters(page, order);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < order.size(); ++i) {
    ids.push_back(fmt::format("conflict-{}", i + 1));
    page.anchors.add(order[i]->fingerprint, ids.back());
  }
  for (std::size_t i = 0; i < order.size(); ++i) add_conflict(page, *order[i], ids[i]);
  page.text +=
      "<p class=\"none\" id=\"none-left\" hidden>No conflict fits these filters.</p></section>\n";
}

/// A part of the page beside the conflicts.
struct Part {
  std::string_view id, title, lead;
  std::string body;
};

std::vector<Part> parts_of(const Run& run, const Anchors& anchors) {
  const DeskView none;
  const DeskView& desk = run.desk ? *run.desk : none;
  std::vector<Part> parts = {
      {"meetings", "Meetings and days",
       "What happened when, and who was there, as the articles have it.",
       attendance(desk, anchors) + timeline(desk, anchors)},
      {"offices", "Who held what",
       "Bars are terms in the register; marks stand on the day an article gives somebody the "
       "office.",
       offices(desk, anchors)},
      {"values", "Figures that move",
       "Who gives which value, since when. A figure that rightly moved on is no conflict.",
       figures(desk, run.findings, anchors)},
      {"people", "People",
       "Each person with the forms of the name and the titles the articles give.",
       persons(desk, run.findings, anchors)},
  };
  std::erase_if(parts, [](const Part& part) { return part.body.empty(); });
  return parts;
}

std::string head() {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
      "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; "
      "script-src {}; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
      "content=\"no-referrer\">\n<title>crosscheck</title>\n<style>{}</style>\n</head>\n",
      policy_hash(CROSSCHECK_STYLE_SHA256), policy_hash(CROSSCHECK_SCRIPT_SHA256),
      page_file("page.css"));
}

/// Why the run failed or did not: a page full of errors must not say that all is well.
std::string verdict_of(const Run& run) {
  if (run.unread > 0 || run.broken_rules > 0)
    return "The check is not complete: some inputs or rules could not be used.";
  if (run.failed) return fmt::format("The check failed: findings reach --fail-on {}.", run.fail_on);
  if (run.findings.empty()) return "The check passed.";
  if (run.fail_on.empty() || run.fail_on == "never")
    return "The check was told not to fail (--fail-on never).";
  return fmt::format("The check passed: nothing reaches --fail-on {}.", run.fail_on);
}

std::string body_top(const Run& run, const std::vector<Part>& parts) {
  std::string text = fmt::format(
      "<body>\n<a class=\"skip\" href=\"#conflicts\">Skip to the conflicts</a>\n{}<header "
      "class=\"top "
      "wrap\"><h1>crosscheck</h1><p class=\"sum\">{} in {}</p><p "
      "class=\"why\">{}</p></header>\n<nav "
      "class=\"parts\" aria-label=\"Parts of this page\"><ul class=\"wrap\"><li><a "
      "href=\"#conflicts\">Conflicts <span class=\"n\">{}</span></a></li>",
      glyph_definitions(), counts_by_severity(run.findings), count_of(run.articles, "article"),
      escape_html(verdict_of(run)), conflicts_of(run).size());
  for (const Part& part : parts) {
    fmt::format_to(std::back_inserter(text), "<li><a href=\"#{}\">{}</a></li>", part.id,
                   part.title);
  }
  return text + "</ul></nav>\n<main class=\"wrap\">\n";
}

}  // namespace

std::string report_html(const Run& run, const ReportOptions&) {
  Page page;
  const std::vector<const Finding*> conflicts = conflicts_of(run);
  if (conflicts.size() > many_findings) {
    page.excerpt_width = 220;
    page.unfolded = 1;
    page.most_places = 4;
  }
  for (const Finding* finding : conflicts) {
    page.rules.add(finding->rule);
    page.subjects.add(finding->subject);
    for (const Place& place : finding->places) page.desks.add(place.desk);
  }
  for (Choices* choices : {&page.rules, &page.desks, &page.subjects}) choices->number();
  add_conflicts(page, run);
  if (run.desk) choose_persons(*run.desk, run.findings, page.anchors);
  const std::vector<Part> parts = parts_of(run, page.anchors);
  std::string text = head() + body_top(run, parts) + page.text;
  for (const Part& part : parts) {
    fmt::format_to(std::back_inserter(text),
                   "<section id=\"{}\"><h2>{}</h2><p class=\"lead\">{}</p>\n{}</section>\n",
                   part.id, part.title, part.lead, part.body);
  }
  const std::string version = run.version.empty() ? "" : " " + escape_html(run.version);
  fmt::format_to(
      std::back_inserter(text),
      "</main>\n<footer class=\"wrap\">crosscheck{}. Quotations are cut from the files as "
      "they stood; lines and columns count from 1. Within the list of conflicts, j and k go "
      "to the next and the previous one.</footer>\n<script>{}</script>\n</body>\n</html>\n",
      version, page_file("page.js"));
  return text;
}

}  // namespace crosscheck
