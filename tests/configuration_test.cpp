#include "checker/configuration.h"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_CASE("a configuration's values have their lines, and its paths are seen from here") {
  const auto read = parse_configuration("desk/crosscheck.toml",
                                        "files = ['a', '../b']\nfail-on = 'never'\n"
                                        "ignore = ['style',\n 'age-differs']\nbaseline = ''\n");
  REQUIRE(read.ok());
  using Setting = Configuration::Setting;
  CHECK(read.value().file == "desk/crosscheck.toml");
  CHECK(read.value().settings ==
        std::map<std::string, Setting, std::less<>>{{"files", {{"desk/a", "b"}, 1}},
                                                    {"fail-on", {{"never"}, 2}},
                                                    {"ignore", {{"style", "age-differs"}, 3}},
                                                    {"baseline", {{""}, 5}}});
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
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto read = parse_configuration("c.toml", row.text);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().to_string() == row.error);
  }
  const auto broken = parse_configuration("c.toml", "\n\nfiles = [");
  REQUIRE_FALSE(broken.ok());
  CHECK(broken.error().file == "c.toml");
  CHECK(broken.error().line == 3);
}
