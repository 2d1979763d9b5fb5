#include "checker/changed_articles.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace crosscheck;

TEST_CASE("a list of files is one a line, with any line end") {
  CHECK(parse_file_list("a b.md\r\n\n./c.md\n/d") ==
        std::vector<std::string>{"a b.md", "./c.md", "/d"});
  CHECK(parse_file_list("").empty());
}

TEST_CASE("an article is changed whatever way the list writes its path, and a draft always is") {
  const auto list = std::filesystem::temp_directory_path() /
                    ("changed_articles_test." + std::to_string(::getpid()));
  std::ofstream(list) << "./desk/../desk/a.md\n"
                      << (std::filesystem::current_path() / "b.md").string();
  const auto changed = changed_articles({{}, list.string()}, {"desk"},
                                        {"-", "desk/a.md", "desk/b.md", "b.md", "sub/../b.md"});
  std::filesystem::remove(list);
  REQUIRE(changed.ok());
  CHECK(changed.value() == ArticlePaths{"-", "b.md", "desk/a.md", "sub/../b.md"});
}

TEST_CASE("standard input is not read as an article and as a list") {
  const auto changed = changed_articles({{}, "-"}, {"-"}, {"-"});
  REQUIRE(!changed.ok());
  CHECK(changed.error().to_string() ==
        "standard input cannot be both an article and the list of changed files");
}
