#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/gitignore.h"

namespace crosscheck {

/// A choice of files by patterns as .gitignore has them, seen from the folder of the file that
/// gives them, whatever folder the run was started in.
class FilePatterns {
 public:
  /// Chooses nothing.
  FilePatterns() = default;
  FilePatterns(const std::string& folder, const std::vector<std::string>& patterns);

  bool empty() const { return !patterns_ || patterns_->empty(); }
  bool matches(const std::string& path) const;

 private:
  std::string here_;  ///< the current folder, with a slash behind it
  std::optional<GitIgnore> patterns_;
};

}  // namespace crosscheck
