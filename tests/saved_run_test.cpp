#include "reports/saved_run.h"

#include <doctest/doctest.h>

#include "tests/golden.h"
#include "tests/report_samples.h"

using namespace crosscheck;

namespace {

std::string in_json(const Run& run) { return reporter_named("json")->report(run, {}); }

}  // namespace

TEST_CASE("the json report is the whole run") {
  check_golden("sample.json", in_json(sample_run().run()));
}

TEST_CASE("a saved run reads back as it was, in every format") {
  const SampleRun sample = sample_run();
  const auto saved = read_run("run.json", in_json(sample.run()));
  REQUIRE_MESSAGE(saved.ok(), saved.error().to_string());
  // The sample has an invalid byte, which JSON cannot carry: compare what was saved once more.
  const Run once = saved.value().run();
  const auto again = read_run("run.json", in_json(once));
  REQUIRE(again.ok());
  for (const Reporter& reporter : reporters()) {
    CAPTURE(reporter.name);
    CHECK(reporter.report(again.value().run(), {}) == reporter.report(once, {}));
  }
  CHECK(in_json(once) == in_json(sample.run()));
}

TEST_CASE("what is no saved run is one clear sentence") {
  struct Case {
    std::string_view text, error;
  };
  const std::string good = R"({"schema_version":1,"generator":{"name":"crosscheck","version":""},)"
                           R"("articles":0,"failed":false,"fail_on":"","baseline":false,)"
                           R"("silenced":[],"rules":[],"findings":)";
  const std::string no_places =
      R"([{"rule":"r","class":"error","severity":"error","precision":"","kind":"","subject":"",)"
      R"("message":"","note":"","fingerprint":"","counts":[],"sides":[]}]})";
  const std::string bad_class = good + R"([{"rule":"r","class":"fault"}]})";
  const std::string empty_sides = good + no_places;
  const std::string not_list = good + "7}";
  const Case cases[] = {
      {"", "run.json:1: is not the JSON of a saved run"},
      {"{\n\"schema_version\": 1,\n oops", "run.json:3: is not the JSON of a saved run"},
      {R"({"rule":"a"})"
       "\n"
       R"({"rule":"b"})",
       "run.json:2: is not the JSON of a saved run"},
      {"[]", "run.json: must be an object"},
      {"{}", "run.json: lacks the key 'schema_version'"},
      {R"({"schema_version":2})",
       "run.json: is a saved run of schema version 2; this crosscheck reads version 1"},
      {R"({"schema_version":1})", "run.json: lacks the key 'generator'"},
      {R"({"schema_version":1,"generator":{}})", "run.json: generator lacks the key 'version'"},
      {R"({"schema_version":1,"generator":{"version":"1"},"articles":-1})",
       "run.json: articles must be a whole number of at least 0"},
      {bad_class,
       "run.json: findings[0].class is 'fault', not one of contradiction, error, spelling, style, "
       "update"},
      {empty_sides, "run.json: findings[0].sides must have at least one place"},
      {not_list, "run.json: findings must be an array"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto saved = read_run("run.json", c.text);
    REQUIRE_FALSE(saved.ok());
    CHECK(saved.error().to_string() == c.error);
  }
}
