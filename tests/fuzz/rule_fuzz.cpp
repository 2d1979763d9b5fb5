// A rule file is read, or refused with a line that it has; a rule that was read has what all need.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "checker/findings/rule.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
  const auto rule = crosscheck::parse_rule("rules/a.sql", text);
  if (!rule) {
    const crosscheck::Error& error = rule.error();
    if (error.what.empty() || error.line < 0 || error.line > lines) std::abort();
    return 0;
  }
  if (rule.value().id.empty() || rule.value().summary.empty() || rule.value().sql.empty()) {
    std::abort();
  }
  return 0;
}
