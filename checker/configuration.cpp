#include "checker/configuration.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "checker/articles/collect.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

namespace fs = std::filesystem;
using Shape = ConfigurationKey::Shape;

constexpr ConfigurationKey keys[] = {
    {"files", Shape::paths, "[]", "", "articles and folders to read when the command names none"},
    {"select", Shape::words, "[]", "",
     "only these rules, classes or kinds; empty for those on by default"},
    {"ignore", Shape::words, "[]", "", "without these rules, classes or kinds"},
    {"fail-on", Shape::word, "\"error\"", "error, warning, style, info, never",
     "least level that makes the exit status 1"},
    {"group-by", Shape::word, "\"nothing\"", "nothing, folder",
     "\"folder\" when each folder holds one affair: only its articles are compared"},
    {"baseline", Shape::path, "\"\"", "", "file of known findings, kept by 'crosscheck baseline'"},
    {"rules", Shape::paths, "[]", "", "folders of rules (*.sql) beside ours"},
    {"patterns", Shape::paths, "[]", "", "folders of claim patterns (*.toml)"},
    {"lexicon", Shape::paths, "[]", "", "folders of CSV files laid over our lexicon"},
};

std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    parts.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return parts;
}

/// Reads the values of one file.
class ConfigurationReader {
 public:
  explicit ConfigurationReader(std::string_view file) : file_(file) {}

  Result<Configuration> read(const toml::table& table) {
    Configuration out;
    out.file = file_;
    std::vector<std::string_view> names;
    for (const ConfigurationKey& key : keys) names.push_back(key.name);
    for (const auto& [name, node] : table) {
      const auto key = std::ranges::find(keys, name.str(), &ConfigurationKey::name);
      if (key == std::ranges::end(keys)) {
        return Error{
            file_, line_of(name.source()),
            fmt::format("unknown key '{}'{}", name.str(), did_you_mean(name.str(), names))};
      }
      auto values = values_of(*key, node);
      if (!values) return values.error();
      out.settings[std::string(name.str())] = {std::move(values).value(), line_of(name.source())};
    }
    return out;
  }

 private:
  static int line_of(const toml::source_region& place) {
    return static_cast<int>(place.begin.line);
  }

  Result<std::vector<std::string>> values_of(const ConfigurationKey& key, const toml::node& node) {
    const auto wrong = [&] {
      return Error{
          file_, line_of(node.source()),
          fmt::format("'{}' must be {}", key.name, key.is_list() ? "a list of texts" : "one text")};
    };
    std::vector<std::string> values;
    if (!key.is_list()) {
      const auto word = node.value<std::string>();
      if (!word) return wrong();
      values.push_back(*word);
    } else {
      if (!node.is_array()) return wrong();
      for (const toml::node& item : *node.as_array()) {
        const auto word = item.value<std::string>();
        if (!word) return wrong();
        values.push_back(*word);
      }
    }
    const auto choices = parts_of(key.choices);
    for (std::string& value : values) {
      if (!choices.empty() && std::ranges::find(choices, value) == choices.end()) {
        return Error{file_, line_of(node.source()),
                     fmt::format("'{}' is '{}', which is none of {}{}", key.name, value,
                                 key.choices, did_you_mean(value, choices))};
      }
      if (key.is_path() && !value.empty()) value = from_here(value);
    }
    return values;
  }

  /// A path of the file as seen from the current folder.
  std::string from_here(const std::string& path) const {
    return (fs::path(file_).parent_path() / path).lexically_normal().string();
  }

  std::string file_;
};

/// The folder that holds all inputs, or the current one.
fs::path common_folder(const std::vector<std::string>& paths) {
  std::optional<fs::path> common;
  std::error_code error;
  for (const std::string& path : paths) {
    if (path == "-") continue;
    fs::path folder = fs::weakly_canonical(fs::absolute(path, error), error);
    if (!fs::is_directory(folder, error)) folder = folder.parent_path();
    if (!common) common = folder;
    fs::path shared;
    for (auto a = common->begin(), b = folder.begin();
         a != common->end() && b != folder.end() && *a == *b; ++a, ++b) {
      shared /= *a;
    }
    common = shared;
  }
  return common ? *common : fs::current_path(error);
}

