#include "checker/claims/ledger/ledger.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <date/date.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/findings/sql_functions.h"
#include "tests/sample_desk.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;
using namespace date::literals;

namespace {

const std::vector<const ClaimKind*> kinds = {&sample_title(), &sample_date()};
constexpr date::sys_days march_12 = 2025_y / 3 / 12;

/// A ledger with every view filled, over one desk.
class Loaded {
 public:
  explicit Loaded(const SampleDesk& desk, const Lexicon* lexicon = nullptr)
      : ledger_(kinds, lexicon) {
    context_.lexicon = lexicon;
    register_functions(ledger_.database().getHandle(), &context_);
    for (const char* view : {"article", "entity", "tenure", "office", "title_fact", "title_claim",
                             "date_fact", "date_claim"}) {
      ledger_.create(view);
      ledger_.want(view);
    }
    load(desk);
  }

  void load(const SampleDesk& desk) {
    articles_ = desk.articles();
    identities_ = desk.identities();
    entities_.clear();
    for (const Identity& i : identities_.identities) entities_.push_back({i.kind, i.name, i.known});
    ledger_.load({articles_, entities_, identities_.of});
  }

  /// Every row as its values with '|' between them, '-' for NULL; rows end with ';'.
  std::string rows(const std::string& sql) {
    SQLite::Statement query(ledger_.database(), sql);
    std::string text;
    while (query.executeStep()) {
      for (int i = 0; i < query.getColumnCount(); ++i) {
        const auto column = query.getColumn(i);
        text += (i == 0 ? "" : "|") + (column.isNull() ? "-" : column.getString());
      }
      text += ";";
    }
    return text;
  }
  Ledger& ledger() { return ledger_; }

 private:
  std::vector<Statements> articles_;
  Identities identities_;
  std::vector<LedgerEntity> entities_;
  FunctionContext context_;
  Ledger ledger_;
};

SampleDesk two_articles() {
  SampleDesk desk;
  desk.article("b.txt", {"Courier", march_12}).title("Ann Lee", "mayor").title("Bo Ray", "envoy");
  desk.article("a.txt", {"Courier", march_12}).title("Ann Lee", "mayor").title("Ann Lee", "mayor");
  desk.last().confidence = 0.5;
  return desk;
}

}  // namespace

TEST_CASE("equal claims of one desk and day are one fact, counted by claim and article") {
  Loaded loaded(two_articles());
  CHECK(loaded.rows("SELECT fact, subject_name, office, status, polarity, modality, attributed, "
                    "desk, article_from, article_to, claims, articles, confidence "
                    "FROM title_fact ORDER BY fact") ==
        "1|Ann Lee|mayor|-|affirmed|asserted|0|Courier|20159|20159|3|2|1.0;"
        "2|Bo Ray|envoy|-|affirmed|asserted|0|Courier|20159|20159|1|1|1.0;");
  CHECK(loaded.ledger().fact_count() == 2);
  CHECK(loaded.ledger().claim_count() == 4);
  const auto claims = loaded.ledger().claims_of(1);
  CHECK(std::vector<ClaimId>(claims.begin(), claims.end()) == std::vector<ClaimId>{1, 2, 3});
  CHECK(loaded.ledger().article(3).path == "b.txt");
  CHECK(loaded.ledger().claim(4).evidence.quote == "envoy Bo Ray");
  CHECK(loaded.ledger().subject(4)->name == "Bo Ray");
}

TEST_CASE("claims that differ in anything a fact is made of are two facts") {
  const struct {
    std::string_view what;
    void (*change)(Claim& claim);
  } rows[] = {
      {"office", [](Claim& c) { c.values[0] = "envoy"; }},
      {"status", [](Claim& c) { c.values[1] = "former"; }},
      {"polarity", [](Claim& c) { c.polarity = Polarity::denied; }},
      {"modality", [](Claim& c) { c.modality = Modality::planned; }},
      {"speaker", [](Claim& c) { c.speaker = "Bo Ray"; }},
      {"first day", [](Claim& c) { c.period.from = march_12; }},
      {"last day", [](Claim& c) { c.period.to = march_12; }},
      {"subject", [](Claim& c) { c.subject = Claim::no_subject; }},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    SampleDesk desk;
    desk.article("a.txt").title("Ann Lee", "mayor").title("Ann Lee", "mayor");
    row.change(desk.last());
    Loaded loaded(desk);
    CHECK(loaded.ledger().fact_count() == 2);
  }
  for (const SampleDesk::Options& other :
       {SampleDesk::Options{"Herald", march_12}, SampleDesk::Options{"Courier", {}}}) {
    SampleDesk desk;
    desk.article("a.txt", {"Courier", march_12}).title("Ann Lee", "mayor");
    desk.article("b.txt", other).title("Ann Lee", "mayor");
    Loaded loaded(desk);
    CHECK(loaded.ledger().fact_count() == 2);
  }
}

TEST_CASE("two speakers who say the same are one fact, and each claim keeps its speaker") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  desk.last().speaker = "Bo Ray";
  desk.title("Ann Lee", "mayor");
  desk.last().speaker = "Cy Poe";
  Loaded loaded(desk);
  CHECK(loaded.rows("SELECT attributed, claims FROM title_fact") == "1|2;");
  CHECK(loaded.rows("SELECT speaker FROM title_claim ORDER BY claim") == "Bo Ray;Cy Poe;");
}

