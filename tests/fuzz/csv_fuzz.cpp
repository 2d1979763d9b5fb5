// Every CSV text is read or refused with a line of that text; lines of records ascend.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "checker/claims/lexicon/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
  const auto rows = crosscheck::parse_csv("fuzz.csv", text);
  if (!rows) {
    if (rows.error().line < 1 || rows.error().line > lines) std::abort();
    return 0;
  }
  int line = 0;
  for (const crosscheck::CsvRow& row : rows.value()) {
    if (row.line <= line || row.line > lines || row.cells.empty()) std::abort();
    line = row.line;
  }
  return 0;
}
