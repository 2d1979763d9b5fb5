// crosscheck config: what holds, and where it says so. crosscheck init: a file to begin with.

#include <fmt/format.h>

#include <filesystem>

#include "checker/commands.h"
#include "checker/configuration.h"
#include "reports/json_writer.h"
#include "reports/write_file.h"

namespace crosscheck {

namespace {

/// A value as TOML; its basic strings are those of JSON.
std::string value_of(const ConfigurationKey& key, const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    if (!text.empty()) text += ", ";
    append_json_string(text, value);
  }
  return key.is_list() ? "[" + text + "]" : text;
}

}  // namespace

Outcome config_command(const Options& options, const Surroundings&) {
  const Result<Configuration> configuration = load_configuration(options);
  if (!configuration) return failed(configuration.error());
  Outcome outcome;
  for (const ConfigurationKey& key : configuration_keys()) {
    const Configuration::Setting* setting = configuration.value().find(key.name);
    if (setting == nullptr) {
      outcome.out += fmt::format("{} = {}  # default\n", key.name, key.otherwise);
      continue;
    }
    outcome.out += fmt::format("{} = {}  # {}:{}\n", key.name, value_of(key, setting->values),
                               configuration.value().file, setting->line);
  }
  return outcome;
}

Outcome init_command(const Options&, const Surroundings&) {
  const std::string file = "crosscheck.toml";
  std::error_code error;
  if (std::filesystem::exists(file, error)) return failed({file, 0, "is there already"});
  std::string text =
      "# What crosscheck does with the articles of this folder and those below it.\n"
      "# Each key stands here with what holds without it; paths are seen from this file.\n";
  for (const ConfigurationKey& key : configuration_keys()) {
    text += fmt::format("\n# {}\n", key.meaning);
    if (!key.choices.empty()) text += fmt::format("# one of {}\n", key.choices);
    text += fmt::format("# {} = {}\n", key.name, key.otherwise);
  }
  if (const auto fault = write_file_atomically(file, text)) return failed(*fault);
  return {"crosscheck.toml written\n", {}, 0};
}

}  // namespace crosscheck
