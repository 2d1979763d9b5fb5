#include "checker/rule_evidence.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>

#include "checker/articles/collect.h"
#include "checker/claims/lexicon/csv.h"
#include "checker/fixture.h"
#include "checker/text/embedded.h"
#include "checker/text/period.h"
#include "reports/columns.h"

namespace crosscheck {

namespace {

int number_of(const std::string& cell) {
  int number = -1;
  std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return number;
}

/// A fixture's page and where it stands; empty text when there is none.
struct Page {
  std::string file, text;
};

Result<Page> page_of(const Rule& rule) {
  if (rule.built_in) {
    const std::string name = rule.id + ".md";
    for (const EmbeddedFile& file : embedded_fixtures()) {
      if (file.name == name) return Page{"fixtures/" + name, std::string(file.text)};
    }
    return Page{};
  }
  const std::string file = std::filesystem::path(rule.file).replace_extension(".md").string();
  std::error_code none;
  if (!std::filesystem::exists(file, none)) return Page{};
  Result<std::string> text = read_bytes(file);
  if (!text) return text.error();
  return Page{file, std::move(text).value()};
}

/// Lines of `text`, each wrapped and indented by `indent` columns.
std::string indented(std::string_view text, int indent, int width) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const auto blanks = static_cast<int>(std::min(line.find_first_not_of(' '), line.size()));
    for (const std::string& part : wrap(line, width - indent - blanks)) {
      out += part.empty() ? "\n" : fmt::format("{:{}}{}\n", "", indent + blanks, part);
    }
    begin = end + 1;
  }
  return out;
}

std::string print_case(const FixturePage& page, const FixtureCase& one, std::string_view verdict,
                       int width) {
  std::string out = indented(fmt::format("{}: {}", verdict, one.title), 2, width);
  for (const FixtureArticle& article : one.articles) {
    std::string where = article.path;
    if (!article.desk.empty()) where += ", " + article.desk;
    if (article.date) where += ", " + iso_text(article.date);
    out += indented(where, 4, width) + indented(article.text, 6, width);
  }
  const ExpectedBlock& block = *one.findings;
  const auto findings = std::string_view(page.text).substr(block.begin, block.end - block.begin);
  return out + indented(findings, 4, width) + '\n';
}

}  // namespace

Result<std::vector<MeasuredPrecision>> measured_precision(std::string_view rule) {
  std::vector<MeasuredPrecision> measured;
  for (const EmbeddedFile& file : embedded_precision()) {
    const auto rows = parse_csv(file.name, file.text);
    if (!rows) return rows.error();
    for (const CsvRow& row : rows.value()) {
      if (row.cells.size() != 5)
        return Error{std::string(file.name), row.line, "is not rule,articles,findings,read,right"};
      const std::vector<std::string_view> rules = list_items(row.cells[0]);
      if (std::find(rules.begin(), rules.end(), rule) == rules.end()) continue;
      MeasuredPrecision& one = measured.emplace_back();
      one = {row.cells[1],
             {},
             number_of(row.cells[2]),
             number_of(row.cells[3]),
             number_of(row.cells[4])};
      for (const std::string_view other : rules) {
        if (other != rule) one.together.emplace_back(other);
      }
    }
  }
  return measured;
}

Result<std::string> examples_of(const Rule& rule, int width) {
  const Result<Page> found = page_of(rule);
  if (!found) return found.error();
  if (found.value().text.empty()) return std::string();
  const auto page = parse_fixture(found.value().file, found.value().text);
  if (!page) return page.error();
  const auto first = [&](auto wanted) -> const FixtureCase* {
    const auto& cases = page.value().cases;
    const auto one = std::find_if(cases.begin(), cases.end(), wanted);
    return one == cases.end() ? nullptr : &*one;
  };
  const auto empty = [](const ExpectedBlock& block) { return block.begin == block.end; };
  const FixtureCase* speaks =
      first([&](const FixtureCase& one) { return one.findings && !empty(*one.findings); });
  const FixtureCase* silent =
      first([&](const FixtureCase& one) { return one.findings && empty(*one.findings); });
  std::string text;
  if (speaks != nullptr) text += print_case(page.value(), *speaks, "speaks", width);
  if (silent != nullptr) text += print_case(page.value(), *silent, "stays silent", width);
  return text + fmt::format("  all cases are in {}\n", found.value().file);
}

}  // namespace crosscheck
