#include "checker/claims/ledger.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>

#include "checker/claims/rollup.h"

namespace crosscheck {

namespace {

/// Longest text a column holds; a rule compares names and values, not whole articles.
constexpr std::size_t longest_text = 64 * 1024;

/// Binds the values of one row from left to right, then stores it.
class Row {
 public:
  explicit Row(SQLite::Statement& insert) : insert_(insert) {}

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
    cut_text(value);
  }
  void day(const std::optional<date::sys_days>& day) {
    if (!day) return null();
    integer(day->time_since_epoch().count());
  }
  void store() {
    insert_.exec();
    insert_.reset();
  }

 private:
  void cut_text(std::string_view value) {
    if (value.size() > longest_text) {
      std::size_t end = longest_text;
      while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
      value = value.substr(0, end);
    }
    insert_.bind(next_++, std::string(value));
  }

  SQLite::Statement& insert_;
  int next_ = 1;
};

std::string placeholders(std::size_t count) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i) list += i == 0 ? "?" : ", ?";
  return list;
}

/// One table: whether anybody reads it, and the statements that fill and empty it.
struct Table {
  std::string name;
  std::size_t columns = 0;
  bool wanted = false;
  bool filled = false;
  std::optional<SQLite::Statement> insert, empty;

  void prepare(SQLite::Database& database) {
    if (insert) return;
    insert.emplace(database,
                   fmt::format("INSERT INTO {} VALUES ({})", name, placeholders(columns)));
    empty.emplace(database, fmt::format("DELETE FROM {}", name));
  }
  void clear() {
    if (!filled) return;
    empty->exec();
    empty->reset();
    filled = false;
  }
};

/// The two tables of one kind.
struct KindTables {
  Table facts, claims;
  bool created = false;
};

}  // namespace

struct Ledger::State {
  SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
  std::vector<const ClaimKind*> kinds;
  std::vector<KindTables> tables;  // parallel to kinds
  Table articles{"stored_article", 8, false, false, {}, {}};
  Table entities{"stored_entity", 4, false, false, {}, {}};
  const Lexicon* lexicon = nullptr;
  LedgerInput input;
  RollUp rollup;
  // The claims of each fact, found from `rollup` when first asked for.
  mutable std::vector<ClaimId> claims;
  mutable std::vector<std::uint32_t> claims_begin;

  void clear();
  void store_articles();
  void store_entities();
  void store_facts();
  void store_claims();
  void store_fact(Table& table, FactId id, const RollUp::Fact& fact);
  void group_claims() const;
  const Claim& claim(ClaimId id) const {
    const Place place = rollup.places()[static_cast<std::size_t>(id - 1)];
    return input.articles[place.article].claims[place.claim];
  }
};

Ledger::Ledger(std::span<const ClaimKind* const> kinds, const Lexicon* lexicon)
    : state_(std::make_unique<State>()) {
  state_->lexicon = lexicon;
  state_->kinds.assign(kinds.begin(), kinds.end());
  state_->tables.resize(kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const std::string name = "stored_" + sql_name(kinds[i]->name);
    state_->tables[i].facts.name = name + "_fact";
    state_->tables[i].facts.columns = kinds[i]->columns.size() + 13;
    state_->tables[i].claims.name = name + "_claim";
    state_->tables[i].claims.columns = 7;
  }
  state_->database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
  state_->database.exec(common_schema());
}

Ledger::~Ledger() = default;

SQLite::Database& Ledger::database() { return state_->database; }

std::span<const ClaimKind* const> Ledger::kinds() const { return state_->kinds; }

void Ledger::create(const ClaimKind& kind) {
  const auto found = std::find(state_->kinds.begin(), state_->kinds.end(), &kind);
  assert(found != state_->kinds.end() && "a kind the ledger was not made for");
  KindTables& tables = state_->tables[static_cast<std::size_t>(found - state_->kinds.begin())];
  if (tables.created) return;
  state_->database.exec(kind_schema(kind));
  tables.created = true;
}

void Ledger::want(std::string_view table) {
  if (table == state_->articles.name) state_->articles.wanted = true;
  if (table == state_->entities.name) state_->entities.wanted = true;
  for (KindTables& tables : state_->tables) {
    if (table == tables.facts.name) tables.facts.wanted = true;
    if (table == tables.claims.name) tables.claims.wanted = true;
  }
}

void Ledger::load(const LedgerInput& input) {
  assert(input.entity_of.size() == input.articles.size() && "identities of other articles");
  State& state = *state_;
  state.input = input;
  state.claims.clear();
  state.claims_begin.clear();
  state.rollup.build(input, state.kinds);
  SQLite::Transaction transaction(state.database);
  state.clear();
  if (state.articles.wanted) state.store_articles();
  if (state.entities.wanted) state.store_entities();
  state.store_facts();
  state.store_claims();
  transaction.commit();
}

void Ledger::State::clear() {
  articles.clear();
  entities.clear();
  for (KindTables& kind : tables) {
    kind.facts.clear();
    kind.claims.clear();
  }
}

void Ledger::State::store_articles() {
  articles.prepare(database);
  articles.filled = true;
  std::int64_t number = 0;
  for (const std::uint32_t index : rollup.order()) {
    const Statements& article = input.articles[index];
    Row row(*articles.insert);
    row.integer(++number);
    row.text(article.path);
    row.text(article.title);
    row.text(article.desk);
    row.day(article.published.period.from);
    row.day(article.published.period.to);
    row.literal(to_string(article.published.source).data());
    row.real(article.published.certainty);
    row.store();
  }
}

