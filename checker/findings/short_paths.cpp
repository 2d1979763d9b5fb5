#include "checker/findings/short_paths.h"

#include <algorithm>

#include "checker/text/path.h"

namespace crosscheck {

ShortPaths::ShortPaths(std::span<const Statements> articles) {
  std::string_view common;
  for (const Statements& article : articles) {
    const std::string_view path = article.path;
    ++uses_[file_name(path)];
    const std::string_view folder = path.substr(0, path.size() - file_name(path).size());
    if (&article == &articles.front()) common = folder;
    const auto differs = std::ranges::mismatch(common, folder).in1;
    common = common.substr(0, static_cast<std::size_t>(differs - common.begin()));
  }
  common_ = common.rfind('/') + 1;
}

std::string_view ShortPaths::of(std::string_view path) const {
  const std::string_view name = file_name(path);
  const auto found = uses_.find(name);
  const bool alone = found != uses_.end() && found->second == 1;
  return alone ? name : path.substr(std::min(common_, path.size() - name.size()));
}

}  // namespace crosscheck
