// From the TOML of a crosscheck.toml to settings.

#include <date/date.h>
#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>

#include "checker/configuration.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

using Shape = ConfigurationKey::Shape;

std::string_view wanted(Shape shape) {
  switch (shape) {
    case Shape::word:
    case Shape::path: return "one text";
    case Shape::words:
    case Shape::paths:
    case Shape::patterns: return "a list of texts";
    case Shape::day: return "a date like 2026-12-31";
    case Shape::levels: return "a table of names and levels";
    case Shape::parameters: return "a table of rules, each a table of parameters";
    case Shape::style: return "a table of forms, each a list of other forms";
    case Shape::tables: return "a list of tables, each under [[ ]]";
  }
  return {};
}

std::string scalar_words(const toml::node& node) {
  if (const auto word = node.value_exact<std::string>()) return *word;
  if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
  if (const auto number = node.value_exact<double>()) return fmt::format("{}", *number);
  if (const auto truth = node.value_exact<bool>()) return *truth ? "1" : "0";
  return {};
}

/// Reads the settings of one file; the first fault ends it.
class ConfigurationReader {
 public:
  explicit ConfigurationReader(std::string_view file) : file_(file) {}

  Result<Setting> read(const toml::table& table, std::string_view name, int line) {
    Setting out;
    out.line = line;
    std::vector<std::string_view> names;
    for (const ConfigurationKey& key : configuration_keys()) {
      if (key.table == name) names.push_back(key.name);
    }
    for (const auto& [word, node] : table) {
      const ConfigurationKey* key = find_key(name, word.str());
      if (key == nullptr) {
        return error(word.source(), fmt::format("unknown key '{}'{}", word.str(),
                                                did_you_mean(word.str(), names)));
      }
      Result<Setting> value = read_value(*key, node);
      if (!value) return value.error();
      value.value().line = line_of(word.source());
      out.entries.emplace(word.str(), std::move(value).value());
    }
    for (const ConfigurationKey& key : configuration_keys()) {
      if (key.table == name && key.otherwise.empty() && out.find(key.name) == nullptr)
        return Error{file_, line, fmt::format("'{}' is missing in [[{}]]", key.name, name)};
    }
    return out;
  }

 private:
  static int line_of(const toml::source_region& place) {
    return static_cast<int>(place.begin.line);
  }
  Error error(const toml::source_region& place, std::string what) const {
    return {file_, line_of(place), std::move(what)};
  }

  static const ConfigurationKey* find_key(std::string_view table, std::string_view name) {
    const auto all = configuration_keys();
    const auto key = std::ranges::find_if(
        all, [&](const ConfigurationKey& k) { return k.table == table && k.name == name; });
    return key == all.end() ? nullptr : &*key;
  }

  Result<Setting> read_value(const ConfigurationKey& key, const toml::node& node) {
    switch (key.shape) {
      case Shape::word:
      case Shape::path: return read_word(key, node);
      case Shape::words:
      case Shape::paths:
      case Shape::patterns: return read_words(key, node);
      case Shape::day: return read_day(key, node);
      case Shape::tables: return read_tables(key, node);
      case Shape::levels:
      case Shape::parameters:
      case Shape::style: return read_table(key, node);
    }
    return Setting{};
  }

  Error wrong(const ConfigurationKey& key, const toml::node& node) const {
    return error(node.source(), fmt::format("'{}' must be {}", key.name, wanted(key.shape)));
  }

  Result<Setting> read_word(const ConfigurationKey& key, const toml::node& node) {
    auto word = node.value<std::string>();
    if (!word) return wrong(key, node);
    const auto choices = key.choice_list();
    if (!choices.empty() && std::ranges::find(choices, *word) == choices.end()) {
      return error(node.source(), fmt::format("'{}' is '{}', which is none of {}{}", key.name,
                                              *word, key.choices, did_you_mean(*word, choices)));
    }
    return setting(node, {from_here(key, std::move(*word))});
  }

  Result<Setting> read_words(const ConfigurationKey& key, const toml::node& node) {
    if (!node.is_array()) return wrong(key, node);
    std::vector<std::string> words;
    for (const toml::node& item : *node.as_array()) {
      auto word = item.value<std::string>();
      if (!word) return wrong(key, node);
      words.push_back(from_here(key, std::move(*word)));
    }
    return setting(node, std::move(words));
  }

  Result<Setting> read_day(const ConfigurationKey& key, const toml::node& node) {
    if (const auto word = node.value<std::string>(); word && word->empty())
      return setting(node, {""});
    const auto day = node.value<toml::date>();
    if (!day) return wrong(key, node);
    return setting(node, {fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day)});
  }

  Result<Setting> read_tables(const ConfigurationKey& key, const toml::node& node) {
    if (!node.is_array()) return wrong(key, node);
    Setting out = setting(node, {});
    for (const toml::node& item : *node.as_array()) {
      if (!item.is_table()) return wrong(key, node);
      Result<Setting> table = read(*item.as_table(), key.name, line_of(item.source()));
      if (!table) return table.error();
      out.tables.push_back(std::move(table).value());
    }
    return out;
  }

  Result<Setting> read_table(const ConfigurationKey& key, const toml::node& node) {
    if (!node.is_table()) return wrong(key, node);
    Setting out = setting(node, {});
    for (const auto& [name, item] : *node.as_table()) {
      ConfigurationKey entry = key;
      entry.name = name.str();
      Result<Setting> value = read_entry(entry, item);
      if (!value) return value.error();
      value.value().line = line_of(name.source());
      out.entries.emplace(name.str(), std::move(value).value());
    }
    return out;
  }

  Result<Setting> read_entry(ConfigurationKey& entry, const toml::node& node) {
    if (entry.shape == Shape::parameters) return read_parameters(entry, node);
    entry.shape = entry.shape == Shape::levels ? Shape::word : Shape::words;
    return read_value(entry, node);
  }

  Result<Setting> read_parameters(const ConfigurationKey& rule, const toml::node& node) {
    if (!node.is_table())
      return error(node.source(), fmt::format("'{}' must be a table of parameters", rule.name));
    Setting out = setting(node, {});
    for (const auto& [name, item] : *node.as_table()) {
      const std::string words = scalar_words(item);
      if (words.empty() && !item.is_string())
        return error(item.source(), fmt::format("'{}' must be a number or a text", name.str()));
      Setting value = setting(item, {words});
      value.line = line_of(name.source());
      out.entries.emplace(name.str(), std::move(value));
    }
    return out;
  }

  static Setting setting(const toml::node& node, std::vector<std::string> words) {
    Setting out;
    out.words = std::move(words);
    out.line = line_of(node.source());
    return out;
  }

  /// A path of the file as seen from the current folder; other words as they are.
  std::string from_here(const ConfigurationKey& key, std::string word) const {
    if (!key.is_path() || word.empty()) return word;
    const auto folder = std::filesystem::path(file_).parent_path();
    return (folder / word).lexically_normal().string();
  }

  std::string file_;
};

}  // namespace

const Setting* Setting::find(std::string_view key) const {
  const auto found = entries.find(key);
  return found == entries.end() ? nullptr : &found->second;
}

Result<Configuration> parse_configuration(std::string_view file, std::string_view text) try {
  Result<Setting> top = ConfigurationReader(file).read(toml::parse(text), {}, 1);
  if (!top) return top.error();
  return Configuration{std::string(file), std::move(top).value()};
} catch (const toml::parse_error& fault) {
  return Error{std::string(file), static_cast<int>(fault.source().begin.line),
               std::string(fault.description())};
}

}  // namespace crosscheck
