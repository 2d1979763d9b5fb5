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

/// The words of a paragraph on both sides of a quote.
struct Context {
  std::string before, after;

  friend bool operator==(const Context&, const Context&) = default;
};

/// Cuts the paragraph, heading or cell around `quote`, whose words in the prose are `words`, to
/// `widest` code points on each side, at words, with "…" where it goes on. Empty when the article
/// does not have those words there.
Context cut_context(const Article& article, Span quote, std::string_view words, int widest = 280);

/// Cuts the line around `quote`, bytes of a file whose position is `begin`. A line of more than
/// `widest` code points is cut to a window around the quote, at words where it can. Empty when the
/// file no longer has those bytes.
Excerpt cut_excerpt(std::string_view source, Span quote, Position begin, int widest = 160);

}  // namespace crosscheck
