#include "checker/findings/guard.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/findings/judge.h"
#include "tests/sample_desk.h"

using namespace crosscheck;

namespace {

Rule rule_of(std::string sql) {
  Rule rule;
  rule.file = "desk/own.sql";
  rule.id = "own";
  rule.kind = "title";
  rule.message = "m";
  rule.severity = Severity::error;
  rule.sql_line = 9;
  rule.message_line = 7;
  rule.note_line = 8;
  rule.sql = std::move(sql);
  return rule;
}

/// What is wrong with the rule when it is loaded; empty when nothing is.
std::string load_error(const Rule& rule) {
  const std::vector<const ClaimKind*> kinds = {&sample_title(), &sample_date()};
  // Tables are made when a rule first reads them; an attack finds them made.
  const Rule first = rule_of("SELECT t.fact AS here_fact FROM title_fact t, date_fact d WHERE 0");
  const auto judge = Judge::make({first, rule}, kinds, nullptr);
  return judge ? "" : judge.error().to_string();
}

/// What goes wrong when the rule runs over two titles; empty when nothing does.
std::string run_error(const Rule& rule) {
  const std::vector<const ClaimKind*> kinds = {&sample_title(), &sample_date()};
  auto judge = Judge::make({rule}, kinds, nullptr);
  if (!judge) return judge.error().to_string();
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor").title("Bo Ray", "mayor", "former");
  const auto judgement = judge.value().judge(desk.articles(), desk.identities(), {});
  if (!judgement) return judgement.error().to_string();
  const std::vector<Error>& gave_up = judgement.value().gave_up;
  return gave_up.empty() ? "" : gave_up.front().to_string();
}

}  // namespace

TEST_CASE("a rule may do nothing but read views and call listed functions") {
  const struct {
    std::string sql, error;
  } rows[] = {
      {"DELETE FROM title_fact", "a rule may not use DELETE"},
      {"INSERT INTO entity VALUES (9, 'person', 'x', NULL) RETURNING entity AS here",
       "a rule may not use INSERT"},
      {"UPDATE title_fact SET office = 'x'", "a rule may not use UPDATE"},
      {"DROP TABLE article", "a rule may read views and nothing else"},
      {"CREATE TABLE t (x)", "a rule may read views and nothing else"},
      {"CREATE TEMP TABLE t AS SELECT 1", "a rule may read views and nothing else"},
      {"ATTACH 'other.db' AS other", "a rule may not use ATTACH"},
      {"DETACH main", "a rule may not use DETACH"},
      {"VACUUM INTO '/tmp/copy.db'", "a rule may only read"},
      {"PRAGMA writable_schema = 1", "a rule may not use PRAGMA"},
      {"PRAGMA query_only = 0", "a rule may not use PRAGMA"},
      {"BEGIN", "a rule may not use a transaction"},
      {"SAVEPOINT s", "a rule may not use a savepoint"},
      {"ANALYZE", "a rule may read views and nothing else"},
      {"REINDEX", "a rule may not use REINDEX"},
      {"EXPLAIN SELECT 1 AS here", "a rule may not use EXPLAIN"},
      {"EXPLAIN QUERY PLAN SELECT 1 AS here", "a rule may not use EXPLAIN"},
      {"SELECT name AS here FROM sqlite_master", "a rule may not read 'sqlite_master'"},
      {"SELECT sql AS here FROM sqlite_schema", "a rule may not read 'sqlite_master'"},
      {"SELECT count(*) AS here FROM sqlite_master", "a rule may not read 'sqlite_master'"},
      {"SELECT value AS here FROM json_each('[1]')", "a rule may read views and nothing else"},
      {"SELECT 1 AS here FROM json_each('[1]')", "a rule may read views and nothing else"},
      {"SELECT file AS here FROM pragma_database_list", "a rule may read views and nothing else"},
      {"SELECT 1 AS here FROM pragma_table_info('article')",
       "a rule may read views and nothing else"},
      {"SELECT load_extension('x') AS here", "a rule may not call 'load_extension'"},
      {"SELECT readfile('/etc/passwd') AS here", "no such function: readfile"},
      {"SELECT randomblob(1000000000) AS here", "a rule may not call 'randomblob'"},
      {"SELECT random() AS here", "a rule may not call 'random'"},
      {"SELECT date('now') AS here", "a rule may not call 'date'"},
      {"SELECT printf('%1000000000d', 1) AS here", "a rule may not call 'printf'"},
      {"SELECT group_concat(office) AS here FROM title_fact", "a rule may not call 'group_concat'"},
      {"SELECT CURRENT_DATE AS here", "a rule may not call 'current_date'"},
      {"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS here FROM n",
       "a rule may not use a recursive query"},
      {"SELECT 1 AS here; DROP TABLE article", "a rule is one statement, and this is a second"},
      {"SELECT 1 AS here; SELECT 2 AS here", "a rule is one statement, and this is a second"},
      {"SELECT 1 AS here; nonsense", "a rule is one statement, and this is a second"},
      {"-- only a comment", "no SELECT under the header"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.sql);
    CHECK(load_error(rule_of(row.sql)) == "desk/own.sql:9: " + row.error);
  }
}

