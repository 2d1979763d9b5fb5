#include "checker/findings/judge.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/sample_desk.h"

using namespace crosscheck;
using namespace date::literals;

namespace {

std::vector<const ClaimKind*> kinds() { return {&sample_title(), &sample_date()}; }

const std::string former_current = R"(-- id:        former-current
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      title
-- summary:   One article calls a person former, another does not.
-- message:   {person} is "{value}" here but "{other_value}" in {there.file}
-- note:      {there.articles} articles have "{other_value}"
SELECT a.fact AS here_fact, b.fact AS there_fact, a.subject AS subject, a.subject_name AS person,
       a.status || ' ' || a.office AS value, b.office AS other_value
FROM title_fact a JOIN title_fact b ON b.subject = a.subject AND b.office = a.office
WHERE a.status = 'former' AND b.status IS NULL
)";

Judge judge_of(const std::string& rule, std::string_view id) {
  auto parsed = parse_rule(std::string(id) + ".sql", rule);
  REQUIRE_MESSAGE(parsed.ok(), (parsed.ok() ? "" : parsed.error().to_string()));
  auto made = Judge::make({parsed.value()}, kinds(), nullptr);
  REQUIRE_MESSAGE(made.ok(), (made.ok() ? "" : made.error().to_string()));
  return std::move(made).value();
}

std::vector<Finding> findings_of(Judge& judge, const SampleDesk& desk) {
  auto found = judge.judge(desk.articles(), desk.identities(),
                           [&](const Statements& a) { return desk.source(a.path); });
  REQUIRE_MESSAGE(found.ok(), (found.ok() ? "" : found.error().to_string()));
  return std::move(found).value();
}

/// A finding in short: "message | value: file:line:column, ... | value: ... | note".
std::string brief(const Finding& finding) {
  std::string text = finding.message;
  for (std::size_t side = 0; side < finding.sides.size(); ++side) {
    text += " | " + finding.sides[side].value + " (" +
            std::to_string(finding.sides[side].articles) + "):";
    for (const Place& place : finding.places) {
      if (place.side != static_cast<int>(side)) continue;
      text += " " + place.file + ":" + std::to_string(place.begin.line) + ":" +
              std::to_string(place.begin.column);
    }
  }
  if (!finding.note.empty()) text += " | " + finding.note;
  return text;
}

}  // namespace

TEST_CASE("rows about one subject become one finding with the outnumbered side first") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  desk.article("b.txt").title("Ann Lee", "mayor", "former").title("Ann Lee", "mayor", "former");
  desk.article("c.txt").title("Ann Lee", "mayor").title("Bo Ray", "mayor");
  Judge judge = judge_of(former_current, "former-current");
  const auto findings = findings_of(judge, desk);
  REQUIRE(findings.size() == 1);
  CHECK(brief(findings[0]) ==
        "Ann Lee is \"former mayor\" here but \"mayor\" in a.txt"
        " | former mayor (1): b.txt:1:7 b.txt:2:7 | mayor (2): a.txt:1:7 c.txt:1:7"
        " | 2 articles have \"mayor\"");
  CHECK(findings[0].subject == "Ann Lee");
  CHECK(findings[0].kind == "title");
  CHECK(findings[0].places[0].quote == "former mayor Ann Lee");
  CHECK(findings[0].places[0].excerpt == "Line: former mayor Ann Lee today.");
  CHECK(findings[0].places[0].excerpt_column == 1);
}
