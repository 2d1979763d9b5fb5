#include "checker/findings/judge.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/core.h>
#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <tuple>
#include <utility>

#include "checker/articles/reader.h"
#include "checker/claims/ledger/ledger.h"
#include "checker/findings/conflict.h"
#include "checker/findings/excerpt.h"
#include "checker/findings/guard.h"
#include "checker/findings/one_clash.h"
#include "checker/findings/prepared_rule.h"
#include "checker/findings/sql_functions.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

// A rule that joins by a key takes some hundred steps a fact; one that compares all with all takes
// as many as there are facts, for each fact.
constexpr std::int64_t steps_at_least = 20'000'000;
constexpr std::int64_t steps_per_fact = 2'000;
constexpr std::int64_t rows_at_least = 100'000;
constexpr std::int64_t rows_per_fact = 10;

/// Creates every view that a rule's text names; a name in a comment makes one that stays empty.
void create_views(Ledger& ledger, std::string_view sql) {
  const auto is_part = [](char c) {
    return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
  };
  for (std::size_t begin = 0; begin < sql.size();) {
    std::size_t end = begin;
    while (end < sql.size() && is_part(sql[end])) ++end;
    const std::string_view word = sql.substr(begin, end - begin);
    if (word.ends_with("_fact") || word.ends_with("_claim")) ledger.create(word);
    begin = std::max(end, begin + 1);
  }
}

std::string_view type_name(int type) {
  switch (type) {
    case SQLITE_INTEGER: return "a number";
    case SQLITE_FLOAT: return "a fraction";
    case SQLITE_TEXT: return "text";
    case SQLITE_BLOB: return "a BLOB";
    default: return "NULL";
  }
}

/// Reads the rows of a statement that has been stepped.
class RowReader {
 public:
  RowReader(const PreparedRule& rule, const Ledger& ledger) : rule_(rule), ledger_(ledger) {
    shown_.resize(rule.columns.size());
    for (const Template* words : {&rule.message, &rule.note}) {
      for (const Template::Piece& piece : words->pieces) {
        if (piece.column == Template::no_column) continue;
        const auto column = static_cast<std::size_t>(piece.column);
        shown_[column] = shown_[static_cast<std::size_t>(rule.counterpart[column])] = true;
      }
    }
  }

  /// The row, or what is wrong with it.
  Result<ClashRow> read() const {
    ClashRow row;
    if (auto problem = read_node(rule_.here, row.here)) return Error{{}, 0, *problem};
    if (row.here == 0) return Error{{}, 0, fmt::format("column '{}' is NULL", name(rule_.here))};
    if (rule_.there != PreparedRule::none) {
      if (auto problem = read_node(rule_.there, row.there)) return Error{{}, 0, *problem};
    }
    row.severity = rule_.rule.severity;
    if (auto problem = read_severity(row)) return Error{{}, 0, *problem};
    if (auto problem = read_wrong(row)) return Error{{}, 0, *problem};
    read_subject(row);
    read_about(row);
    row.value = text(rule_.value);
    row.other_value = text(rule_.other_value);
    row.cells.resize(shown_.size());
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      if (shown_[i]) row.cells[i] = text(static_cast<int>(i));
    }
    return row;
  }

 private:
  sqlite3_stmt* statement() const { return rule_.statement.get(); }
  const std::string& name(int column) const {
    return rule_.columns[static_cast<std::size_t>(column)];
  }
  int type(int column) const { return sqlite3_column_type(statement(), column); }

  std::string text(int column) const {
    if (column == PreparedRule::none) return {};
    const auto* bytes = sqlite3_column_text(statement(), column);
    if (bytes == nullptr) return {};
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement(), column))};
  }

  std::optional<std::string> read_node(int column, std::int64_t& node) const {
    const std::string_view wanted = rule_.facts ? "fact" : "claim";
    if (type(column) == SQLITE_NULL) return {};
    if (type(column) != SQLITE_INTEGER) {
      return fmt::format("column '{}' is {}, not the number of a {}", name(column),
                         type_name(type(column)), wanted);
    }
    node = sqlite3_column_int64(statement(), column);
    const std::int64_t count = rule_.facts ? ledger_.fact_count() : ledger_.claim_count();
    if (node >= 1 && node <= count) return {};
    return fmt::format("column '{}' is {}, which is no {}", name(column), node, wanted);
  }

  std::optional<std::string> read_severity(ClashRow& row) const {
    const std::string word = text(rule_.severity);
    if (word.empty()) return {};
    for (const Severity severity :
         {Severity::info, Severity::style, Severity::warning, Severity::error}) {
      if (word != to_string(severity)) continue;
      row.severity = severity;
      return {};
    }
    return fmt::format("column 'severity' is '{}', not info, style, warning or error", word);
  }

  std::optional<std::string> read_wrong(ClashRow& row) const {
    const std::string word = text(rule_.wrong);
    if (word.empty()) return {};
    if (word != "here" && word != "there") {
      return fmt::format("column 'wrong' is '{}', not here, there or NULL", word);
    }
    row.wrong = word == "here" ? Wrong::here : Wrong::there;
    return {};
  }

  void read_subject(ClashRow& row) const {
    if (rule_.subject == PreparedRule::none || type(rule_.subject) == SQLITE_NULL) return;
    row.subject = text(rule_.subject);
  }

  /// What the subject is called: the column `about`, else the subject itself.
  void read_about(ClashRow& row) const {
    const int column = rule_.about == PreparedRule::none ? rule_.subject : rule_.about;
    if (column == PreparedRule::none || type(column) == SQLITE_NULL) return;
    row.about = text(column);
    if (type(column) == SQLITE_INTEGER)
      row.about_entity = sqlite3_column_int64(statement(), column);
  }

  const PreparedRule& rule_;
  const Ledger& ledger_;
  std::vector<bool> shown_;
};

