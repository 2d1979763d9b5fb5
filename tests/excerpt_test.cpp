#include "checker/findings/excerpt.h"

#include <doctest/doctest.h>

#include <string>

#include "checker/articles/reader.h"
#include "checker/findings/fingerprint.h"

using namespace crosscheck;

namespace {

/// The excerpt around the first `quote` of a source.
Excerpt around(const std::string& source, const std::string& quote, int widest) {
  Article article;
  article.source = source;
  index_lines(article);
  const auto begin = static_cast<std::uint32_t>(source.find(quote));
  const Span span{begin, begin + static_cast<std::uint32_t>(quote.size())};
  return cut_excerpt(source, span, article.position(begin), widest);
}

}  // namespace

TEST_CASE("an excerpt is the quote's line, or a window of a long one that begins at a word") {
  const struct {
    std::string source, quote;
    int widest;
    Excerpt excerpt;
  } rows[] = {
      {"one\ntwo three four\nfive\n", "three", 160, {"two three four", 1}},
      {"one\r\ntwo three\r\n", "three", 160, {"two three", 1}},
      {"only line", "only", 160, {"only line", 1}},
      {"alpha beta gamma delta epsilon", "gamma", 18, {"beta gamma delta", 7}},
      {"alpha beta gamma delta epsilon", "alpha", 12, {"alpha beta", 1}},
      {"alpha beta gamma delta epsilon", "epsilon", 14, {"delta epsilon", 18}},
      {"ééééé àààà gamma üüüü ñññññ", "gamma", 16, {"àààà gamma üüüü", 7}},
      {"x\nalpha beta gamma delta", "beta gamma", 10, {"beta gamma", 7}},
      {"x\nalpha beta gamma delta", "beta gamma", 5, {"beta gamma", 7}},
      {"first half\nsecond half", "half\nsecond", 160, {"first half", 1}},
      {"", "", 160, {"", 1}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.source);
    CAPTURE(row.quote);
    const Excerpt excerpt = around(row.source, row.quote, row.widest);
    CHECK(excerpt.words == row.excerpt.words);
    CHECK(excerpt.column == row.excerpt.column);
  }
}

TEST_CASE("an excerpt of a line of a million letters is a window") {
  std::string source(1'000'000, 'a');
  source.replace(500'000, 7, " quote ");
  const Excerpt excerpt = around(source, "quote", 40);
  CHECK(excerpt.words.size() == 40);
  CHECK(excerpt.words.find(" quote ") != std::string::npos);
  CHECK(excerpt.column + static_cast<int>(excerpt.words.find("quote")) == 500'002);
}

TEST_CASE("a quote's context is its paragraph without markup, cut at words") {
  const struct {
    const char* path;
    std::string source, quote;
    Context context;
  } rows[] = {
      {"a.txt",
       "First part.\n\nAnn Lee, the mayor, spoke.\n\nLast.",
       "the mayor",
       {"Ann Lee, ", ", spoke."}},
      {"a.txt", "Only words", "Only words", {"", ""}},
      {"a.md",
       "A **bold** mayor [spoke](http://x.y) of *it* all.",
       "mayor",
       {"A bold ", " spoke of it…"}},
      {"a.html",
       "<p>Fish &amp; chips for the <b>mayor</b> &mdash; now</p>",
       "mayor",
       {"…& chips for the ", " — now"}},
      {"a.txt",
       "one two three four five six seven eight nine",
       "five",
       {"…two three four ", " six seven eight…"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.source);
    const Result<Article> article = read_article(row.path, row.source, {});
    REQUIRE(article.ok());
    const auto begin = static_cast<std::uint32_t>(row.source.find(row.quote));
    const Span span{begin, begin + static_cast<std::uint32_t>(row.quote.size())};
    const Context context = cut_context(article.value(), span, row.quote, 16);
    CHECK(context.before == row.context.before);
    CHECK(context.after == row.context.after);
  }
}

TEST_CASE("an article that no longer has the words there gives no context") {
  const Result<Article> article = read_article("a.txt", "Ann Lee spoke.", {});
  REQUIRE(article.ok());
  CHECK(cut_context(article.value(), {4, 7}, "Ray") == Context{});
  CHECK(cut_context(article.value(), {400, 407}, "Lee") == Context{});
}

TEST_CASE("a file that has become shorter has no excerpt") {
  CHECK(cut_excerpt("short", {3, 9}, {1, 4}).words.empty());
}

TEST_CASE("a fingerprint names rule, subject and values, in any order and spelling of case") {
  const std::string print = fingerprint("two-mayors", "Ann Lee", {"mayor", "envoy"});
  // Baselines keep these digits: they may not change from version to version.
  CHECK(print == fingerprint("two-mayors", "ANN LEE", {"envoy", "Mayor"}));
  CHECK(print.size() == 16);
  CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(print != fingerprint("two-mayors", "Ann Lee", {"mayor"}));
  CHECK(print != fingerprint("two-mayors", "Bo Ray", {"mayor", "envoy"}));
  CHECK(print != fingerprint("three-mayors", "Ann Lee", {"mayor", "envoy"}));
  CHECK(fingerprint("r", "ab", {"c"}) != fingerprint("r", "a", {"bc"}));
}
