#include "checker/claims/ledger/schema.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

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

/// What the first column of a table is to its rows.
enum class Rows : std::uint8_t { plain, numbered, named };

/// The statement that creates the table of a view.
std::string table(const View& view, Rows rows) {
  std::string columns;
  for (const ViewColumn& column : view.columns) {
    columns += fmt::format("{}\"{}\" {}", columns.empty() ? "" : ", ", column.name, column.type);
    if (rows != Rows::plain && &column == view.columns.data()) columns += " PRIMARY KEY";
  }
  return fmt::format("CREATE TABLE {} ({}) STRICT{};\n", view.name, columns,
                     rows == Rows::named ? ", WITHOUT ROWID" : "");
}

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

View known_meeting_view() {
  return {"known_meeting",
          "a meeting that the register dates",
          {{"meeting", "TEXT", "the register's id of it"},
           {"name", "TEXT", "its name there"},
           {"place", "TEXT", "the register's id of the place"},
           {"sides", "TEXT", "countries and bodies that met, with a comma between"},
           {"from_day", "INTEGER", "its first day"},
           {"to_day", "INTEGER", "its last day"}}};
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
  return {article_view(), entity_view(), tenure_view(), office_view(), known_meeting_view()};
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
  return table(article_view(), Rows::numbered) + table(entity_view(), Rows::numbered) +
         table(tenure_view(), Rows::plain) + table(office_view(), Rows::named) +
         table(known_meeting_view(), Rows::named) +
         "CREATE INDEX tenure_person ON tenure (person, office, from_day, to_day);\n"
         "CREATE INDEX tenure_office ON tenure (office, from_day, to_day, person);\n";
}

std::string kind_schema(const View& view) {
  return table(view, Rows::numbered) +
         fmt::format("CREATE INDEX {0}_subject ON {0} (subject, article_from);\n", view.name);
}

}  // namespace crosscheck
