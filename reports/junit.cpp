// JUnit's XML: a suite a rule, a case a conflict; a rule that found nothing is a case that passed.

#include <fmt/core.h>

#include <iterator>
#include <map>

#include "reports/columns.h"
#include "reports/escape.h"
#include "reports/formats.h"
#include "reports/summary.h"

namespace crosscheck {
namespace {

/// The conflict for a log: message, both sides, note.
std::string details(const Finding& finding) {
  std::string text =
      fmt::format("{}: '{}'\n", place_of(finding.places.front()), finding.places.front().quote);
  for (const std::string& line : other_side_lines(finding)) text += line + "\n";
  if (!finding.note.empty()) text += fmt::format("note: {}\n", finding.note);
  return text;
}

std::string case_of(const Finding& finding, bool fails) {
  const Place& place = finding.places.front();
  const std::string name =
      fmt::format("{}: {} [{}]", place_of(place), finding.message, finding.fingerprint);
  std::string text = fmt::format(
      "    <testcase name=\"{}\" classname=\"{}\" file=\"{}\" line=\"{}\" time=\"0\">\n",
      escape_xml(name), escape_xml(finding.rule), escape_xml(place.file), place.begin.line);
  const std::string body = escape_html(details(finding));
  if (fails) {
    text += fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n",
                        escape_xml(finding.message), to_string(finding.severity), body);
  } else {
    text += fmt::format("      <system-out>{}: {}\n{}</system-out>\n", to_string(finding.severity),
                        escape_html(finding.message), body);
  }
  return text + "    </testcase>\n";
}

/// One suite, and how many of its cases there are and how many failed.
struct Suite {
  std::string cases;
  int tests = 0;
  int failures = 0;
};

void add_suite(std::string& suites, std::string_view rule, const Suite& suite) {
  fmt::format_to(std::back_inserter(suites),
                 "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\" "
                 "time=\"0\">\n{}  </testsuite>\n",
                 escape_xml(rule), suite.tests, suite.failures, suite.cases);
}

}  // namespace

std::string report_junit(const Run& run, const ReportOptions&) {
  std::map<std::string_view, Suite> by_rule;
  for (const Rule& rule : run.rules) by_rule[rule.id];
  for (const Finding& finding : run.findings) {
    Suite& suite = by_rule[finding.rule];
    const bool fails = reaches(finding, run.fail_on);
    suite.cases += case_of(finding, fails);
    suite.tests += 1;
    suite.failures += fails ? 1 : 0;
  }
  std::string suites;
  int tests = 0;
  int failures = 0;
  for (auto& [rule, suite] : by_rule) {
    if (suite.tests == 0) {
      suite.tests = 1;
      suite.cases =
          fmt::format("    <testcase name=\"no conflict in {}\" classname=\"{}\" time=\"0\"/>\n",
                      count_of(run.articles, "article"), escape_xml(rule));
    }
    add_suite(suites, rule, suite);
    tests += suite.tests;
    failures += suite.failures;
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"crosscheck\" tests=\"{}\" "
      "failures=\"{}\" errors=\"0\" time=\"0\">\n{}</testsuites>\n",
      tests, failures, suites);
}

}  // namespace crosscheck
