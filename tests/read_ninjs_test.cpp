#include <date/date.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/articles/reader.h"
#include "tests/article_text.h"

using crosscheck::Article;
using crosscheck::read_article;
using Lines = std::vector<std::string>;

TEST_CASE("a news item's words are found where its JSON spells them") {
  const std::string source =
      "{\"headline\": \"Ferry \\u201ckept\\u201d\", \"versioncreated\": "
      "\"2024-03-13T07:00:00Z\",\n"
      " \"copyrightholder\": \"Wire\", \"body_html\": \"<p>It "
      "sails.<\\/p>\\n<p>Boat &amp; pier \\u2014 both.<\\/p>\"}";
  const Article article = read_article("a.ninjs", source, {}).value();
  CHECK(sections_of(article) == Lines{"headline: Ferry \u201ckept\u201d", "body: It sails.",
                                      "body: Boat & pier \u2014 both."});
  CHECK(article.title == "Ferry \u201ckept\u201d");
  CHECK(article.desk == "Wire");
  CHECK(article.published.period.day() == date::sys_days{date::March / 13 / 2024});
  const crosscheck::Span last = article.prose.source_of(article.sections[2].words);
  CHECK(cut(article.source, last) == "Boat &amp; pier \\u2014 both.");
  CHECK(article.position(last.begin).line == 2);
}

TEST_CASE("JSON that is no news item is an error with its line") {
  CHECK(read_article("a.ninjs", "{\"headline\":\n \"x\",,}", {}).error() ==
        crosscheck::Error{"a.ninjs", 2, "this is not JSON"});
  CHECK(read_article("a.ninjs", "{\"headline\": 1e999}", {}).error() ==
        crosscheck::Error{"a.ninjs", 1, "a number in this JSON is too large"});
  CHECK(read_article("a.ninjs", "[1]", {}).error() ==
        crosscheck::Error{"a.ninjs", 1, "this is no news item"});
  CHECK(read_article("a.ninjs", "{\"name\": \"x\"}", {}).error() ==
        crosscheck::Error{"a.ninjs", 1, "this is no news item: it has neither headline nor body"});
}
