#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/claim.h"

namespace crosscheck {

/// One column of a view: what it is called and what a rule author is told of it.
struct ViewColumn {
  std::string name;
  std::string type;  ///< "INTEGER", "REAL" or "TEXT"
  std::string meaning;
  bool own = false;  ///< a column of the claim kind itself
};

/// One view: a part of the vocabulary that rules are written in. It is stored as a table of its
/// name and columns, over which SQLite prepares a rule in half the time it takes over its views.
struct View {
  std::string name;
  std::string meaning;
  std::vector<ViewColumn> columns;
};

/// A claim kind's name as SQL spells it: hyphens become underscores.
std::string sql_name(std::string_view kind);

/// The facts of one kind, `title_fact`: equal claims rolled up into one row.
View fact_view(const ClaimKind& kind);
/// The claims of one kind, `title_claim`: each with its fact and its article.
View claim_view(const ClaimKind& kind);
/// The views that every ledger has: `article`, `entity`, `tenure`, `office`, `known_meeting`.
std::vector<View> common_views();
/// Every view of a ledger over these kinds, in the order they are documented.
std::vector<View> ledger_views(std::span<const ClaimKind* const> kinds);

/// Statements that create the tables of the views which every ledger has.
std::string common_schema();
/// Statements that create the table of a fact or claim view.
std::string kind_schema(const View& view);

}  // namespace crosscheck
