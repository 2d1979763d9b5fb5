#include "checker/text/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace std::string_view_literals;
using crosscheck::code_point_size;
using crosscheck::damaged_runs;
using crosscheck::Span;

TEST_CASE("a code point is as long as its well-formed bytes") {
  struct Row {
    std::string_view bytes;
    std::uint32_t size;
  };
  const Row rows[] = {
      {"a", 1},
      {"\u00E9x", 2},
      {"\u2019", 3},
      {"\U0001F600", 4},
      {"", 0},
      {"\x80", 0},              // continues nothing
      {"\xC3", 0},              // cut short
      {"\xC0\xAF", 0},          // overlong slash
      {"\xE0\x9F\xBF", 0},      // overlong
      {"\xED\xA0\x80", 0},      // surrogate
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"\xF4\x90\x80\x80", 0},  // past the last code point
      {"\xE2\x80", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(code_point_size(row.bytes) == row.size);
  }
}

TEST_CASE("damaged bytes that touch are one run, and NUL is damage") {
  CHECK(damaged_runs("all is well: caf\u00E9, \U0001F600").empty());
  CHECK(damaged_runs("caf\xE9 and \xFF\xFE\x80 but fine"sv) == std::vector<Span>{{3, 4}, {9, 12}});
  CHECK(damaged_runs("eight...\0\0 and on"sv) == std::vector<Span>{{8, 10}});
  CHECK(damaged_runs("cut \xE2\x80"sv) == std::vector<Span>{{4, 6}});
}

TEST_CASE("a damaged byte is found wherever it stands in a word of memory") {
  for (std::uint32_t at = 0; at < 20; ++at) {
    std::string bytes(20, 'x');
    bytes[at] = '\xFF';
    CAPTURE(at);
    CHECK(damaged_runs(bytes) == std::vector<Span>{{at, at + 1}});
  }
}

TEST_CASE("trimming takes white space of every kind from both ends") {
  CHECK(crosscheck::trimmed(" \t\u00A0 a b \u200B\r\n") == "a b");
  CHECK(crosscheck::trimmed(" \u00A0\uFEFF ") == "");
  CHECK(crosscheck::trimmed("\u00E9") == "\u00E9");
}

TEST_CASE("a code point that is none becomes the replacement character") {
  std::string text;
  for (const char32_t c :
       {U'a', U'\u00E9', U'\u2019', U'\U0001F600', char32_t{0xD800}, char32_t{0x110000}}) {
    crosscheck::append_code_point(text, c);
  }
  CHECK(text == "a\u00E9\u2019\U0001F600\uFFFD\uFFFD");
}
