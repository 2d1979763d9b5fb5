#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <sstream>

#include "reports/json_writer.h"
#include "reports/report.h"
#include "tests/golden.h"
#include "tests/report_samples.h"

using namespace crosscheck;
using nlohmann::json;

TEST_CASE("the JSON writer nests, separates and escapes") {
  JsonWriter line(JsonWriter::Layout::one_line);
  line.open_object().field("a", 1).key("b").open_array().value("x").value(true).null();
  line.open_object().close().close().field("c", 0.5).close();
  CHECK(line.text() == R"({"a":1,"b":["x",true,null,{}],"c":0.5})");

  JsonWriter page(JsonWriter::Layout::indented);
  page.open_array().value(1).open_array().close().open_object().field("k", "v").close().close();
  CHECK(page.text() == "[\n  1,\n  [],\n  {\n    \"k\": \"v\"\n  }\n]");
}

TEST_CASE("a JSON string survives a parser, and bad bytes become replacement characters") {
  struct Case {
    std::string_view text, parsed;
  };
  const Case cases[] = {
      {"", ""},
      {"quote \" backslash \\ slash /", "quote \" backslash \\ slash /"},
      {"\n\r\t\x01\x1f\x7f", "\n\r\t\x01\x1f\x7f"},
      {"東京 \xf0\x9f\x8e\x89", "東京 \xf0\x9f\x8e\x89"},
      {"\xff", "\xef\xbf\xbd"},
      {"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
      {"\xe2\x82", "\xef\xbf\xbd\xef\xbf\xbd"},
      {std::string_view("\0", 1), std::string_view("\0", 1)},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    std::string out;
    append_json_string(out, c.text);
    CHECK(json::parse(out).get<std::string>() == c.parsed);
  }
}

TEST_CASE("jsonl is one finding a line, with both sides as they stand") {
  const std::string lines = reporter_named("jsonl")->report(sample_run().run(), {});
  check_golden("sample.jsonl", lines);
  std::istringstream stream(lines);
  std::vector<json> findings;
  for (std::string line; std::getline(stream, line);) findings.push_back(json::parse(line));
  REQUIRE(findings.size() == 6);
  const json& f = findings[1];
  CHECK(f["rule"] == "title-former-current");
  CHECK(f["class"] == "contradiction");
  CHECK(f["severity"] == "error");
  CHECK(f["kind"] == "title");
  CHECK(f["fingerprint"] == "00c0ffee00c0ffee");
  CHECK(f["counts"] ==
        json::parse(
            R"([{"value":"former president","articles":1},{"value":"president","articles":5}])"));
  REQUIRE(f["sides"].size() == 6);
  const json& side = f["sides"][0];
  CHECK(side["file"] == "desk a/talks & tolls.md");
  CHECK(side["line"] == 38);
  CHECK(side["column"] == 154);
  CHECK(side["end_line"] == 38);
  CHECK(side["end_column"] == 190);
  CHECK(side["quote"] == "former Norland President Marta Vance");
  CHECK(side["published"] == "2025-03-14");
  CHECK(findings[0]["sides"][0]["published"].is_null());
}
