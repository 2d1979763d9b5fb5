#include "checker/text/edit_distance.h"

#include <doctest/doctest.h>

#include <string_view>

using crosscheck::edit_distance;
using crosscheck::name_distance;

TEST_CASE("edit distance counts insertions, deletions, replacements and swaps up to its cap") {
  struct Row {
    std::string_view a, b;
    int cap, distance;
  };
  constexpr Row rows[] = {
      {"odesa", "odessa", 3, 1},
      {"corely", "corley", 3, 1},
      {"gamez", "gomez", 3, 1},
      {"kyiv", "kiev", 3, 2},
      {"", "", 3, 0},
      {"", "abc", 3, 3},
      {"", "abcd", 3, 4},
      {"same", "same", 0, 0},
      {"kitten", "sitting", 3, 3},
      {"kitten", "sitting", 2, 3},
      {"ca", "abc", 3, 3},
      {"abcdef", "uvwxyz", 2, 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(edit_distance(row.a, row.b, row.cap) == row.distance);
    CHECK(edit_distance(row.b, row.a, row.cap) == row.distance);
  }
}

TEST_CASE("names are as far apart as their worst word") {
  CHECK(name_distance("volodymyr zelensky", "volodomyr zelensky", 2) == 1);
  CHECK(name_distance("anna maria", "anna marie b", 2) == 3);
  CHECK(name_distance("john smith", "joan smyth", 2) == 1);
  CHECK(name_distance("ali khan", "omar khan", 2) == 3);
  CHECK(name_distance("", "", 2) == 0);
}

TEST_CASE("a short word leaves no room for a slip") {
  CHECK(crosscheck::slip_allowance(3) == 0);
  CHECK(crosscheck::slip_allowance(4) == 1);
  CHECK(crosscheck::slip_allowance(6) == 1);
  CHECK(crosscheck::slip_allowance(7) == 2);
}
