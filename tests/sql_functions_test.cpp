#include "checker/findings/sql_functions.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <string>

#include "tests/small_lexicon.h"

using namespace crosscheck;

TEST_CASE("functions give rules the same answer for every kind of value") {
  SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  static const FunctionContext context{&small_lexicon()};
  register_functions(database.getHandle(), &context);
  const struct {
    std::string call, result;
  } rows[] = {
      {"edit_distance('Odessa', 'Odesa')", "1"},
      {"edit_distance('abc', 'acb')", "1"},
      {"edit_distance('', 'abcdefghijklmnop')", "10"},
      {"edit_distance(NULL, 'a')", "NULL"},
      {"edit_distance(12, 123)", "1"},
      {"name_distance('Volodymyr Zelensky', 'Volodomyr Zelensky')", "1"},
      {"name_distance('Micheál Martin', 'MICHEAL MARTIN')", "0"},
      {"name_distance('Ann Lee', 'Ann B. Lee')", "10"},
      {"folded('Micheál O’Brien-Smith')", "micheal obrien smith"},
      {"folded(X'FF41')", "a"},
      {"days_apart(20159, 20150)", "9"},
      {"days_apart(1, NULL)", "NULL"},
      {"days_apart(-9223372036854775807, 9223372036854775807)", "NULL"},
      {"days_apart(1, 5, 8, 9)", "3"},
      {"days_apart(8, 9, 1, 5)", "3"},
      {"days_apart(1, 5, 4, 9)", "0"},
      {"days_apart(1, NULL, 400, NULL)", "0"},
      {"days_apart(NULL, NULL, NULL, NULL)", "0"},
      {"periods_overlap(1, 5, 5, 9)", "1"},
      {"periods_overlap(1, 5, 6, 9)", "0"},
      {"periods_overlap(1, NULL, 6, 9)", "1"},
      {"periods_overlap(NULL, 5, 6, NULL)", "0"},
      {"weekday(20159)", "3"},
      {"weekday(-1)", "3"},
      {"weekday(NULL)", "NULL"},
      {"weekday(9223372036854775807)", "NULL"},
      {"iso_date(20159)", "2025-03-12"},
      {"iso_date(0)", "1970-01-01"},
      {"iso_date(-719528)", "0000-01-01"},
      {"iso_date('x')", "1970-01-01"},
      {"iso_date(9e18)", "NULL"},
      {"same_office('president', 'us-president')", "1"},
      {"is_broader('us-president', 'president')", "0"},
      {"office_excludes('president', 'us-president')", "0"},
      {"office_excludes(NULL, 'president')", "NULL"},
      {"in_office('anna-berg', 'us-president', 19000)", "1"},
      {"in_office('anna-berg', 'us-president', 18000)", "0"},
      {"in_office('nobody', 'us-president', 18000)", "NULL"},
      {"same_affair(1, 2)", "0"},
      {"same_affair(1, NULL)", "NULL"},
      {"small_desk(0)", "1"},
      {"small_desk(-1)", "0"},
      {"small_desk(NULL)", "NULL"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.call);
    SQLite::Statement query(database, "SELECT " + row.call);
    REQUIRE(query.executeStep());
    CHECK((query.getColumn(0).isNull() ? "NULL" : query.getColumn(0).getString()) == row.result);
  }
}
