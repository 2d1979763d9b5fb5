#include "checker/claims/ledger/schema.h"

#include <fmt/format.h>

#include <algorithm>

namespace crosscheck {

namespace {

using Columns = std::vector<ViewColumn>;

void append(Columns& columns, Columns more) {
  for (ViewColumn& column : more) columns.push_back(std::move(column));
}

Columns own_columns(const ClaimKind& kind) {
  Columns columns;
  for (const Column& column : kind.columns) {
    columns.push_back({std::string(column.name), "TEXT", std::string(column.meaning), true});
  }
  return columns;
}

Columns subject_columns() {
  return {{"subject", "INTEGER", "entity the statement is about; NULL when about none"},
          {"subject_name", "TEXT", "its name"},
          {"subject_known", "TEXT", "the register's id of it; NULL when the register has it not"}};
}

Columns manner_columns() {
  return {{"polarity", "TEXT", "affirmed or denied"},
          {"modality", "TEXT", "asserted, planned, reported, conditional or question"},
          {"attributed", "INTEGER", "1 when a speaker says it, 0 when the article does"},
          {"desk", "TEXT", "publisher or desk of the article"},
          {"first_day", "INTEGER", "first day the statement holds for; NULL when it does not say"},
          {"last_day", "INTEGER", "last day it holds for; NULL when it does not say"},
          {"article_from", "INTEGER", "first day the article may be of; NULL when unknown"},
          {"article_to", "INTEGER", "last day the article may be of; one day when it is dated"}};
}

std::string column_names(const Columns& columns, std::string_view prefix) {
  std::string list;
  for (const ViewColumn& column : columns) {
    list += fmt::format("{}{}\"{}\"", list.empty() ? "" : ", ", prefix, column.name);
  }
  return list;
}

std::string declarations(const Columns& columns) {
  std::string list;
  for (const ViewColumn& column : columns) {
    list += fmt::format(", \"{}\" {}", column.name, column.type);
  }
  return list;
}

constexpr std::string_view subject_values =
    "f.subject, (SELECT e.name FROM stored_entity e WHERE e.entity = f.subject) AS subject_name, "
    "(SELECT e.known FROM stored_entity e WHERE e.entity = f.subject) AS subject_known";

View article_view() {
  return {"article",
          "one article of the run",
          {{"article", "INTEGER", "number of the article"},
           {"file", "TEXT", "its path as given"},
           {"title", "TEXT", "its title"},
           {"desk", "TEXT", "publisher or desk"},
           {"article_from", "INTEGER", "first day it may have been published; NULL when unknown"},
           {"article_to", "INTEGER", "last day it may have been published"},
           {"date_source", "TEXT", "where the date was read: option, front matter, dateline, ..."},
           {"date_certainty", "REAL", "how sure that date is, 0 to 1"}}};
}

View entity_view() {
  return {"entity",
          "one person, place, body, country, meeting or other name across the articles",
          {{"entity", "INTEGER", "number of the entity; `subject` of facts and claims"},
           {"kind", "TEXT", "person, place, organisation, country, meeting, article or name"},
           {"name", "TEXT", "the form most articles use"},
           {"known", "TEXT", "the register's id of it; NULL when the register has it not"}}};
}

View tenure_view() {
  return {"tenure",
          "who held which office when, as the register has it, for the persons and offices that "
          "occur in the run",
          {{"person", "TEXT", "the register's id of the person; `known` of its entity"},
           {"person_name", "TEXT", "preferred form of the person's name"},
           {"office", "TEXT", "the register's id of the office"},
           {"polity", "TEXT", "country code or body of the office"},
           {"from_day", "INTEGER", "first day in office; NULL when open"},
           {"to_day", "INTEGER", "last day in office; NULL when open"},
           {"source", "TEXT", "where the register has it from"}}};
}

View office_view() {
  return {"office",
          "an office the register knows, for those that occur in the run or its tenures",
          {{"office", "TEXT", "the register's id of the office"},
           {"name", "TEXT", "preferred form"},
           {"polity", "TEXT", "country code or body; NULL for any"},
           {"class", "TEXT", "head-of-state, foreign-minister, envoy, ..."},
           {"broader", "TEXT", "id of the more general office"},
           {"exclusive", "INTEGER", "1 when only one person can hold it at a time"},
           {"rank", "INTEGER", "place in a ladder of ranks; 0 for none"}}};
}

}  // namespace

std::string sql_name(std::string_view kind) {
  std::string name(kind);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

View fact_view(const ClaimKind& kind) {
  View view{
      sql_name(kind.name) + "_fact", std::string(kind.meaning) + "; equal claims are one row", {}};
  view.columns = {{"fact", "INTEGER", "number of the fact: return it as here_fact or there_fact"}};
  append(view.columns, subject_columns());
  append(view.columns, own_columns(kind));
  append(view.columns, manner_columns());
  append(view.columns, {{"article", "INTEGER", "number of the first article it stands in"},
                        {"claims", "INTEGER", "how many claims stand behind it"},
                        {"articles", "INTEGER", "how many articles they stand in"},
                        {"confidence", "REAL", "how sure the surest of them was read, 0 to 1"}});
  return view;
}

View claim_view(const ClaimKind& kind) {
  View view{sql_name(kind.name) + "_claim", std::string(kind.meaning) + "; one row a place", {}};
  view.columns = {{"claim", "INTEGER", "number of the claim: return it as here or there"},
                  {"fact", "INTEGER", "fact it belongs to"}};
  append(view.columns, subject_columns());
  append(view.columns, own_columns(kind));
  append(view.columns, manner_columns());
  append(view.columns,
         {{"published", "TEXT", "ISO date of the article; NULL unless that is one day"},
          {"article", "INTEGER", "number of the article"},
          {"file", "TEXT", "its path as given"},
          {"section", "TEXT", "headline, standfirst, body, caption, question, answer, ..."},
          {"line", "INTEGER", "line of the file, from 1"},
          {"speaker", "TEXT", "who says it; NULL for the article itself"},
          {"confidence", "REAL", "how sure the claim was read, 0 to 1"}});
  return view;
}

std::vector<View> common_views() {
  return {article_view(), entity_view(), tenure_view(), office_view()};
}

std::vector<View> ledger_views(std::span<const ClaimKind* const> kinds) {
  std::vector<View> views;
  for (const ClaimKind* kind : kinds) {
    views.push_back(fact_view(*kind));
    views.push_back(claim_view(*kind));
  }
  for (View& view : common_views()) views.push_back(std::move(view));
  return views;
}

std::string common_schema() {
  std::string sql =
      "CREATE TABLE stored_article (article INTEGER PRIMARY KEY, file TEXT NOT NULL, title TEXT, "
      "desk TEXT, article_from INTEGER, article_to INTEGER, date_source TEXT NOT NULL, "
      "date_certainty REAL NOT NULL) STRICT;\n"
      "CREATE TABLE stored_entity (entity INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT, "
      "known TEXT) STRICT;\n"
      "CREATE TABLE stored_tenure (person TEXT NOT NULL, person_name TEXT, office TEXT NOT NULL, "
      "polity TEXT, from_day INTEGER, to_day INTEGER, source TEXT) STRICT;\n"
      "CREATE INDEX stored_tenure_person ON stored_tenure (person, office, from_day, to_day);\n"
      "CREATE INDEX stored_tenure_office ON stored_tenure (office, from_day, to_day, person);\n"
      "CREATE TABLE stored_office (office TEXT PRIMARY KEY, name TEXT, polity TEXT, class TEXT, "
      "broader TEXT, exclusive INTEGER NOT NULL, rank INTEGER NOT NULL) STRICT, WITHOUT ROWID;\n";
  for (const View& view : common_views()) {
    sql += fmt::format("CREATE VIEW {0} AS SELECT {1} FROM stored_{0};\n", view.name,
                       column_names(view.columns, ""));
  }
  return sql;
}

std::string kind_schema(const ClaimKind& kind) {
  const std::string name = sql_name(kind.name);
  const Columns own = own_columns(kind);
  const Columns manner = manner_columns();
  const std::string values = own.empty() ? "" : column_names(own, "f.") + ", ";
  std::string sql = fmt::format(
      "CREATE TABLE stored_{0}_fact (fact INTEGER PRIMARY KEY, subject INTEGER{1}{2}, "
      "article INTEGER NOT NULL, claims INTEGER NOT NULL, articles INTEGER NOT NULL, "
      "confidence REAL NOT NULL) STRICT;\n"
      "CREATE INDEX stored_{0}_fact_subject ON stored_{0}_fact (subject, article_from);\n"
      "CREATE TABLE stored_{0}_claim (claim INTEGER PRIMARY KEY, fact INTEGER NOT NULL, "
      "article INTEGER NOT NULL, section TEXT NOT NULL, line INTEGER NOT NULL, speaker TEXT, "
      "confidence REAL NOT NULL) STRICT;\n"
      "CREATE INDEX stored_{0}_claim_fact ON stored_{0}_claim (fact, article);\n",
      name, declarations(own), declarations(manner));
  sql += fmt::format(
      "CREATE VIEW {0}_fact AS SELECT f.fact, {1}, {2}{3}, f.article, f.claims, f.articles, "
      "f.confidence "
      "FROM stored_{0}_fact f;\n",
      name, subject_values, values, column_names(manner, "f."));
  sql += fmt::format(
      "CREATE VIEW {0}_claim AS SELECT c.claim, c.fact, {1}, {2}{3}, "
      "CASE WHEN f.article_from = f.article_to THEN iso_date(f.article_from) END AS published, "
      "c.article, (SELECT a.file FROM stored_article a WHERE a.article = c.article) AS file, "
      "c.section, c.line, c.speaker, c.confidence "
      "FROM stored_{0}_claim c JOIN stored_{0}_fact f ON f.fact = c.fact;\n",
      name, subject_values, values, column_names(manner, "f."));
  return sql;
}

}  // namespace crosscheck
