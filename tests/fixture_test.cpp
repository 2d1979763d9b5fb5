#include "checker/fixture.h"

#include <date/date.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "checker/fixture_diff.h"

using namespace crosscheck;
using namespace date::literals;

namespace {

const std::string page_text = R"(# two-mayors

Prose, and a block that is not ours:

```sql
SELECT 1
```

## Speaks

```article path=a.txt date=2025-03-12 desk="The Courier"
Mayor Ann Lee
# not a heading
```

````article path=b.txt
```
````

```findings
old
```

## Stays silent

```article path=a.txt
Nothing.
```

```claims
```

```findings
```
)";

FixturePage page_of(std::string_view text) {
  auto page = parse_fixture("fixtures/two-mayors.md", text);
  REQUIRE_MESSAGE(page.ok(), (page.ok() ? "" : page.error().to_string()));
  return std::move(page).value();
}

std::string error_of(std::string_view text) {
  const auto page = parse_fixture("p.md", text);
  return page ? "" : page.error().to_string();
}

/// Says of every article that it is wrong.
Result<FixtureOutcome> accuse(const FixturePage& page, const FixtureCase& one) {
  FixtureOutcome outcome;
  if (one.title == "Stays silent") return outcome;
  Finding finding;
  finding.rule = page.name;
  finding.message = "two mayors";
  finding.sides = {{"Ann Lee", 1}, {"Bo Ray", 2}};
  finding.note = "the register has Bo Ray";
  Place place;
  place.file = one.articles[0].path;
  place.begin = {1, 7};
  place.quote = "Ann Lee";
  finding.places = {place};
  place.side = 1;
  place.file = "b.txt";
  finding.places.push_back(place);
  outcome.findings = {finding};
  return outcome;
}

constexpr std::string_view printed = R"(two-mayors warning: two mayors
  Ann Lee (1 article)
    a.txt:1:7 «Ann Lee»
  Bo Ray (2 articles)
    b.txt:1:7 «Ann Lee»
  note: the register has Bo Ray
)";

}  // namespace

TEST_CASE("a fixture page gives a case for each heading with articles") {
  const FixturePage page = page_of(page_text);
  CHECK(page.name == "two-mayors");
  REQUIRE(page.cases.size() == 2);
  const FixtureCase& speaks = page.cases[0];
  CHECK(speaks.title == "Speaks");
  CHECK(speaks.line == 9);
  REQUIRE(speaks.articles.size() == 2);
  CHECK(speaks.articles[0].path == "a.txt");
  CHECK(speaks.articles[0].text == "Mayor Ann Lee\n# not a heading\n");
  CHECK(speaks.articles[0].date == date::sys_days{2025_y / 3 / 12});
  CHECK(speaks.articles[0].desk == "The Courier");
  CHECK(speaks.articles[1].text == "```\n");
  CHECK_FALSE(speaks.claims);
  REQUIRE(speaks.findings);
  CHECK(page_text.substr(speaks.findings->begin, 4) == "old\n");
  REQUIRE(page.cases[1].claims);
  CHECK(page.cases[1].claims->begin == page.cases[1].claims->end);
}

TEST_CASE("a fixture page that cannot be run says why and where") {
  const struct {
    std::string_view text, error;
  } rows[] = {
      {"```article path=a\nx\n", "p.md:1: this block is never closed"},
      {"# t\n```findings\n```\n", "p.md:1: a case without an article"},
      {"# t\n\n```article path=a\n```\n", "p.md:1: a case without a claims or findings block"},
      {"```article\n```\n", "p.md:1: an article block needs path=NAME"},
      {"```article pth=a\n```\n", "p.md:1: unknown attribute 'pth' (did you mean 'path'?)"},
      {"```article path=a date=2025-02-30\n```\n",
       "p.md:1: date '2025-02-30' is no day such as 2025-03-12"},
      {"```article path=a b\n```\n", "p.md:1: 'b' is not name=value"},
      {"```article path=a\n```\n```article path=a\n```\n", "p.md:3: 'a' is there twice"},
      {"```article path=a\n```\n```findings\n```\n```findings\n```\n",
       "p.md:5: a second block of this kind in one case"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(error_of(row.text) == row.error);
  }
}

TEST_CASE("a case that differs shows the difference, and an update makes it pass") {
  const auto folder = std::filesystem::temp_directory_path() / "crosscheck-fixture-test";
  std::filesystem::create_directories(folder);
  const std::string file = (folder / "two-mayors.md").string();
  std::ofstream(file, std::ios::binary) << page_text;

  const auto before = run_fixtures({folder.string()}, FixtureUpdate::no, accuse);
  REQUIRE(before.ok());
  CHECK(before.value().cases == 2);
  CHECK(before.value().failed == 1);
  std::string diff = file + ":20: Speaks\n- old\n";
  for (std::size_t at = 0; at < printed.size();) {
    const auto end = printed.find('\n', at) + 1;
    diff += "+ " + std::string(printed.substr(at, end - at));
    at = end;
  }
  CHECK(before.value().text == diff);

  const auto update = run_fixtures({file}, FixtureUpdate::yes, accuse);
  REQUIRE(update.ok());
  CHECK(update.value().updated == 1);
  const auto after = run_fixtures({file}, FixtureUpdate::no, accuse);
  REQUIRE(after.ok());
  CHECK(after.value().failed == 0);
  std::filesystem::remove_all(folder);
}

TEST_CASE("a fixture that is not there is an error") {
  const auto report = run_fixtures({"/nowhere/a.md"}, FixtureUpdate::no, accuse);
  REQUIRE_FALSE(report.ok());
  CHECK(report.error().to_string() == "/nowhere/a.md: cannot be read");
}

TEST_CASE("a diff keeps what two texts have in common") {
  CHECK(diff_lines("a\nb\nc\n", "a\nc\nd\n") == "  a\n- b\n  c\n+ d\n");
  CHECK(diff_lines("", "").empty());
}
