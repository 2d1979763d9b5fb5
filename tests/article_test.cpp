#include "checker/articles/article.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using crosscheck::Article;
using crosscheck::Position;

namespace {

Article with_source(std::string source) {
  Article article;
  article.source = std::move(source);
  crosscheck::index_lines(article);
  return article;
}

}  // namespace

TEST_CASE("lines end at LF, at CRLF and at a lone CR") {
  const Article article = with_source("a\nbb\r\nc\rd");
  CHECK(article.line_starts == std::vector<std::uint32_t>{0, 2, 6, 8});
  CHECK(article.position(8) == Position{4, 1});
  CHECK(article.position(9) == Position{4, 2});
}

TEST_CASE("columns count code points and pass over a byte order mark") {
  const Article article = with_source("\uFEFFcaf\u00E9 now\n\u2019x");
  CHECK(article.position(3) == Position{1, 1});
  CHECK(article.position(9) == Position{1, 6});
  CHECK(article.position(16) == Position{2, 2});
}

TEST_CASE("columns far along a long line are exact") {
  std::string line;
  for (int i = 0; i < 10000; ++i) line += "\u00E9a";
  const Article article = with_source("first\n" + line);
  for (const int letters : {0, 1, 1365, 1366, 4000, 9999}) {
    CAPTURE(letters);
    CHECK(article.position(6 + 3 * static_cast<std::uint32_t>(letters)) ==
          Position{2, 2 * letters + 1});
  }
  CHECK(article.position(1u << 30) == Position{2, 20001});
}
