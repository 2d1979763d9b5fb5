#include "checker/claims/pattern_pack.h"

#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <optional>

#include "checker/articles/article.h"
#include "checker/claims/extractor.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

constexpr SectionKind section_kinds[] = {
    SectionKind::headline,   SectionKind::standfirst,
    SectionKind::body,       SectionKind::heading,
    SectionKind::list,       SectionKind::caption,
    SectionKind::table_cell, SectionKind::block_quotation,
    SectionKind::question,   SectionKind::answer,
    SectionKind::key_points, SectionKind::summary,
};

class PackReader {
 public:
  PackReader(std::string_view file, PatternPacks& packs) : file_(file), packs_(packs) {}

  std::optional<Error> read(const toml::table& pack) {
    if (auto error = check_keys(pack, {"kinds", "patterns"})) return error;
    if (auto error = read_kinds(pack)) return error;
    return read_patterns(pack);
  }

 private:
  Error error(const toml::node& node, std::string what) const {
    return {std::string(file_), static_cast<int>(node.source().begin.line), std::move(what)};
  }

  std::optional<Error> check_keys(const toml::table& table,
                                  const std::vector<std::string_view>& keys) const {
    for (const auto& [key, value] : table) {
      if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
      return error(value,
                   fmt::format("unknown key '{}'{}", key.str(), did_you_mean(key.str(), keys)));
    }
    return std::nullopt;
  }