/// The article as it stands now, for the words around its quotes.
std::optional<Article> read_again(const Statements& article, const SourceReader& source_of) {
  std::optional<std::string> bytes = source_of ? source_of(article) : std::nullopt;
  if (!bytes) return std::nullopt;
  Result<Article> again = read_article(article.path, std::move(*bytes), {});
  if (!again) return std::nullopt;
  return std::move(again).value();
}

/// A rule before and after it is prepared.
struct Slot {
  Rule rule;
  std::optional<PreparedRule> prepared;
  const ClaimKind* kind = nullptr;
};

auto order_of(const Finding& f) {
  const Place& p = f.places.front();
  return std::tie(p.file, p.begin, f.rule, p.end, f.fingerprint);
}

}  // namespace

struct Judge::State {
  State(std::span<const ClaimKind* const> kinds, const Lexicon* lexicon)
      : ledger(kinds, lexicon),
        handle(ledger.database().getHandle()),
        guard(handle, ledger_views(ledger.kinds()),
              {[this](std::string_view view) { ledger.want(view); },
               [this](std::string_view view) { ledger.create(view); }}) {
    context.lexicon = lexicon;
    context.near_articles = [this](std::int64_t a, std::int64_t b, std::int64_t days) {
      return are_near(a, b, days);
    };
    context.same_affair = [this](std::int64_t a, std::int64_t b) { return are_one(a, b); };
    register_functions(handle, &context);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  bool are_near(std::int64_t a, std::int64_t b, std::int64_t days) const;
  bool are_one(std::int64_t a, std::int64_t b) const;

  std::optional<Error> prepare(Slot& slot);
  std::optional<Error> prepare_for(std::span<const Statements> articles);
  Result<std::vector<ClashRow>> run(const PreparedRule& rule);
  std::vector<Conflict> run_all(const ShortPaths& paths, const ArticlePaths* changed,
                                std::vector<Error>& gave_up, Profile* profile);
  void add_excerpts(std::vector<Conflict>& conflicts, const SourceReader& source_of) const;

  Ledger ledger;
  sqlite3* handle;
  Guard guard;
  FunctionContext context;
  const Identities* identities = nullptr;  ///< of the last load
  std::vector<Slot> rules;
};

bool Judge::State::are_near(std::int64_t a, std::int64_t b, std::int64_t days) const {
  const auto one = ledger.article_numbered(a), other = ledger.article_numbered(b);
  if (!one || !other) return false;
  const Period& left = ledger.article_at(*one).published.period;
  const Period& right = ledger.article_at(*other).published.period;
  const auto late = [days](const Period& first, const Period& then) {
    return first.to && then.from && (*then.from - *first.to).count() > days;
  };
  if (late(left, right) || late(right, left)) return false;
  if (one == other || (left.day() && right.day())) return true;
  return identities != nullptr && identities->affairs && identities->affairs->one(*one, *other);
}

bool Judge::State::are_one(std::int64_t a, std::int64_t b) const {
  const auto one = ledger.article_numbered(a), other = ledger.article_numbered(b);
  if (!one || !other || identities == nullptr || !identities->affairs) return false;
  return one == other || identities->affairs->one(*one, *other);
}

std::optional<Error> Judge::State::prepare(Slot& slot) {
  if (slot.prepared) return {};
  auto prepared = prepare_rule(slot.rule, guard);
  if (!prepared) return prepared.error();
  slot.prepared = std::move(prepared).value();
  return {};
}

/// Prepares the rules whose kind occurs in as many articles as they need, before the load:
/// preparing tells which views they read.
std::optional<Error> Judge::State::prepare_for(std::span<const Statements> articles) {
  std::vector<const ClaimKind*> present;
  const ClaimKind* last = nullptr;
  for (const Statements& article : articles) {
    for (const Claim& claim : article.claims) {
      if (claim.kind == last) continue;
      last = claim.kind;
      if (std::find(present.begin(), present.end(), last) == present.end()) present.push_back(last);
    }
  }
  const auto is_needed = [&](const Slot& slot) {
    return articles.size() >= slot.rule.fewest_articles &&
           std::find(present.begin(), present.end(), slot.kind) != present.end();
  };
  // All views first: one made after a statement is prepared makes SQLite prepare that again.
  for (const Slot& slot : rules)
    if (is_needed(slot) && !slot.prepared) create_views(ledger, slot.rule.sql);
  for (Slot& slot : rules) {
    if (!is_needed(slot)) continue;
    if (auto error = prepare(slot)) return error;
  }
  return {};
}

Result<std::vector<ClashRow>> Judge::State::run(const PreparedRule& rule) {
  const std::int64_t steps = steps_at_least + steps_per_fact * ledger.fact_count();
  const std::int64_t most_rows = rows_at_least + rows_per_fact * ledger.fact_count();
  const auto error = [&](std::string what) {
    sqlite3_reset(rule.statement.get());
    return Error{rule.rule.file, rule.rule.sql_line, std::move(what)};
  };
  guard.allow_steps(steps);
  const RowReader reader(rule, ledger);
  std::vector<ClashRow> rows;
  std::int64_t count = 0;
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(rule.statement.get())) == SQLITE_ROW) {
    if (++count > most_rows) {
      return error(fmt::format("rule '{}' gave up after {} rows", rule.rule.id, most_rows));
    }
    auto row = reader.read();
    if (!row) return error(fmt::format("row {}: {}", count, row.error().what));
    if (row.value().here != row.value().there) rows.push_back(std::move(row).value());
  }
  if (code == SQLITE_INTERRUPT && guard.ran_out()) {
    return error(fmt::format("rule '{}' gave up after {} steps", rule.rule.id, steps));
  }
  if (code != SQLITE_DONE) return error(sqlite3_errmsg(handle));
  sqlite3_reset(rule.statement.get());
  return rows;
}

