#include "checker/articles/collect.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "checker/articles/gitignore.h"

namespace fs = std::filesystem;
using crosscheck::collect;
using crosscheck::GitIgnore;
using crosscheck::glob_matches;
using crosscheck::Inputs;

namespace {

/// A folder of its own that is gone with the test.
class Folder {
 public:
  Folder() : root_(fs::temp_directory_path() / ("collect_test." + std::to_string(::getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~Folder() { fs::remove_all(root_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << bytes;
  }
  const fs::path& root() const { return root_; }
  std::string path(const std::string& name) const { return (root_ / name).string(); }

  /// What is collected, with the folder's own name left out.
  std::vector<std::string> collected(const std::vector<std::string>& names) const {
    std::vector<std::string> paths;
    for (const std::string& name : names) paths.push_back(path(name));
    std::vector<std::string> lines;
    const Inputs inputs = collect(paths);
    for (const std::string& file : inputs.files)
      lines.push_back(file.substr(root_.string().size() + 1));
    for (const crosscheck::Error& error : inputs.errors) {
      lines.push_back("! " + error.file.substr(root_.string().size() + 1) + ": " + error.what);
    }
    return lines;
  }

 private:
  fs::path root_;
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("folders are read to the bottom, sorted, without hidden and unknown files") {
  const Folder folder;
  for (const char* name :
       {"b/2.md", "b/1.txt", "a.txt", "b/.hidden.md", ".git2/x.md", "b/picture.png"})
    folder.write(name, "x");
  CHECK(folder.collected({"."}) == Lines{"a.txt", "b/1.txt", "b/2.md"});
  CHECK(folder.collected({"b/", "b/2.md", "b/../b/2.md", "b/picture.png"}) ==
        Lines{"b/1.txt", "b/2.md", "b/picture.png"});
}

TEST_CASE("what cannot be read is named while the rest is read") {
  const Folder folder;
  folder.write("a.txt", "x");
  fs::create_directories(folder.root() / "empty");
  CHECK(folder.collected({"gone.txt", "a.txt", "empty"}) ==
        Lines{"a.txt", "! gone.txt: there is no such file or folder",
              "! empty: nothing to read in this folder"});
}

TEST_CASE("links in a circle are walked once") {
  const Folder folder;
  folder.write("a/one.txt", "x");
  fs::create_directory_symlink("..", folder.root() / "a" / "up");
  fs::create_symlink("one.txt", folder.root() / "a" / "again.txt");
  CHECK(folder.collected({"a"}) == Lines{"a/again.txt"});
}

TEST_CASE("ignored files are left out inside a repository, at every depth") {
  const Folder folder;
  fs::create_directories(folder.root() / ".git" / "info");
  folder.write(".gitignore", "# drafts\n*.draft.md\n/out/\nold/**/*.txt\n!keep.draft.md\n");
  folder.write("desk/.gitignore", "notes.txt\n!old.txt\n");
  folder.write(".git/info/exclude", "secret.md\n");
  for (const char* name :
       {"a.draft.md", "keep.draft.md", "out/b.md", "desk/out/b.md", "desk/notes.txt", "notes.txt",
        "old/x/y/z.txt", "old/z.md", "desk/secret.md"}) {
    folder.write(name, "x");
  }
  CHECK(folder.collected({""}) == Lines{"desk/out/b.md", "keep.draft.md", "notes.txt", "old/z.md"});
  CHECK(folder.collected({"desk"}) == Lines{"desk/out/b.md"});
  CHECK(folder.collected({"desk/notes.txt"}) == Lines{"desk/notes.txt"});
}

TEST_CASE("globs of gitignore match whole paths") {
  struct Row {
    std::string_view glob, path;
    bool matches;
  };
  const Row rows[] = {
      {"*.md", "a.md", true},
      {"*.md", "a/b.md", false},
      {"a/*.md", "a/b.md", true},
      {"**/b.md", "b.md", true},
      {"**/b.md", "x/y/b.md", true},
      {"a/**", "a/b/c", true},
      {"a/**/c", "a/c", true},
      {"a/**/c", "a/x/y/c", true},
      {"a/**/c", "ab/c", false},
      {"a?c", "abc", true},
      {"a?c", "a/c", false},
      {"[a-c]x", "bx", true},
      {"[!a-c]x", "bx", false},
      {"[!a-c]x", "dx", true},
      {"[]]x", "]x", true},
      {"\\*x", "*x", true},
      {"\\*x", "ax", false},
      {"[ab", "[ab", true},
      {"*a*b*c", "xxaxxbxxc", true},
      {"*a*b*c", "xxaxxbxx", false},
      {"**/a/**/b", "x/a/y/z/b", true},
      {"", "", true},
      {"*", "", true},
      {"a", "", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.glob);
    CAPTURE(row.path);
    CHECK(glob_matches(row.glob, row.path) == row.matches);
  }
}

TEST_CASE("the last pattern that matches decides, and some match folders only") {
  const GitIgnore ignore("desk/", "*.md\n!a.md\nout/\n");
  CHECK(ignore.judge("desk/b.md", GitIgnore::Entry::file) == GitIgnore::Verdict::ignored);
  CHECK(ignore.judge("desk/a.md", GitIgnore::Entry::file) == GitIgnore::Verdict::kept);
  CHECK(ignore.judge("b.md", GitIgnore::Entry::file) == GitIgnore::Verdict::silent);
  CHECK(ignore.judge("desk/out", GitIgnore::Entry::file) == GitIgnore::Verdict::silent);
  CHECK(ignore.judge("desk/out", GitIgnore::Entry::folder) == GitIgnore::Verdict::ignored);
}
