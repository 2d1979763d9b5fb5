#include "checker/claims/lexicon/csv.h"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_CASE("a CSV file gives its records with the lines they start on") {
  const auto rows = parse_csv("a.csv",
                              "\xEF\xBB\xBFname,forms\r\n"
                              "# a comment, with a comma\n"
                              "\n"
                              "Kyiv,\"Kiev; \"\"Kyev\"\"\n(old)\"\n"
                              "Odesa,\n"
                              "Lviv,Lvov");
  REQUIRE(rows);
  CHECK(rows.value() == std::vector<CsvRow>{{1, {"name", "forms"}},
                                            {4, {"Kyiv", "Kiev; \"Kyev\"\n(old)"}},
                                            {6, {"Odesa", ""}},
                                            {7, {"Lviv", "Lvov"}}});
}

TEST_CASE("a broken CSV record is named with its file and line") {
  struct {
    std::string_view text, error;
  } const cases[] = {
      {"a,b\nc,\"d", "x.csv:2: a quoted cell that is never closed"},
      {"a,b\n\n\"c\"d,e\n", "x.csv:3: words after the closing quotation mark of a cell"},
      {"a \"b\",c\n", "x.csv:1: a quotation mark inside an unquoted cell"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto rows = parse_csv("x.csv", c.text);
    REQUIRE_FALSE(rows);
    CHECK(rows.error().to_string() == c.error);
  }
}

TEST_CASE("a list cell has its items without blanks and empty ones") {
  CHECK(list_items(" Kiev ;;Kyev; ") == std::vector<std::string_view>{"Kiev", "Kyev"});
  CHECK(list_items("").empty());
}
