#include "checker/configuration.h"

#include <date/date.h>
#include <doctest/doctest.h>

#include "tests/golden.h"

using namespace crosscheck;

namespace {

Setting words(std::vector<std::string> words, int line) { return {std::move(words), {}, {}, line}; }

std::string error_of(const char* text) {
  const auto read = parse_configuration("c.toml", text);
  if (!read.ok()) return read.error().to_string();
  Options options;
  const auto error = apply_configuration(read.value(), options);
  return error ? error->to_string() : "";
}

}  // namespace

TEST_CASE("a configuration's values have their lines, and its paths are seen from here") {
  const auto read = parse_configuration("desk/crosscheck.toml",
                                        "files = ['a', '../b']\nfail-on = 'never'\n"
                                        "ignore = ['style',\n 'age-differs']\nbaseline = ''\n");
  REQUIRE(read.ok());
  CHECK(read.value().file == "desk/crosscheck.toml");
  CHECK(read.value().top.entries ==
        std::map<std::string, Setting, std::less<>>{{"files", words({"desk/a", "b"}, 1)},
                                                    {"fail-on", words({"never"}, 2)},
                                                    {"ignore", words({"style", "age-differs"}, 3)},
                                                    {"baseline", words({""}, 5)}});
}

TEST_CASE("tables of a configuration are levels, parameters, styles, desks and suppressions") {
  const auto read = parse_configuration("c.toml", R"([levels]
style = "off"
[parameters.office-two-holders]
window_days = 30
[house-style]
Kyiv = ["Kiev"]
[[desk]]
name = "courier"
files = ["courier/"]
levels = {style = "error"}
[[suppress]]
rule = "title"
reason = "as quoted"
expires = 2026-12-31
)");
  REQUIRE(read.ok());
  Options options;
  REQUIRE_FALSE(apply_configuration(read.value(), options));
  CHECK(options.rules.ignore == std::vector<std::string>{"style"});
  CHECK(options.rules.parameters ==
        decltype(options.rules.parameters){{"office-two-holders", {{"window_days", "30"}}}});
  REQUIRE(options.reading.house_style.size() == 1);
  CHECK(options.reading.house_style[0].preferred == "Kyiv");
  CHECK(options.reading.house_style[0].others == std::vector<std::string>{"Kiev"});
  REQUIRE(options.reading.desks.size() == 1);
  CHECK(options.reading.desks[0].name == "courier");
  CHECK(options.reading.desks[0].files.matches("courier/2025/a.md"));
  CHECK_FALSE(options.reading.desks[0].files.matches("herald/courier.md"));
  CHECK(options.reading.desks[0].levels == Levels{{"style", Severity::error}});
  REQUIRE(options.suppressions.size() == 1);
  CHECK(options.suppressions[0].place == "c.toml:11");
  CHECK(options.suppressions[0].expires == date::sys_days(date::year(2026) / 12 / 31));
}

TEST_CASE("what the command line chooses goes before what the configuration does") {
  const auto read = parse_configuration(
      "c.toml", "select = ['title']\nignore = ['style']\n[[desk]]\nname = 'a'\nselect = ['age']\n");
  REQUIRE(read.ok());
  Options options;
  options.rules.select = {"text-slip"};
  REQUIRE_FALSE(apply_configuration(read.value(), options));
  CHECK(options.rules.select == std::vector<std::string>{"text-slip"});
  CHECK(options.rules.ignore.empty());
  CHECK(options.rules.also.empty());
  CHECK(options.desk_rules.desks.front().select.empty());
}

TEST_CASE("typing errors in a configuration are told with line and suggestion") {
  struct Row {
    const char* text;
    const char* error;
  };
  const Row rows[] = {
      {"\nignroe = []", "c.toml:2: unknown key 'ignroe' (did you mean 'ignore'?)"},
      {"fail-on = 'warnin'",
       "c.toml:1: 'fail-on' is 'warnin', which is none of error, warning, style, info, never (did "
       "you mean 'warning'?)"},
      {"files = 'a'", "c.toml:1: 'files' must be a list of texts"},
      {"files = [1]", "c.toml:1: 'files' must be a list of texts"},
      {"baseline = 3", "c.toml:1: 'baseline' must be one text"},
      {"[[desk]]\nnmae = 'a'", "c.toml:2: unknown key 'nmae' (did you mean 'name'?)"},
      {"[[desk]]\nfiles = ['a']", "c.toml:1: 'name' is missing in [[desk]]"},
      {"[desk]\nname = 'a'", "c.toml:1: 'desk' must be a list of tables, each under [[ ]]"},
      {"[[suppress]]\nrule = 'title'", "c.toml:1: 'reason' is missing in [[suppress]]"},
      {"[[suppress]]\nrule = 'titel'\nreason = 'a'",
       "c.toml:2: there is no rule, class or kind 'titel'"},
      {"[[suppress]]\nrule = 'title'\nreason = 'a'\nexpires = 'soon'",
       "c.toml:4: 'expires' must be a date like 2026-12-31"},
      {"[levels]\nrank-difers = 'error'",
       "c.toml:2: there is no rule, class or kind 'rank-difers' (did you mean 'rank-differs'?)"},
      {"[levels]\nrank-differs = 'eror'",
       "c.toml:2: 'rank-differs' is 'eror', which is none of error, warning, style, info, off (did "
       "you mean 'error'?)"},
      {"[house-style]\nKyiv = 'Kiev'", "c.toml:2: 'Kyiv' must be a list of texts"},
      {"[parameters.office-two-holders]\nwindow = 3",
       "c.toml:2: office-two-holders has no parameter 'window'"},
      {"[parameters.office-two-holders]\nwindow_day = 3",
       "c.toml:2: office-two-holders has no parameter 'window_day' (did you mean 'window_days'?)"},
      {"[parameters.office-two-holders]\nwindow_days = 'long'",
       "c.toml:2: parameter 'window_days' of office-two-holders is a number, not 'long'"},
      {"[parameters.office-two-holders]\nwindow_days = [3]",
       "c.toml:2: 'window_days' must be a number or a text"},
      {"\n\nfiles = [", "c.toml:3: "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::string error = error_of(row.text);
    CHECK(error.substr(0, std::string_view(row.error).size()) == row.error);
    CHECK((error == row.error || std::string_view(row.error).ends_with(": ")));
  }
}

TEST_CASE("checker/configuration.schema.json has the keys that there are") {
  check_golden("../../checker/configuration.schema.json", configuration_schema());
}
