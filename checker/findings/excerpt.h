#pragma once

#include <string>
#include <string_view>

#include "checker/articles/article.h"
#include "checker/text/span.h"

namespace crosscheck {

/// What a report shows around a quote.
struct Excerpt {
  std::string words;  ///< the line the quote begins in, or a window of a long one
  int column = 1;     ///< column of its first code point

  friend bool operator==(const Excerpt&, const Excerpt&) = default;
};

/// Cuts the line around `quote`, bytes of a file whose position is `begin`. A line of more than
/// `widest` code points is cut to a window around the quote, at words where it can. Empty when the
/// file no longer has those bytes.
Excerpt cut_excerpt(std::string_view source, Span quote, Position begin, int widest = 160);

}  // namespace crosscheck
