// The table of configuration keys, and the schema made from it.

#include <algorithm>

#include "checker/configuration.h"
#include "reports/json_writer.h"

namespace crosscheck {

namespace {

using Shape = ConfigurationKey::Shape;

constexpr std::string_view level_names = "error, warning, style, info, off";

constexpr ConfigurationKey keys[] = {
    {"", "files", Shape::paths, "[]", "",
     "articles and folders to read when the command names none", ""},
    {"", "exclude", Shape::patterns, "[]", "",
     "files that are not read: patterns as .gitignore has them, seen from this file", ""},
    {"", "desk-field", Shape::word, "\"\"", "",
     "key of the front matter that names an article's desk, before desk, publisher and outlet", ""},
    {"", "select", Shape::words, "[]", "",
     "only these rules, classes or kinds; \"default\" means those on by default, as does none", ""},
    {"", "ignore", Shape::words, "[]", "", "without these rules, classes or kinds", ""},
    {"", "fail-on", Shape::word, "\"error\"", "error, warning, style, info, never",
     "least level that makes the exit status 1", ""},
    {"", "group-by", Shape::word, "\"nothing\"", "nothing, folder",
     "\"folder\" when each folder holds one affair: only its articles are compared", ""},
    {"", "baseline", Shape::path, "\"\"", "",
     "file of known findings, kept by 'crosscheck baseline'", ""},
    {"", "rules", Shape::paths, "[]", "", "folders of rules (*.sql) beside ours", ""},
    {"", "patterns", Shape::paths, "[]", "", "folders of claim patterns (*.toml)", ""},
    {"", "lexicon", Shape::paths, "[]", "", "folders of CSV files laid over our lexicon", ""},
    {"", "levels", Shape::levels, "{}", level_names,
     "levels of rules, classes or kinds other than their own",
     "[levels]\noffice-two-holders = \"warning\"\nspelling = \"style\""},
    {"", "parameters", Shape::parameters, "{}", "", "parameters of rules other than their own",
     "[parameters.office-two-holders]\nwindow_days = 30"},
    {"", "house-style", Shape::style, "{}", "",
     "the form the house prefers, and forms that are reported in its place",
     "[house-style]\nadviser = [\"advisor\"]\nKyiv = [\"Kiev\"]"},
    {"", "desk", Shape::tables, "[]", "", "a desk with rules, levels or a style of its own",
     "[[desk]]\nname = \"Northern Courier\"\nfiles = [\"northern-courier/\"]\nlevels = "
     "{title-former-current = \"warning\"}\nhouse-style = {ceasefire = [\"cease-fire\"]}"},
    {"", "suppress", Shape::tables, "[]", "",
     "findings that are meant to be; the reason goes into the reports, and one that is expired or "
     "silences nothing is warned of",
     "[[suppress]]\nrule = \"rank-differs\"\nfiles = [\"archive/\"]\nwords = \"Sergeant "
     "Lee\"\nreason = \"promoted that week\"\nexpires = 2026-12-31"},
    {"desk", "name", Shape::word, "", "", "name of the desk or outlet, as reports show it", ""},
    {"desk", "files", Shape::patterns, "[]", "",
     "its articles, as patterns seen from this file; empty for those that name it", ""},
    {"desk", "select", Shape::words, "[]", "",
     "only these rules, classes or kinds, of findings that this desk is asked to look at", ""},
    {"desk", "ignore", Shape::words, "[]", "", "without these rules, classes or kinds", ""},
    {"desk", "levels", Shape::levels, "{}", level_names, "levels of its own", ""},
    {"desk", "house-style", Shape::style, "{}", "", "a style of its own, beside that of all desks",
     ""},
    {"suppress", "rule", Shape::word, "", "", "a rule, class or kind, or \"all\"", ""},
    {"suppress", "files", Shape::patterns, "[]", "", "only in these files; empty for all", ""},
    {"suppress", "words", Shape::word, "\"\"", "", "only where the quoted words contain these", ""},
    {"suppress", "reason", Shape::word, "", "", "why it is meant", ""},
    {"suppress", "expires", Shape::day, "\"\"", "", "last day on which it holds; empty for never",
     ""},
};

/// The members of a schema for one text of these choices.
void write_text(JsonWriter& json, const ConfigurationKey& key) {
  json.field("type", "string");
  if (key.choices.empty()) return;
  json.key("enum").open_array();
  for (const std::string_view choice : key.choice_list()) json.value(choice);
  json.close();
}

/// The members of a schema for a list of texts.
void write_list(JsonWriter& json) {
  json.field("type", "array").key("items").open_object().field("type", "string").close();
}

/// Opens the schema of whatever a table has under free keys.
JsonWriter& open_entries(JsonWriter& json) {
  return json.field("type", "object").key("additionalProperties").open_object();
}

void write_table(JsonWriter& json, std::string_view table);

void write_key(JsonWriter& json, const ConfigurationKey& key) {
  json.key(key.name).open_object().field("description", key.meaning);
  switch (key.shape) {
    case Shape::word:
    case Shape::path: write_text(json, key); break;
    case Shape::words:
    case Shape::paths:
    case Shape::patterns: write_list(json); break;
    case Shape::day: json.field("type", "string").field("format", "date"); break;
    case Shape::levels:
      write_text(open_entries(json), key);
      json.close();
      break;
    case Shape::parameters:
      open_entries(open_entries(json)).key("type").open_array().value("string").value("number");
      json.close().close().close();
      break;
    case Shape::style:
      write_list(open_entries(json));
      json.close();
      break;
    case Shape::tables:
      json.field("type", "array").key("items").open_object();
      write_table(json, key.name);
      json.close();
      break;
  }
  json.close();
}

void write_table(JsonWriter& json, std::string_view table) {
  json.field("type", "object").field("additionalProperties", false);
  const auto needed = [&](const ConfigurationKey& key) {
    return key.table == table && key.otherwise.empty();
  };
  if (std::ranges::any_of(keys, needed)) {
    json.key("required").open_array();
    for (const ConfigurationKey& key : keys) {
      if (needed(key)) json.value(key.name);
    }
    json.close();
  }
  json.key("properties").open_object();
  for (const ConfigurationKey& key : keys) {
    if (key.table == table) write_key(json, key);
  }
  json.close();
}

}  // namespace

std::vector<std::string_view> ConfigurationKey::choice_list() const {
  std::vector<std::string_view> list;
  for (std::string_view rest = choices; !rest.empty();) {
    const std::size_t end = std::min(rest.find(", "), rest.size());
    list.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  return list;
}

std::span<const ConfigurationKey> configuration_keys() { return keys; }

std::string configuration_schema() {
  JsonWriter json(JsonWriter::Layout::indented);
  json.open_object().field("$schema", "http://json-schema.org/draft-07/schema#");
  json.field("title", "crosscheck.toml");
  json.field("description", "What crosscheck does with the articles of a repository.");
  write_table(json, {});
  json.close();
  return std::move(json).text() + "\n";
}

}  // namespace crosscheck