/// The nearest crosscheck.toml, or an empty path. Outside a repository only the folder itself
/// counts.
std::string find_file(const fs::path& folder) {
  std::error_code error;
  std::string found;
  for (fs::path at = folder;; at = at.parent_path()) {
    const fs::path file = at / "crosscheck.toml";
    if (found.empty() && fs::is_regular_file(file, error)) {
      found = fs::proximate(file, error).string();
      if (at == folder) return found;
    }
    if (fs::exists(at / ".git", error)) return found;
    if (at == at.parent_path()) return {};
  }
}

void fill(std::vector<std::string>& option, const Configuration& configuration,
          std::string_view key) {
  const Configuration::Setting* setting = configuration.find(key);
  if (option.empty() && setting != nullptr) option = setting->values;
}

/// A name that no rule has is told with its place in the file when it stands there.
std::optional<Error> check_names(const Options& given, const Options& filled,
                                 const Configuration& configuration) {
  if (given.rules.select == filled.rules.select && given.rules.ignore == filled.rules.ignore) {
    return std::nullopt;
  }
  const Result<std::vector<Rule>> rules = choose_rules(filled.rules);
  if (rules) return std::nullopt;
  for (const auto& [key, from_line] : {std::pair("select", given.rules.select.empty()),
                                       std::pair("ignore", given.rules.ignore.empty())}) {
    const std::string option = fmt::format("--{}", key);
    const Configuration::Setting* setting = configuration.find(key);
    if (!from_line || setting == nullptr || !rules.error().what.starts_with(option)) continue;
    return Error{configuration.file, setting->line, rules.error().what.substr(2)};
  }
  return std::nullopt;
}

}  // namespace

std::span<const ConfigurationKey> configuration_keys() { return keys; }

const Configuration::Setting* Configuration::find(std::string_view key) const {
  const auto found = settings.find(key);
  return found == settings.end() ? nullptr : &found->second;
}

Result<Configuration> parse_configuration(std::string_view file, std::string_view text) try {
  return ConfigurationReader(file).read(toml::parse(text));
} catch (const toml::parse_error& fault) {
  return Error{std::string(file), static_cast<int>(fault.source().begin.line),
               std::string(fault.description())};
}

Result<Configuration> load_configuration(const Options& options) {
  const std::string file =
      options.config.empty() ? find_file(common_folder(options.reading.paths)) : options.config;
  if (file.empty()) return Configuration{};
  const Result<std::string> bytes = read_bytes(file);
  if (!bytes) return bytes.error();
  return parse_configuration(file, bytes.value());
}

Result<Options> configured(const Options& options) {
  const Result<Configuration> loaded = load_configuration(options);
  if (!loaded) return loaded.error();
  const Configuration& configuration = loaded.value();
  Options filled = options;
  fill(filled.reading.paths, configuration, "files");
  fill(filled.rules.select, configuration, "select");
  fill(filled.rules.ignore, configuration, "ignore");
  fill(filled.rules.folders, configuration, "rules");
  fill(filled.reading.pattern_folders, configuration, "patterns");
  fill(filled.reading.lexicon_folders, configuration, "lexicon");
  const auto* level = configuration.find("fail-on");
  if (level != nullptr && !options.fail_on_given) {
    filled.fail_on.reset();
    for (const Severity s : {Severity::info, Severity::style, Severity::warning, Severity::error}) {
      if (level->values.front() == to_string(s)) filled.fail_on = s;
    }
  }
  const auto* group = configuration.find("group-by");
  if (group != nullptr && group->values.front() == "folder") filled.group_by = GroupBy::folder;
  const auto* baseline = configuration.find("baseline");
  if (baseline != nullptr && options.baseline.empty()) filled.baseline = baseline->values.front();
  if (filled.reading.paths.empty()) {
    return Error{{}, 0, "there is nothing to read: give a PATH, or 'files' in crosscheck.toml"};
  }
  if (auto error = check_names(options, filled, configuration)) return *error;
  return filled;
}

}  // namespace crosscheck