TEST_CASE("what rules need is not refused") {
  const std::string statements[] = {
      "SELECT fact AS here_fact FROM title_fact WHERE 0",
      "SELECT c.claim AS here FROM title_claim c, date_claim d WHERE d.article = c.article",
      "SELECT f.fact AS here_fact FROM title_fact f WHERE EXISTS (SELECT 1 FROM article)",
      "WITH n AS (SELECT fact FROM title_fact WHERE 0) SELECT fact AS here_fact FROM n",
      "WITH n AS NOT MATERIALIZED (SELECT 1 AS one) SELECT f.fact AS here_fact FROM title_fact f "
      "WHERE 0 AND EXISTS (SELECT 1 FROM n)",
      "SELECT min(f.fact) AS here_fact FROM title_fact f, (SELECT count(*) FROM date_claim) d "
      "GROUP BY f.office HAVING count(*) > 99",
      "SELECT f.fact AS here_fact, row_number() OVER (ORDER BY f.fact) AS n FROM title_fact f "
      "WHERE 0;  -- and a comment\n",
      "SELECT f.fact AS here_fact FROM title_fact f WHERE f.office LIKE 'x%' OR f.fact < 0",
      "SELECT f.fact AS here_fact FROM main.title_fact f LEFT JOIN tenure t ON t.person = "
      "f.subject_known LEFT JOIN office o ON o.office = t.office WHERE 0",
  };
  for (const std::string& sql : statements) {
    CAPTURE(sql);
    CHECK(load_error(rule_of(sql)).empty());
    CHECK(run_error(rule_of(sql)).empty());
  }
}

TEST_CASE("a slip in a statement is named with its line and what may have been meant") {
  const struct {
    std::string sql, error;
  } rows[] = {
      {"SELECT a.fact AS here_fact\nFROM title_fact a\nWHERE a.offce = 'x'",
       "11: no such column: a.offce (did you mean 'office'?)"},
      {"SELECT fact AS here_fact\nFROM titel_fact",
       "9: no such table: titel_fact (did you mean 'title_fact'?)"},
      {"SELECT fact AS here_fact\nFROM title_fact WHERE", "10: incomplete input"},
      {"SELECT fact AS here_fact\nFORM title_fact", "10: near \"FORM\": syntax error"},
      {"SELECT fact AS here_fact FROM title_fact\nWHERE office = \"mayor\"",
       "10: no such column: mayor"},
      {"SELECT fact AS here_fact, folded(office, 1) AS x\nFROM title_fact",
       "9: wrong number of arguments to function folded()"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.sql);
    CHECK(load_error(rule_of(row.sql)) == "desk/own.sql:" + row.error);
  }
}

TEST_CASE("columns and slots are held against each other when a rule is loaded") {
  const std::string sql = "SELECT fact AS here_fact, office FROM title_fact";
  const auto with = [](std::string its_sql, std::string message, std::string note = {}) {
    Rule rule = rule_of(std::move(its_sql));
    rule.message = std::move(message);
    rule.note = std::move(note);
    return rule;
  };
  Rule unused = rule_of(sql);
  unused.params = {{"window", "3"}};
  const struct {
    Rule rule;
    std::string error;
  } rows[] = {
      {rule_of("SELECT office FROM title_fact"),
       "9: the statement returns no column 'here' or 'here_fact'"},
      {rule_of("SELECT claim AS here, fact AS there_fact FROM title_claim"),
       "9: the statement mixes claims (here, there) with facts (here_fact, there_fact)"},
      {rule_of("SELECT claim AS here, fact AS here_fact FROM title_claim"),
       "9: the statement mixes claims (here, there) with facts (here_fact, there_fact)"},
      {rule_of("SELECT fact AS here_fact, office AS x, desk AS x FROM title_fact"),
       "9: column 'x' is returned twice"},
      {rule_of("SELECT fact AS here_fact, office AS other_value FROM title_fact"),
       "9: column 'other_value' has no 'value' beside it"},
      {rule_of("SELECT fact AS here_fact, fact AS there_fact, office AS value FROM title_fact"),
       "9: column 'value' has no 'other_value' for the other side"},
      {rule_of("SELECT fact AS here_fact FROM title_fact WHERE fact = :window"),
       "9: ':window' is no param of the header"},
      {rule_of("SELECT fact AS here_fact FROM title_fact WHERE fact = ?"),
       "9: '?' is no param of the header"},
      {unused, "9: param 'window' is not used"},
      {with(sql, "{ofice} here"),
       "7: message: {ofice} is no column of the statement (did you mean 'office'?)"},
      {with(sql, "{office here"), "7: message: '{' without its other half"},
      {with(sql, "office} here"), "7: message: '}' without its other half"},
      {with(sql, "{there.file}"), "7: message: {there.file} needs a column there or there_fact"},
      {with(sql, "{here.fille}"),
       "7: message: {here.fille} names no part of a place (file, line, day, desk, quote, "
       "articles)"},
      {with(sql, "m", "{ofice}"),
       "8: note: {ofice} is no column of the statement (did you mean 'office'?)"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.error);
    CHECK(load_error(row.rule) == "desk/own.sql:" + row.error);
  }
}

