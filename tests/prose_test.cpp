#include "checker/text/prose.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using crosscheck::Prose;
using crosscheck::Span;

namespace {

constexpr std::string_view source = "Caf<b>&eacute;</b> now";

Prose cafe() {
  Prose prose;
  prose.append_copy(source, {0, 3});
  prose.append_substitute("\u00E9", {6, 14});
  prose.append_copy(source, {18, 22});
  return prose;
}

}  // namespace

TEST_CASE("a span cut from an entity covers the whole entity") {
  const Prose prose = cafe();
  CHECK(prose.words() == "Caf\u00E9 now");
  CHECK(prose.source_of({1, 3}) == Span{1, 3});
  CHECK(prose.source_of({2, 4}) == Span{2, 14});
  CHECK(prose.source_of({4, 7}) == Span{6, 20});
  CHECK(prose.source_of({0, 9}) == Span{0, 22});
}

TEST_CASE("words fall into pieces that are copied or spelled another way") {
  CHECK(cafe().pieces({2, 7}) == std::vector<Prose::Piece>{{{2, 3}, {2, 3}, true},
                                                           {{3, 5}, {6, 14}, false},
                                                           {{5, 7}, {18, 20}, true}});
  CHECK(cafe().pieces({4, 4}).empty());
  CHECK(Prose().pieces({0, 0}).empty());
}
