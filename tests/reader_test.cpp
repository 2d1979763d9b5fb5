// What holds for every reader, and for input that is damaged.
#include "checker/articles/reader.h"

#include <date/date.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/collect.h"
#include "tests/article_fault.h"
#include "tests/article_text.h"

using namespace std::string_view_literals;
using crosscheck::Article;
using crosscheck::read_article;
using Lines = std::vector<std::string>;

namespace {

Article article(std::string path, std::string_view bytes) {
  return read_article(std::move(path), std::string(bytes), {}).value();
}

}  // namespace

TEST_CASE("in every format, words know their place in the source") {
  const std::filesystem::path formats =
      std::filesystem::path(CROSSCHECK_TESTS_DIR) / ".." / "fixtures" / "formats";
  const std::string folder = formats.lexically_normal().string();
  const crosscheck::Inputs inputs = crosscheck::collect(std::vector{folder});
  CHECK(inputs.errors.empty());
  CHECK(inputs.files.size() == 10);
  for (const std::string& path : inputs.files) {
    CAPTURE(path);
    const Article read = article(path, crosscheck::read_bytes(path).value());
    CHECK(article_fault(read) == "");
    CHECK(read.sections.size() > 1);
    CHECK(read.warnings.empty());
  }
}

TEST_CASE("damaged input keeps its words, its places and a short warning") {
  const std::string_view inputs[] = {
      "",
      "\n\n\n",
      "\uFEFFWords after a mark.",
      "caf\xE9 au lait\r\nwith \0 in it\rand a lone return"sv,
      "\xFF\xFE\xFD only damage",
      "> > > > > > deep\n- - - - - deep\n* a\n  * b\n    * c\n",
      "---\ntitle: [unclosed\n---\nBody.\n",
      "---\ntitle: never closed\n\nBody.\n",
      "+++\ntitle = \n+++\nBody.\n",
      "{\"title\": }\nBody.\n",
      "| a | b\n|---\n| c \\| d | e |\n",
      "&amp; &bogus; &#0; &#xD800; &#8217; &eacute;",
      "\0\0\0\0\0\0\0\0\0\0\0\0"sv,
      "<p>unclosed <b>bold <table><td>cell</p>",
      "<p>he &ldquo\nsails &rdquo; &#10;&NewLine; on</p>",
      "---\ntitle: a f\rerry\n---\nBody\n\0 here.\n"sv,
      "{\"headline\":\"A \\u2019 b\",\"body_html\":\"<p>x \\n y</p>\"}",
  };
  for (const std::string_view bytes : inputs) {
    for (const crosscheck::Reader& reader : crosscheck::readers()) {
      CAPTURE(bytes);
      CAPTURE(reader.format);
      const auto read = read_article("a" + std::string(reader.extension), std::string(bytes), {});
      if (read) CHECK(article_fault(read.value()) == "");
    }
  }
}

TEST_CASE("bytes that are not UTF-8 become one mark, and the first few are named") {
  const Article read = article("a.txt", "caf\xE9 \xFF\xFE bar \xFF b\xFF c \xFF end"sv);
  CHECK(sections_of(read) == Lines{"body: caf\uFFFD \uFFFD bar \uFFFD b\uFFFD c \uFFFD end"});
  CHECK(read.warnings == Lines{"byte 4 is not UTF-8", "bytes 6 to 7 are not UTF-8",
                               "byte 13 is not UTF-8", "and 2 more places that are not UTF-8"});
  CHECK(article("a.txt", "one \0 two"sv).warnings == Lines{"byte 5 is NUL"});
}

TEST_CASE("line ends of three systems give the same words and the right places") {
  for (const std::string_view end : {"\n"sv, "\r\n"sv, "\r"sv}) {
    const Article read = article("a.txt", "One line." + std::string(end) + "Another line.");
    CAPTURE(end);
    CHECK(sections_of(read) == Lines{"body: One line.", "body: Another line."});
    const crosscheck::Span words = read.sections[1].words;
    CHECK(read.position(read.prose.source_of(words).begin) == crosscheck::Position{2, 1});
  }
}

