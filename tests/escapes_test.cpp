#include "checker/articles/escapes.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using crosscheck::Spelling;
using crosscheck::trace_escapes;

TEST_CASE("escapes are traced to the bytes that spell them") {
  CHECK(trace_escapes("Mayor's plan", "'Mayor''s plan'", 1) ==
        std::vector<Spelling>{
            {{0, 5}, {1, 6}, true}, {{5, 6}, {6, 8}, false}, {{6, 12}, {8, 14}, true}});
  CHECK(trace_escapes("a\u2019b", R"(a\u2019b)", 0) ==
        std::vector<Spelling>{
            {{0, 1}, {0, 1}, true}, {{1, 4}, {1, 7}, false}, {{4, 5}, {7, 8}, true}});
  CHECK(trace_escapes("\U0001F600", R"(\ud83d\ude00)", 0) ==
        std::vector<Spelling>{{{0, 4}, {0, 12}, false}});
  CHECK(trace_escapes("it's", "it's", 0) == std::vector<Spelling>{{{0, 4}, {0, 4}, true}});
}

TEST_CASE("a source that spells something else has no trace") {
  CHECK(trace_escapes("abc", "abd", 0) == std::nullopt);
  CHECK(trace_escapes("abc", "ab", 0) == std::nullopt);
  CHECK(trace_escapes("a", "''", 0) == std::nullopt);
  CHECK(trace_escapes("a", "a", 7) == std::nullopt);
}
