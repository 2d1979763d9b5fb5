#include "checker/findings/judge.h"

#include <date/date.h>
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
  CHECK(found.value().gave_up.empty());
  return std::move(found.value().findings);
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

TEST_CASE("a finding is of its rule's topic, where it has one") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  desk.article("b.txt").title("Ann Lee", "mayor", "former");
  std::string text(former_current);
  text.insert(text.find("-- summary"), "-- topic:     tenure\n");
  Judge judge = judge_of(text, "former-current");
  const auto findings = findings_of(judge, desk);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].kind == "tenure");
}

namespace {

constexpr date::sys_days march_12 = 2025_y / 3 / 12;

/// A rule with this statement, whose message shows both values.
std::string rule_with(std::string_view sql,
                      std::string_view message = "{value} and {other_value}") {
  return "-- id:        own\n-- class:     contradiction\n-- severity:  error\n"
         "-- precision: high\n-- kind:      title\n-- summary:   A rule of a test.\n"
         "-- message:   " +
         std::string(message) + "\n" + std::string(sql) + "\n";
}

/// Two offices of one person clash, each pair once.
const std::string two_offices = rule_with(
    "SELECT a.fact AS here_fact, b.fact AS there_fact, a.subject AS subject, a.office AS value, "
    "b.office AS other_value FROM title_fact a JOIN title_fact b ON b.subject = a.subject "
    "AND b.office > a.office");

std::vector<std::string> briefs(const std::string& rule, const SampleDesk& desk) {
  Judge judge = judge_of(rule, rule.find("former-current") != rule.npos ? "former-current" : "own");
  std::vector<std::string> all;
  for (const Finding& finding : findings_of(judge, desk)) all.push_back(brief(finding));
  return all;
}

using Briefs = std::vector<std::string>;

}  // namespace

TEST_CASE("three values are three sides: the odd one out, then from the most articles down") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  desk.article("b.txt").title("Ann Lee", "mayor");
  desk.article("c.txt").title("Ann Lee", "mayor");
  desk.article("d.txt").title("Ann Lee", "envoy");
  desk.article("e.txt").title("Ann Lee", "judge").title("Ann Lee", "envoy");
  CHECK(briefs(two_offices, desk) ==
        Briefs{"judge and mayor | judge (1): e.txt:1:7 | mayor (3): a.txt:1:7 b.txt:1:7 c.txt:1:7 "
               "| envoy (2): d.txt:1:7 e.txt:2:7"});
}

TEST_CASE("when as many articles stand on both sides, the later one is looked at") {
  const auto desk_with = [](std::optional<date::sys_days> a, std::optional<date::sys_days> b) {
    SampleDesk desk;
    desk.article("a.txt", {"Courier", a}).title("Ann Lee", "mayor");
    desk.article("b.txt", {"Courier", b}).title("Ann Lee", "envoy");
    return desk;
  };
  const Briefs a_first = {"mayor and envoy | mayor (1): a.txt:1:7 | envoy (1): b.txt:1:7"};
  const Briefs b_first = {"envoy and mayor | envoy (1): b.txt:1:7 | mayor (1): a.txt:1:7"};
  CHECK(briefs(two_offices, desk_with(march_12 + date::days{1}, march_12)) == a_first);
  CHECK(briefs(two_offices, desk_with(march_12, march_12 + date::days{1})) == b_first);
  CHECK(briefs(two_offices, desk_with(march_12, march_12)) == b_first);
  CHECK(briefs(two_offices, desk_with(std::nullopt, std::nullopt)) == b_first);
  SampleDesk within;
  within.article("a.txt").title("Ann Lee", "mayor").title("Ann Lee", "envoy");
  within.title("Ann Lee", "mayor");
  CHECK(briefs(two_offices, within) ==
        Briefs{"envoy and mayor | envoy (1): a.txt:2:7 | mayor (1): a.txt:1:7 a.txt:3:7"});
}