TEST_CASE("a rule of an unknown kind is refused") {
  Rule rule = rule_of("SELECT fact AS here_fact FROM title_fact");
  rule.kind = "titel";
  CHECK(load_error(rule) == "desk/own.sql:1: unknown kind 'titel' (did you mean 'title'?)");
}

TEST_CASE("a runaway rule gives up after so many steps") {
  std::string from = "title_fact a";
  for (int i = 0; i < 40; ++i) from += ", title_fact a" + std::to_string(i);
  CHECK(run_error(rule_of("SELECT a.fact AS here_fact FROM " + from + " WHERE a.fact < 0 AND " +
                          "a0.fact + a39.fact > 0")) == "");
  CHECK(run_error(rule_of("SELECT a.fact AS here_fact FROM " + from +
                          " WHERE a.fact + a0.fact + a39.fact < 0")) ==
        "desk/own.sql:9: rule 'own' gave up after 20004000 steps");
}

TEST_CASE("a rule that returns too many rows gives up") {
  std::string from = "title_fact a";
  for (int i = 0; i < 20; ++i) from += ", title_fact a" + std::to_string(i);
  CHECK(run_error(rule_of("SELECT a.fact AS here_fact FROM " + from)) ==
        "desk/own.sql:9: rule 'own' gave up after 100020 rows");
}

TEST_CASE("a row that names no claim is an error, not a crash") {
  const struct {
    std::string sql, error;
  } rows[] = {
      {"SELECT 'x' AS here FROM title_fact",
       "row 1: column 'here' is text, not the number of a claim"},
      {"SELECT 1.5 AS here FROM title_fact",
       "row 1: column 'here' is a fraction, not the number of a claim"},
      {"SELECT X'00' AS here_fact FROM title_fact",
       "row 1: column 'here_fact' is a BLOB, not the number of a fact"},
      {"SELECT NULL AS here FROM title_fact", "row 1: column 'here' is NULL"},
      {"SELECT 0 AS here FROM title_fact", "row 1: column 'here' is 0, which is no claim"},
      {"SELECT fact + 99 AS here_fact FROM title_fact",
       "row 1: column 'here_fact' is 100, which is no fact"},
      {"SELECT fact AS here_fact, -1 AS there_fact FROM title_fact",
       "row 1: column 'there_fact' is -1, which is no fact"},
      {"SELECT fact AS here_fact, 'grave' AS severity FROM title_fact",
       "row 1: column 'severity' is 'grave', not info, style, warning or error"},
      {"SELECT fact AS here_fact, 'both' AS wrong FROM title_fact",
       "row 1: column 'wrong' is 'both', not here, there or NULL"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.sql);
    CHECK(run_error(rule_of(row.sql)) == "desk/own.sql:9: " + row.error);
  }
}

TEST_CASE("rows that are odd but harmless give findings") {
  const std::string statements[] = {
      "SELECT fact AS here_fact, NULL AS there_fact, NULL AS value, NULL AS other_value, "
      "NULL AS subject, NULL AS wrong, NULL AS severity FROM title_fact",
      "SELECT fact AS here_fact, X'FF00' AS value FROM title_fact",
      "SELECT fact AS here_fact, 3.5 AS value, 99 AS subject FROM title_fact",
      "SELECT fact AS here_fact, fact AS there_fact FROM title_fact",
      "SELECT a.fact AS here_fact FROM title_fact a, title_fact b",
      "SELECT fact AS here_fact, replace(substr('aaaaaaaaaa', 1), 'a', "
      "replace('bbbbbbbbbb', 'b', 'cccccccccc')) AS value FROM title_fact",
  };
  for (const std::string& sql : statements) {
    CAPTURE(sql);
    CHECK(run_error(rule_of(sql)).empty());
  }
}
