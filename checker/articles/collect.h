#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "checker/text/result.h"

namespace crosscheck {

/// The files a command line asks for, and what it asks for in vain.
struct Inputs {
  std::vector<std::string> files;  ///< sorted, each file once; "-" is standard input
  std::vector<Error> errors;
};

/// Finds the articles under `paths`: files as they are named, folders with everything below them
/// that some reader knows, leaving out hidden files and, inside a git repository, ignored ones.
Inputs collect(std::span<const std::string> paths);

/// The most bytes a file may have that is no article: a baseline, a saved run.
inline constexpr std::size_t largest_file = std::size_t{1} << 30;

/// The bytes of a file, or of standard input for "-". More than `most` bytes are an error.
Result<std::string> read_bytes(const std::string& path, std::size_t most = largest_file);

/// The error of a file that has more than `most` bytes, a whole number of MiB.
Error too_large(const std::string& path, std::size_t most);

}  // namespace crosscheck
