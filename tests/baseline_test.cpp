#include "reports/baseline.h"

#include <doctest/doctest.h>

using namespace crosscheck;

namespace {

Finding finding(const char* rule, const char* fingerprint) {
  Finding f;
  f.rule = rule;
  f.fingerprint = fingerprint;
  f.subject = "Ann Lee";
  f.sides = {{"mayor", 2}, {"envoy \"at\" large", 1}};
  return f;
}

KnownFinding known(const char* rule, const char* fingerprint, int count) {
  return {rule, fingerprint, "Ann Lee", {"envoy \"at\" large", "mayor"}, count};
}

std::vector<Rule> rules(std::initializer_list<const char*> ids) {
  std::vector<Rule> all;
  for (const char* id : ids) all.emplace_back().id = id;
  return all;
}

}  // namespace

TEST_CASE("a baseline is sorted, counts equal fingerprints and reads back as it was") {
  const Finding found[] = {finding("b", "02"), finding("b", "01"), finding("a", "03"),
                           finding("b", "02")};
  const Baseline baseline = baseline_of(found);
  CHECK(baseline == Baseline{known("a", "03", 1), known("b", "01", 1), known("b", "02", 2)});
  const auto again = read_baseline("b.json", write_baseline(baseline));
  REQUIRE(again.ok());
  CHECK(again.value() == baseline);
  CHECK(write_baseline({}) == "{\n  \"schema_version\": 1,\n  \"findings\": []\n}\n");
}

TEST_CASE(
    "findings are new, entries kept or resolved, and those of rules that did not run are kept") {
  const Finding found[] = {finding("a", "01"), finding("a", "02"), finding("a", "02"),
                           finding("a", "04")};
  const Baseline baseline{known("a", "01", 3), known("a", "02", 1), known("a", "03", 1),
                          known("b", "05", 1)};
  const BaselineStatus status = compare(baseline, found, rules({"a"}));
  CHECK(status.fresh == std::vector<const Finding*>{&found[2], &found[3]});
  CHECK(status.resolved == Baseline{known("a", "01", 2), known("a", "03", 1)});
  CHECK(status.kept == Baseline{known("a", "01", 1), known("a", "02", 1), known("b", "05", 1)});
}

TEST_CASE("what is no baseline of this version is one clear error") {
  struct Row {
    const char* text;
    const char* error;
  };
  const Row rows[] = {
      {"{\n\"schema_version\": 1,\n}", "b.json:3: is not the JSON of a baseline"},
      {"", "b.json:1: is not the JSON of a baseline"},
      {R"({"schema_version": 2})",
       "b.json: is a baseline of schema version 2; this crosscheck reads version 1"},
      {R"({"schema_version": 1})",
       "b.json: is not a baseline: it lacks a key, or one has the wrong type of value"},
      {"[]", "b.json: is not a baseline: it lacks a key, or one has the wrong type of value"},
      {R"({"schema_version": 1, "findings": [{"rule": "a", "fingerprint": "01", "subject": "",
           "sides": [], "count": 0}]})",
       "b.json: findings[0].count is less than 1"},
      {R"({"schema_version": 1, "findings": [
           {"rule": "a", "fingerprint": "01", "subject": "", "sides": [], "count": 1},
           {"rule": "a", "fingerprint": "01", "subject": "", "sides": [], "count": 1}]})",
       "b.json: findings[1] has the fingerprint 01 a second time"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto read = read_baseline("b.json", row.text);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().to_string() == row.error);
  }
}
