// Suppressions lie within the lines of the article they were found in, in the order of their
// places behind those of the front matter, and each has a rule.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string_view>

#include "checker/find_suppressions.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crosscheck;
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  const auto breaks =
      std::count_if(source.begin(), source.end(), [](char c) { return c == '\n' || c == '\r'; });
  const Suppressions found = find_suppressions(source);
  if (source.find("crosscheck-") == source.npos && found != Suppressions{}) std::abort();
  for (const Suppression& s : found.list) {
    const bool open = s.to == std::numeric_limits<int>::max();
    if (s.rule.empty() || s.from < 1 || s.to < s.from || s.line > breaks + 1) std::abort();
    if (!open && s.to > breaks + 1) std::abort();
  }
  return 0;
}