TEST_CASE("the claim view joins a claim with its fact and its article") {
  SampleDesk desk;
  desk.article("a.txt", {"Courier", march_12}).title("Ann Lee", "mayor", "former");
  desk.known("Ann Lee", "ann-lee");
  Loaded loaded(desk);
  CHECK(loaded.rows("SELECT * FROM title_claim") ==
        "1|1|1|Ann Lee|ann-lee|mayor|former|affirmed|asserted|0|Courier|-|-|20159|20159|"
        "2025-03-12|1|a.txt|body|1|-|1.0;");
  CHECK(loaded.rows("SELECT * FROM article") == "1|a.txt|-|Courier|20159|20159|none|0.0;");
  CHECK(loaded.rows("SELECT * FROM entity") == "1|person|Ann Lee|ann-lee;");
}

TEST_CASE("every column of a view is documented, in its order") {
  SampleDesk desk;
  Loaded loaded(desk);
  for (const View& view : ledger_views(kinds)) {
    CAPTURE(view.name);
    SQLite::Statement query(loaded.ledger().database(), "SELECT * FROM " + view.name);
    std::vector<std::string> in_database, documented;
    for (int i = 0; i < query.getColumnCount(); ++i) {
      in_database.emplace_back(query.getColumnName(i));
    }
    for (const ViewColumn& column : view.columns) documented.push_back(column.name);
    CHECK(in_database == documented);
  }
}

TEST_CASE("an undated article has no days, one with a window no single date") {
  SampleDesk desk;
  desk.article("a.txt").title("Ann Lee", "mayor");
  Loaded undated(desk);
  CHECK(undated.rows("SELECT article_from, article_to, published FROM title_claim") == "-|-|-;");
  SampleDesk window;
  window.article("a.txt").title("Ann Lee", "mayor");
  auto articles = window.articles();
  articles[0].published.period = {march_12, march_12 + date::days{3}};
  Ledger ledger(kinds, nullptr);
  const FunctionContext context;
  register_functions(ledger.database().getHandle(), &context);
  ledger.create("title_claim");
  ledger.want("title_claim");
  const std::vector<LedgerEntity> entities = {{EntityKind::person, "Ann Lee", ""}};
  ledger.load({articles, entities, window.identities().of});
  SQLite::Statement query(ledger.database(),
                          "SELECT article_to - article_from, published FROM title_claim");
  REQUIRE(query.executeStep());
  CHECK(query.getColumn(0).getInt() == 3);
  CHECK(query.getColumn(1).isNull());
}

TEST_CASE("the order in which articles are given changes nothing") {
  const std::string everything = "SELECT * FROM title_claim ORDER BY claim";
  Loaded forwards(two_articles());
  Loaded backwards(two_articles().reversed());
  CHECK(forwards.rows(everything) == backwards.rows(everything));
}

TEST_CASE("a second load leaves nothing of the first") {
  Loaded loaded(two_articles());
  SampleDesk other;
  other.article("c.txt").date("Monday, March 12", "1", march_12);
  loaded.load(other);
  CHECK(loaded.rows("SELECT count(*) FROM title_claim") == "0;");
  CHECK(loaded.rows("SELECT count(*) FROM entity") == "0;");
  CHECK(loaded.rows("SELECT fact, written, weekday, typeof(weekday), first_day FROM date_fact") ==
        "1|Monday, March 12|1|text|20159;");
  CHECK(loaded.ledger().has(sample_date()));
  CHECK_FALSE(loaded.ledger().has(sample_title()));
}

TEST_CASE("a value as long as an article is kept to 64 KB, at a whole letter") {
  SampleDesk desk;
  std::string office(64 * 1024 - 1, 'x');
  office += "\xC3\xA9 and more";
  desk.article("a.txt").title("Ann Lee", office);
  Loaded loaded(desk);
  CHECK(loaded.rows("SELECT length(office) FROM title_fact") == "65535;");
}

TEST_CASE("the register's views hold the persons and offices of the run, and no others") {
  SampleDesk desk;
  desk.article("a.txt").title("Anna Berg", "vice-president");
  desk.known("Anna Berg", "anna-berg");
  Loaded loaded(desk, &small_lexicon());
  CHECK(loaded.rows("SELECT person, person_name, office, polity, iso_date(from_day), "
                    "iso_date(to_day), source FROM tenure ORDER BY from_day") ==
        "anna-berg|Anna Berg|vice-president|-|2009-01-01|2017-01-31|print;"
        "anna-berg|Anna Berg|us-president|us|2021-01-20|2025-01-20|print;");
  CHECK(loaded.rows("SELECT office, class, broader, exclusive FROM office ORDER BY office") ==
        "president|head-of-state|-|1;us-president|head-of-state|president|1;"
        "vice-president|-|-|1;");
  SampleDesk other;
  other.article("a.txt").title("Bo Ray", "us-president");
  loaded.load(other);
  CHECK(loaded.rows("SELECT person, office FROM tenure ORDER BY from_day") ==
        "anna-berg|us-president;li-wen|us-president;");
}
