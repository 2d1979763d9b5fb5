#include "checker/claims/ledger/ledger.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <tuple>

#include "checker/claims/ledger/ledger_table.h"
#include "checker/claims/ledger/rollup.h"
#include "checker/claims/lexicon/register.h"
#include "checker/text/period.h"

namespace crosscheck {

namespace {

/// SQLite counts under a lock what it has allocated, which nobody asks. Does nothing where SQLite
/// runs already.
void leave_memory_uncounted() {
  [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// The two views of one kind.
struct KindTables {
  View fact_view, claim_view;
  Table facts, claims;
};

}  // namespace

struct Ledger::State {
  SQLite::Database database{":memory:",
                            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX};
  std::vector<const ClaimKind*> kinds;
  std::vector<KindTables> tables;  // parallel to kinds
  Table articles{"article", 8};
  Table entities{"entity", 4};
  Table tenures{"tenure", 7};
  Table offices{"office", 7};
  Table known_meetings{"known_meeting", 6};
  const Lexicon* lexicon = nullptr;
  std::optional<Register> office_register;
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
  void store_register();
  void store_known_meetings();
  std::vector<NamedOffice> named_offices() const;
  // By index of the input's articles.
  std::vector<std::int64_t> article_number;
  std::vector<std::string> published;  // empty where that is not one day
  void store_fact(Table& table, FactId id, const RollUp::Fact& fact);
  void store_claim(Table& table, ClaimId id);
  void store_statement(Row& row, const RollUp::Fact& fact, Place place) const;
  void group_claims() const;
  const Claim& claim(ClaimId id) const {
    const Place place = rollup.places()[static_cast<std::size_t>(id - 1)];
    return input.articles[place.article].claims[place.claim];
  }
};

Ledger::Ledger(std::span<const ClaimKind* const> kinds, const Lexicon* lexicon)
    : state_([] {
        leave_memory_uncounted();
        return std::make_unique<State>();
      }()) {
  state_->lexicon = lexicon;
  if (lexicon != nullptr) state_->office_register.emplace(*lexicon);
  for (const ClaimKind* kind : kinds) {
    if (std::find(state_->kinds.begin(), state_->kinds.end(), kind) != state_->kinds.end())
      continue;
    state_->kinds.push_back(kind);
  }
  state_->tables.resize(state_->kinds.size());
  for (std::size_t i = 0; i < state_->kinds.size(); ++i) {
    KindTables& tables = state_->tables[i];
    tables.fact_view = fact_view(*state_->kinds[i]);
    tables.claim_view = claim_view(*state_->kinds[i]);
    tables.facts = Table(tables.fact_view.name, tables.fact_view.columns.size());
    tables.claims = Table(tables.claim_view.name, tables.claim_view.columns.size());
  }
  state_->database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
  SQLite::Transaction transaction(state_->database);
  state_->database.exec(common_schema());
  transaction.commit();
}

Ledger::~Ledger() = default;

SQLite::Database& Ledger::database() { return state_->database; }

std::span<const ClaimKind* const> Ledger::kinds() const { return state_->kinds; }

void Ledger::create(std::string_view view) {
  const auto make = [&](Table& table, const View& of) {
    if (view != table.name || table.created) return;
    state_->database.exec(kind_schema(of));
    table.created = true;
  };
  for (KindTables& tables : state_->tables) {
    make(tables.facts, tables.fact_view);
    make(tables.claims, tables.claim_view);
  }
}

void Ledger::want(std::string_view view) {
  for (Table* common : {&state_->articles, &state_->entities, &state_->tenures, &state_->offices,
                        &state_->known_meetings}) {
    if (view == common->name) common->wanted = true;
  }
  for (KindTables& tables : state_->tables) {
    if (view == tables.facts.name) tables.facts.wanted = true;
    if (view == tables.claims.name) tables.claims.wanted = true;
  }
}

void Ledger::load(const LedgerInput& input) {
  assert(input.entity_of.size() == input.articles.size() && "identities of other articles");
  State& state = *state_;
  state.input = input;
  state.claims.clear();
  state.claims_begin.clear();
  state.rollup.build(input, state.kinds);
  state.article_number.resize(input.articles.size());
  for (std::size_t i = 0; i < state.rollup.order().size(); ++i)
    state.article_number[state.rollup.order()[i]] = static_cast<std::int64_t>(i) + 1;
  state.published.clear();
  for (const Statements& article : input.articles)
    state.published.push_back(iso_text(article.published.period.day()));
  SQLite::Transaction transaction(state.database);
  state.clear();
  if (state.articles.wanted) state.store_articles();
  if (state.entities.wanted) state.store_entities();
  state.store_facts();
  state.store_claims();
  if (state.tenures.wanted || state.offices.wanted) state.store_register();
  if (state.known_meetings.wanted) state.store_known_meetings();
  transaction.commit();
}

void Ledger::State::clear() {
  for (Table* common : {&articles, &entities, &tenures, &offices, &known_meetings}) common->clear();
  for (KindTables& kind : tables) {
    kind.facts.clear();
    kind.claims.clear();
  }
}

void Ledger::State::store_articles() {
  std::int64_t number = 0;
  for (const std::uint32_t index : rollup.order()) {
    const Statements& article = input.articles[index];
    Row row = articles.add(database);
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
  std::int64_t number = 0;
  for (const LedgerEntity& entity : input.entities) {
    Row row = entities.add(database);
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
  const Place place = rollup.places()[static_cast<std::size_t>(fact.first - 1)];
  Row row = table.add(database);
  row.integer(id);
  store_statement(row, fact, place);
  row.integer(article_number[place.article]);
  row.integer(fact.claims);
  row.integer(fact.articles);
  row.real(fact.confidence);
  row.store();
}

/// The columns that facts and claims share; a fact has those of its first claim.
void Ledger::State::store_statement(Row& row, const RollUp::Fact& fact, Place place) const {
  const Statements& article = input.articles[place.article];
  const Claim& claim = article.claims[place.claim];
  if (fact.entity == Claim::no_subject) {
    for (int i = 0; i < 3; ++i) row.null();
  } else {
    const LedgerEntity& entity = input.entities[fact.entity];
    row.integer(std::int64_t{fact.entity} + 1);
    row.text(entity.name);
    row.text(entity.known);
  }
  const std::size_t columns = kinds[fact.kind]->columns.size();
  std::size_t stored = 0;
  claim.values.each([&](std::string_view value) {
    row.text(value);
    ++stored;
  });
  assert(stored <= columns && "more values than the kind has columns");
  for (; stored < columns; ++stored) row.null();
  row.literal(to_string(claim.polarity).data());
  row.literal(to_string(claim.modality).data());
  row.integer(claim.speaker.empty() ? 0 : 1);
  row.text(article.desk);
  row.day(claim.period.from);
  row.day(claim.period.to);
  row.day(article.published.period.from);
  row.day(article.published.period.to);
}

void Ledger::State::store_claims() {
  for (std::size_t i = 0; i < rollup.places().size(); ++i) {
    Table& table = tables[rollup.facts()[rollup.fact_of()[i]].kind].claims;
    if (table.wanted) store_claim(table, static_cast<ClaimId>(i) + 1);
  }
}

void Ledger::State::store_claim(Table& table, ClaimId id) {
  const auto index = static_cast<std::size_t>(id - 1);
  const Place place = rollup.places()[index];
  const std::uint32_t fact = rollup.fact_of()[index];
  const Statements& article = input.articles[place.article];
  const Claim& stored = article.claims[place.claim];
  Row row = table.add(database);
  row.integer(id);
  row.integer(FactId{fact} + 1);
  store_statement(row, rollup.facts()[fact], place);
  row.text(published[place.article]);
  row.integer(article_number[place.article]);
  row.text(article.path);
  row.literal(to_string(stored.evidence.section).data());
  row.integer(stored.evidence.begin.line);
  row.text(stored.speaker);
  row.real(stored.confidence);
  row.store();
}

/// The offices that claims name, each once: by the columns `office` and `polity` of their kinds.
std::vector<NamedOffice> Ledger::State::named_offices() const {
  std::vector<NamedOffice> named;
  for (const RollUp::Fact& fact : rollup.facts()) {
    const auto columns = kinds[fact.kind]->columns;
    const Claim& stored = claim(fact.first);
    NamedOffice office;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].name == "office") office.office = stored.values[i];
      if (columns[i].name == "polity") office.polity = stored.values[i];
    }
    if (!office.office.empty()) named.push_back(office);
  }
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  return named;
}

void Ledger::State::store_register() {
  if (!office_register) return;
  std::vector<std::string_view> persons;
  for (const LedgerEntity& entity : input.entities) {
    if (entity.kind == EntityKind::person && !entity.known.empty()) persons.push_back(entity.known);
  }
  std::sort(persons.begin(), persons.end());
  persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
  const RegisterExtract extract = office_register->extract(persons, named_offices());
  for (const Tenure& tenure : extract.tenures) {
    const Named person = lexicon->named(EntryKind::person, tenure.person);
    const Office office = lexicon->office(tenure.office);
    Row row = tenures.add(database);
    row.text(person.id);
    row.text(person.name);
    row.text(office.id);
    row.text(office.polity);
    row.day(tenure.period.from);
    row.day(tenure.period.to);
    row.text(tenure.source);
    row.store();
  }
  for (const std::uint32_t record : extract.offices) {
    const Office office = lexicon->office(record);
    Row row = offices.add(database);
    row.text(office.id);
    row.text(office.name);
    row.text(office.polity);
    row.text(office.office_class);
    row.text(office.broader);
    row.integer(office.exclusive ? 1 : 0);
    row.integer(office.rank);
    row.store();
  }
}

void Ledger::State::store_known_meetings() {
  if (lexicon == nullptr) return;
  for (std::uint32_t r = 0; r < lexicon->count(EntryKind::meeting); ++r) {
    const Named meeting = lexicon->named(EntryKind::meeting, r);
    Row row = known_meetings.add(database);
    row.text(meeting.id);
    row.text(meeting.name);
    row.text(meeting.detail);
    row.text(meeting.container);
    row.day(meeting.days.from);
    row.day(meeting.days.to);
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

std::optional<std::uint32_t> Ledger::article_numbered(std::int64_t number) const {
  const auto order = state_->rollup.order();
  if (number < 1 || number > static_cast<std::int64_t>(order.size())) return std::nullopt;
  return order[static_cast<std::size_t>(number - 1)];
}

const Statements& Ledger::article_at(std::uint32_t index) const {
  return state_->input.articles[index];
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
