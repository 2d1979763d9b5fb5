#include "checker/text/fold.h"

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("folding keeps the letters of a name and nothing else") {
  struct Row {
    std::string_view text, folded;
  };
  constexpr Row rows[] = {
      {"Micheál O’Brien-Smith", "micheal obrien smith"},
      {"O'Brien", "obrien"},
      {"Kim Jong\u2011un", "kim jong un"},
      {"  J.D.  Vance ", "jd vance"},
      {"Lech Wałęsa", "lech walesa"},
      {"Søren Kierkegaard", "soren kierkegaard"},
      {"U.S.", "us"},
      {"Straße", "strasse"},
      {"Zoe\u0308", "zoe"},
      {"New\u00a0York", "new york"},
      {"bad\xff byte", "bad byte"},
      {"Київ", "киів"},
      {"", ""},
      {" - ", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(crosscheck::fold(row.text) == row.folded);
  }
}
