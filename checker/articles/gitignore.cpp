#include "checker/articles/gitignore.h"

#include <algorithm>
#include <utility>

namespace crosscheck {
namespace {

/// Matches one `[...]` set; moves `glob` behind it. False, `glob` untouched, when it is not closed.
bool take_set(std::string_view& glob, char c, bool& inside) {
  std::size_t i = 1;
  const bool negated = i < glob.size() && (glob[i] == '!' || glob[i] == '^');
  if (negated) ++i;
  inside = false;
  for (const std::size_t first = i; i < glob.size() && (glob[i] != ']' || i == first); ++i) {
    if (glob[i] == '\\' && i + 1 < glob.size()) ++i;
    const char low = glob[i];
    char high = low;
    if (i + 2 < glob.size() && glob[i + 1] == '-' && glob[i + 2] != ']') {
      high = glob[i + 2];
      i += 2;
    }
    if (low <= c && c <= high) inside = true;
  }
  if (i >= glob.size()) return false;
  inside = inside != negated && c != '/';
  glob.remove_prefix(i + 1);
  return true;
}

/// Matches the first element of `glob`, which is no star, against `c` and moves behind it.
bool take_one(std::string_view& glob, char c) {
  if (glob.front() == '[') {
    bool inside = false;
    if (take_set(glob, c, inside)) return inside;
  }
  if (glob.front() == '?') {
    glob.remove_prefix(1);
    return c != '/';
  }
  if (glob.front() == '\\' && glob.size() > 1) glob.remove_prefix(1);
  const bool same = glob.front() == c;
  glob.remove_prefix(1);
  return same;
}

struct Retry {
  std::string_view glob, path;
  bool possible = false;
};

}  // namespace

bool glob_matches(std::string_view glob, std::string_view path) {
  // Two places to come back to are enough: a later `**/` makes earlier stars irrelevant, and so
  // does a later `*` for the earlier ones of its folder.
  Retry star, folders;
  while (true) {
    if (glob.starts_with("**/")) {
      glob.remove_prefix(3);
      folders = {glob, path, true};
      star.possible = false;
      continue;
    }
    if (glob == "**") return true;
    if (!glob.empty() && glob.front() == '*') {
      while (!glob.empty() && glob.front() == '*') glob.remove_prefix(1);
      star = {glob, path, true};
      continue;
    }
    if (glob.empty() && path.empty()) return true;
    if (!glob.empty() && !path.empty()) {
      if (take_one(glob, path.front())) {
        path.remove_prefix(1);
        continue;
      }
    }
    if (star.possible && !star.path.empty() && star.path.front() != '/') {
      star.path.remove_prefix(1);
      glob = star.glob;
      path = star.path;
      continue;
    }
    const std::size_t slash = folders.possible ? folders.path.find('/') : std::string_view::npos;
    if (slash == std::string_view::npos) return false;
    folders.path.remove_prefix(slash + 1);
    glob = folders.glob;
    path = folders.path;
    star.possible = false;
  }
}

GitIgnore::GitIgnore(std::string folder, std::string_view lines) : folder_(std::move(folder)) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    Pattern pattern;
    if (line.front() == '!') {
      pattern.negated = true;
      line.remove_prefix(1);
    }
    if (line.ends_with('/')) {
      pattern.folders_only = true;
      line.remove_suffix(1);
    }
    pattern.anchored = line.find('/') != std::string_view::npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line.empty()) continue;
    pattern.glob = line;
    patterns_.push_back(std::move(pattern));
  }
}

GitIgnore::Verdict GitIgnore::judge(std::string_view path, Entry entry) const {
  if (!path.starts_with(folder_)) return Verdict::silent;
  path.remove_prefix(folder_.size());
  const std::string_view name = path.substr(path.rfind('/') + 1);
  Verdict verdict = Verdict::silent;
  for (const Pattern& pattern : patterns_) {
    if (pattern.folders_only && entry == Entry::file) continue;
    if (glob_matches(pattern.glob, pattern.anchored ? path : name)) {
      verdict = pattern.negated ? Verdict::kept : Verdict::ignored;
    }
  }
  return verdict;
}

bool GitIgnore::covers(std::string_view file) const {
  for (std::size_t at = file.find('/', folder_.size()); at != file.npos;
       at = file.find('/', at + 1)) {
    if (judge(file.substr(0, at), Entry::folder) == Verdict::ignored) return true;
  }
  return judge(file, Entry::file) == Verdict::ignored;
}

}  // namespace crosscheck
