#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/text/period.h"
#include "checker/text/prose.h"
#include "checker/text/span.h"

namespace crosscheck {

/// What part of an article a block of words is.
enum class SectionKind : std::uint8_t {
  headline,
  standfirst,
  body,
  heading,
  list,
  caption,
  table_cell,
  block_quotation,
  question,
  answer,
  key_points,
  summary,
};

std::string_view to_string(SectionKind kind);

/// One block of words: a paragraph, a heading, a table cell, a list item.
struct Section {
  SectionKind kind = SectionKind::body;
  Span words;  ///< in `Article::prose.words()`

  friend bool operator==(const Section&, const Section&) = default;
};

/// Where a publication date was read, the surest first.
enum class DateSource : std::uint8_t { option, front_matter, dateline, file_name, inferred, none };

std::string_view to_string(DateSource source);

/// When an article was published: one day when it says so, a window when that was inferred.
struct PublicationDate {
  Period period;
  DateSource source = DateSource::none;
  double certainty = 0;  ///< 0 to 1
  Span words;            ///< where the prose says it; empty when it is not in the prose
};

/// Place in a source file; both count from 1, columns in code points.
struct Position {
  int line = 1;
  int column = 1;

  friend auto operator<=>(const Position&, const Position&) = default;
};

/// One article as read from its file. It owns its bytes and never changes after reading.
struct Article {
  std::string path;    ///< as the user gave it, with '/' between folders
  std::string source;  ///< the file's bytes as they stood
  Prose prose;
  /// In order, not overlapping, trimmed; no line break inside one, only white space between them.
  std::vector<Section> sections;
  std::string title;  ///< from front matter or the headline section; may be empty
  std::string desk;   ///< publisher or desk: front matter, else the folder's name
  PublicationDate published;
  std::vector<std::string> warnings;  ///< one clause each, with its place: "byte 17 is not UTF-8"
  std::vector<std::uint32_t> line_starts;  ///< byte offset of each line of `source`
  /// Where every `mark_bytes`-th byte of `source` stands, a byte order mark counted, so that a
  /// place is found at once, on a line of 100 MB too.
  std::vector<Position> marks;

  static constexpr std::uint32_t mark_bytes = 128;

  /// Line and column of a byte offset into `source`; a byte order mark takes up no column.
  Position position(std::uint32_t source_offset) const;
};

/// Fills `line_starts` (lines end at LF, CRLF and lone CR) and `marks` from `source`.
void index_lines(Article& article);

}  // namespace crosscheck
