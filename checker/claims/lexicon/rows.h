// The rows of the lexicon's CSV files, checked against what each file must have.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/compiler.h"
#include "checker/text/period.h"
#include "checker/text/result.h"

namespace crosscheck {

/// One kind of lexicon file: its name and columns; the first `id_columns` of them tell rows apart.
/// The last column is `source` and may be left out.
struct LexiconSheet {
  std::string_view file;
  std::span<const std::string_view> columns;
  std::size_t id_columns;
};

/// One row, its cells in the order of the sheet's columns.
struct LexiconRow {
  std::string_view path;
  int line = 0;
  std::vector<std::string> cells;

  Error error(std::string what) const { return {std::string(path), line, std::move(what)}; }
};

/// The rows of every file of that sheet, later ones in place of earlier ones with the same id,
/// sorted by id.
Result<std::vector<LexiconRow>> read_sheet(const LexiconSheet& sheet,
                                           std::span<const LexiconFile> files);

/// The days an ISO date means, which may leave out day and month; nothing when it is none.
std::optional<Period> parse_iso_days(std::string_view text);

}  // namespace crosscheck
