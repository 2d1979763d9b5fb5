#include <date/date.h>
#include <doctest/doctest.h>

#include "reports/html/parts.h"
#include "reports/report.h"
#include "tests/golden.h"
#include "tests/report_samples.h"

using namespace crosscheck;

namespace {

std::string page_of(const SampleRun& sample) {
  return reporter_named("html")->report(sample.run(), {});
}

}  // namespace

TEST_CASE("the page holds every conflict and every drawing") {
  const std::string page = page_of(sample_run());
  const std::size_t begin = page.find("<main");
  check_golden("sample.html", page.substr(begin, page.find("</main>") - begin) + "</main>\n");
}

TEST_CASE("nothing taken from an article is markup") {
  const std::string page = page_of(sample_run());
  const std::string_view forbidden[] = {"<img", "<script>alert", "</title><script",   "\x1b",
                                        "\xff", "\xe2\x80\xae",  " onerror=alert(1)>"};
  for (const std::string_view words : forbidden) {
    CAPTURE(words);
    CHECK(page.find(words) == std::string::npos);
  }
}

TEST_CASE("a page without drawings has no part for them, and one without findings says so") {
  SampleRun sample = sample_run();
  sample.desk = {};
  CHECK(page_of(sample).find("id=\"people\"") == std::string::npos);
  sample.findings.clear();
  CHECK(page_of(sample).find("Nothing here contradicts anything else.") != std::string::npos);
}

TEST_CASE("the page says why a check failed or did not") {
  const SampleRun sample = sample_run();
  Run run = sample.run();
  const auto verdict = [&] {
    const std::string page = reporter_named("html")->report(run, {});
    const auto begin = page.find("<p class=\"why\">") + 15;
    return page.substr(begin, page.find("</p>", begin) - begin);
  };
  CHECK(verdict() == "The check failed: findings reach --fail-on error.");
  run.failed = false;
  CHECK(verdict() == "The check passed: nothing reaches --fail-on error.");
  run.fail_on = "never";
  CHECK(verdict() == "The check was told not to fail (--fail-on never).");
  run.unread = 1;
  CHECK(verdict() == "The check is not complete: some inputs or rules could not be used.");
  const SampleRun none;
  run = none.run();
  run.failed = false;
  CHECK(verdict() == "The check passed.");
}

TEST_CASE("a quote stands in its paragraph, cut at words where that is long") {
  SampleRun sample = sample_run();
  sample.findings.resize(1);
  Place& place = sample.findings[0].places[0];
  place.before = "The <i>first</i> words, ";
  place.after = " and the last.";
  const std::string page = page_of(sample);
  CHECK(page.find("<blockquote dir=\"auto\">The &lt;i&gt;first&lt;/i&gt; words, <mark>") !=
        std::string::npos);
  CHECK(page.find("</mark> and the last.</blockquote>") != std::string::npos);
}

TEST_CASE("a figure that rightly moved on is a value and no conflict") {
  SampleRun sample = sample_run();
  sample.findings.resize(1);
  sample.findings[0].finding_class = FindingClass::update;
  sample.findings[0].subject = "Ost storm";
  sample.findings[0].kind = "dead";
  const std::string page = page_of(sample);
  CHECK(page.find("Nothing here contradicts anything else.") != std::string::npos);
  CHECK(page.find("<h3>Ost storm: dead</h3>") != std::string::npos);
}

TEST_CASE("a page of a thousand conflicts stays under three megabytes") {
  SampleRun large = large_run(1000);
  const std::string words(700, 'w');
  for (Finding& finding : large.findings) {
    for (Place& place : finding.places) {
      place.excerpt += " " + words + " and so on until the end of a very long paragraph";
      place.before = "A very long paragraph begins here: " + words + " ";
      place.after = " " + words + " and so on";
    }
  }
  CHECK(page_of(large).size() < 3'000'000);
}

TEST_CASE("days are read from ISO 8601 and nothing else") {
  using namespace date::literals;
  struct Case {
    std::string_view iso;
    std::optional<date::sys_days> day;
    std::string_view words;
  };
  const Case cases[] = {
      {"2025-03-14", date::sys_days(2025_y / 3 / 14), "14 Mar 2025"},
      {"2025-03", date::sys_days(2025_y / 3 / 1), "Mar 2025"},
      {"2025", date::sys_days(2025_y / 1 / 1), "2025"},
      {"2025-02-30", std::nullopt, "2025-02-30"},
      {"2025-13-01", std::nullopt, "2025-13-01"},
      {"<b>", std::nullopt, "&lt;b&gt;"},
      {"", std::nullopt, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.iso);
    CHECK(html::day_of(c.iso) == c.day);
    CHECK(html::day_in_words(c.iso) == c.words);
  }
}

TEST_CASE("a scale maps its days to the width of a strip") {
  using namespace date::literals;
  const date::sys_days begin = 2025_y / 3 / 1, end = 2025_y / 3 / 11;
  const html::Scale scale(begin, end);
  CHECK(scale.percent(begin) == 0);
  CHECK(scale.percent(end) == 100);
  CHECK(scale.percent(begin + date::days(5)) == 50);
  CHECK(scale.percent(end + date::days(5)) == 100);
  CHECK(html::Scale(begin, begin).percent(begin) == 0);
  CHECK_FALSE(html::DayRange().scale());
}

TEST_CASE("an axis has some ticks and at most five, whatever it spans") {
  using namespace date::literals;
  for (const int days : {1, 4, 9, 30, 90, 200, 400, 1000, 4000, 20'000, 90'000}) {
    CAPTURE(days);
    const date::sys_days first = 1995_y / 11 / 17;
    const std::string axis = html::axis(html::Scale(first, first + date::days(days)));
    int ticks = 0;
    for (auto at = axis.find("<text"); at != axis.npos; at = axis.find("<text", at + 1)) ++ticks;
    CHECK(ticks >= 1);
    CHECK(ticks <= 5);
  }
}
