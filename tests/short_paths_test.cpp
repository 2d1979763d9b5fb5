#include "checker/findings/short_paths.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace crosscheck;

namespace {

std::vector<Statements> articles(std::initializer_list<const char*> paths) {
  std::vector<Statements> articles;
  for (const char* path : paths) articles.emplace_back().path = path;
  return articles;
}

}  // namespace

TEST_CASE("a message names an article by its file, or below the folder of all when two have it") {
  struct Row {
    std::vector<Statements> articles;
    std::string path;
    const char* name;
  };
  const Row rows[] = {
      {articles({"desk/a/lee.md", "desk/b/ray.md"}), "desk/a/lee.md", "lee.md"},
      {articles({"desk/a/index.md", "desk/ab/index.md"}), "desk/a/index.md", "a/index.md"},
      {articles({"/x/index.md", "y/index.md"}), "/x/index.md", "/x/index.md"},
      {articles({"desk/index.md", "desk/b/index.md"}), "desk/index.md", "index.md"},
      {articles({"desk/index.md", "desk/b/index.md"}), "desk/b/index.md", "b/index.md"},
      {articles({"-"}), "-", "-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(ShortPaths(row.articles).of(row.path) == row.name);
  }
}
