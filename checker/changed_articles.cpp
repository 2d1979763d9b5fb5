#include "checker/changed_articles.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "checker/articles/collect.h"
#include "checker/git_changes.h"

namespace crosscheck {

namespace {

/// One spelling for every way to write a path; the file need not be there.
std::string canonical(const std::string& path) {
  std::error_code error;
  const auto absolute = std::filesystem::absolute(path, error);
  return std::filesystem::weakly_canonical(absolute, error).string();
}

}  // namespace

std::vector<std::string> parse_file_list(std::string_view text) {
  std::vector<std::string> files;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) files.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return files;
}

Result<ArticlePaths> changed_articles(const ChangeOptions& options,
                                      const std::vector<std::string>& inputs,
                                      const std::vector<std::string>& articles) {
  if (options.list == "-" && std::ranges::find(inputs, "-") != inputs.end()) {
    return Error{{}, 0, "standard input cannot be both an article and the list of changed files"};
  }
  std::unordered_set<std::string> changed;
  if (!options.since.empty()) {
    const auto files = changed_since(options.since, inputs);
    if (!files) return files.error();
    for (const std::string& file : files.value()) changed.insert(canonical(file));
  }
  if (!options.list.empty()) {
    const Result<std::string> list = read_bytes(options.list);
    if (!list) return list.error();
    for (const std::string& file : parse_file_list(list.value())) changed.insert(canonical(file));
  }
  ArticlePaths paths;
  for (const std::string& article : articles) {
    if (article == "-" || changed.contains(canonical(article))) paths.insert(article);
  }
  return paths;
}

}  // namespace crosscheck
