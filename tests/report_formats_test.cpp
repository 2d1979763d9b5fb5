#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <set>

#include "reports/rank.h"
#include "reports/report.h"
#include "tests/golden.h"
#include "tests/report_samples.h"

using namespace crosscheck;
using nlohmann::json;

namespace {

std::string reported(std::string_view format, const SampleRun& sample) {
  return reporter_named(format)->report(sample.run(), {});
}

int count(std::string_view text, std::string_view what) {
  int n = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("the formats of platforms are as their golden files") {
  for (const std::string name :
       {"markdown", "sarif", "github", "gitlab", "rdjson", "rdjsonl", "junit", "checkstyle"}) {
    check_golden("sample." + name, reported(name, sample_run()));
  }
}

TEST_CASE("rank puts severity before class before precision") {
  Finding high, low;
  low.severity = Severity::warning;
  low.finding_class = FindingClass::contradiction;
  low.precision = "high";
  high.severity = Severity::error;
  high.finding_class = FindingClass::spelling;
  CHECK(rank_of(high) > rank_of(low));
  high = low;
  low.precision = "medium";
  CHECK(rank_of(high) > rank_of(low));
  low.finding_class = FindingClass::update;
  low.severity = Severity::info;
  low.precision = "low";
  CHECK(rank_of(low) == 0);
  high.severity = Severity::error;
  CHECK(rank_of(high) == 100);
}

TEST_CASE("SARIF keeps the highest 5,000 results and says how many it left out") {
  const json log = json::parse(reported("sarif", large_run(6000)));
  const json& run = log["runs"][0];
  CHECK(run["results"].size() == 5000);
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] ==
        "1000 results of lowest rank were left out: code scanning shows 5000 at most.");
  for (const json& result : run["results"]) CHECK(result["rank"] > 15);
}

TEST_CASE("findings on one line, and equal conflicts of two groups, keep SARIF identities apart") {
  SampleRun sample = sample_run();
  sample.findings.push_back(sample.findings.back());
  const json log = json::parse(reported("sarif", sample));
  std::set<std::string> identities;
  for (const json& result : log["runs"][0]["results"]) {
    identities.insert(result["partialFingerprints"]["primaryLocationLineHash"].get<std::string>());
  }
  CHECK(identities.size() == log["runs"][0]["results"].size());
  CHECK(identities.contains("2222222222222222:2"));
}

TEST_CASE("SARIF links in the message are ids of related locations, and brackets are escaped") {
  const json results = json::parse(reported("sarif", sample_run()))["runs"][0]["results"];
  const json& hostile = results[0];
  CHECK(hostile["message"]["text"] ==
        "'<img src=x onerror=alert(1)>' and 'O\\\\'Brien' | ``are`` one %0A::error:: person, "
        "\\[link\\](javascript:alert(1)). Compare [b.txt:2](1), [c.txt:9](2). Note: \\]\\]> -->, "
        "\xef\xbf\xbd\\[31mred\xef\xbf\xbd\\[0m and \xef\xbf\xbdright to left.");
  CHECK(hostile["relatedLocations"][1]["id"] == 2);
  CHECK(hostile["codeFlows"][0]["threadFlows"][0]["locations"].size() == 2);
  CHECK(results[6]["suppressions"][0] ==
        json::parse(
            R"({"kind":"inSource","status":"accepted","justification":"the desk <checked> it"})"));
  CHECK(results[0]["baselineState"] == "new");
  CHECK(results[7]["baselineState"] == "unchanged");
}

TEST_CASE("GitHub is given ten annotations a level, the rest as log lines in a group") {
  const std::string text = reported("github", large_run(120));
  CHECK(count(text, "\n::error ") + count(text, "::error ") > 0);
  CHECK(count(text, "::error file=") == 10);
  CHECK(count(text, "::warning file=") == 10);
  CHECK(count(text, "::notice file=") == 10);
  CHECK(count(text, "::group::90 more findings, which a step does not annotate\n") == 1);
  CHECK(count(text, "\n- desk-") == 90);
}

TEST_CASE("a Markdown comment never outgrows what a comment holds") {
  const std::string text = reported("markdown", large_run(1000));
  CHECK(text.size() < 65'000);
  CHECK(text.find("findings of lower rank left out: a comment holds no more.") != text.npos);
}

TEST_CASE("JUnit counts what fails, and a rule that found nothing has passed") {
  const std::string text = reported("junit", sample_run());
  CHECK(text.find("<testsuites name=\"crosscheck\" tests=\"7\" failures=\"2\"") != text.npos);
  CHECK(text.find("<testcase name=\"no conflict in 7 articles\" "
                  "classname=\"office-two-holders\" time=\"0\"/>") != text.npos);
}

TEST_CASE("reviewdog's columns count bytes, and are left out where they cannot be told") {
  const json log = json::parse(reported("rdjson", sample_run()));
  const json& wide = log["diagnostics"][5];
  CHECK(wide["location"]["range"] ==
        json::parse(R"({"start":{"line":1,"column":10},"end":{"line":1,"column":16}})"));
  CHECK(wide["related_locations"][0]["location"]["range"] ==
        json::parse(R"({"start":{"line":2},"end":{"line":2}})"));
}
