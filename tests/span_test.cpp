#include "checker/text/span.h"

#include <doctest/doctest.h>

using crosscheck::Span;

TEST_CASE("a span contains its first byte and not the one past its end") {
  constexpr Span span{7, 12};
  CHECK(span.contains(7u));
  CHECK(span.contains(11u));
  CHECK_FALSE(span.contains(12u));
  CHECK(crosscheck::cut("met in Miami today", span) == "Miami");
}

TEST_CASE("spans that only touch do not overlap") {
  CHECK_FALSE(Span{0, 4}.overlaps(Span{4, 8}));
  CHECK(Span{0, 5}.overlaps(Span{4, 8}));
}
