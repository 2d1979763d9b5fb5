#include "checker/findings/rule_reference.h"

#include <fmt/core.h>

#include "checker/claims/ledger/schema.h"
#include "checker/findings/sql_functions.h"

namespace crosscheck {

namespace {

std::string_view type_words(const ViewColumn& column) {
  if (column.type == "TEXT") return "text";
  return column.type == "INTEGER" ? "whole number" : "fraction";
}

/// The columns as a table; only a kind's own ones when `own` is true.
std::string table_of(const View& view, bool own) {
  std::string text = "| column | type | meaning |\n|---|---|---|\n";
  for (const ViewColumn& column : view.columns) {
    if (own && !column.own) continue;
    text += fmt::format("| `{}` | {} | {} |\n", column.name, type_words(column), column.meaning);
  }
  return text;
}

/// A kind without columns: what every fact and claim view has.
constexpr ClaimKind any_kind{"KIND", "equal claims of one kind", {}};

std::string shared_columns() {
  const View fact = fact_view(any_kind);
  const View claim = claim_view(any_kind);
  return fmt::format(
      "### KIND_fact\n\n"
      "Equal claims of one kind are one fact: same subject, same own columns, polarity, modality, "
      "days, desk and day of\nthe article. Rules compare facts, because there are fewer of them. "
      "Days count from 1 January 1970.\n\n{}\n"
      "### KIND_claim\n\n"
      "One row for each place where an article says it, for rules that ask where a claim stands.\n"
      "\n{}\n",
      table_of(fact, false), table_of(claim, false));
}

std::string functions() {
  std::string text = "### Functions\n\n| function | gives |\n|---|---|\n";
  for (const SqlFunction& function : own_functions()) {
    text += fmt::format("| `{}({})` | {} |\n", function.name, function.arguments, function.meaning);
  }
  text += "\nOf SQLite's own:";
  for (const std::string_view name : sqlite_functions()) text += fmt::format(" `{}`", name);
  return text + ".\n";
}

}  // namespace

std::string rule_author_reference(std::span<const ClaimKind* const> kinds) {
  std::string text = shared_columns();
  text += "### Kinds and their own columns\n\n";
  for (const ClaimKind* kind : kinds) {
    const View view = fact_view(*kind);
    text += fmt::format("`{0}`, in `{1}_fact` and `{1}_claim`: {2}.\n\n", kind->name,
                        sql_name(kind->name), kind->meaning);
    if (!kind->columns.empty()) text += table_of(view, true) + "\n";
  }
  for (const View& view : common_views()) {
    text += fmt::format("### {}\n\n{}.\n\n{}\n", view.name, view.meaning, table_of(view, false));
  }
  return text + functions();
}

}  // namespace crosscheck
