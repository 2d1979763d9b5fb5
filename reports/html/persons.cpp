// A page a person: the forms of the name, the titles over time, the conflicts about them.

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_map>

#include "reports/escape.h"
#include "reports/html/parts.h"
#include "reports/summary.h"

namespace crosscheck::html {
namespace {

constexpr std::size_t most_titles = 60;
constexpr std::size_t most_forms = 30;
constexpr std::size_t most_persons = 300;
constexpr std::size_t enough_to_search = 12;

using FindingsAbout = std::unordered_map<std::string_view, std::vector<const Finding*>>;

FindingsAbout findings_about(std::span<const Finding> findings) {
  FindingsAbout about;
  for (const Finding& finding : findings) {
    if (!finding.subject.empty()) about[finding.subject].push_back(&finding);
  }
  return about;
}

std::string forms_of(const PersonView& person) {
  if (person.forms.empty()) return {};
  int most = 1;
  for (const NameForm& form : person.forms) most = std::max(most, form.articles);
  std::string text = "<h3>Forms of the name</h3><dl class=\"who\">\n";
  for (std::size_t i = 0; i < std::min(person.forms.size(), most_forms); ++i) {
    const NameForm& form = person.forms[i];
    fmt::format_to(
        std::back_inserter(text),
        "<dt>{}</dt><dd><svg class=\"strip\" height=\"18\" role=\"img\" "
        "aria-label=\"{}\"><rect class=\"bar\" x=\"1\" y=\"3\" width=\"{:.1f}%\" "
        "height=\"12\" rx=\"2\"/><text x=\"{:.1f}%\" y=\"14\" dx=\"8\">{}</text></svg></dd>\n",
        escape_html(form.words), count_of(form.articles, "article"), 75.0 * form.articles / most,
        75.0 * form.articles / most, form.articles);
  }
  return text + "</dl>\n";
}

std::string titles_of(const PersonView& person, const Anchors& anchors) {
  if (person.titles.empty() && person.tenures.empty()) return {};
  std::string text = fmt::format(
      "<h3>Titles over time</h3><div class=\"scroll\" tabindex=\"0\" role=\"region\" "
      "aria-label=\"Titles over time: {}\"><table><thead><tr><th scope=\"col\">Day</th><th "
      "scope=\"col\">Office</th><th scope=\"col\">Words</th></tr></thead><tbody>\n",
      escape_html(person.name));
  for (const RegisteredTenure& tenure : person.tenures) {
    fmt::format_to(std::back_inserter(text),
                   "<tr><td>{} to {}</td><td>{}</td><td><small>{}</small></td></tr>\n",
                   day_in_words(tenure.from), tenure.to.empty() ? "now" : day_in_words(tenure.to),
                   escape_html(tenure.office), escape_html(tenure.source));
  }
  for (std::size_t i = 0; i < std::min(person.titles.size(), most_titles); ++i) {
    const TitleUse& use = person.titles[i];
    const bool clashing = !use.mention.fingerprint.empty();
    fmt::format_to(
        std::back_inserter(text),
        "<tr><td>{}</td><td>{}{}{}</td><td>“{}”<small>{}</small></td></tr>\n",
        day_in_words(use.day), use.status.empty() ? "" : escape_html(use.status) + " ",
        escape_html(use.office),
        clashing
            ? "<small>" + anchors.link(use.mention.fingerprint, "see the conflict") + "</small>"
            : "",
        escape_html(use.mention.quote), source_of(use.mention));
  }
  text += "</tbody></table></div>\n";
  if (person.titles.size() > most_titles) {
    text += fmt::format("<p class=\"lead\">{} more are left out.</p>\n",
                        person.titles.size() - most_titles);
  }
  return text;
}

std::string conflicts_of(const std::vector<const Finding*>& findings, const Anchors& anchors) {
  if (findings.empty()) return {};
  std::string text = "<h3>Conflicts</h3><ul>\n";
  for (const Finding* finding : findings) {
    text += "<li>" + anchors.link(finding->fingerprint, escape_html(finding->message)) + "</li>\n";
  }
  return text + "</ul>\n";
}

}  // namespace

void choose_persons(const DeskView& desk, std::span<const Finding> findings, Anchors& anchors) {
  const FindingsAbout about = findings_about(findings);
  std::vector<std::size_t> order(desk.persons.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) {
    return std::pair(about.contains(desk.persons[i].name), desk.persons[i].articles);
  });
  if (order.size() > most_persons) order.resize(most_persons);
  for (const std::size_t i : order) anchors.add_person(i);
}

std::string persons(const DeskView& desk, std::span<const Finding> findings,
                    const Anchors& anchors) {
  const FindingsAbout about = findings_about(findings);
  std::string text;
  if (desk.persons.size() > enough_to_search) {
    text +=
        "<form class=\"filters\" id=\"find-person\" hidden><label>Name<input type=\"search\" "
        "name=\"name\" autocomplete=\"off\"></label><output "
        "aria-live=\"polite\"></output></form>\n";
  }
  for (std::size_t i = 0; i < desk.persons.size(); ++i) {
    if (!anchors.has_person(i)) continue;
    const PersonView& person = desk.persons[i];
    const auto found = about.find(person.name);
    const auto conflicts = found == about.end() ? std::vector<const Finding*>{} : found->second;
    const std::string n =
        conflicts.empty() ? "" : ", " + count_of(static_cast<int>(conflicts.size()), "conflict");
    fmt::format_to(std::back_inserter(text),
                   "<details class=\"person\" id=\"{}\"><summary>{}<span "
                   "class=\"n\">{}{}</span></summary>\n{}{}{}</details>\n",
                   person_id(i), escape_html(person.name), count_of(person.articles, "article"), n,
                   conflicts_of(conflicts, anchors), forms_of(person), titles_of(person, anchors));
  }
  if (desk.persons.size() > most_persons) {
    text += fmt::format("<p class=\"lead\">{} persons in fewer articles are left out.</p>\n",
                        desk.persons.size() - most_persons);
  }
  return text;
}

}  // namespace crosscheck::html
