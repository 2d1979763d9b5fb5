#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/findings/guard.h"
#include "checker/findings/rule.h"
#include "checker/text/result.h"

namespace crosscheck {

/// What of a place a message may name: {here.file}, {there.day}.
enum class PlaceField : std::uint8_t { file, line, day, desk, quote, articles };

/// A message with its slots found: words, then the slot that follows them.
struct Template {
  static constexpr int no_column = -1;

  struct Piece {
    std::string words;
    int column = no_column;  ///< of the statement, or none
    std::optional<PlaceField> field;
    bool there = false;  ///< whether `field` is of the other side's place
  };
  std::vector<Piece> pieces;
};

/// A rule compiled under the guard, with the places of the columns that mean something to us.
struct PreparedRule {
  static constexpr int none = -1;

  Rule rule;
  StatementHandle statement;
  std::vector<std::string> columns;
  /// For each column its counterpart (`person` and `other_person`), or itself.
  std::vector<int> counterpart;
  int here = none, there = none;
  bool facts = false;  ///< here and there are facts, not claims
  int subject = none, about = none, value = none, other_value = none, wrong = none, severity = none;
  Template message, note;
};

/// Compiles a rule and binds its parameters. What is wrong with it is an error with its line.
Result<PreparedRule> prepare_rule(Rule rule, Guard& guard);

}  // namespace crosscheck
