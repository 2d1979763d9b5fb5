#include "checker/findings/guard.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>

#include "checker/findings/sql_functions.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

void StatementDeleter::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

struct Guard::State {
  sqlite3* database = nullptr;
  std::vector<View> views;
  std::set<std::string, std::less<>> functions;
  Hooks hooks;
  const Rule* rule = nullptr;  // being prepared; null while our own statements are
  std::string refusal;         // why the last statement was refused
  std::string view_read;       // the last one: SQLite asks for every column anew
  std::int64_t steps_left = 0;
  bool ran_out = false;
};

namespace {

/// How often SQLite asks whether to go on, in steps of its machine.
constexpr int steps_between_questions = 1000;

constexpr std::string_view no_such_table = "no such table";

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

std::string suggest_view(std::string_view word, const std::vector<View>& views) {
  std::vector<std::string_view> names;
  for (const View& view : views) names.push_back(view.name);
  return did_you_mean(word, names);
}

std::string suggest_column(std::string_view word, const std::vector<View>& views) {
  std::vector<std::string_view> names;
  for (const View& view : views) {
    for (const ViewColumn& column : view.columns) names.push_back(column.name);
  }
  return did_you_mean(word, names);
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

int check_read(Guard::State& state, const char* table, const char* column) {
  if (table != nullptr && state.view_read == table) return SQLITE_OK;
  const std::string name = lower(table == nullptr ? "" : table);
  const bool is_view = std::any_of(state.views.begin(), state.views.end(),
                                   [&](const View& v) { return v.name == name; });
  if (is_view) {
    state.hooks.read(name);
    state.view_read = table;
    return SQLITE_OK;
  }
  const bool no_column = column == nullptr || *column == '\0';
  if (no_column && defines(state.rule->sql, name)) return SQLITE_OK;
  return refuse(state,
                fmt::format("a rule may not read '{}'{}", name, suggest_view(name, state.views)));
}

int authorize(void* data, int action, const char* first, const char* second, const char*,
              const char*) {
  auto& state = *static_cast<Guard::State*>(data);
  if (state.rule == nullptr || action == SQLITE_SELECT) return SQLITE_OK;
  if (action == SQLITE_READ) return check_read(state, first, second);
  if (action == SQLITE_FUNCTION) {
    const std::string name = lower(second == nullptr ? "" : second);
    if (state.functions.contains(name)) return SQLITE_OK;
    return refuse(state, fmt::format("a rule may not call '{}'", name));
  }
  // Every change of the schema, and a function used as a table, writes to this table.
  if (first != nullptr && std::string_view(first).starts_with("sqlite_")) {
    return refuse(state, "a rule may read views and nothing else");
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

/// Where the text ends but for white space.
std::size_t last_word_end(std::string_view text) { return text.find_last_not_of(" \t\r\n") + 1; }

Error problem(const Rule& rule, std::ptrdiff_t offset, std::string what) {
  const auto end = rule.sql.begin() + std::clamp<std::ptrdiff_t>(
                                          offset, 0, static_cast<std::ptrdiff_t>(rule.sql.size()));
  const auto lines = std::count(rule.sql.begin(), end, '\n');
  return {rule.file, rule.sql_line + static_cast<int>(lines), std::move(what)};
}

}  // namespace

Guard::Guard(sqlite3* database, std::vector<View> views, Hooks hooks)
    : state_(std::make_unique<State>()) {
  state_->database = database;
  state_->views = std::move(views);
  state_->hooks = std::move(hooks);
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

/// Compiles the first statement of the rule; `used` is how many bytes of its text that took.
int Guard::compile(const Rule& rule, StatementHandle& statement, std::ptrdiff_t& used) {
  State& state = *state_;
  state.rule = &rule;
  state.refusal.clear();
  sqlite3_stmt* raw = nullptr;
  const char* rest = rule.sql.data();
  const int code =
      sqlite3_prepare_v3(state.database, rule.sql.data(), static_cast<int>(rule.sql.size()),
                         SQLITE_PREPARE_PERSISTENT, &raw, &rest);
  state.rule = nullptr;
  statement.reset(raw);
  used = rest == nullptr ? 0 : rest - rule.sql.data();
  return code;
}

/// Why the last statement did not compile.
Error Guard::explain(const Rule& rule) const {
  int offset = sqlite3_error_offset(state_->database);
  if (!state_->refusal.empty()) return problem(rule, offset, state_->refusal);
  std::string what = sqlite3_errmsg(state_->database);
  if (what == "incomplete input") offset = static_cast<int>(last_word_end(rule.sql));
  if (what.starts_with("no such column")) what += suggest_column(last_word(what), state_->views);
  if (what.starts_with(no_such_table)) what += suggest_view(last_word(what), state_->views);
  return problem(rule, offset, std::move(what));
}

Result<StatementHandle> Guard::prepare(const Rule& rule) {
  StatementHandle statement;
  std::ptrdiff_t used = 0;
  int code = compile(rule, statement, used);
  std::string missing;
  while (code != SQLITE_OK && state_->refusal.empty()) {
    const std::string what = sqlite3_errmsg(state_->database);
    const std::string name = lower(last_word(what));
    // Asked once for each view; one that still is not there does not exist.
    if (!what.starts_with(no_such_table) || name == missing) break;
    missing = name;
    state_->hooks.create(name);
    code = compile(rule, statement, used);
  }
  if (code != SQLITE_OK) return explain(rule);
  if (!statement) return problem(rule, 0, "no SELECT under the header");
  if (sqlite3_stmt_isexplain(statement.get()) != 0) {
    return problem(rule, 0, "a rule may not use EXPLAIN");
  }
  if (sqlite3_stmt_readonly(statement.get()) == 0) return problem(rule, 0, "a rule may only read");
  // The rest may hold comments and white space only; SQLite compiles those to nothing.
  Rule rest = rule;
  rest.sql.erase(0, static_cast<std::size_t>(used));
  StatementHandle second;
  std::ptrdiff_t unused = 0;
  if (compile(rest, second, unused) != SQLITE_OK || second) {
    return problem(rule, used, "a rule is one statement, and this is a second");
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
