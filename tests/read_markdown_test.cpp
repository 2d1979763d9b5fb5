#include <date/date.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/articles/reader.h"
#include "tests/article_text.h"

using crosscheck::Article;
using crosscheck::read_article;
using Lines = std::vector<std::string>;

namespace {

Article markdown(std::string bytes) {
  return read_article("desk/a.md", std::move(bytes), {}).value();
}

}  // namespace

TEST_CASE("front matter gives title, date and desk, and its title is the headline") {
  const Article article = markdown(
      "---\n"
      "title: 'Mayor''s plan: a bridge'\n"
      "date: 2025-03-12\n"
      "publisher: The Lake Post\n"
      "---\n"
      "\n"
      "The **mayor** has\na plan &amp; a bridge.\n");
  CHECK(article.title == "Mayor's plan: a bridge");
  CHECK(article.desk == "The Lake Post");
  CHECK(article.published.source == crosscheck::DateSource::front_matter);
  CHECK(article.published.period.day() == date::sys_days{date::March / 12 / 2025});
  CHECK(sections_of(article) ==
        Lines{"headline: Mayor's plan: a bridge", "body: The mayor has a plan & a bridge."});
  CHECK(article.warnings.empty());
}

TEST_CASE("what is no prose in Markdown stays out of the words") {
  CHECK(sections_of(markdown("# Ferry Kept\n\n"
                             "![The ferry at dusk](ferry.jpg)\n\n"
                             "It <b>sails</b> [daily](http://a.example/b).\n\n"
                             "```\nint main();\n```\n\n"
                             "> A good boat.\n\n"
                             "- one\n- two\n\n"
                             "| Year | Trips |\n|---|---|\n| 2024 | 300 |\n")) ==
        Lines{"headline: Ferry Kept", "caption: The ferry at dusk", "body: It sails daily.",
              "block quotation: A good boat.", "list: one", "list: two", "table cell: Year",
              "table cell: Trips", "table cell: 2024", "table cell: 300"});
}
