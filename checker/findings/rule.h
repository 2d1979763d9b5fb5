#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/findings/finding.h"
#include "checker/text/result.h"

namespace crosscheck {

/// One rule: an SQL file whose header says what its rows mean. See rules/README.md.
struct Rule {
  std::string file;  ///< for messages
  std::string id;
  FindingClass finding_class = FindingClass::contradiction;
  Severity severity = Severity::warning;
  std::string precision;  ///< "high", "medium" or "low"
  std::string kind;       ///< kind of its claims
  std::string topic;      ///< kind of its findings where the claims' says too little; may be empty
  std::string summary;    ///< one sentence
  std::string message;    ///< with {column} slots
  std::string note;       ///< with {column} slots; left out when a slot is empty
  std::string why;        ///< the prose under the header
  std::vector<std::pair<std::string, std::string>> params;  ///< name and default, bound as :name
  std::string sql;
  int message_line = 1;
  int note_line = 1;
  int sql_line = 1;                 ///< where the statement starts in the file
  std::size_t fewest_articles = 1;  ///< 2 when it holds articles against each other only
  bool on_by_default = true;
  bool built_in = false;  ///< held against the schema by our tests, so prepared on first use
};

/// The kind of what a rule finds: place-name where its claims are names of all sorts.
inline const std::string& finding_kind(const Rule& rule) {
  return rule.topic.empty() ? rule.kind : rule.topic;
}

/// Reads one rule file. Unknown keys, missing keys and bad values are errors with their line.
Result<Rule> parse_rule(std::string_view file, std::string_view text);

/// The rules built into the program, sorted by id.
Result<std::vector<Rule>> built_in_rules();

/// Every *.sql of a folder, sorted by id.
Result<std::vector<Rule>> load_rules(const std::string& folder);

}  // namespace crosscheck