  std::optional<Error> text_of(const toml::table& table, std::string_view key,
                               std::string& text) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) return error(table, fmt::format("'{}' is missing", key));
    const auto words = node->value<std::string>();
    if (!words || words->empty()) return error(*node, fmt::format("'{}' is no text", key));
    text = *words;
    return std::nullopt;
  }

  std::optional<Error> texts_of(const toml::table& table, std::string_view key,
                                std::vector<std::string>& texts) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) return std::nullopt;
    if (!node->is_array()) return error(*node, fmt::format("'{}' is no list", key));
    for (const toml::node& item : *node->as_array()) {
      const auto words = item.value<std::string>();
      if (!words) return error(item, fmt::format("an item of '{}' is no text", key));
      texts.push_back(*words);
    }
    return std::nullopt;
  }

  // --- kinds ---

  std::optional<Error> read_kinds(const toml::table& pack) {
    const toml::node* kinds = pack.get("kinds");
    if (kinds == nullptr) return std::nullopt;
    if (!kinds->is_table()) return error(*kinds, "'kinds' is no table");
    for (const auto& [name, node] : *kinds->as_table()) {
      if (!node.is_table()) return error(node, fmt::format("kind '{}' is no table", name.str()));
      if (auto fault = read_kind(std::string(name.str()), *node.as_table())) return fault;
    }
    return std::nullopt;
  }

  std::optional<Error> read_kind(std::string name, const toml::table& table) {
    if (kind_named(name) != nullptr || find_kind(name) != nullptr) {
      return error(table, fmt::format("there is a kind '{}' already", name));
    }
    if (!is_name(name))
      return error(table,
                   fmt::format("kind '{}' has more than lower-case letters and hyphens", name));
    if (auto fault = check_keys(table, {"meaning", "columns"})) return fault;
    auto kind = std::make_unique<PatternKind>();
    kind->name = std::move(name);
    if (auto fault = text_of(table, "meaning", kind->meaning)) return fault;
    const toml::node* columns = table.get("columns");
    if (columns == nullptr || !columns->is_table()) return error(table, "'columns' is no table");
    for (const auto& [column, meaning] : *columns->as_table()) {
      const auto words = meaning.value<std::string>();
      if (!words || !is_name(column.str()))
        return error(meaning, fmt::format("column '{}' is no name with its meaning", column.str()));
      kind->described.emplace_back(column.str(), *words);
    }
    for (const auto& [column, meaning] : kind->described)
      kind->columns.push_back({column, meaning});
    kind->kind = {kind->name, kind->meaning, kind->columns};
    packs_.kinds.push_back(std::move(kind));
    return std::nullopt;
  }

  static bool is_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    });
  }

  const PatternKind* find_kind(std::string_view name) const {
    for (const auto& kind : packs_.kinds) {
      if (kind->name == name) return kind.get();
    }
    return nullptr;
  }

  // --- patterns ---

  std::optional<Error> read_patterns(const toml::table& pack) {
    const toml::node* patterns = pack.get("patterns");
    if (patterns == nullptr) return std::nullopt;
    if (!patterns->is_array_of_tables()) return error(*patterns, "'patterns' is no list of tables");
    for (const toml::node& node : *patterns->as_array()) {
      if (auto fault = read_pattern(*node.as_table())) return fault;
    }
    return std::nullopt;
  }

  std::optional<Error> read_pattern(const toml::table& table) {
    if (auto fault =
            check_keys(table, {"id", "kind", "match", "sections", "values", "examples", "silent"}))
      return fault;
    Pattern pattern;
    std::string kind;
    for (const auto& [key, text] : {std::pair<std::string_view, std::string*>{"id", &pattern.id},
                                    {"kind", &kind},
                                    {"match", &pattern.match}}) {
      if (auto fault = text_of(table, key, *text)) return fault;
    }
    pattern.kind = find_kind(kind);
    if (pattern.kind == nullptr)
      return error(*table.get("kind"), fmt::format("no pack has a kind '{}'", kind));
    const bool known = std::any_of(packs_.patterns.begin(), packs_.patterns.end(),
                                   [&](const Pattern& p) { return p.id == pattern.id; });
    if (known)
      return error(*table.get("id"), fmt::format("there is a pattern '{}' already", pattern.id));
    if (auto fault = read_sections(table, pattern)) return fault;
    if (auto fault = read_values(table, pattern)) return fault;
    if (auto fault = texts_of(table, "examples", pattern.examples)) return fault;
    if (auto fault = texts_of(table, "silent", pattern.silent)) return fault;
    pattern.file = file_;
    pattern.line = static_cast<int>(table.get("match")->source().begin.line);
    packs_.patterns.push_back(std::move(pattern));
    return std::nullopt;
  }

  std::optional<Error> read_sections(const toml::table& table, Pattern& pattern) const {
    std::vector<std::string> names;
    if (auto fault = texts_of(table, "sections", names)) return fault;
    if (names.empty()) return std::nullopt;
    pattern.sections = 0;
    std::vector<std::string_view> known;
    for (const SectionKind kind : section_kinds) known.push_back(to_string(kind));
    for (const std::string& name : names) {
      const auto found = std::find(known.begin(), known.end(), name);
      if (found == known.end())
        return error(*table.get("sections"),
                     fmt::format("unknown section '{}'{}", name, did_you_mean(name, known)));
      pattern.sections |= 1u << static_cast<unsigned>(section_kinds[found - known.begin()]);
    }
    return std::nullopt;
  }

  std::optional<Error> read_values(const toml::table& table, Pattern& pattern) const {
    const toml::node* values = table.get("values");
    if (values == nullptr) return std::nullopt;
    if (!values->is_table()) return error(*values, "'values' is no table");
    for (const auto& [key, node] : *values->as_table()) {
      const std::size_t column = pattern.kind->column(key.str());
      const auto text = node.value<std::string>();
      if (column == pattern.kind->columns.size())
        return error(node,
                     fmt::format("kind '{}' has no column '{}'", pattern.kind->name, key.str()));
      if (!text) return error(node, fmt::format("'{}' is no text", key.str()));
      pattern.values.emplace_back(column, *text);
    }
    return std::nullopt;
  }

  std::string_view file_;
  PatternPacks& packs_;
};

}  // namespace

std::size_t PatternKind::column(std::string_view wanted) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [wanted](const Column& c) { return c.name == wanted; });
  return static_cast<std::size_t>(found - columns.begin());
}

std::optional<Error> read_pack(std::string_view file, std::string_view text, PatternPacks& packs) {
  try {
    const toml::table pack = toml::parse(text);
    return PackReader(file, packs).read(pack);
  } catch (const toml::parse_error& fault) {
    return Error{std::string(file), static_cast<int>(fault.source().begin.line),
                 std::string(fault.description())};
  }
}

}  // namespace crosscheck
