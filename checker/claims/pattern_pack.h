// Claim patterns as their TOML packs have them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/text/result.h"

namespace crosscheck {

/// A kind of claim a pack makes; it stays where it is, since claims point to it.
struct PatternKind {
  std::string name;
  std::string meaning;
  std::vector<std::pair<std::string, std::string>> described;  ///< columns and their meanings
  std::vector<Column> columns;
  ClaimKind kind;

  /// Which column has that name, or the number of columns.
  std::size_t column(std::string_view name) const;
};

/// One pattern of a pack.
struct Pattern {
  std::string id;
  const PatternKind* kind = nullptr;
  std::string match;                            ///< RE2
  std::uint32_t sections = ~0u;                 ///< bits by SectionKind
  std::vector<std::string> desks, other_desks;  ///< only those desks when any; never the others
  std::vector<std::pair<std::size_t, std::string>> values;  ///< columns that are always the same
  std::vector<std::string> examples;                        ///< words it must match
  std::vector<std::string> silent;                          ///< words it must not match
  std::string file;
  int line = 0;
};

/// What the packs of a run hold, in the order they were read.
struct PatternPacks {
  std::vector<std::unique_ptr<PatternKind>> kinds;
  std::vector<Pattern> patterns;
};

/// Adds one pack. `file` is for errors.
std::optional<Error> read_pack(std::string_view file, std::string_view text, PatternPacks& packs);

}  // namespace crosscheck
