#include "checker/claims/lexicon/register.h"

#include <date/date.h>
#include <doctest/doctest.h>

#include <string>

#include "tests/small_lexicon.h"

using namespace crosscheck;
using namespace date::literals;

namespace {

const Lexicon& offices() {
  static const auto lexicon = [] {
    auto compiled = small_lexicon_with(
        "offices.csv", R"(id,name,forms,plural_forms,polity,class,broader,exclusive,rank,source
president,President,,,,head-of-state,,yes,,
us-president,President of the United States,,,us,head-of-state,president,yes,,
fr-president,President of France,,,fr,head-of-state,president,yes,,
vice-president,Vice President,,,,deputy-head-of-state,,yes,,
prime-minister,Prime Minister,,,,head-of-government,,yes,,
foreign-minister,Foreign Minister,,,,foreign-minister,,yes,,
envoy,Envoy,,,,envoy,,no,,
special-envoy,Special Envoy,,,,envoy,envoy,no,,
adviser,Adviser,,,,adviser,,no,,
mayor,Mayor,,,,mayor,,yes,,
ring-a,Ring A,,,,envoy,ring-b,no,,
ring-b,Ring B,,,,envoy,ring-a,no,,
)");
    REQUIRE_MESSAGE(compiled.ok(), (compiled.ok() ? "" : compiled.error().to_string()));
    return std::move(compiled).value();
  }();
  return lexicon;
}

}  // namespace

TEST_CASE("two offices exclude each other only where nobody has held both") {
  const struct {
    std::string_view a, b;
    bool exclude;
  } rows[] = {
      {"president", "vice-president", true},
      {"us-president", "vice-president", true},
      {"us-president", "fr-president", true},
      {"president", "prime-minister", true},
      {"president", "mayor", true},
      {"president", "foreign-minister", true},
      {"us-president", "president", false},
      {"president", "president", false},
      {"prime-minister", "foreign-minister", false},
      {"prime-minister", "vice-president", false},
      {"envoy", "special-envoy", false},
      {"envoy", "adviser", false},
      {"president", "envoy", false},
      {"president", "no such office", false},
      {"", "", false},
      {"ring-a", "president", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(offices_exclude(offices(), row.a, row.b) == row.exclude);
    CHECK(offices_exclude(offices(), row.b, row.a) == row.exclude);
  }
}

TEST_CASE("a broader office is the same office, a sister is not") {
  CHECK(is_broader(offices(), "envoy", "special-envoy"));
  CHECK(is_broader(offices(), "envoy", "envoy"));
  CHECK_FALSE(is_broader(offices(), "special-envoy", "envoy"));
  CHECK(same_office(offices(), "envoy", "special-envoy"));
  CHECK_FALSE(same_office(offices(), "us-president", "fr-president"));
  CHECK(same_office(offices(), "unknown", "unknown"));
  CHECK_FALSE(is_broader(offices(), "president", "ring-a"));
}

TEST_CASE("the register knows who was in office on a day, or that it does not know") {
  const Lexicon& lexicon = small_lexicon();
  const struct {
    std::string_view person, office;
    date::sys_days day;
    std::optional<bool> held;
  } rows[] = {
      {"anna-berg", "us-president", 2022_y / 5 / 1, true},
      {"anna-berg", "president", 2022_y / 5 / 1, true},
      {"anna-berg", "us-president", 2021_y / 1 / 20, true},
      {"anna-berg", "us-president", 2021_y / 1 / 19, false},
      {"anna-berg", "us-president", 2025_y / 1 / 21, false},
      {"li-wen", "us-president", 2030_y / 1 / 1, true},
      {"li-wen", "vice-president", 2030_y / 1 / 1, std::nullopt},
      {"bo-ray", "us-president", 2022_y / 5 / 1, std::nullopt},
  };
  for (const auto& row : rows) {
    CAPTURE(row.person);
    CAPTURE(row.office);
    CHECK(in_office(lexicon, row.person, row.office, row.day) == row.held);
  }
}

TEST_CASE("an office and a polity stand for every such office of that polity") {
  const Lexicon& lexicon = small_lexicon();
  Register offices_held(lexicon);
  const RegisterExtract extract = offices_held.extract({}, {{"president", "us"}});
  REQUIRE(extract.tenures.size() == 2);
  CHECK(lexicon.named(EntryKind::person, extract.tenures[0].person).id == "anna-berg");
  CHECK(lexicon.named(EntryKind::person, extract.tenures[1].person).id == "li-wen");
  CHECK(extract.offices.size() == 2);
  CHECK(offices_held.extract({}, {{"president", "fr"}}).tenures.empty());
  CHECK(offices_held.extract({"nobody"}, {{"nothing", ""}}).offices.empty());
}
