#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/ledger/schema.h"
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
  /// What the guard asks of the ledger.
  struct Hooks {
    std::function<void(std::string_view view)> read;    ///< told each view that a rule reads
    std::function<void(std::string_view view)> create;  ///< asked for a view not there yet
  };

  /// `views` are what a rule may name.
  Guard(sqlite3* database, std::vector<View> views, Hooks hooks);
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
  int compile(const Rule& rule, StatementHandle& statement, std::ptrdiff_t& used);
  Error explain(const Rule& rule) const;

  std::unique_ptr<State> state_;
};

}  // namespace crosscheck
