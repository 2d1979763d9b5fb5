// crosscheck config: what holds, and where it says so. crosscheck init: a file to begin with.

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "checker/commands.h"
#include "checker/configuration.h"
#include "reports/json_writer.h"
#include "reports/write_file.h"

namespace crosscheck {

namespace {

using Shape = ConfigurationKey::Shape;

/// A text as TOML, whose basic strings are those of JSON.
std::string toml_text(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string toml_name(std::string_view name) {
  const bool is_bare = !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
  return is_bare ? std::string(name) : toml_text(name);
}

/// Prints settings as TOML, each with the line it stands on.
class SettingPrinter {
 public:
  explicit SettingPrinter(const Configuration& configuration) : file_(configuration.file) {
    const Setting& top = configuration.top;
    for (const ConfigurationKey& key : configuration_keys()) {
      if (!key.table.empty()) continue;
      const Setting* setting = top.find(key.name);
      if (setting == nullptr) {
        out_ += fmt::format("{} = {}  # default\n", key.name, key.otherwise);
      } else if (!key.is_table()) {
        add_value(key, *setting);
      }
    }
    for (const ConfigurationKey& key : configuration_keys()) {
      const Setting* setting = key.table.empty() && key.is_table() ? top.find(key.name) : nullptr;
      if (setting != nullptr) add_table(key, std::string(key.name), *setting);
    }
  }

  std::string text() && { return std::move(out_); }

 private:
  void add_value(const ConfigurationKey& key, const Setting& setting) {
    const bool is_day = key.shape == Shape::day && !setting.words.front().empty();
    add_line(key.name, is_day ? setting.words.front() : value_of(setting, key.is_list()), setting);
  }

  static std::string value_of(const Setting& setting, bool is_list) {
    std::string words;
    for (const std::string& word : setting.words)
      words += (words.empty() ? "" : ", ") + toml_text(word);
    return is_list ? "[" + words + "]" : words;
  }

  void add_line(std::string_view name, std::string_view value, const Setting& setting) {
    out_ += fmt::format("{} = {}  # {}:{}\n", toml_name(name), value, file_, setting.line);
  }

  void add_heading(std::string_view opens, std::string_view name, std::string_view closes,
                   const Setting& setting) {
    out_ += fmt::format("\n{}{}{}  # {}:{}\n", opens, name, closes, file_, setting.line);
  }

  void add_table(const ConfigurationKey& key, const std::string& name, const Setting& setting) {
    if (key.shape == Shape::tables) {
      for (const Setting& table : setting.tables) add_one(key, name, table);
      return;
    }
    if (key.shape != Shape::parameters) add_heading("[", name, "]", setting);
    for (const auto& [entry, value] : setting.entries) {
      if (key.shape != Shape::parameters) {
        add_line(entry, value_of(value, key.shape == Shape::style), value);
        continue;
      }
      add_heading("[", name + "." + toml_name(entry), "]", value);
      for (const auto& [parameter, word] : value.entries)
        add_line(parameter, value_of(word, false), word);
    }
  }

  /// One of a list of tables: its values first, then the tables within.
  void add_one(const ConfigurationKey& key, const std::string& name, const Setting& table) {
    add_heading("[[", name, "]]", table);
    for (const bool tables : {false, true}) {
      for (const ConfigurationKey& inner : configuration_keys()) {
        const Setting* setting = inner.table == key.name ? table.find(inner.name) : nullptr;
        if (setting == nullptr || inner.is_table() != tables) continue;
        if (tables) {
          add_table(inner, fmt::format("{}.{}", name, inner.name), *setting);
        } else {
          add_value(inner, *setting);
        }
      }
    }
  }

  const std::string& file_;
  std::string out_;
};

/// "line" as a comment, for each line.
std::string as_comment(std::string_view lines) {
  std::string out;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    out += fmt::format("#     {}\n", lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

}  // namespace

Outcome config_command(const Options& options, const Surroundings&) {
  if (options.schema) return {configuration_schema(), {}, 0};
  const Result<Configuration> configuration = load_configuration(options);
  if (!configuration) return failed(configuration.error());
  Options checked = options;
  if (auto error = apply_configuration(configuration.value(), checked)) return failed(*error);
  return {SettingPrinter(configuration.value()).text(), {}, 0};
}

Outcome init_command(const Options&, const Surroundings&) {
  const std::string file = "crosscheck.toml";
  std::error_code error;
  if (std::filesystem::exists(file, error)) return failed({file, 0, "is there already"});
  std::string text =
      "# What crosscheck does with the articles of this folder and those below it.\n"
      "# Each key stands here with what holds without it, or an example; paths are seen from this "
      "file. An\n# editor can check it by the schema that 'crosscheck config --schema' prints.\n";
  for (const ConfigurationKey& key : configuration_keys()) {
    if (!key.table.empty()) continue;
    text += fmt::format("\n# {}\n", key.meaning);
    if (!key.choices.empty()) text += fmt::format("# one of {}\n", key.choices);
    text += key.is_table() ? as_comment(key.example)
                           : fmt::format("# {} = {}\n", key.name, key.otherwise);
  }
  if (const auto fault = write_file_atomically(file, text)) return failed(*fault);
  return {"crosscheck.toml written\n", {}, 0};
}

}  // namespace crosscheck
