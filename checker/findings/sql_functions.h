#pragma once

#include <span>
#include <string_view>

struct sqlite3;

namespace crosscheck {

class Lexicon;

/// A function that rules may call: one of ours, or one of SQLite's that is safe and the same on
/// every run.
struct SqlFunction {
  std::string_view name;
  std::string_view arguments;  ///< as the reference shows them: "a, b"
  std::string_view meaning;    ///< one clause; empty for SQLite's own
};

/// The functions of ours, in the order the reference lists them.
std::span<const SqlFunction> own_functions();
/// The functions of SQLite that rules may call.
std::span<const std::string_view> sqlite_functions();

/// Makes our functions known to a database. `lexicon` may be null: then no office excludes
/// another and nobody is known to be in office.
void register_functions(sqlite3* database, const Lexicon* lexicon);

}  // namespace crosscheck
