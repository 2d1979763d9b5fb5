#include "checker/silence.h"

#include <doctest/doctest.h>

using namespace crosscheck;

namespace {

Place place(const char* file, int line, int side) {
  Place p;
  p.file = file;
  p.begin = {line, 1};
  p.end = {line, 9};
  p.side = side;
  return p;
}

/// One conflict: side 0 in a.md:3 and b.md:3, side 1 in c.md:5 and d.md:7.
Finding conflict() {
  Finding finding;
  finding.rule = "office-two-holders";
  finding.kind = "title";
  finding.places = {place("a.md", 3, 0), place("b.md", 3, 0), place("c.md", 5, 1),
                    place("d.md", 7, 1)};
  return finding;
}

std::vector<Rule> rules() {
  Rule rule;
  rule.id = "office-two-holders";
  rule.kind = "title";
  return {rule};
}

Suppression on(int line, const char* rule, const char* reason = "") {
  return {"crosscheck-disable-line", line, line, line, rule, reason};
}

struct Said {
  bool silent;
  std::string reason;
  std::vector<std::string> unused;
  friend bool operator==(const Said&, const Said&) = default;
};

Said said(const SuppressionsByPath& suppressions) {
  std::vector<Finding> findings{conflict()};
  std::vector<Silenced> silenced;
  const auto unused = silence(suppressions, rules(), findings, silenced);
  CHECK(findings.size() + silenced.size() == 1);
  return {findings.empty(), silenced.empty() ? "" : silenced[0].reason, unused};
}

}  // namespace

TEST_CASE("each article of side 0 answers for itself, of another side all places have to") {
  using Unused = std::vector<std::string>;
  CHECK(said({}) == Said{false, "", {}});
  CHECK(said({{"b.md", {on(3, "office-two-holders", "as quoted")}}}) == Said{false, "", {}});
  CHECK(said({{"a.md", {on(3, "title")}}, {"b.md", {on(3, "office-two-holders", "as quoted")}}}) ==
        Said{true, "as quoted", {}});
  CHECK(said({{"a.md", {on(3, "contradiction")}}, {"b.md", {on(3, "all")}}}) == Said{true, "", {}});
  CHECK(said({{"c.md", {on(5, "all")}}, {"d.md", {on(7, "all", "known")}}}) ==
        Said{true, "known", {}});
  CHECK(said({{"c.md", {on(5, "all")}}}) ==
        Said{false, "", Unused{"c.md:5: crosscheck-disable-line all silences nothing"}});
  CHECK(said({{"a.md", {on(4, "all")}}}) ==
        Said{false, "", Unused{"a.md:4: crosscheck-disable-line all silences nothing"}});
}

TEST_CASE("what an article has answered for is no longer asked, and other articles are") {
  const auto asked = [](std::vector<Place> places, const SuppressionsByPath& suppressions) {
    std::vector<Finding> findings{conflict()};
    findings[0].places = std::move(places);
    findings[0].sides = {{"here", 2}, {"there", 1}};
    std::vector<Silenced> silenced;
    CHECK(silence(suppressions, rules(), findings, silenced).empty());
    std::string text;
    for (const Finding& finding : findings) {
      text += std::to_string(finding.sides[0].articles);
      for (const Place& p : finding.places) text += " " + p.file + std::to_string(p.begin.line);
    }
    return text;
  };
  const std::vector<Place> slip{place("a.md", 3, 0), place("a.md", 9, 0), place("b.md", 3, 0)};
  CHECK(asked(slip, {{"a.md", {on(3, "all")}}}) == "2 a.md9 b.md3");
  CHECK(asked(slip, {{"a.md", {on(3, "all"), on(9, "all")}}}) == "1 b.md3");
  CHECK(asked(slip, {{"b.md", {on(3, "all")}}}) == "1 a.md3 a.md9");
  const std::vector<Place> clash{place("a.md", 3, 0), place("a.md", 9, 0), place("b.md", 3, 0),
                                 place("c.md", 5, 1)};
  CHECK(asked(clash, {{"a.md", {on(3, "all")}}}) == "1 b.md3 c.md5");
  CHECK(asked(clash, {{"a.md", {on(3, "all")}}, {"b.md", {on(3, "all")}}}).empty());
}

TEST_CASE(
    "a suppression for a rule that did not run is not called unused, an unknown one is named") {
  CHECK(said({{"a.md", {on(3, "rank-differs")}}}) == Said{false, "", {}});
  CHECK(unknown_suppressions({{"a.md", {on(3, "office-two-holder"), on(4, "all")}}}, rules()) ==
        std::vector<std::string>{
            "a.md:3: crosscheck-disable-line names no rule, class or kind 'office-two-holder' "
            "(did you mean 'office-two-holders'?)"});
}