std::vector<Conflict> Judge::State::run_all(const ShortPaths& paths, const ArticlePaths* changed,
                                            std::vector<Error>& gave_up, Profile* profile) {
  std::vector<Conflict> conflicts;
  for (const Slot& slot : rules) {
    // A judge of several groups has rules prepared that a smaller group has too few articles for.
    const bool enough = context.articles >= static_cast<std::int64_t>(slot.rule.fewest_articles);
    if (!enough || !slot.prepared || !ledger.has(*slot.kind)) continue;
    const Timer timer(profile, slot.rule.id, Timed::rule);
    const auto rows = run(*slot.prepared);
    if (!rows) gave_up.push_back(rows.error());
    if (!rows || rows.value().empty()) continue;
    for (Conflict& conflict :
         gather_conflicts(*slot.prepared, ledger, rows.value(), paths, changed)) {
      conflicts.push_back(std::move(conflict));
    }
  }
  std::sort(conflicts.begin(), conflicts.end(), [](const Conflict& a, const Conflict& b) {
    return order_of(a.finding) < order_of(b.finding);
  });
  leave_to_surer(conflicts);
  return conflicts;
}

void Judge::State::add_excerpts(std::vector<Conflict>& conflicts,
                                const SourceReader& source_of) const {
  std::vector<std::pair<PlaceSource, Place*>> places;
  for (Conflict& conflict : conflicts) {
    for (std::size_t i = 0; i < conflict.sources.size(); ++i) {
      places.emplace_back(conflict.sources[i], &conflict.finding.places[i]);
    }
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const auto& a, const auto& b) { return a.first.claim < b.first.claim; });
  const Statements* read = nullptr;
  std::optional<Article> source;
  for (const auto& [from, place] : places) {
    const Statements* article = &ledger.article(from.claim);
    if (article != read) source = read_again(*article, source_of);
    read = article;
    Excerpt excerpt;
    if (source) {
      const Span quote = from.evidence->source;
      excerpt = cut_excerpt(source->source, quote, place->begin, 400);
      Context around = cut_context(*source, quote, place->quote);
      place->before = std::move(around.before);
      place->after = std::move(around.after);
    }
    if (excerpt.words.empty()) excerpt = {place->quote, place->begin.column};
    place->excerpt = std::move(excerpt.words);
    place->excerpt_column = excerpt.column;
  }
}

