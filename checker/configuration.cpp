#include "checker/configuration.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>

#include "checker/articles/collect.h"
#include "checker/text/period.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

namespace fs = std::filesystem;

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

std::vector<std::string> words_of(const Setting& table, std::string_view key) {
  const Setting* setting = table.find(key);
  return setting == nullptr ? std::vector<std::string>() : setting->words;
}

std::string word_of(const Setting& table, std::string_view key) {
  const std::vector<std::string> words = words_of(table, key);
  return words.empty() ? std::string() : words.front();
}

void fill(std::vector<std::string>& option, const Setting& table, std::string_view key) {
  if (option.empty()) option = words_of(table, key);
}

std::optional<Severity> severity_of(std::string_view name) {
  for (const Severity s : {Severity::info, Severity::style, Severity::warning, Severity::error}) {
    if (name == to_string(s)) return s;
  }
  return std::nullopt;
}

/// Takes settings over into options, holding the names of rules against the rules there are.
class Filler {
 public:
  Filler(const Configuration& configuration, Options& options)
      : configuration_(configuration), options_(options) {}

  std::optional<Error> fill_in() {
    const Setting& top = configuration_.top;
    fill(options_.reading.paths, top, "files");
    fill(options_.rules.folders, top, "rules");
    fill(options_.reading.pattern_folders, top, "patterns");
    fill(options_.reading.lexicon_folders, top, "lexicon");
    options_.reading.exclude = files_of(top, "exclude");
    options_.reading.desk_field = word_of(top, "desk-field");
    std::ranges::transform(options_.reading.desk_field, options_.reading.desk_field.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
    fill_words(top);
    Result<std::vector<Rule>> rules = all_rules(options_.rules);
    if (!rules) return rules.error();
    rules_ = std::move(rules).value();
    if (auto error = fill_choice(top)) return error;
    if (auto error = fill_parameters(top)) return error;
    if (auto error = fill_desks(top)) return error;
    return fill_suppressions(top);
  }

 private:
  void fill_words(const Setting& top) {
    if (top.find("fail-on") != nullptr && !options_.fail_on_given)
      options_.fail_on = severity_of(word_of(top, "fail-on"));
    if (word_of(top, "group-by") == "folder") options_.group_by = GroupBy::folder;
    if (options_.baseline.empty()) options_.baseline = word_of(top, "baseline");
  }

  /// What the command line selects or ignores goes before what the file does.
  std::optional<Error> fill_choice(const Setting& top) {
    DeskRules& wanted = options_.desk_rules;
    if (auto error = check_names(top.find("select"))) return error;
    if (auto error = check_names(top.find("ignore"))) return error;
    if (auto error = fill_levels(top, wanted.levels)) return error;
    if (!options_.rules.select.empty() || !options_.rules.ignore.empty()) {
      wanted.select = options_.rules.select;
      from_command_line_ = true;
      return std::nullopt;
    }
    wanted.select = options_.rules.select = words_of(top, "select");
    options_.rules.ignore = words_of(top, "ignore");
    for (const auto& [name, level] : wanted.levels) {
      if (!level) options_.rules.ignore.push_back(name);
    }
    return std::nullopt;
  }

  std::optional<Error> fill_levels(const Setting& table, Levels& levels) {
    const Setting* given = table.find("levels");
    if (given == nullptr) return std::nullopt;
    for (const auto& [name, level] : given->entries) {
      if (auto error = check_name(name, level.line)) return error;
      levels.emplace(name, severity_of(level.words.front()));
    }
    return std::nullopt;
  }

  std::optional<Error> fill_parameters(const Setting& top) {
    const Setting* given = top.find("parameters");
    if (given == nullptr) return std::nullopt;
    for (const auto& [id, parameters] : given->entries) {
      const auto rule = std::ranges::find(rules_, id, &Rule::id);
      if (rule == rules_.end()) return unknown(id, parameters.line);
      for (const auto& [name, value] : parameters.entries) {
        if (auto error = check_parameter(*rule, name, value)) return error;
        options_.rules.parameters[id][name] = value.words.front();
      }
    }
    return std::nullopt;
  }

  std::optional<Error> check_parameter(const Rule& rule, const std::string& name,
                                       const Setting& value) const {
    std::vector<std::string_view> names;
    for (const auto& [known, otherwise] : rule.params) names.push_back(known);
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
      return error(value.line, fmt::format("{} has no parameter '{}'{}", rule.id, name,
                                           did_you_mean(name, names)));
    }
    const std::string& otherwise =
        rule.params[static_cast<std::size_t>(found - names.begin())].second;
    if (!is_number(otherwise) || is_number(value.words.front())) return std::nullopt;
    return error(value.line, fmt::format("parameter '{}' of {} is a number, not '{}'", name,
                                         rule.id, value.words.front()));
  }

