#include "reports/escape.h"

#include <doctest/doctest.h>

using namespace crosscheck;

namespace {

struct Case {
  std::string_view text, escaped;
};

}  // namespace

TEST_CASE("XML holds any text, and what it cannot hold is replaced") {
  const Case cases[] = {
      {"plain", "plain"},
      {"<a href=\"x\">&'</a>", "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;"},
      {"]]>", "]]&gt;"},
      {"a\nb\tc\rd", "a&#10;b&#9;c&#13;d"},
      {"\x01\x1b", "\xef\xbf\xbd\xef\xbf\xbd"},
      {"\xef\xbf\xbf", "\xef\xbf\xbd"},
      {"\xff", "\xef\xbf\xbd"},
      {"", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(escape_xml(c.text) == c.escaped);
  }
  CHECK(escape_html("a\nb<") == "a\nb&lt;");
}

TEST_CASE("Markdown text is never markup, link or mention") {
  const Case cases[] = {
      {"*bold* _it_ `code` ~no~ $x$", "\\*bold\\* \\_it\\_ \\`code\\` \\~no\\~ \\$x\\$"},
      {"[link](http://a.b)", "\\[link\\](http:<!-- -->//a.b)"},
      {"www.a.b and a.b", "www<!-- -->.a.b and a.b"},
      {"@someone and a@b.c, @ noon", "@<!-- -->someone and a@<!-- -->b.c, @ noon"},
      {"#12 and # 12", "#<!-- -->12 and # 12"},
      {"<b>&amp;</b> | cell", "&lt;b&gt;&amp;amp;&lt;/b&gt; \\| cell"},
      {"two\nlines", "two lines"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(escape_markdown(c.text) == c.escaped);
  }
}

TEST_CASE("a Markdown line never starts a block") {
  const Case cases[] = {
      {"- item", "\\- item"},    {"+ item", "\\+ item"},   {"# head", "\\# head"},
      {"1. one", "1\\. one"},    {"12) one", "12\\) one"}, {"    code", "code"},
      {"===", "\\==="},          {"14 March", "14 March"}, {"", ""},
      {"> quote", "&gt; quote"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(escape_markdown_line(c.text) == c.escaped);
  }
}

TEST_CASE("workflow commands cannot be broken out of") {
  CHECK(escape_command_data("50%\r\n::error::x, y") == "50%25%0D%0A::error::x, y");
  CHECK(escape_command_property("a:b,c%") == "a%3Ab%2Cc%25");
}

TEST_CASE("paths become URI references") {
  const Case cases[] = {
      {"a b/c%.txt", "a%20b/c%25.txt"}, {"/abs/ü.md", "file:///abs/%C3%BC.md"},
      {"a:b/c:d", "a%3Ab/c:d"},         {"q?x#y", "q%3Fx%23y"},
      {"../up.txt", "../up.txt"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(uri_of_path(c.text) == c.escaped);
  }
}
