#include "reports/columns.h"

#include <doctest/doctest.h>

using namespace crosscheck;

TEST_CASE("printable text cannot drive a terminal and keeps its code points") {
  struct Case {
    std::string_view text, printed;
  };
  const Case cases[] = {
      {"plain", "plain"},
      {"tab\tand\nline", "tab and line"},
      {"\x1b[31m", "\xef\xbf\xbd[31m"},
      {"a\xff"
       "b",
       "a\xef\xbf\xbd"
       "b"},
      {"cut \xe2\x80", "cut \xef\xbf\xbd\xef\xbf\xbd"},
      {"\xe2\x80\xae"
       "abc",
       "\xef\xbf\xbd"
       "abc"},
      {"na\xc3\xafve \xe6\x9d\xb1", "na\xc3\xafve \xe6\x9d\xb1"},
      {std::string_view("nul\0byte", 8),
       "nul\xef\xbf\xbd"
       "byte"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(printable(c.text) == c.printed);
  }
}

TEST_CASE("width counts columns, not code points") {
  CHECK(width_of(U"abc") == 3);
  CHECK(width_of(U"東京") == 4);
  CHECK(width_of(U"e\u0301") == 1);
}

TEST_CASE("wrapping breaks at spaces and leaves long words whole") {
  CHECK(wrap("", 10) == std::vector<std::string>{""});
  CHECK(wrap("one two  three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("a incomprehensibilities b", 5) ==
        std::vector<std::string>{"a", "incomprehensibilities", "b"});
}

namespace {

Place on_line(std::string excerpt, int begin, int end, int excerpt_column = 1) {
  Place place;
  place.excerpt = std::move(excerpt);
  place.excerpt_column = excerpt_column;
  place.begin = {1, begin};
  place.end = {1, end};
  return place;
}

}  // namespace

TEST_CASE("a window shows the quote whatever the width") {
  struct Case {
    Place place;
    int width;
    std::string_view before, quote, after;
  };
  const Case cases[] = {
      {on_line("a quote here", 3, 8), 40, "a ", "quote", " here"},
      {on_line("   a quote here  ", 6, 11), 40, "a ", "quote", " here"},
      {on_line("0123456789 0123456789 quote 0123456789 0123456789", 23, 28), 20, "…", "quote", "…"},
      {on_line("quote 0123456789 0123456789 0123456789", 1, 6), 20, "", "quote", " 0123456789…"},
      {on_line("0123456789 0123456789 0123456789 quote", 34, 39), 20, "…0123456789 ", "quote", ""},
      {on_line("x a quote much wider than the width it has y", 3, 43), 20, "…",
       "a quote much wider", "…"},
      {on_line("a window of a long line", 103, 109, 101), 40, "…a ", "window", " of a long line"},
      {on_line("short", 90, 95), 40, "short", "", ""},
      {on_line("", 1, 1), 40, "", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.place.excerpt);
    const ExcerptWindow window = window_around_quote(c.place, c.width);
    CHECK(window.before == c.before);
    CHECK(window.quote == c.quote);
    CHECK(window.after == c.after);
    CHECK(window.caret == width_of(printable_points(window.before)));
    CHECK(width_of(printable_points(window.before + window.quote + window.after)) <= c.width);
  }
}

TEST_CASE("the caret under wide characters is as wide as they are") {
  const ExcerptWindow window = window_around_quote(on_line("昨日、東京で", 4, 6), 40);
  CHECK(window.quote == "東京");
  CHECK(window.caret == 6);
  CHECK(window.caret_width == 4);
}

TEST_CASE("a quote over several lines is marked to the end of its first") {
  Place place = on_line("it says: we will", 10, 4);
  place.end.line = 2;
  const ExcerptWindow window = window_around_quote(place, 40);
  CHECK(window.quote == "we will");
  CHECK(window.after.empty());
}

TEST_CASE("a quote that a line cannot hold goes on in the next ones") {
  struct Case {
    Place place;
    std::string_view quote;
    std::size_t most;
    std::vector<ExcerptWindow> lines;
  };
  Place over_two = on_line("Yesterday, it says: we will", 21, 4);
  over_two.end.line = 2;
  const Case cases[] = {
      {on_line("so a quote here", 6, 11), "quote", 4, {{"so a ", "quote", " here", 5, 5}}},
      {on_line("x  a quote much wider than the width y", 4, 37),
       "a quote much wider than the width",
       4,
       {{"x ", "a quote much wider", "", 2, 18}, {"", "than the width", "…", 0, 14}}},
      {over_two,
       "we will\nnot",
       4,
       {{"Yesterday, it says: ", "we", "", 20, 2}, {"", "will not", "", 0, 8}}},
      {on_line("quote of words and words and more words", 1, 40),
       "quote of words and words and more words",
       1,
       {{"", "quote of words and words", "…", 0, 24}}},
      {on_line("amid a line of words and more of them", 96, 133, 96),
       "amid a line of words and more of them",
       4,
       {{"…", "amid a line of words", "", 1, 20}, {"", "and more of them", "", 0, 16}}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.quote);
    Place place = c.place;
    place.quote = c.quote;
    CHECK(lines_around_quote(place, 25, c.most) == c.lines);
  }
}
