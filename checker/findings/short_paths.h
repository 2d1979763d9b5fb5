#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "checker/claims/claim.h"

namespace crosscheck {

/// How messages name the articles of a run: by the file's name where only one article has it, else
/// by the path below the folder that holds them all. Reports give full paths beside the quotes.
class ShortPaths {
 public:
  ShortPaths() = default;
  explicit ShortPaths(std::span<const Statements> articles);

  std::string_view of(std::string_view path) const;
  std::string_view of(std::string&&) const = delete;

 private:
  std::unordered_map<std::string_view, int> uses_;  ///< of each file name
  std::size_t common_ = 0;                          ///< bytes of the folder all paths begin with
};

}  // namespace crosscheck
