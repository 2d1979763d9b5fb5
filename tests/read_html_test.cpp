#include <date/date.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/articles/html_tree.h"
#include "checker/articles/reader.h"
#include "tests/article_text.h"

using crosscheck::Article;
using crosscheck::read_article;
using Lines = std::vector<std::string>;

namespace {

Article html(std::string bytes) {
  return read_article("desk/a.html", std::move(bytes), {}).value();
}

}  // namespace

TEST_CASE("of a page, only the article's words are read") {
  const Article article = html(
      "<html><head><title>Ferry kept | Post</title><meta "
      "property='og:site_name' content='Post'>"
      "<meta name='date' "
      "content='2024-03-11'></head><body><nav>Home</nav><h1>Ferry "
      "kept</h1><article>"
      "<p>The <b>ferry</b> sails\n  on&nbsp;Monday &amp; "
      "later.<br>Always.</p><script>var x;</script>"
      "<ul><li>one<li>two</ul><blockquote><p>Good.</p></"
      "blockquote><figcaption>A boat</figcaption>"
      "<table><tr><th>Town<td>Graz</table></article><footer>Imprint</"
      "footer></body></html>");
  CHECK(sections_of(article) ==
        Lines{"headline: Ferry kept", "body: The ferry sails on\u00A0Monday & later.",
              "body: Always.", "list: one", "list: two", "block quotation: Good.",
              "caption: A boat", "table cell: Town", "table cell: Graz"});
  CHECK(article.title == "Ferry kept");
  CHECK(article.desk == "Post");
  CHECK(article.published.period.day() == date::sys_days{date::March / 11 / 2024});
}

TEST_CASE("a page without a heading has its title from the head, outside the words") {
  const Article article = html("<title>Ferry kept</title><p>It sails.</p>");
  CHECK(article.title == "Ferry kept");
  CHECK(sections_of(article) == Lines{"body: It sails."});
}

TEST_CASE("linked data gives date and publisher") {
  const Article article = html(
      "<script "
      "type='application/"
      "ld+json'>[{\"datePublished\":\"2024-03-12\","
      "\"publisher\":{\"name\":\"Wire\"}}]</script>"
      "<p>It sails.</p>");
  CHECK(article.desk == "Wire");
  CHECK(article.published.period.day() == date::sys_days{date::March / 12 / 2024});
  CHECK(html("<script type='application/ld+json'>{broken</script><p>It sails.</p>").desk == "desk");
}

TEST_CASE("nesting counts elements that must be closed, and not what scripts hold") {
  CHECK(crosscheck::nesting_depth("<div><p><b>x</b><br></div><div></div>") == 2);
  CHECK(crosscheck::nesting_depth("<script>if (a<b) x('<div><div>')</script><p>") == 0);
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "<div>";
  CHECK(read_article("a.html", deep, {}).error() ==
        crosscheck::Error{"a.html", 0, "its elements are nested more than 2,000 deep"});
}
