#include "checker/findings/guard.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "checker/findings/sql_functions.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

void StatementDeleter::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

struct Guard::State {
  sqlite3* database = nullptr;
  std::vector<std::string> views;
  std::set<std::string, std::less<>> functions;
  std::function<void(std::string_view)> read;
  const Rule* rule = nullptr;  // being prepared; null while our own statements are
  std::string refusal;         // why the last statement was refused
  std::int64_t steps_left = 0;
  bool ran_out = false;
};

namespace {

/// How often SQLite asks whether to go on, in steps of its machine.
constexpr int steps_between_questions = 1000;

/// What each action that is never allowed is called when a rule is refused.
struct Refused {
  int action;
  std::string_view name;
};

constexpr Refused refused[] = {
    {SQLITE_INSERT, "INSERT"},
    {SQLITE_UPDATE, "UPDATE"},
    {SQLITE_DELETE, "DELETE"},
    {SQLITE_ATTACH, "ATTACH"},
    {SQLITE_DETACH, "DETACH"},
    {SQLITE_PRAGMA, "PRAGMA"},
    {SQLITE_TRANSACTION, "a transaction"},
    {SQLITE_SAVEPOINT, "a savepoint"},
    {SQLITE_RECURSIVE, "a recursive query"},
    {SQLITE_REINDEX, "REINDEX"},
    {SQLITE_ANALYZE, "ANALYZE"},
    {SQLITE_ALTER_TABLE, "ALTER"},
    {SQLITE_CREATE_VTABLE, "CREATE"},
    {SQLITE_CREATE_INDEX, "CREATE"},
    {SQLITE_CREATE_TABLE, "CREATE"},
    {SQLITE_CREATE_TRIGGER, "CREATE"},
    {SQLITE_CREATE_VIEW, "CREATE"},
    {SQLITE_CREATE_TEMP_INDEX, "CREATE"},
    {SQLITE_CREATE_TEMP_TABLE, "CREATE"},
    {SQLITE_CREATE_TEMP_TRIGGER, "CREATE"},
    {SQLITE_CREATE_TEMP_VIEW, "CREATE"},
    {SQLITE_DROP_TABLE, "DROP"},
    {SQLITE_DROP_INDEX, "DROP"},
    {SQLITE_DROP_VIEW, "DROP"},
    {SQLITE_DROP_TRIGGER, "DROP"},
};

std::string_view action_name(int action) {
  const auto found = std::find_if(std::begin(refused), std::end(refused),
                                  [&](const Refused& r) { return r.action == action; });
  return found == std::end(refused) ? "that statement" : found->name;
}

std::string suggest(std::string_view word, const std::vector<std::string>& candidates) {
  std::vector<std::string_view> words(candidates.begin(), candidates.end());
  return did_you_mean(word, words);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// Whether the statement defines a common table expression of that name: SQLite asks about one
/// whose columns nobody reads as though it were a table.
bool defines(std::string_view sql, std::string_view name) {
  const std::string text = lower(sql);
  const auto skip_space = [&](std::size_t at) { return text.find_first_not_of(" \t\r\n", at); };
  const auto word = [&](std::size_t at, std::string_view w) {
    return at != std::string::npos && text.compare(at, w.size(), w) == 0;
  };
  const std::string wanted = lower(name);
  for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) {
    auto next = skip_space(at + wanted.size());
    if (word(next, "(")) next = skip_space(std::min(text.find(')', next), text.size() - 1) + 1);
    if (!word(next, "as")) continue;
    next = skip_space(next + 2);
    if (word(next, "not")) next = skip_space(next + 3);
    if (word(next, "materialized")) next = skip_space(next + 12);
    if (word(next, "(")) return true;
  }
  return false;
}

int refuse(Guard::State& state, std::string why) {
  if (state.refusal.empty()) state.refusal = std::move(why);
  return SQLITE_DENY;
}

int check_read(Guard::State& state, const char* table, const char* column, const char* view) {
  const auto is_view = [&](std::string_view name) {
    return std::find(state.views.begin(), state.views.end(), name) != state.views.end();
  };
  const std::string name = lower(table == nullptr ? "" : table);
  if (is_view(name)) return SQLITE_OK;
  if (view != nullptr && is_view(lower(view))) {
    state.read(name);
    return SQLITE_OK;
  }
  const bool no_column = column == nullptr || *column == '\0';
  if (no_column && defines(state.rule->sql, name)) return SQLITE_OK;
  return refuse(state, fmt::format("a rule may not read '{}'{}", name, suggest(name, state.views)));
}

int authorize(void* data, int action, const char* first, const char* second, const char*,
              const char* view) {
  auto& state = *static_cast<Guard::State*>(data);
  if (state.rule == nullptr || action == SQLITE_SELECT) return SQLITE_OK;
  if (action == SQLITE_READ) return check_read(state, first, second, view);
  if (action == SQLITE_FUNCTION) {
    const std::string name = lower(second == nullptr ? "" : second);
    if (state.functions.contains(name)) return SQLITE_OK;
    return refuse(state, fmt::format("a rule may not call '{}'", name));
  }
  return refuse(state, fmt::format("a rule may not use {}", action_name(action)));
}

int count_steps(void* data) {
  auto& state = *static_cast<Guard::State*>(data);
  state.steps_left -= steps_between_questions;
  if (state.steps_left > 0) return 0;
  state.ran_out = true;
  return 1;
}

/// The last word of "no such column: a.offce", which is the one that may be misspelt.
std::string_view last_word(std::string_view message) {
  return message.substr(message.find_last_of(" .:") + 1);
}

/// Every column of the views: what a misspelt one may have meant.
std::vector<std::string> columns_of(sqlite3* database, const std::vector<std::string>& views) {
  std::vector<std::string> columns;
  for (const std::string& view : views) {
    sqlite3_stmt* raw = nullptr;
    const std::string sql = fmt::format("SELECT * FROM {}", view);
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &raw, nullptr) != SQLITE_OK) continue;
    const StatementHandle statement(raw);
    for (int i = 0; i < sqlite3_column_count(raw); ++i) {
      columns.emplace_back(sqlite3_column_name(raw, i));
    }
  }
  return columns;
}

