#include "checker/findings/rule_reference.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/claims/extractor.h"
#include "tests/golden.h"
#include "tests/sample_desk.h"

using namespace crosscheck;

namespace {

/// Everything up to and with the line that says where the generated part begins.
std::string written_part(const std::string& readme) {
  const std::string mark = "unit_tests --update. -->\n\n";
  const auto at = readme.find(mark);
  REQUIRE(at != std::string::npos);
  return readme.substr(0, at + mark.size());
}

}  // namespace

TEST_CASE("rules/README.md has the views and functions that there are") {
  std::vector<const ClaimKind*> kinds;
  for (const Extractor& extractor : extractors()) {
    if (kinds.empty() || kinds.back() != &extractor.kind) kinds.push_back(&extractor.kind);
  }
  const std::string readme = read_test_file("../rules/README.md");
  check_golden("../../rules/README.md", written_part(readme) + rule_author_reference(kinds));
}

TEST_CASE("the reference lists a kind's own columns with their types") {
  const std::vector<const ClaimKind*> kinds = {&sample_date()};
  const std::string reference = rule_author_reference(kinds);
  CHECK(reference.find("`date`, in `date_fact` and `date_claim`: a date with its weekday.\n\n"
                       "| column | type | meaning |\n|---|---|---|\n"
                       "| `written` | text | the date as written |\n"
                       "| `weekday` | text | 1 Monday to 7 Sunday |\n") != std::string::npos);
  CHECK(reference.find("| `days_apart(a, b)` | days between two days, 0 or more |\n") !=
        std::string::npos);
}