void Ledger::State::store_entities() {
  entities.prepare(database);
  entities.filled = true;
  std::int64_t number = 0;
  for (const LedgerEntity& entity : input.entities) {
    Row row(*entities.insert);
    row.integer(++number);
    row.literal(to_string(entity.kind).data());
    row.text(entity.name);
    row.text(entity.known);
    row.store();
  }
}

void Ledger::State::store_facts() {
  FactId id = 0;
  for (const RollUp::Fact& fact : rollup.facts()) {
    ++id;
    Table& table = tables[fact.kind].facts;
    if (table.wanted) store_fact(table, id, fact);
  }
}

void Ledger::State::store_fact(Table& table, FactId id, const RollUp::Fact& fact) {
  table.prepare(database);
  table.filled = true;
  const Place place = rollup.places()[static_cast<std::size_t>(fact.first - 1)];
  const Statements& article = input.articles[place.article];
  const Claim& claim = article.claims[place.claim];
  Row row(*table.insert);
  row.integer(id);
  if (fact.entity == Claim::no_subject) {
    row.null();
  } else {
    row.integer(std::int64_t{fact.entity} + 1);
  }
  const std::size_t columns = kinds[fact.kind]->columns.size();
  assert(claim.values.size() <= columns && "more values than the kind has columns");
  for (std::size_t i = 0; i < columns; ++i) {
    if (i < claim.values.size()) {
      row.text(claim.values[i]);
    } else {
      row.null();
    }
  }
  row.literal(to_string(claim.polarity).data());
  row.literal(to_string(claim.modality).data());
  row.integer(claim.speaker.empty() ? 0 : 1);
  row.text(article.desk);
  row.day(claim.period.from);
  row.day(claim.period.to);
  row.day(article.published.period.from);
  row.day(article.published.period.to);
  row.integer(fact.claims);
  row.integer(fact.articles);
  row.real(fact.confidence);
  row.store();
}

void Ledger::State::store_claims() {
  std::vector<std::int64_t> article_number(input.articles.size());
  for (std::size_t i = 0; i < rollup.order().size(); ++i) {
    article_number[rollup.order()[i]] = static_cast<std::int64_t>(i) + 1;
  }
  for (std::size_t i = 0; i < rollup.places().size(); ++i) {
    Table& table = tables[rollup.facts()[rollup.fact_of()[i]].kind].claims;
    if (!table.wanted) continue;
    table.prepare(database);
    table.filled = true;
    const Place place = rollup.places()[i];
    const Claim& stored = input.articles[place.article].claims[place.claim];
    Row row(*table.insert);
    row.integer(static_cast<ClaimId>(i) + 1);
    row.integer(FactId{rollup.fact_of()[i]} + 1);
    row.integer(article_number[place.article]);
    row.literal(to_string(stored.evidence.section).data());
    row.integer(stored.evidence.begin.line);
    row.text(stored.speaker);
    row.real(stored.confidence);
    row.store();
  }
}

void Ledger::State::group_claims() const {
  if (!claims_begin.empty()) return;
  claims_begin.assign(rollup.facts().size() + 1, 0);
  for (const std::uint32_t fact : rollup.fact_of()) ++claims_begin[fact + 1];
  for (std::size_t i = 1; i < claims_begin.size(); ++i) claims_begin[i] += claims_begin[i - 1];
  claims.resize(rollup.fact_of().size());
  std::vector<std::uint32_t> next(claims_begin.begin(), claims_begin.end() - 1);
  for (std::size_t i = 0; i < rollup.fact_of().size(); ++i) {
    claims[next[rollup.fact_of()[i]]++] = static_cast<ClaimId>(i) + 1;
  }
}

bool Ledger::has(const ClaimKind& kind) const {
  const auto found = std::find(state_->kinds.begin(), state_->kinds.end(), &kind);
  if (found == state_->kinds.end()) return false;
  return state_->rollup.claims_of_kind(static_cast<std::size_t>(found - state_->kinds.begin())) > 0;
}

std::int64_t Ledger::claim_count() const {
  return static_cast<std::int64_t>(state_->rollup.places().size());
}

std::int64_t Ledger::fact_count() const {
  return static_cast<std::int64_t>(state_->rollup.facts().size());
}

Ledger::Place Ledger::place(ClaimId claim) const {
  assert(claim > 0 && claim <= claim_count() && "no such claim");
  return state_->rollup.places()[static_cast<std::size_t>(claim - 1)];
}

const Claim& Ledger::claim(ClaimId claim) const {
  const Place at = place(claim);
  return state_->input.articles[at.article].claims[at.claim];
}

const Statements& Ledger::article(ClaimId claim) const {
  return state_->input.articles[place(claim).article];
}

const LedgerEntity* Ledger::subject(ClaimId claim) const {
  assert(claim > 0 && claim <= claim_count() && "no such claim");
  const std::uint32_t fact = state_->rollup.fact_of()[static_cast<std::size_t>(claim - 1)];
  const std::uint32_t entity = state_->rollup.facts()[fact].entity;
  return entity == Claim::no_subject ? nullptr : &state_->input.entities[entity];
}

const LedgerEntity* Ledger::entity(std::int64_t number) const {
  if (number < 1 || number > static_cast<std::int64_t>(state_->input.entities.size())) {
    return nullptr;
  }
  return &state_->input.entities[static_cast<std::size_t>(number - 1)];
}

std::span<const ClaimId> Ledger::claims_of(FactId fact) const {
  assert(fact > 0 && fact <= fact_count() && "no such fact");
  state_->group_claims();
  const std::uint32_t begin = state_->claims_begin[static_cast<std::size_t>(fact - 1)];
  const std::uint32_t end = state_->claims_begin[static_cast<std::size_t>(fact)];
  return std::span(state_->claims).subspan(begin, end - begin);
}

}  // namespace crosscheck