Error problem(const Rule& rule, std::ptrdiff_t offset, std::string what) {
  const auto end = rule.sql.begin() + std::clamp<std::ptrdiff_t>(
                                          offset, 0, static_cast<std::ptrdiff_t>(rule.sql.size()));
  const auto lines = std::count(rule.sql.begin(), end, '\n');
  return {rule.file, rule.sql_line + static_cast<int>(lines), std::move(what)};
}

}  // namespace

Guard::Guard(sqlite3* database, std::vector<std::string> views,
             std::function<void(std::string_view)> read)
    : state_(std::make_unique<State>()) {
  state_->database = database;
  state_->views = std::move(views);
  state_->read = std::move(read);
  for (const SqlFunction& function : own_functions()) state_->functions.emplace(function.name);
  for (const std::string_view name : sqlite_functions()) state_->functions.emplace(name);
  // A double-quoted word that is no column would else silently be a text.
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(database, SQLITE_LIMIT_COMPOUND_SELECT, 50);
  sqlite3_limit(database, SQLITE_LIMIT_EXPR_DEPTH, 200);
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1 << 20);
  sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, 100'000);
  sqlite3_limit(database, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200);
  // Setting the authorizer expires every prepared statement, so it is set once.
  sqlite3_set_authorizer(database, authorize, state_.get());
  sqlite3_progress_handler(database, 0, nullptr, nullptr);
}

Guard::~Guard() {
  sqlite3_set_authorizer(state_->database, nullptr, nullptr);
  sqlite3_progress_handler(state_->database, 0, nullptr, nullptr);
}

Result<StatementHandle> Guard::prepare(const Rule& rule) {
  State& state = *state_;
  state.rule = &rule;
  state.refusal.clear();
  sqlite3_stmt* raw = nullptr;
  const char* rest = nullptr;
  const int code =
      sqlite3_prepare_v3(state.database, rule.sql.data(), static_cast<int>(rule.sql.size()),
                         SQLITE_PREPARE_PERSISTENT, &raw, &rest);
  state.rule = nullptr;
  StatementHandle statement(raw);
  if (code != SQLITE_OK) {
    const int offset = std::max(sqlite3_error_offset(state.database), 0);
    if (!state.refusal.empty()) return problem(rule, offset, state.refusal);
    std::string what = sqlite3_errmsg(state.database);
    if (what.starts_with("no such column")) {
      what += suggest(last_word(what), columns_of(state.database, state.views));
    } else if (what.starts_with("no such table")) {
      what += suggest(last_word(what), state.views);
    }
    return problem(rule, offset, std::move(what));
  }
  if (!statement) return problem(rule, 0, "no SELECT under the header");
  if (sqlite3_stmt_isexplain(raw) != 0) return problem(rule, 0, "a rule may not use EXPLAIN");
  if (sqlite3_stmt_readonly(raw) == 0) return problem(rule, 0, "a rule may only read");
  // The rest may hold comments and white space only; SQLite compiles those to nothing.
  sqlite3_stmt* second = nullptr;
  const char* end = rule.sql.data() + rule.sql.size();
  state.rule = &rule;
  const int more =
      sqlite3_prepare_v2(state.database, rest, static_cast<int>(end - rest), &second, nullptr);
  state.rule = nullptr;
  const StatementHandle extra(second);
  if (more != SQLITE_OK || extra) {
    return problem(rule, rest - rule.sql.data(), "a rule is one statement, and this is a second");
  }
  return statement;
}

void Guard::allow_steps(std::int64_t steps) {
  state_->steps_left = steps;
  state_->ran_out = false;
  sqlite3_progress_handler(state_->database, steps_between_questions, count_steps, state_.get());
}

bool Guard::ran_out() const { return state_->ran_out; }

}  // namespace crosscheck
