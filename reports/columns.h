#pragma once

// Text as a terminal lays it out: columns, wrapping, and the part of a line around a quote.

#include <string>
#include <string_view>
#include <vector>

#include "checker/findings/finding.h"

namespace crosscheck {

/// The code points of `text`, one for one, but harmless on a terminal: control and bidirectional
/// formatting characters and invalid bytes become U+FFFD, tabs and line breaks become spaces.
std::u32string printable_points(std::string_view text);

/// Code points as UTF-8.
std::string to_utf8(std::u32string_view points);

/// `printable_points` as UTF-8; what every report for people does with an article's words.
std::string printable(std::string_view text);

/// Columns a text takes on a terminal: 0 for combining marks, 2 for wide characters.
int width_of(std::u32string_view points);

/// Breaks printable text at spaces into lines of at most `width` columns; a longer word keeps a
/// line of its own.
std::vector<std::string> wrap(std::string_view text, int width);

/// Printable text cut to `width` columns at one end, at a space where one is near, with "…" there.
std::string keep_begin(std::string_view text, int width);
std::string keep_end(std::string_view text, int width);

/// The part of a source line that fits a width, and where the quote stands in it.
struct ExcerptWindow {
  std::string before, quote, after;  ///< printable; "…" where the line was cut
  int caret = 0;                     ///< columns in front of the quote
  int caret_width = 1;               ///< columns the quote takes, at least one

  bool operator==(const ExcerptWindow&) const = default;
};

/// Cuts a place's excerpt to `width` columns around its quote, at spaces where they are near.
/// A quote that runs over the end of the line, or over the width, is shown as far as it goes.
ExcerptWindow window_around_quote(const Place& place, int width);

/// The same, but a quote that such a window would cut goes on in further lines, the first of which
/// has some of the words before it; no more than `most` lines.
std::vector<ExcerptWindow> lines_around_quote(const Place& place, int width, std::size_t most);

}  // namespace crosscheck
