#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// The patterns of one `.gitignore` file (gitignore(5)).
class GitIgnore {
 public:
  enum class Verdict { silent, ignored, kept };
  enum class Entry { file, folder };

  /// `folder` is where the file stands, relative to the walk's root, empty or ending in '/'.
  GitIgnore(std::string folder, std::string_view lines);

  /// What the last pattern that matches says of `path`, relative to the same root as `folder`.
  Verdict judge(std::string_view path, Entry entry) const;

  /// Whether the patterns ignore that file or a folder it lies in.
  bool covers(std::string_view file) const;
  bool empty() const { return patterns_.empty(); }

 private:
  struct Pattern {
    std::string glob;
    bool negated = false;
    bool folders_only = false;
    bool anchored = false;
  };
  std::string folder_;
  std::vector<Pattern> patterns_;
};

/// Whether a glob of gitignore(5) matches a whole path: `*` and `?` stay inside one folder, `**/`
/// crosses folders. Its cost is the product of the two lengths at most.
bool glob_matches(std::string_view glob, std::string_view path);

}  // namespace crosscheck
