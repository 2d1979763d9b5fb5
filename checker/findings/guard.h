#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checker/findings/rule.h"
#include "checker/text/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace crosscheck {

struct StatementDeleter {
  void operator()(sqlite3_stmt* statement) const;
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, StatementDeleter>;

/// Stands between a rule and the database, because a newsroom's rules are untrusted input: a rule
/// may read the views it is given and call listed functions, nothing else, and may take so many
/// steps and no more. Lives as long as the database is used; there is one for a database.
class Guard {
 public:
  /// `views` are what a rule may name; `read` is told each table that one of them reads.
  Guard(sqlite3* database, std::vector<std::string> views,
        std::function<void(std::string_view table)> read);
  ~Guard();
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;

  /// Compiles a rule's statement, or says what it may not do or has wrong, with its line.
  Result<StatementHandle> prepare(const Rule& rule);

  /// How many steps of SQLite's machine the next statement may take.
  void allow_steps(std::int64_t steps);
  /// Whether the last statement was stopped because it took more.
  bool ran_out() const;

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace crosscheck