TEST_CASE("the side that the register contradicts comes first, however many say it") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  desk.article("b.txt").title("Ann Lee", "mayor");
  desk.article("c.txt").title("Ann Lee", "envoy");
  const std::string rule = rule_with(
      "SELECT a.fact AS here_fact, b.fact AS there_fact, a.subject AS subject, a.office AS value, "
      "b.office AS other_value, 'there' AS wrong FROM title_fact a JOIN title_fact b "
      "ON b.subject = a.subject WHERE a.office = 'envoy' AND b.office = 'mayor'");
  CHECK(briefs(rule, desk) == Briefs{"mayor and envoy | mayor (2): a.txt:1:7 b.txt:1:7 | envoy "
                                     "(1): c.txt:1:7"});
}

TEST_CASE("a claim that is wrong by itself is a finding with one side") {
  SampleDesk desk;
  desk.article("a.txt", {"Courier", march_12}).title("Ann Lee", "mayor").title("Bo Ray", "envoy");
  const std::string rule = rule_with(
      "SELECT claim AS here, subject_name AS person FROM title_claim WHERE office = 'envoy'",
      "{person} is no {here.quote} ({here.file}:{here.line}, {here.day}, {here.desk}, "
      "{here.articles})");
  CHECK(briefs(rule, desk) ==
        Briefs{"Bo Ray is no envoy Bo Ray (a.txt:2, 2025-03-12, Courier, 1) | envoy Bo Ray (1): "
               "a.txt:2:7"});
}

TEST_CASE("rows without a subject are joined where they share a claim") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  desk.article("b.txt").title("Ann Lee", "envoy");
  desk.article("c.txt").title("Bo Ray", "mayor");
  desk.article("d.txt").title("Bo Ray", "envoy");
  const std::string rule = rule_with(
      "SELECT a.claim AS here, b.claim AS there, a.office AS value, b.office AS other_value "
      "FROM title_claim a JOIN title_claim b ON b.subject = a.subject AND b.office <> a.office");
  CHECK(briefs(rule, desk) ==
        Briefs{"envoy and mayor | envoy (1): b.txt:1:7 | mayor (1): a.txt:1:7",
               "envoy and mayor | envoy (1): d.txt:1:7 | mayor (1): c.txt:1:7"});
}

TEST_CASE("a clash returned both ways round, or many times, is one finding") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  desk.article("b.txt").title("Ann Lee", "envoy");
  const std::string once = rule_with(
      "SELECT a.fact AS here_fact, b.fact AS there_fact, a.office AS value, b.office AS "
      "other_value FROM title_fact a JOIN title_fact b ON b.subject = a.subject AND b.office < "
      "a.office");
  const std::string often = rule_with(
      "SELECT a.fact AS here_fact, b.fact AS there_fact, a.office AS value, b.office AS "
      "other_value FROM title_fact a JOIN title_fact b ON b.subject = a.subject AND b.office <> "
      "a.office, title_fact c");
  CHECK(briefs(once, desk).size() == 1);
  CHECK(briefs(often, desk) == briefs(once, desk));
}

TEST_CASE("sides without a value are told apart even where their words are the same") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  desk.article("b.txt", {"Herald", {}}).title("Ann Lee", "mayor");
  const std::string rule = rule_with(
      "SELECT a.fact AS here_fact, b.fact AS there_fact FROM title_fact a JOIN title_fact b "
      "ON b.subject = a.subject AND b.fact > a.fact",
      "two of them");
  CHECK(briefs(rule, desk) == Briefs{"two of them | mayor Ann Lee (1): b.txt:1:7 | mayor Ann Lee "
                                     "(1): a.txt:1:7"});
}

TEST_CASE("a rule may lower the severity of a row, never raise it") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  const struct {
    std::string_view said;
    Severity severity;
  } rows[] = {{"'info'", Severity::info},
              {"'warning'", Severity::warning},
              {"'error'", Severity::error},
              {"NULL", Severity::error}};
  for (const auto& row : rows) {
    CAPTURE(row.said);
    Judge judge = judge_of(rule_with("SELECT fact AS here_fact, " + std::string(row.said) +
                                         " AS severity FROM title_fact",
                                     "m"),
                           "own");
    CHECK(findings_of(judge, desk).at(0).severity == row.severity);
  }
}

