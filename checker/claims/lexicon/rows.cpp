#include "checker/claims/lexicon/rows.h"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "checker/claims/lexicon/csv.h"
#include "checker/text/path.h"

namespace crosscheck {

namespace {

constexpr std::size_t no_column = static_cast<std::size_t>(-1);

/// Where each of the sheet's columns stands in a file.
Result<std::vector<std::size_t>> places_of_columns(const LexiconSheet& sheet,
                                                   const LexiconFile& file, const CsvRow& header) {
  std::vector<std::size_t> places(sheet.columns.size(), no_column);
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const auto column = std::find(sheet.columns.begin(), sheet.columns.end(), header.cells[i]);
    if (column == sheet.columns.end()) {
      return Error{file.path, header.line,
                   fmt::format("unknown column '{}' (the columns are {})", header.cells[i],
                               fmt::join(sheet.columns, ", "))};
    }
    places[static_cast<std::size_t>(column - sheet.columns.begin())] = i;
  }
  for (std::size_t c = 0; c < places.size(); ++c) {
    const bool may_miss = sheet.columns[c] == "source" || sheet.columns[c] == "sides";
    if (places[c] == no_column && !may_miss) {
      return Error{file.path, header.line, fmt::format("column '{}' is missing", sheet.columns[c])};
    }
  }
  return places;
}

std::string id_of(const LexiconSheet& sheet, const LexiconRow& row) {
  std::string id;
  for (std::size_t i = 0; i < sheet.id_columns; ++i) id += row.cells[i] + '\x1F';
  return id;
}

using RowsById = std::map<std::string, LexiconRow>;

std::optional<Error> add_rows(const LexiconSheet& sheet, const LexiconFile& file,
                              RowsById& rows_by_id) {
  const auto parsed = parse_csv(file.path, file.text);
  if (!parsed) return parsed.error();
  if (parsed.value().empty()) return Error{file.path, 1, "no header line"};
  const CsvRow& header = parsed.value().front();
  const auto places = places_of_columns(sheet, file, header);
  if (!places) return places.error();
  for (const CsvRow& cells : std::span(parsed.value()).subspan(1)) {
    if (cells.cells.size() != header.cells.size()) {
      return Error{
          file.path, cells.line,
          fmt::format("{} cells where the header has {}", cells.cells.size(), header.cells.size())};
    }
    LexiconRow row{file.path, cells.line, {}};
    for (const std::size_t place : places.value()) {
      row.cells.push_back(place == no_column ? std::string() : cells.cells[place]);
    }
    if (row.cells[0].empty()) return row.error(fmt::format("'{}' is empty", sheet.columns[0]));
    std::string id = id_of(sheet, row);
    rows_by_id.insert_or_assign(std::move(id), std::move(row));
  }
  return std::nullopt;
}

std::optional<unsigned> parse_number(std::string_view digits) {
  unsigned value = 0;
  const auto [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (wrong != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

Result<std::vector<LexiconRow>> read_sheet(const LexiconSheet& sheet,
                                           std::span<const LexiconFile> files) {
  RowsById rows_by_id;
  for (const LexiconFile& file : files) {
    if (file_name(file.path) != sheet.file) continue;
    if (auto error = add_rows(sheet, file, rows_by_id)) return *error;
  }
  std::vector<LexiconRow> rows;
  rows.reserve(rows_by_id.size());
  for (auto& [id, row] : rows_by_id) rows.push_back(std::move(row));
  return rows;
}

std::optional<Period> parse_iso_days(std::string_view text) {
  const auto year = parse_number(text.substr(0, 4));
  if (!year || text.size() < 4) return std::nullopt;
  const date::year y(static_cast<int>(*year));
  if (text.size() == 4) return Period{date::sys_days(y / 1 / 1), date::sys_days(y / 12 / 31)};
  const auto month =
      text.size() >= 7 && text[4] == '-' ? parse_number(text.substr(5, 2)) : std::nullopt;
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  const auto ym = y / date::month(*month);
  if (text.size() == 7) return Period{date::sys_days(ym / 1), date::sys_days(ym / date::last)};
  const auto day = iso_day(text);
  if (!day) return std::nullopt;
  return Period{day, day};
}

}  // namespace crosscheck
