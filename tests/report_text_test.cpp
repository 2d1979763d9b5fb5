#include <doctest/doctest.h>

#include "reports/report.h"
#include "reports/summary.h"
#include "tests/golden.h"
#include "tests/report_samples.h"

using namespace crosscheck;

namespace {

std::string reported(std::string_view format, const SampleRun& sample, ReportOptions options = {}) {
  const Reporter* reporter = reporter_named(format);
  REQUIRE(reporter != nullptr);
  return reporter->report(sample.run(), options);
}

}  // namespace

TEST_CASE("the text report shows both sides of every conflict in 80 columns") {
  check_golden("sample.txt", reported("text", sample_run()));
}

TEST_CASE("the text report follows the width of the terminal") {
  check_golden("sample_50.txt", reported("text", sample_run(), {Colour::off, 50}));
}

TEST_CASE("the text report is coloured only when it is told so") {
  const std::string plain = reported("text", sample_run());
  CHECK(plain.find('\x1b') == std::string::npos);
  check_golden("sample_coloured.txt", reported("text", sample_run(), {Colour::on, 80}));
}

TEST_CASE("the compact report is a line a place") {
  check_golden("sample_compact.txt", reported("compact", sample_run()));
}

TEST_CASE("the summary says why the exit status is what it is") {
  SampleRun none;
  Run run = none.run();
  run.failed = false;
  const auto last = [&] { return reporter_named("text")->report(run, {}); };
  CHECK(last() == "no findings in 7 articles; exit 0\n");
  run.articles = 1;
  CHECK(last() == "no findings in 1 article; exit 0\n");
  run.unread = 2;
  CHECK(last() == "no findings in 1 article; exit 2 because 2 inputs could not be read\n");

  std::vector<Silenced> silenced(3);
  run.silenced = silenced;
  run.unread = 0;
  CHECK(last() == "no findings in 1 article, 3 silenced; exit 0\n");
  silenced[0].by = silenced[1].by = Silenced::By::baseline;
  CHECK(last() == "no findings in 1 article, 1 silenced, 2 known to the baseline; exit 0\n");

  SampleRun mild = sample_run();
  mild.findings = {mild.findings.back()};
  run = mild.run();
  run.failed = false;
  CHECK(last().ends_with(
      "1 style in 7 articles, 1 silenced, 1 known to the baseline; exit 0 because\nnothing "
      "reaches --fail-on error\n"));
  run.fail_on = "never";
  CHECK(last().ends_with(
      "1 style in 7 articles, 1 silenced, 1 known to the baseline; exit 0 because of\n"
      "--fail-on never\n"));
}

TEST_CASE("every format has a name of its own and says what it is for") {
  std::string names;
  for (const Reporter& reporter : reporters()) {
    CAPTURE(reporter.name);
    CHECK(reporter_named(reporter.name) == &reporter);
    CHECK_FALSE(reporter.meaning.empty());
  }
  CHECK(reporter_named("texte") == nullptr);
}

TEST_CASE("every format reports a run without findings") {
  const SampleRun none;
  for (const Reporter& reporter : reporters()) {
    CAPTURE(reporter.name);
    CHECK_NOTHROW(reporter.report(none.run(), {}));
  }
}

TEST_CASE("the telling places of a side are of different files as far as there are") {
  std::vector<Place> places;
  for (const std::string file : {"a", "a", "a", "b", "c", "c", "d"}) {
    places.emplace_back().file = file;
    places.back().begin.line = static_cast<int>(places.size());
  }
  const auto lines = [&](std::size_t limit) {
    std::vector<int> told;
    for (const Place* place : telling_places(places, limit)) told.push_back(place->begin.line);
    return told;
  };
  CHECK(lines(0) == std::vector<int>{});
  CHECK(lines(3) == std::vector<int>{1, 4, 5});
  CHECK(lines(5) == std::vector<int>{1, 2, 4, 5, 7});
  CHECK(lines(9) == std::vector<int>{1, 2, 3, 4, 5, 6, 7});
}
