#include "checker/statistics.h"

#include <fmt/core.h>

#include <map>
#include <set>
#include <string_view>

namespace crosscheck {

namespace {

struct Counts {
  int first = 0, second = 0;
};

using Table = std::map<std::string_view, Counts>;

/// Rows of what is not all zero, then how many are; `first` and `second` head the numbers.
std::string print(const Table& table, std::string_view first, std::string_view second,
                  std::string_view name) {
  std::string text = fmt::format("{:>9} {:>9}  {}\n", first, second, name);
  int none = 0;
  for (const auto& [row, n] : table) {
    if (n.first == 0 && n.second == 0) {
      ++none;
      continue;
    }
    text += fmt::format("{:9} {:9}  {}\n", n.first, n.second, row);
  }
  if (none > 0) text += fmt::format("{:9} {:9}  {} more\n", 0, 0, none);
  return text;
}

Table claims_by_kind(const Desk& desk) {
  Table table;
  for (const Statements& article : desk.articles) {
    std::set<std::string_view> present;
    for (const Claim& claim : article.claims) {
      ++table[claim.kind->name].first;
      present.insert(claim.kind->name);
    }
    for (const std::string_view kind : present) ++table[kind].second;
  }
  return table;
}

Table findings_by_rule(const CheckedDesk& checked) {
  Table table;
  for (const Rule& rule : checked.rules) table[rule.id];
  for (const Finding& finding : checked.findings) ++table[finding.rule].first;
  for (const Silenced& silenced : checked.silenced) ++table[silenced.finding.rule].second;
  return table;
}

}  // namespace

std::string statistics_of(const CheckedDesk& checked) {
  return print(claims_by_kind(checked.desk), "claims", "articles", "kind") +
         print(findings_by_rule(checked), "findings", "silenced", "rule");
}

}  // namespace crosscheck
