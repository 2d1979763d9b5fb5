#include "checker/findings/prepared_rule.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

struct FieldName {
  std::string_view name;
  PlaceField field;
};

constexpr FieldName field_names[] = {
    {"file", PlaceField::file}, {"line", PlaceField::line},   {"day", PlaceField::day},
    {"desk", PlaceField::desk}, {"quote", PlaceField::quote}, {"articles", PlaceField::articles},
};

int column_named(const std::vector<std::string>& columns, std::string_view name) {
  const auto found = std::find(columns.begin(), columns.end(), name);
  return found == columns.end() ? PreparedRule::none : static_cast<int>(found - columns.begin());
}

std::string suggest(std::string_view word, const std::vector<std::string>& candidates) {
  std::vector<std::string_view> words(candidates.begin(), candidates.end());
  return did_you_mean(word, words);
}

/// Fills a piece from what stands between the braces.
std::optional<std::string> read_slot(std::string_view slot, const PreparedRule& rule,
                                     Template::Piece& piece) {
  const bool here = slot.starts_with("here.");
  const bool there = slot.starts_with("there.");
  if (!here && !there) {
    piece.column = column_named(rule.columns, slot);
    if (piece.column != PreparedRule::none) return {};
    return fmt::format("{{{}}} is no column of the statement{}", slot, suggest(slot, rule.columns));
  }
  if (there && rule.there == PreparedRule::none) {
    return fmt::format("{{{}}} needs a column there or there_fact", slot);
  }
  const std::string_view name = slot.substr(slot.find('.') + 1);
  const auto found = std::find_if(std::begin(field_names), std::end(field_names),
                                  [&](const FieldName& f) { return f.name == name; });
  if (found == std::end(field_names)) {
    return fmt::format("{{{}}} names no part of a place (file, line, day, desk, quote, articles)",
                       slot);
  }
  piece.field = found->field;
  piece.there = there;
  return {};
}

/// Finds the slots of a message, or says which one is wrong.
std::optional<std::string> read_template(std::string_view text, const PreparedRule& rule,
                                         Template& out) {
  while (!text.empty()) {
    Template::Piece piece;
    const auto open = text.find_first_of("{}");
    piece.words = text.substr(0, open);
    if (open == std::string_view::npos) {
      out.pieces.push_back(std::move(piece));
      return {};
    }
    const auto close = text.find('}', open);
    if (text[open] == '}' || close == std::string_view::npos) {
      return fmt::format("'{}' without its other half", text[open]);
    }
    const std::string_view slot = text.substr(open + 1, close - open - 1);
    if (auto problem = read_slot(slot, rule, piece)) return problem;
    out.pieces.push_back(std::move(piece));
    text.remove_prefix(close + 1);
  }
  return {};
}

/// Finds the columns with a meaning; says which are missing or at odds.
std::optional<std::string> read_columns(PreparedRule& rule) {
  sqlite3_stmt* statement = rule.statement.get();
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    std::string name = sqlite3_column_name(statement, i);
    if (column_named(rule.columns, name) != PreparedRule::none) {
      return fmt::format("column '{}' is returned twice", name);
    }
    rule.columns.push_back(std::move(name));
  }
  const int here = column_named(rule.columns, "here");
  const int here_fact = column_named(rule.columns, "here_fact");
  const int there = column_named(rule.columns, "there");
  const int there_fact = column_named(rule.columns, "there_fact");
  if (here == PreparedRule::none && here_fact == PreparedRule::none) {
    return "the statement returns no column 'here' or 'here_fact'";
  }
  rule.facts = here_fact != PreparedRule::none;
  if (rule.facts ? here != PreparedRule::none || there != PreparedRule::none
                 : there_fact != PreparedRule::none) {
    return "the statement mixes claims (here, there) with facts (here_fact, there_fact)";
  }
  rule.here = rule.facts ? here_fact : here;
  rule.there = rule.facts ? there_fact : there;
  rule.subject = column_named(rule.columns, "subject");
  rule.about = column_named(rule.columns, "about");
  rule.value = column_named(rule.columns, "value");
  rule.other_value = column_named(rule.columns, "other_value");
  rule.wrong = column_named(rule.columns, "wrong");
  rule.severity = column_named(rule.columns, "severity");
  if (rule.other_value != PreparedRule::none && rule.value == PreparedRule::none) {
    return "column 'other_value' has no 'value' beside it";
  }
  if (rule.value != PreparedRule::none && rule.there != PreparedRule::none &&
      rule.other_value == PreparedRule::none) {
    return "column 'value' has no 'other_value' for the other side";
  }
  return {};
}

void pair_columns(PreparedRule& rule) {
  rule.counterpart.resize(rule.columns.size());
  for (std::size_t i = 0; i < rule.columns.size(); ++i) {
    const std::string& name = rule.columns[i];
    const std::string other = name.starts_with("other_") ? name.substr(6) : "other_" + name;
    const int place = column_named(rule.columns, other);
    rule.counterpart[i] = place == PreparedRule::none ? static_cast<int>(i) : place;
  }
}

/// Binds a parameter as a whole number, a number or a text, whichever its value looks like.
void bind(sqlite3_stmt* statement, int index, const std::string& value) {
  const char* end = value.data() + value.size();
  std::int64_t whole = 0;
  if (const auto [stop, code] = std::from_chars(value.data(), end, whole);
      code == std::errc{} && stop == end) {
    sqlite3_bind_int64(statement, index, whole);
    return;
  }
  double number = 0;
  if (const auto [stop, code] = std::from_chars(value.data(), end, number);
      code == std::errc{} && stop == end) {
    sqlite3_bind_double(statement, index, number);
    return;
  }
  sqlite3_bind_text64(statement, index, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

std::optional<std::string> bind_params(PreparedRule& prepared) {
  sqlite3_stmt* statement = prepared.statement.get();
  const auto& params = prepared.rule.params;
  std::vector<std::string> names;
  for (const auto& [name, value] : params) names.push_back(name);
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
    const char* raw = sqlite3_bind_parameter_name(statement, i);
    const std::string_view name = raw == nullptr ? "?" : std::string_view(raw).substr(1);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end() || raw[0] != ':') {
      return fmt::format("'{}' is no param of the header{}", raw == nullptr ? "?" : raw,
                         suggest(name, names));
    }
    bind(statement, i, params[static_cast<std::size_t>(found - names.begin())].second);
  }
  for (const std::string& name : names) {
    if (sqlite3_bind_parameter_index(statement, (":" + name).c_str()) == 0) {
      return fmt::format("param '{}' is not used", name);
    }
  }
  return {};
}

}  // namespace

Result<PreparedRule> prepare_rule(Rule rule, Guard& guard) {
  auto statement = guard.prepare(rule);
  if (!statement) return statement.error();
  PreparedRule prepared;
  prepared.rule = std::move(rule);
  prepared.statement = std::move(statement).value();
  const auto error = [&](int line, std::string what) {
    return Error{prepared.rule.file, line, std::move(what)};
  };
  if (auto problem = read_columns(prepared)) return error(prepared.rule.sql_line, *problem);
  if (auto problem = bind_params(prepared)) return error(prepared.rule.sql_line, *problem);
  pair_columns(prepared);
  if (auto problem = read_template(prepared.rule.message, prepared, prepared.message)) {
    return error(prepared.rule.message_line, "message: " + *problem);
  }
  if (auto problem = read_template(prepared.rule.note, prepared, prepared.note)) {
    return error(prepared.rule.note_line, "note: " + *problem);
  }
  return prepared;
}

}  // namespace crosscheck