TEST_CASE("a finding lists fifty places a side, one an article, and counts them all") {
  SampleDesk desk;
  for (int i = 100; i < 170; ++i) {
    desk.article("a" + std::to_string(i) + ".txt").title("Ann Lee", "mayor");
    desk.title("Ann Lee", "mayor");
  }
  desk.article("b.txt").title("Ann Lee", "envoy");
  Judge judge = judge_of(two_offices, "own");
  const auto findings = findings_of(judge, desk);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].sides[1].articles == 70);
  CHECK(findings[0].places.size() == 51);
  CHECK(findings[0].places[2].file == "a101.txt");
}

TEST_CASE("a fingerprint survives what happens elsewhere in the articles") {
  const auto fingerprint_of = [](const SampleDesk& desk) {
    Judge judge = judge_of(two_offices, "own");
    const auto findings = findings_of(judge, desk);
    REQUIRE(findings.size() == 1);
    return findings[0].fingerprint;
  };
  SampleDesk before, moved, more, other;
  before.article("a.txt").title("Ann Lee", "mayor").title("Ann Lee", "envoy");
  moved.article("z.txt").title("Cy Poe", "judge").title("Ann Lee", "envoy");
  moved.article("y.txt", {"Herald", march_12}).title("Ann Lee", "mayor");
  more.article("a.txt").title("Ann Lee", "mayor").title("Ann Lee", "envoy");
  more.article("b.txt").title("Ann Lee", "envoy");
  other.article("a.txt").title("Ann Lee", "mayor").title("Ann Lee", "judge");
  CHECK(fingerprint_of(before) == fingerprint_of(moved));
  CHECK(fingerprint_of(before) == fingerprint_of(more));
  CHECK(fingerprint_of(before) != fingerprint_of(other));
}

TEST_CASE("a subject that names an article has one fingerprint from wherever the run is started") {
  const std::string by_file = rule_with(
      "SELECT claim AS here, 'title in ' || file AS subject FROM title_claim", "{here.quote}");
  std::vector<std::string> fingerprints;
  for (const char* path : {"a.txt", "desk/a.txt", "/home/desk/a.txt"}) {
    SampleDesk desk;
    desk.article(path).title("Ann Lee", "mayor");
    Judge judge = judge_of(by_file, "own");
    fingerprints.push_back(findings_of(judge, desk)[0].fingerprint);
  }
  CHECK(fingerprints == std::vector<std::string>(3, fingerprints[0]));
}

TEST_CASE("a conflict is called what the column about says, and known by it") {
  const std::string by_article = rule_with(
      "SELECT claim AS here, article || ' ' || office AS subject, office AS about FROM title_claim",
      "{here.quote}");
  SampleDesk alone, among;
  alone.article("b.txt").title("Ann Lee", "mayor");
  among.article("a.txt").article("b.txt").title("Ann Lee", "mayor");
  std::vector<Finding> found;
  for (const SampleDesk* desk : {&alone, &among}) {
    Judge judge = judge_of(by_article, "own");
    found.push_back(findings_of(judge, *desk).front());
  }
  CHECK(found[0].subject == "mayor");
  CHECK(found[0].fingerprint == found[1].fingerprint);
}

TEST_CASE("a message names the other side's file, or its line in the same article") {
  const std::string rule =
      rule_with(two_offices.substr(two_offices.find("SELECT")), "{value} but not in {there.file}");
  SampleDesk two;
  two.article("desk/a.txt").title("Ann Lee", "mayor");
  two.article("desk/b.txt").title("Ann Lee", "envoy");
  CHECK(briefs(rule, two) == Briefs{"envoy but not in a.txt | envoy (1): desk/b.txt:1:7 | "
                                    "mayor (1): desk/a.txt:1:7"});
  SampleDesk one;
  one.article("desk/a.txt").title("Ann Lee", "mayor").title("Ann Lee", "envoy");
  CHECK(briefs(rule, one) == Briefs{"envoy but not in line 1 | envoy (1): desk/a.txt:2:7 | "
                                    "mayor (1): desk/a.txt:1:7"});
}