  static bool is_number(const std::string& words) {
    double number = 0;
    const char* end = words.data() + words.size();
    const auto read = std::from_chars(words.data(), end, number);
    return !words.empty() && read.ec == std::errc() && read.ptr == end;
  }

  std::optional<Error> fill_desks(const Setting& top) {
    add_style(top, {});
    const Setting* given = top.find("desk");
    if (given == nullptr) return std::nullopt;
    for (const Setting& table : given->tables) {
      DeskSettings desk;
      desk.name = word_of(table, "name");
      desk.files = files_of(table, "files");
      for (const char* key : {"select", "ignore"}) {
        if (auto error = check_names(table.find(key))) return error;
      }
      if (auto error = fill_levels(table, desk.levels)) return error;
      if (!from_command_line_) {
        desk.select = words_of(table, "select");
        desk.ignore = words_of(table, "ignore");
        options_.rules.also.insert(options_.rules.also.end(), desk.select.begin(),
                                   desk.select.end());
      }
      add_style(table, desk.name);
      options_.desk_rules.desks.push_back(desk);
      if (!desk.files.empty()) options_.reading.desks.push_back(std::move(desk));
    }
    return std::nullopt;
  }

  void add_style(const Setting& table, const std::string& desk) {
    const Setting* style = table.find("house-style");
    if (style == nullptr) return;
    for (const auto& [preferred, others] : style->entries)
      options_.reading.house_style.push_back({preferred, others.words, desk});
  }

  std::optional<Error> fill_suppressions(const Setting& top) {
    const Setting* given = top.find("suppress");
    if (given == nullptr) return std::nullopt;
    for (const Setting& table : given->tables) {
      ConfiguredSuppression suppression;
      suppression.place = fmt::format("{}:{}", configuration_.file, table.line);
      suppression.rule = word_of(table, "rule");
      if (auto error = check_name(suppression.rule, table.find("rule")->line)) return error;
      suppression.files = files_of(table, "files");
      suppression.words = word_of(table, "words");
      suppression.reason = word_of(table, "reason");
      suppression.expires = iso_day(word_of(table, "expires"));
      options_.suppressions.push_back(std::move(suppression));
    }
    return std::nullopt;
  }

  FilePatterns files_of(const Setting& table, std::string_view key) const {
    const std::vector<std::string> patterns = words_of(table, key);
    if (patterns.empty()) return {};
    return {fs::path(configuration_.file).parent_path().string(), patterns};
  }

  std::optional<Error> check_names(const Setting* names) const {
    if (names == nullptr) return std::nullopt;
    for (const std::string& name : names->words) {
      if (auto error = check_name(name, names->line)) return error;
    }
    return std::nullopt;
  }

  std::optional<Error> check_name(const std::string& name, int line) const {
    if (std::ranges::any_of(rules_, [&](const Rule& rule) { return means(name, rule); }))
      return std::nullopt;
    return unknown(name, line);
  }

  Error unknown(const std::string& name, int line) const {
    std::vector<std::string_view> ids;
    for (const Rule& rule : rules_) ids.push_back(rule.id);
    return error(
        line, fmt::format("there is no rule, class or kind '{}'{}", name, did_you_mean(name, ids)));
  }

  Error error(int line, std::string what) const {
    return {configuration_.file, line, std::move(what)};
  }

  const Configuration& configuration_;
  Options& options_;
  std::vector<Rule> rules_;
  bool from_command_line_ = false;  ///< whether it chooses the rules
};

}  // namespace

Result<Configuration> load_configuration(const Options& options) {
  const std::string file =
      options.config.empty() ? find_file(common_folder(options.reading.paths)) : options.config;
  if (file.empty()) return Configuration{};
  const Result<std::string> bytes = read_bytes(file);
  if (!bytes) return bytes.error();
  return parse_configuration(file, bytes.value());
}

std::optional<Error> apply_configuration(const Configuration& configuration, Options& options) {
  return configuration.file.empty() ? std::nullopt : Filler(configuration, options).fill_in();
}

Result<Options> configured(const Options& options) {
  const Result<Configuration> configuration = load_configuration(options);
  if (!configuration) return configuration.error();
  Options filled = options;
  filled.whole_desk = options.reading.paths.empty();
  if (auto error = apply_configuration(configuration.value(), filled)) return *error;
  if (filled.reading.paths.empty()) {
    return Error{{}, 0, "there is nothing to read: give a PATH, or 'files' in crosscheck.toml"};
  }
  return filled;
}

}  // namespace crosscheck