Judge::Judge(std::unique_ptr<State> state) : state_(std::move(state)) {}
Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;
Judge::~Judge() = default;

Result<Judge> Judge::make(std::vector<Rule> rules, std::span<const ClaimKind* const> kinds,
                          const Lexicon* lexicon) try {
  auto state = std::make_unique<State>(kinds, lexicon);
  std::vector<std::string_view> names;
  for (const ClaimKind* kind : kinds) names.push_back(kind->name);
  for (Rule& rule : rules) {
    const auto kind = std::find(names.begin(), names.end(), rule.kind);
    if (kind == names.end()) {
      return Error{rule.file, 1,
                   fmt::format("unknown kind '{}'{}", rule.kind, did_you_mean(rule.kind, names))};
    }
    Slot slot{std::move(rule), {}, kinds[static_cast<std::size_t>(kind - names.begin())]};
    if (!slot.rule.built_in) {
      if (auto error = state->prepare(slot)) return *error;
    }
    state->rules.push_back(std::move(slot));
  }
  return Judge(std::move(state));
} catch (const SQLite::Exception& failure) {
  return Error{{}, 0, fmt::format("the ledger failed: {}", failure.what())};
}

Result<Judgement> Judge::judge(std::span<const Statements> articles, const Identities& identities,
                               const SourceReader& source_of, const ArticlePaths* changed,
                               Profile* profile) try {
  std::vector<LedgerEntity> entities;
  entities.reserve(identities.identities.size());
  for (const Identity& identity : identities.identities) {
    entities.push_back({identity.kind, identity.name, identity.known});
  }
  std::optional<Timer> timer(std::in_place, profile, "prepare rules");
  if (auto error = state_->prepare_for(articles)) return *error;
  timer.emplace(profile, "fill the ledger");
  state_->ledger.load({articles, entities, identities.of});
  timer.emplace(profile, "run rules");
  state_->identities = &identities;
  state_->context.articles = static_cast<std::int64_t>(articles.size());
  Judgement judgement;
  auto conflicts = state_->run_all(ShortPaths(articles), changed, judgement.gave_up, profile);
  timer.emplace(profile, "cut excerpts");
  state_->add_excerpts(conflicts, source_of);
  judgement.findings.reserve(conflicts.size());
  for (Conflict& conflict : conflicts) judgement.findings.push_back(std::move(conflict.finding));
  return judgement;
} catch (const SQLite::Exception& failure) {
  return Error{{}, 0, fmt::format("the ledger failed: {}", failure.what())};
}

}  // namespace crosscheck
