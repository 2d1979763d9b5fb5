#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/findings/finding.h"
#include "checker/text/day.h"
#include "checker/text/result.h"

namespace crosscheck {

/// One article of a case, as its `article` block has it.
struct FixtureArticle {
  std::string path;
  std::string text;
  std::optional<Day> date;
  std::string desk;
};

/// A block of expected lines and where it stands in the page.
struct ExpectedBlock {
  int line = 0;           ///< of the opening fence
  std::size_t begin = 0;  ///< bytes of the lines between the fences
  std::size_t end = 0;
};

/// What stands under one heading: articles and what they must give.
struct FixtureCase {
  std::string title;
  int line = 0;
  std::vector<FixtureArticle> articles;
  std::string configuration;   ///< a crosscheck.toml block; its style, levels and desks hold
  int configuration_line = 0;  ///< of its opening fence
  std::optional<ExpectedBlock> claims, findings;
};

/// A literate page of cases. Its name is that of the one rule it is about; a page that is named
/// for no rule is about all of them.
struct FixturePage {
  std::string file;
  std::string name;  ///< of the file, without folder and extension
  std::string text;
  std::vector<FixtureCase> cases;
};

/// What one case gave.
struct FixtureOutcome {
  std::vector<std::string> claims;  ///< one line each
  std::vector<Finding> findings;
};

/// Reads, compares and judges the articles of one case with the rules its page is about.
using FixtureCheck =
    std::function<Result<FixtureOutcome>(const FixturePage& page, const FixtureCase& one)>;

enum class FixtureUpdate : std::uint8_t { no, yes };

/// How a run of fixtures went.
struct FixtureReport {
  int pages = 0;
  int cases = 0;
  int failed = 0;
  int updated = 0;   ///< pages that were rewritten
  std::string text;  ///< a diff for each failed case
};

/// Reads a page. A block without articles, an unknown attribute or a fence that never closes is an
/// error with its line.
Result<FixturePage> parse_fixture(std::string_view file, std::string_view text);

/// Findings as a `findings` block has them: rule, severity and message, then each side with its
/// places, then the note.
std::string print_findings(const std::vector<Finding>& findings);

/// Runs every page among `paths`, files or folders of them. With `FixtureUpdate::yes` the blocks
/// that differ are rewritten in place. A page that cannot be read or run is an error.
Result<FixtureReport> run_fixtures(const std::vector<std::string>& paths, FixtureUpdate update,
                                   const FixtureCheck& check);

}  // namespace crosscheck
