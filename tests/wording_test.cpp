#include "checker/text/wording.h"

#include <doctest/doctest.h>

#include <string>

using namespace crosscheck;

TEST_CASE("two wordings of one sentence say how many words are replaced") {
  struct {
    std::string_view a, b, shown;
  } const rows[] = {
      {"a mine must never take a life", "a mine should never cost a life", "5 shared 2 replaced"},
      {"we will do it in the spring", "we will not do it in the spring", "7 shared 1 replaced"},
      {"we will never do it in the spring", "we will do it in the spring", "7 shared 1 replaced"},
      {"the colour of the very old e mail here was red",
       "the color of the very old email here was red", "8 shared 0 replaced"},
      {"it took us 15 years to build this", "it took us fifteen years to build this",
       "7 shared 0 replaced"},
      {"it took us 15 years to build this", "it took us 50 years to build this",
       "7 shared 1 replaced"},
      {"it took us fifteen years to build this", "it took us fifty years to build this",
       "7 shared 1 replaced"},
      {"we are kicking the tyres of this", "we are kicking the tires of this",
       "6 shared 0 replaced"},
      {"we came for a week to help you all", "we came for a weekend to help you all",
       "8 shared 1 replaced"},
      {"he * will do it in the spring", "he says he will do it in the spring",
       "7 shared 0 replaced"},
      {"we will do it in the spring and not before", "do it in the spring", "5 shared 0 replaced"},
      {"i want to thank the people of the north", "i want to thank the engineers of this firm",
       "two sentences"},
      {"", "", "two sentences"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    const std::optional<Rewording> found = compare_wordings(row.a, row.b);
    CHECK((found ? std::to_string(found->shared) + " shared " + std::to_string(found->replaced) +
                       " replaced"
                 : "two sentences") == row.shown);
    CHECK(compare_wordings(row.b, row.a).has_value() == found.has_value());
  }
}
