#include "checker/file_patterns.h"

#include <fmt/format.h>

#include <filesystem>

namespace crosscheck {

namespace {

/// Without the file system, which would be asked once for each article.
std::string absolute(const std::string& here, const std::string& path) {
  const std::filesystem::path whole(path.starts_with('/') ? path : here + path);
  return whole.lexically_normal().string();
}

}  // namespace

FilePatterns::FilePatterns(const std::string& folder, const std::vector<std::string>& patterns) {
  std::error_code error;
  here_ = std::filesystem::current_path(error).string() + "/";
  std::string root = absolute(here_, folder);
  if (!root.ends_with('/')) root += '/';
  patterns_.emplace(std::move(root), fmt::format("{}", fmt::join(patterns, "\n")));
}

bool FilePatterns::matches(const std::string& path) const {
  return patterns_ && patterns_->covers(absolute(here_, path));
}

}  // namespace crosscheck
