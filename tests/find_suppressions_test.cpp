#include "checker/find_suppressions.h"

#include <doctest/doctest.h>

#include <string>

using namespace crosscheck;

namespace {

/// A suppression in short: "3: rule 4-5 reason".
std::vector<std::string> briefs(std::string_view source) {
  const Suppressions found = find_suppressions(source);
  std::vector<std::string> all;
  for (const Suppression& s : found.list) {
    const bool open = s.to == std::numeric_limits<int>::max();
    all.push_back(std::to_string(s.line) + ": " + s.rule + " " + std::to_string(s.from) + "-" +
                  (open ? "" : std::to_string(s.to)) +
                  (s.reason.empty() ? "" : " (" + s.reason + ")"));
  }
  for (const std::string& warning : found.warnings) all.push_back("! " + warning);
  return all;
}

}  // namespace

TEST_CASE("suppressions are read with their lines, rules and reasons") {
  struct Row {
    const char* source;
    std::vector<std::string> expected;
  };
  const Row rows[] = {
      {"No directive here.\n<!-- a comment -->\n", {}},
      {"We write crosscheck-disable in prose.\n", {}},
      {"<!-- crosscheck-disable-next-line a, b-c -- as quoted -->\n\nWords.\n",
       {"1: a 3-3 (as quoted)", "1: b-c 3-3 (as quoted)"}},
      {"x\r\n<!-- crosscheck-disable-next-line a -->\r\n<!-- crosscheck-disable-next-line b "
       "-->\r\nWords.",
       {"2: a 4-4", "3: b 4-4"}},
      {"a\rb <!--crosscheck-disable-line--> c\r", {"2: all 2-2"}},
      {"<!-- crosscheck-disable a b -->\n2\n<!-- crosscheck-enable b -->\n4\n",
       {"1: a 1-", "1: b 1-3"}},
      {"<!-- crosscheck-disable -->\n<!-- crosscheck-enable -->\n<!-- crosscheck-disable a -->",
       {"1: all 1-2", "3: a 3-"}},
      {"<!-- crosscheck-enable -->", {"! line 1: crosscheck-enable ends nothing"}},
      {"\n<!-- crosscheck-disable a", {"! line 2: this comment is not closed with '-->'"}},
      {"<!-- crosscheck-disabel-line a -->",
       {"! line 1: unknown directive 'crosscheck-disabel-line' (did you mean "
        "'crosscheck-disable-line'?)"}},
      {"---\ntitle: x\ncrosscheck-disable: [a, \"b\"] # the desk knows\n---\n<!-- "
       "crosscheck-disable-line c -->\n",
       {"3: a 1- (the desk knows)", "3: b 1- (the desk knows)", "5: c 5-5"}},
      {"{\"crosscheck-disable\": \"a\", \"title\": \"x\"}\nWords.\n", {"1: a 1-"}},
      {"---\ncrosscheck-disable: a, b # why\n---\n", {"2: a 1- (why)", "2: b 1- (why)"}},
      {"---\ncrosscheck-disable: a\ntags: x\n---\n", {"2: a 1-"}},
      {"---\ncrosscheck-disable:\n  - a-b\n  - c\ntags: x\n---\n", {"2: a-b 1-", "2: c 1-"}},
      {"+++\ncrosscheck-disable = ['a']\n+++\n", {"2: a 1-"}},
      {"{\n  \"crosscheck-disable\": [\n \"a\", \"b\"],\n \"title\": \"x\"\n}\nWords.\n",
       {"2: a 1-", "2: b 1-"}},
      {"---\ntitle: on crosscheck-disable\n---\n", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.source);
    CHECK(briefs(row.source) == row.expected);
  }
}