TEST_CASE("a reader is chosen by the end of the name, whatever its case") {
  CHECK(crosscheck::reader_for("a/B.TXT")->format == "plain text");
  CHECK(crosscheck::reader_for("a.Markdown")->format == "Markdown");
  CHECK(crosscheck::reader_for("a.docx") == nullptr);
  CHECK(crosscheck::reader_for(".txt") == nullptr);
  CHECK(crosscheck::reader_for("-") == nullptr);
}

TEST_CASE("where the name says nothing, the first bytes say the format") {
  CHECK(sections_of(article("-", "---\ntitle: Ferry kept\n---\nIt *sails*.")) ==
        Lines{"headline: Ferry kept", "body: It sails."});
  CHECK(sections_of(article("item.json", "{\"body_text\": \"It *sails*.\"}")) ==
        Lines{"body: It *sails*."});
  CHECK(sections_of(article("-", "It *sails*.")) == Lines{"body: It *sails*."});
}

TEST_CASE("UTF-16 is refused with advice") {
  CHECK(read_article("a.txt", std::string("\xFF\xFEh\0i\0"sv), {}).error() ==
        crosscheck::Error{"a.txt", 0, "is UTF-16; save it as UTF-8"});
}

TEST_CASE("a file of an unknown kind is read only when it is text") {
  CHECK(sections_of(article("a.story", "It sails.")) == Lines{"body: It sails."});
  CHECK(read_article("a.docx", std::string("PK\x03\x04\xFF\0"sv), {}).error() ==
        crosscheck::Error{"a.docx", 0, "is not UTF-8 text, and no reader is known for such files"});
}

TEST_CASE("the desk is the folder's name unless the article names one") {
  CHECK(article("news/city/a.txt", "Words.").desk == "city");
  CHECK(article("a.txt", "Words.").desk == "");
  CHECK(article("../a.txt", "Words.").desk == "");
  CHECK(article("city/a.md", "---\ndesk: Sports\n---\nWords.").desk == "Sports");
}

TEST_CASE("front matter that is no YAML keeps the lines that give a key and a value") {
  const Article read = article("a.md",
                               "---\ntitle: Flood: the bill\ndate: 2024-03-08 # printed\n"
                               "publisher: \"The Post\"\ntags: [a\n---\nBody.");
  CHECK(read.title == "Flood: the bill");
  CHECK(read.desk == "The Post");
  CHECK(read.published.source == crosscheck::DateSource::front_matter);
  CHECK(read.published.period.from == date::sys_days{date::year{2024} / 3 / 8});
  CHECK(read.warnings == Lines{"line 2: broken front matter: illegal map value"});
}

TEST_CASE("a broken front matter is a warning with its line and the body is read") {
  struct Row {
    std::string_view bytes, warning;
  };
  const Row rows[] = {
      {"---\nsize: x\ndate: [1\n---\nBody.",
       "line 4: broken front matter: end of sequence flow not found"},
      {"---\ntitle: never closed\n\nBody.", "line 1: the front matter is not closed with '---'"},
      {"+++\ntitle = \n+++\nBody.", "line 2: broken front matter: "},
      {"{\"title\": }\nBody.", "line 1: broken front matter: this is not JSON"},
      {"{\"size\": 1e999}\nBody.",
       "line 1: broken front matter: a number in this JSON is too large"},
      {"---\ndate: soon\n---\nBody.", "line 2: 'soon' is not a full date"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    const Article read = article("a.md", row.bytes);
    CHECK(sections_of(read) == Lines{"body: Body."});
    REQUIRE(read.warnings.size() == 1);
    CHECK(read.warnings[0].substr(0, row.warning.size()) == row.warning);
  }
}
