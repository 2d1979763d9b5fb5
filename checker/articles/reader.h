#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "checker/articles/article.h"
#include "checker/text/day.h"
#include "checker/text/result.h"

namespace crosscheck {

/// What a reader may be told about a file it cannot know from its bytes.
struct ReadOptions {
  std::optional<Day> date = {};      ///< `--date`: overrides what the article says
  std::string_view desk_field = {};  ///< key of the front matter that names the desk, before ours
};

/// One input format: a function that turns bytes into an article, and how its files are named.
/// A reader sets prose, sections, title, desk and what front matter says of the date; it never
/// throws, and damaged input becomes a warning on the article rather than an error wherever
/// words can still be read.
struct Reader {
  std::string_view extension;  ///< with the dot, lower case
  std::string_view format;     ///< for people: "plain text"
  Result<Article> (*read)(std::string path, std::string bytes, const ReadOptions& options);
};

/// Every input format, in the order `--help` lists them.
std::span<const Reader> readers();

/// The reader for a file name, or null when no format fits.
const Reader* reader_for(std::string_view path);

/// Reads one article, then dates it (see `date_article`) and names its desk. A file that no format
/// fits, and standard input ("-"), are read by the look of their first bytes: as Markdown when they
/// begin with front matter, as ninjs when they are a JSON object with a body, else as plain text
/// when it is UTF-8. It is an error when the bytes are more than `largest_article` or are UTF-16.
Result<Article> read_article(std::string path, std::string bytes, const ReadOptions& options);

/// The most bytes one article may have: a hundred long books are no article, and claims take some
/// seventy times the memory of the words they were read from.
inline constexpr std::size_t largest_article = std::size_t{16} << 20;

// The readers, each in a file of its own.
Result<Article> read_html(std::string path, std::string bytes, const ReadOptions& options);
Result<Article> read_markdown(std::string path, std::string bytes, const ReadOptions& options);
Result<Article> read_ninjs(std::string path, std::string bytes, const ReadOptions& options);
Result<Article> read_plain(std::string path, std::string bytes, const ReadOptions& options);

}  // namespace crosscheck
