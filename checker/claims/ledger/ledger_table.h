// How the ledger fills one table; of use to ledger.cpp alone.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/text/day.h"

namespace crosscheck {

/// Longest text a column holds; a rule compares names and values, not whole articles.
inline constexpr std::size_t longest_text = 64 * 1024;

/// Binds the values of one row from left to right, then stores it.
class Row {
 public:
  /// `texts` has a string for each column, into which texts without a string of their own go.
  Row(SQLite::Statement& insert, std::vector<std::string>& texts)
      : insert_(insert), texts_(texts) {}

  void integer(std::int64_t value) { insert_.bind(next_++, value); }
  void real(double value) { insert_.bind(next_++, value); }
  void null() { insert_.bind(next_++); }
  /// `value` must live until `store`.
  void literal(const char* value) { insert_.bindNoCopy(next_++, value); }
  /// `value` must live until `store`; empty text is NULL.
  void text(const std::string& value) {
    if (value.empty()) return null();
    if (value.size() > longest_text) return cut_text(value);
    insert_.bindNoCopy(next_++, value);
  }
  void text(std::string_view value) {
    if (value.empty()) return null();
    if (value.size() > longest_text) return cut_text(value);
    std::string& own = texts_[static_cast<std::size_t>(next_ - 1)];
    own = value;
    insert_.bindNoCopy(next_++, own);
  }
  void day(const std::optional<Day>& day) {
    if (!day) return null();
    integer(day->time_since_epoch().count());
  }
  void store() {
    insert_.exec();
    insert_.reset();
  }

 private:
  void cut_text(std::string_view value) {
    std::size_t end = longest_text;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
    insert_.bind(next_++, std::string(value.substr(0, end)));
  }

  SQLite::Statement& insert_;
  std::vector<std::string>& texts_;
  int next_ = 1;
};

inline std::string placeholders(std::size_t count) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i) list += i == 0 ? "?" : ", ?";
  return list;
}

/// One table: whether anybody reads it, and the statements that fill and empty it.
struct Table {
  Table() = default;
  Table(std::string its_name, std::size_t its_columns)
      : name(std::move(its_name)), columns(its_columns) {}

  std::string name;
  std::size_t columns = 0;
  bool created = false;
  bool wanted = false;
  bool filled = false;
  std::optional<SQLite::Statement> insert, empty;
  std::vector<std::string> texts;  ///< of the row in hand

  /// Starts the next row.
  Row add(SQLite::Database& database) {
    if (!insert) {
      insert.emplace(database,
                     fmt::format("INSERT INTO {} VALUES ({})", name, placeholders(columns)));
      empty.emplace(database, fmt::format("DELETE FROM {}", name));
      texts.resize(columns);
    }
    filled = true;
    return Row(*insert, texts);
  }
  void clear() {
    if (!filled) return;
    empty->exec();
    empty->reset();
    filled = false;
  }
};

}  // namespace crosscheck
