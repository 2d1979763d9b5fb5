#include "checker/articles/reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checker/articles/collect.h"
#include "checker/articles/date_article.h"
#include "checker/text/utf8.h"

namespace crosscheck {
namespace {

constexpr Reader table[] = {
    {".txt", "plain text", read_plain},
    {".md", "Markdown", read_markdown},
    {".markdown", "Markdown", read_markdown},
    {".html", "HTML", read_html},
    {".htm", "HTML", read_html},
    {".ninjs", "ninjs (IPTC news in JSON)", read_ninjs},
};

bool ends_with_folded(std::string_view path, std::string_view lower_case) {
  return path.size() > lower_case.size() &&
         std::equal(lower_case.rbegin(), lower_case.rend(), path.rbegin(), [](char l, char p) {
           return l == (p >= 'A' && p <= 'Z' ? static_cast<char>(p - 'A' + 'a') : p);
         });
}

bool begins_with_front_matter(std::string_view bytes) {
  return bytes.starts_with("---\n") || bytes.starts_with("---\r") || bytes.starts_with("+++\n") ||
         bytes.starts_with("+++\r");
}

/// A folder of JSON is seldom one of news, so its files are read only when they are named.
bool looks_like_ninjs(std::string_view bytes) {
  if (!trimmed(bytes.substr(0, 64)).starts_with('{')) return false;
  const std::string_view keys[] = {"\"body_html\"", "\"body_text\"", "\"body_xhtml\"",
                                   "\"bodies\""};
  return std::ranges::any_of(
      keys, [&](std::string_view key) { return bytes.find(key) != std::string_view::npos; });
}

/// The name of the folder a path lies in, as far as the path says it.
std::string folder_name(std::string_view path) {
  const std::size_t end = path.rfind('/');
  if (end == std::string_view::npos || end == 0) return {};
  const std::string_view folder = path.substr(0, end);
  const std::string_view name = folder.substr(folder.rfind('/') + 1);
  return name == "." || name == ".." ? std::string() : std::string(name);
}

}  // namespace

std::span<const Reader> readers() { return table; }

const Reader* reader_for(std::string_view path) {
  const auto reader = std::ranges::find_if(
      table, [&](const Reader& row) { return ends_with_folded(path, row.extension); });
  return reader == std::end(table) ? nullptr : &*reader;
}

Result<Article> read_article(std::string path, std::string bytes, const ReadOptions& options) {
  if (bytes.size() > largest_article) return too_large(path, largest_article);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return Error{path, 0, "is UTF-16; save it as UTF-8"};
  }
  const Reader* known = reader_for(path);
  if (!known && path != "-" && !damaged_runs(bytes).empty()) {
    return Error{path, 0, "is not UTF-8 text, and no reader is known for such files"};
  }
  const auto read = known                             ? known->read
                    : begins_with_front_matter(bytes) ? read_markdown
                    : looks_like_ninjs(bytes)         ? read_ninjs
                                                      : read_plain;
  auto article = read(std::move(path), std::move(bytes), options);
  if (!article) return article;
  date_article(article.value(), options);
  if (article.value().desk.empty()) article.value().desk = folder_name(article.value().path);
  return article;
}

}  // namespace crosscheck
