#pragma once

#include <string>
#include <vector>

#include "checker/findings/rule.h"
#include "checker/text/result.h"

namespace crosscheck {

/// How many findings of a rule were right when people read them.
struct MeasuredPrecision {
  std::string articles;               ///< what it ran over: "2,061 articles of local news"
  std::vector<std::string> together;  ///< other rules whose findings were counted with its own
  int findings = 0;
  int read = 0;
  int right = 0;
};

/// What is known of a built-in rule; empty when nobody has measured it.
Result<std::vector<MeasuredPrecision>> measured_precision(std::string_view rule);

/// The first case of the rule's fixture that speaks and the first that stays silent, laid out in
/// `width` columns; empty without a fixture. That of a newsroom's own rule is the page of the same
/// name beside it: two-mayors.md beside two-mayors.sql.
Result<std::string> examples_of(const Rule& rule, int width);

}  // namespace crosscheck
