#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/options.h"
#include "checker/text/result.h"

namespace crosscheck {

/// One key of crosscheck.toml.
struct ConfigurationKey {
  enum class Shape : std::uint8_t { word, words, path, paths };

  std::string_view name;
  Shape shape;
  std::string_view otherwise;  ///< what holds without it, as TOML
  std::string_view choices;    ///< words that are allowed, with ", " between; empty means all
  std::string_view meaning;    ///< for the file that `init` writes

  bool is_list() const { return shape == Shape::words || shape == Shape::paths; }
  bool is_path() const { return shape == Shape::path || shape == Shape::paths; }
};

/// Every key, in the order `config` prints them.
std::span<const ConfigurationKey> configuration_keys();

/// A configuration as read; paths in it are already seen from the current folder.
struct Configuration {
  struct Setting {
    std::vector<std::string> values;  ///< one unless the key is a list
    int line = 0;

    friend bool operator==(const Setting&, const Setting&) = default;
  };
  std::string file;  ///< empty when there is none
  std::map<std::string, Setting, std::less<>> settings;

  const Setting* find(std::string_view key) const;
};

/// Reads a crosscheck.toml. An unknown key and a bad value are errors with line and suggestion.
Result<Configuration> parse_configuration(std::string_view file, std::string_view text);

/// The configuration of a run: the file of `--config`, else the crosscheck.toml nearest to the
/// folder that holds all inputs, no further up than the root of their repository. Empty when there
/// is none.
Result<Configuration> load_configuration(const Options& options);

/// Fills in what the command line leaves open. It is an error when there is nothing to read then.
Result<Options> configured(const Options& options);

}  // namespace crosscheck
