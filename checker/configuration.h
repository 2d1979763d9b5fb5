#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/options.h"
#include "checker/text/result.h"

namespace crosscheck {

/// One key of crosscheck.toml.
struct ConfigurationKey {
  enum class Shape : std::uint8_t {
    word,
    words,
    path,
    paths,
    patterns,    ///< list of patterns as .gitignore has them
    day,         ///< a date
    levels,      ///< table: rule, class or kind = level
    parameters,  ///< table of tables: rule, parameter = value
    style,       ///< table: preferred form = list of other forms
    tables,      ///< list of tables, whose keys name it in `table`
  };

  std::string_view table;  ///< the list of tables it stands in; empty at the top of the file
  std::string_view name;
  Shape shape;
  std::string_view otherwise;  ///< what holds without it, as TOML; empty when it must be there
  std::string_view choices;    ///< words that are allowed, with ", " between; empty means all
  std::string_view meaning;    ///< for the file that `init` writes and for the schema
  std::string_view example;    ///< lines of TOML; empty when the default says enough

  std::vector<std::string_view> choice_list() const;
  bool is_list() const {
    return shape == Shape::words || shape == Shape::paths || shape == Shape::patterns;
  }
  bool is_path() const { return shape == Shape::path || shape == Shape::paths; }
  bool is_table() const { return shape >= Shape::levels; }
};

/// Every key, those of one table in the order `config` prints them, tables last.
std::span<const ConfigurationKey> configuration_keys();

/// A value of a configuration: words, or what a table holds.
struct Setting {
  std::vector<std::string> words;  ///< one unless the value is a list
  std::map<std::string, Setting, std::less<>> entries;
  std::vector<Setting> tables;  ///< of a list of tables
  int line = 0;

  const Setting* find(std::string_view key) const;

  friend bool operator==(const Setting&, const Setting&) = default;
};

/// A configuration as read; paths in it are already seen from the current folder.
struct Configuration {
  std::string file;  ///< empty when there is none
  Setting top;

  const Setting* find(std::string_view key) const { return top.find(key); }
};

/// Reads a crosscheck.toml. Unknown keys and bad values are errors with line and suggestion.
Result<Configuration> parse_configuration(std::string_view file, std::string_view text);

/// The configuration of a run: the file of `--config`, else the crosscheck.toml nearest to the
/// folder that holds all inputs, no further up than the root of their repository. Empty when there
/// is none.
Result<Configuration> load_configuration(const Options& options);

/// Fills in what the options leave open; names of rules and parameters that there are not are
/// errors with their line.
std::optional<Error> apply_configuration(const Configuration& configuration, Options& options);

/// The options of a run with its configuration. It is an error when there is nothing to read then.
Result<Options> configured(const Options& options);

/// The JSON schema of crosscheck.toml, for editors that check and complete it.
std::string configuration_schema();

}  // namespace crosscheck
