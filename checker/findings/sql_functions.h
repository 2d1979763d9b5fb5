#pragma once

#include <cstdint>
#include <functional>
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

/// What the functions ask about.
struct FunctionContext {
  /// May be null: then no office excludes another and nobody is known to be in office.
  const Lexicon* lexicon = nullptr;
  /// Whether two articles, by their numbers, are of within so many days of each other or, where
  /// one has no day of its own, tell of one affair. Empty: no two are.
  std::function<bool(std::int64_t, std::int64_t, std::int64_t)> near_articles = {};
  /// Whether two articles, by their numbers, tell of one affair. Empty: no two do.
  std::function<bool(std::int64_t, std::int64_t)> same_affair = {};
  /// How many articles are compared with each other.
  std::int64_t articles = 0;
};

/// Makes our functions known to a database, which `context` must outlive.
void register_functions(sqlite3* database, const FunctionContext* context);

}  // namespace crosscheck
