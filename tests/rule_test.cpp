#include "checker/findings/rule.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace crosscheck;

namespace {

const std::string complete = R"(-- id:        two-mayors
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      title
-- summary:   One office is given to two people.
-- message:   {office} is {person} here
--            but {other_person} in {there.file}
-- note:      as {desk} has it
-- param:     window_days = 14
-- param:     least = 2
-- default:   off
-- articles:  2
--
-- Why: only one person can hold
--   such an office.

SELECT 1 AS here
FROM title_fact
)";

/// The complete rule with one line taken out or replaced.
std::string with(std::string_view line, std::string_view replacement) {
  std::string text = complete;
  const auto at = text.find(line);
  REQUIRE(at != std::string::npos);
  return text.replace(at, line.size(), replacement);
}

std::string error_of(std::string_view text) {
  const auto rule = parse_rule("rules/two-mayors.sql", text);
  return rule ? "" : rule.error().to_string();
}

}  // namespace

TEST_CASE("a rule's header, reason and statement are read") {
  const auto parsed = parse_rule("rules/two-mayors.sql", complete);
  REQUIRE(parsed.ok());
  const Rule& rule = parsed.value();
  CHECK(rule.file == "rules/two-mayors.sql");
  CHECK(rule.id == "two-mayors");
  CHECK(rule.finding_class == FindingClass::contradiction);
  CHECK(rule.severity == Severity::error);
  CHECK(rule.precision == "high");
  CHECK(rule.kind == "title");
  CHECK(rule.summary == "One office is given to two people.");
  CHECK(rule.message == "{office} is {person} here but {other_person} in {there.file}");
  CHECK(rule.message_line == 7);
  CHECK(rule.note == "as {desk} has it");
  CHECK(rule.note_line == 9);
  const std::vector<std::pair<std::string, std::string>> params = {{"window_days", "14"},
                                                                   {"least", "2"}};
  CHECK(rule.params == params);
  CHECK_FALSE(rule.on_by_default);
  CHECK(rule.fewest_articles == 2);
  CHECK_FALSE(rule.built_in);
  CHECK(rule.why == "Why: only one person can hold\n  such an office.");
  CHECK(rule.sql == "SELECT 1 AS here\nFROM title_fact\n");
  CHECK(rule.sql_line == 18);
}

TEST_CASE("a byte order mark, CRLF line ends and empty lines do not matter") {
  std::string text = "\xEF\xBB\xBF\r\n";
  for (const char c : complete) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const auto rule = parse_rule("two-mayors.sql", text);
  REQUIRE(rule.ok());
  CHECK(rule.value().id == "two-mayors");
  CHECK(rule.value().message == "{office} is {person} here but {other_person} in {there.file}");
  CHECK(rule.value().sql_line == 19);
}

TEST_CASE("what is wrong with a rule file is said with its line") {
  const struct {
    std::string text, error;
  } rows[] = {
      {with("severity: ", "severty: "), "3: unknown key 'severty' (did you mean 'severity'?)"},
      {with("precision", "colour"), "4: unknown key 'colour'"},
      {with("-- kind:      title\n", ""), "1: key 'kind' is missing"},
      {with("class:     contradiction", "class:     clash"),
       "2: class 'clash' is not contradiction, error, spelling, style or update"},
      {with("severity:  error", "severity:  fatal"),
       "3: severity 'fatal' is not info, style, warning or error"},
      {with("precision: high", "precision: 0.9"), "4: precision '0.9' is not high, medium or low"},
      {with("default:   off", "default:   no"), "12: default 'no' is not on or off"},
      {with("articles:  2", "articles:  3"), "13: articles '3' is not 1 or 2"},
      {with("-- kind:      title", "-- topic:     a mayor"),
       "5: topic 'a mayor' may have only a-z, 0-9 and hyphens"},
      {with("title", ""), "5: key 'kind' has no value"},
      {with("-- kind:      title", "-- id:        two-mayors"), "5: key 'id' is given twice"},
      {with("-- kind:      title", "-- title"), "5: 'title' is not 'key: value'"},
      {with("window_days = 14", "window_days"),
       "10: param 'window_days' has no default (write 'name = value')"},
      {with("window_days =", "window-days ="),
       "10: param name 'window-days' may have only a-z, 0-9 and '_'"},
      {with("least =", "window_days ="), "11: param 'window_days' is given twice"},
      {with("two-mayors", "Two Mayors"), "1: id 'Two Mayors' may have only a-z, 0-9 and hyphens"},
      {with("two-mayors", "three-mayors"), "1: id 'three-mayors' is not the file's name"},
      {with("SELECT 1 AS here\nFROM title_fact\n", ""), "18: no SELECT under the header"},
      {with("FROM", std::string_view("\0", 1)), "19: a NUL byte in a rule"},
      {complete.substr(0, complete.find("-- param") - 1), "9: no SELECT under the header"},
      {"", "1: key 'id' is missing"},
      {"SELECT 1", "1: key 'id' is missing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(error_of(row.text) == "rules/two-mayors.sql:" + row.error);
  }
}

TEST_CASE("a folder of rules comes sorted, and its first fault is named") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "crosscheck-rule-test";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const std::string name = folder.generic_string();
  const auto write = [&](const std::string& file, const std::string& text) {
    std::ofstream(folder / file, std::ios::binary) << text;
  };
  CHECK(load_rules(name).error().to_string() == name + ": holds no *.sql rule");
  write("two-mayors.sql", complete);
  write("a-rule.sql", with("two-mayors", "a-rule"));
  write("notes.txt", "not a rule");
  const auto rules = load_rules(name);
  REQUIRE(rules.ok());
  REQUIRE(rules.value().size() == 2);
  CHECK(rules.value()[0].id == "a-rule");
  CHECK(rules.value()[1].id == "two-mayors");
  write("b-rule.sql", with("two-mayors", "bad id"));
  CHECK(load_rules(name).error().to_string() ==
        name + "/b-rule.sql:1: id 'bad id' may have only a-z, 0-9 and hyphens");
  fs::remove_all(folder);
  CHECK(load_rules(name).error().to_string() ==
        name + ": cannot be listed: No such file or directory");
}
