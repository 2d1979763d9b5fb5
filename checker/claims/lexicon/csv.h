#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/text/result.h"

namespace crosscheck {

/// One record of a CSV file and the line it starts on, counted from 1.
struct CsvRow {
  int line = 0;
  std::vector<std::string> cells;

  friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

/// The records of an RFC 4180 file, header included; empty lines and lines that start with `#`
/// are left out, CRLF and a byte order mark are understood. `file` is for the error alone.
Result<std::vector<CsvRow>> parse_csv(std::string_view file, std::string_view text);

/// The items of a list cell: parted by `;`, without the blanks around them, none of them empty.
std::vector<std::string_view> list_items(std::string_view cell);

}  // namespace crosscheck
