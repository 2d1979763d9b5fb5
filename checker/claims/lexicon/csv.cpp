#include "checker/claims/lexicon/csv.h"

#include <algorithm>
#include <cstddef>

namespace crosscheck {

namespace {

/// Reads cells off the front of a CSV text.
class CsvScanner {
 public:
  explicit CsvScanner(std::string_view text) : rest_(text) {
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
  }

  bool done() const { return rest_.empty(); }
  int line() const { return line_; }

  /// Drops the line at the front when it holds no record.
  bool skip_empty_line() {
    if (rest_.front() != '#' && rest_.front() != '\n' && !rest_.starts_with("\r\n")) return false;
    const std::size_t end = rest_.find('\n');
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    ++line_;
    return true;
  }

  /// Takes one record; empty text means that all went well, else it says what is wrong.
  std::string_view take_row(CsvRow& row) {
    row.line = line_;
    for (;;) {
      row.cells.emplace_back();
      if (const std::string_view wrong = take_cell(row.cells.back()); !wrong.empty()) return wrong;
      if (rest_.empty()) return {};
      const char mark = rest_.front();
      rest_.remove_prefix(1);
      if (mark == ',') continue;
      ++line_;
      return {};
    }
  }

 private:
  std::string_view take_cell(std::string& cell) {
    if (rest_.empty() || rest_.front() != '"') {
      const std::size_t end = std::min(rest_.find_first_of(",\n"), rest_.size());
      cell = rest_.substr(0, end);
      rest_.remove_prefix(end);
      if (cell.ends_with('\r')) cell.pop_back();
      return cell.find('"') == std::string::npos ? std::string_view()
                                                 : "a quotation mark inside an unquoted cell";
    }
    return take_quoted(cell);
  }

  std::string_view take_quoted(std::string& cell) {
    rest_.remove_prefix(1);
    for (;;) {
      const std::size_t end = rest_.find('"');
      if (end == std::string_view::npos) return "a quoted cell that is never closed";
      line_ += static_cast<int>(
          std::count(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
      cell += rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
      if (!rest_.starts_with('"')) break;
      cell += '"';
      rest_.remove_prefix(1);
    }
    if (rest_.starts_with("\r\n")) rest_.remove_prefix(1);
    const bool closed = rest_.empty() || rest_.front() == ',' || rest_.front() == '\n';
    return closed ? std::string_view() : "words after the closing quotation mark of a cell";
  }

  std::string_view rest_;
  int line_ = 1;
};

std::string_view trim(std::string_view words) {
  const std::size_t begin = words.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return words.substr(begin, words.find_last_not_of(" \t") - begin + 1);
}

}  // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view file, std::string_view text) {
  std::vector<CsvRow> rows;
  CsvScanner scanner(text);
  while (!scanner.done()) {
    if (scanner.skip_empty_line()) continue;
    CsvRow& row = rows.emplace_back();
    const std::string_view wrong = scanner.take_row(row);
    if (!wrong.empty()) return Error{std::string(file), row.line, std::string(wrong)};
  }
  return rows;
}

std::vector<std::string_view> list_items(std::string_view cell) {
  std::vector<std::string_view> items;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    if (const std::string_view item = trim(cell.substr(0, end)); !item.empty())
      items.push_back(item);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return items;
}

}  // namespace crosscheck
