#pragma once

#include <span>
#include <string_view>

namespace crosscheck {

/// A file that was built into the program, so that it works from anywhere.
struct EmbeddedFile {
  std::string_view name;  ///< without folders
  std::string_view text;  ///< 16-byte aligned, alive as long as the program
};

// Sorted by name; each is defined by the target that embeds it (see checker/embed.cmake).
std::span<const EmbeddedFile> embedded_rules();           ///< rules/*.sql
std::span<const EmbeddedFile> embedded_page();            ///< script and style of the HTML report
std::span<const EmbeddedFile> embedded_patterns();        ///< rules/patterns/*.toml
std::span<const EmbeddedFile> embedded_lexicon();         ///< rules/lexicon/*.csv
std::span<const EmbeddedFile> embedded_lexicon_tables();  ///< one file: the lexicon compiled
std::span<const EmbeddedFile> embedded_fixtures();        ///< fixtures/*.md
std::span<const EmbeddedFile> embedded_precision();       ///< one file: rules/precision.csv

}  // namespace crosscheck