TEST_CASE("the order of the articles changes no finding, and a judge can be used again") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor").title("Bo Ray", "envoy");
  desk.article("b.txt").title("Ann Lee", "envoy").title("Bo Ray", "mayor");
  desk.article("c.txt").title("Ann Lee", "judge");
  Judge judge = judge_of(two_offices, "own");
  const auto brief_all = [&](const SampleDesk& of) {
    std::string all;
    for (const Finding& finding : findings_of(judge, of)) all += brief(finding) + "\n";
    return all;
  };
  const std::string forwards = brief_all(desk);
  CHECK(brief_all(desk.reversed()) == forwards);
  SampleDesk empty;
  CHECK(brief_all(empty).empty());
  CHECK(brief_all(desk) == forwards);
}

TEST_CASE(
    "a rule that needs two articles sleeps over one, whatever its judge was used for before") {
  SampleDesk two, one;
  two.article("a.txt").title("Ann Lee", "mayor");
  two.article("b.txt").title("Ann Lee", "envoy");
  one.article("a.txt").title("Ann Lee", "mayor");
  std::string rule =
      rule_with("SELECT claim AS here FROM title_claim WHERE office = 'mayor'", "{here.quote}");
  rule.insert(rule.find("-- kind:"), "-- articles:  2\n");
  Judge judge = judge_of(rule, "own");
  CHECK(findings_of(judge, one).empty());
  CHECK(findings_of(judge, two).size() == 1);
  CHECK(findings_of(judge, one).empty());
}

TEST_CASE("a file that cannot be read again is shown by its quote alone") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor").title("Ann Lee", "envoy");
  Judge judge = judge_of(two_offices, "own");
  const auto judgement = judge.judge(desk.articles(), desk.identities(),
                                     [](const Statements&) { return std::nullopt; });
  REQUIRE(judgement.ok());
  const Place& place = judgement.value().findings[0].places[0];
  CHECK(place.excerpt == "envoy Ann Lee");
  CHECK(place.excerpt_column == 7);
}

TEST_CASE("parameters are bound as the numbers or words they look like") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  const std::string with_params = rule_with(
      "SELECT fact AS here_fact, typeof(:whole) || ' ' || typeof(:part) || ' ' || :word AS value "
      "FROM title_fact",
      "{value}\n-- param:     whole = 14\n-- param:     part = 0.5\n-- param:     word = a b");
  SUBCASE("typeof is no function of rules") {
    auto parsed = parse_rule("own.sql", with_params);
    REQUIRE(parsed.ok());
    const auto judge = Judge::make({parsed.value()}, kinds(), nullptr);
    REQUIRE_FALSE(judge.ok());
    CHECK(judge.error().what == "a rule may not call 'typeof'");
  }
  const std::string listed = rule_with(
      "SELECT fact AS here_fact, CASE WHEN :whole > 2 AND :part < 1 THEN :word END AS value "
      "FROM title_fact",
      "{value}\n-- param:     whole = 14\n-- param:     part = 0.5\n-- param:     word = a b");
  CHECK(briefs(listed, desk) == Briefs{"a b | a b (1): a.txt:1:7"});
}

TEST_CASE("of conflicts that changed articles take part in, the changed side comes first") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  desk.article("b.txt").title("Ann Lee", "mayor");
  desk.article("c.txt").title("Ann Lee", "envoy");
  desk.article("d.txt").title("Bo Ray", "judge").title("Bo Ray", "envoy");
  Judge judge = judge_of(two_offices, "own");
  const auto briefs_for = [&](const ArticlePaths& changed) {
    const auto found = judge.judge(desk.articles(), desk.identities(), {}, &changed);
    REQUIRE(found.ok());
    std::vector<std::string> all;
    for (const Finding& finding : found.value().findings) all.push_back(brief(finding));
    return all;
  };
  CHECK(briefs_for({"b.txt"}) ==
        Briefs{"mayor and envoy | mayor (2): a.txt:1:7 b.txt:1:7 | envoy (1): c.txt:1:7"});
  CHECK(briefs_for({"b.txt", "c.txt"}) ==
        Briefs{"envoy and mayor | envoy (1): c.txt:1:7 | mayor (2): a.txt:1:7 b.txt:1:7"});
  CHECK(briefs_for({}) == Briefs{});
}
