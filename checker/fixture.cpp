#include "checker/fixture.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "checker/fixture_diff.h"
#include "reports/write_file.h"

namespace crosscheck {

namespace {

namespace fs = std::filesystem;

Result<std::string> read_page(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) return Error{path, 0, "cannot be read"};
  return text;
}

/// The pages that a path stands for: itself, or every *.md directly in the folder.
Result<std::vector<std::string>> pages_of(const std::string& path) {
  std::error_code failure;
  if (!fs::is_directory(path, failure)) return std::vector<std::string>{path};
  std::vector<std::string> pages;
  for (fs::directory_iterator entry(path, failure), end; !failure && entry != end;
       entry.increment(failure)) {
    if (entry->path().extension() == ".md") pages.push_back(entry->path().generic_string());
  }
  if (failure) return Error{path, 0, "cannot be listed: " + failure.message()};
  std::sort(pages.begin(), pages.end());
  return pages;
}

/// A block whose lines differ from what the run gave.
struct Difference {
  ExpectedBlock block;
  std::string actual;
};

void compare(const FixturePage& page, const std::optional<ExpectedBlock>& block, std::string actual,
             std::vector<Difference>& differences) {
  if (!block) return;
  const std::string_view expected =
      std::string_view(page.text).substr(block->begin, block->end - block->begin);
  if (expected != actual) differences.push_back({*block, std::move(actual)});
}

std::string join_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

/// Runs the cases of one page and adds what differs to `report`; returns all differing blocks.
Result<std::vector<Difference>> run_page(const FixturePage& page, const FixtureCheck& check,
                                         FixtureReport& report) {
  std::vector<Difference> all;
  for (const FixtureCase& one : page.cases) {
    const auto outcome = check(page, one);
    if (!outcome) {
      Error error = outcome.error();
      if (error.file.empty()) error = {page.file, one.line, error.what};
      return error;
    }
    std::vector<Difference> differences;
    compare(page, one.claims, join_lines(outcome.value().claims), differences);
    compare(page, one.findings, print_findings(outcome.value().findings), differences);
    ++report.cases;
    if (differences.empty()) continue;
    ++report.failed;
    for (Difference& d : differences) {
      report.text += fmt::format("{}:{}: {}\n", page.file, d.block.line, one.title);
      report.text += diff_lines(
          std::string_view(page.text).substr(d.block.begin, d.block.end - d.block.begin), d.actual);
      all.push_back(std::move(d));
    }
  }
  return all;
}

/// The page with its blocks replaced; a block is long enough fenced for any line of ours.
std::string rewrite(std::string text, std::vector<Difference> differences) {
  std::sort(differences.begin(), differences.end(),
            [](const Difference& a, const Difference& b) { return a.block.begin > b.block.begin; });
  for (const Difference& d : differences) {
    text.replace(d.block.begin, d.block.end - d.block.begin, d.actual);
  }
  return text;
}

}  // namespace

std::string print_findings(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += fmt::format("{} {}: {}\n", finding.rule, to_string(finding.severity), finding.message);
    for (std::size_t i = 0; i < finding.sides.size(); ++i) {
      const Side& side = finding.sides[i];
      text += fmt::format("  {} ({} {})\n", side.value, side.articles,
                          side.articles == 1 ? "article" : "articles");
      for (const Place& place : finding.places) {
        if (place.side != static_cast<int>(i)) continue;
        text += fmt::format("    {}:{}:{} «{}»\n", place.file, place.begin.line, place.begin.column,
                            place.quote);
      }
    }
    if (!finding.note.empty()) text += fmt::format("  note: {}\n", finding.note);
  }
  return text;
}

Result<FixtureReport> run_fixtures(const std::vector<std::string>& paths, FixtureUpdate update,
                                   const FixtureCheck& check) {
  FixtureReport report;
  for (const std::string& path : paths) {
    const auto pages = pages_of(path);
    if (!pages) return pages.error();
    for (const std::string& file : pages.value()) {
      const auto text = read_page(file);
      if (!text) return text.error();
      const auto page = parse_fixture(file, text.value());
      if (!page) return page.error();
      auto differences = run_page(page.value(), check, report);
      if (!differences) return differences.error();
      ++report.pages;
      if (update == FixtureUpdate::no || differences.value().empty()) continue;
      const std::string rewritten = rewrite(page.value().text, std::move(differences).value());
      if (auto error = write_file_atomically(file, rewritten)) return *error;
      ++report.updated;
    }
  }
  if (report.cases == 0) {
    return Error{paths.empty() ? "" : paths.front(), 0, "holds no fixture with a case"};
  }
  return report;
}

}  // namespace crosscheck
