// ninjs, the IPTC's news in JSON, versions 1 to 3: one news item a file.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "checker/articles/article_builder.h"
#include "checker/articles/date_words.h"
#include "checker/articles/escapes.h"
#include "checker/articles/html_blocks.h"
#include "checker/articles/plain_blocks.h"
#include "checker/articles/reader.h"
#include "checker/text/prose.h"

namespace crosscheck {
namespace {

using nlohmann::json;

enum class Markup { none, html };

/// A text of the item and how it is marked up.
struct Text {
  std::string words;
  Markup markup = Markup::none;
};

std::string string_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The value of the first entry of an array such as ninjs 2's `headlines`.
std::string first_value(const json& item, const char* key) {
  const auto found = item.find(key);
  if (found == item.end() || !found->is_array()) return {};
  for (const json& entry : *found) {
    std::string value = entry.is_object() ? string_at(entry, "value") : std::string();
    if (!value.empty()) return value;
  }
  return {};
}

Text body_of(const json& item) {
  if (std::string html = string_at(item, "body_html"); !html.empty())
    return {std::move(html), Markup::html};
  for (const char* key : {"body_text", "body_xhtml"}) {
    const bool marked = key[5] == 'x';
    if (std::string text = string_at(item, key); !text.empty())
      return {std::move(text), marked ? Markup::html : Markup::none};
  }
  const auto bodies = item.find("bodies");
  if (bodies == item.end() || !bodies->is_array() || bodies->empty() ||
      !bodies->front().is_object())
    return {};
  const json& first = bodies->front();
  const std::string type =
      string_at(first, first.contains("contentType") ? "contentType" : "contenttype");
  return {string_at(first, "value"),
          type.find("html") == std::string::npos ? Markup::none : Markup::html};
}

/// Puts texts of a JSON source into an article so that every byte keeps its
/// place.
class NinjsReader {
 public:
  explicit NinjsReader(ArticleBuilder& builder) : builder_(builder) {}

  void add_line(BlockKind kind, const std::string& words) {
    const auto decoded = trace(words);
    if (!decoded || words.find('\n') != std::string::npos) return;
    builder_.begin(kind);
    copy(*decoded, {0, decoded->size()});
    builder_.end();
  }

  void add_body(const Text& text) {
    const auto decoded = trace(text.words);
    if (!decoded) return;
    ArticleBuilder inner("", text.words);
    if (text.markup == Markup::html) {
      if (auto fault = read_html_blocks(inner, inner.content()))
        builder_.article().warnings.push_back("the body is left out: " + *fault);
    } else {
      read_plain_blocks(inner);
    }
    inner.end();
    const Prose& words = inner.article().prose;
    for (const Block& block : inner.blocks()) {
      builder_.begin(block.kind);
      for (const Prose::Piece& piece : words.pieces(block.words)) {
        if (piece.copied) {
          copy(*decoded, piece.source);
        } else {
          builder_.substitute(cut(words.words(), piece.words), decoded->source_of(piece.source));
        }
      }
      builder_.end();
    }
  }

 private:
  /// The decoded string as a prose over the source. Strings are looked up in
  /// the order they are added in, each behind any place where it does not
  /// match.
  std::optional<Prose> trace(const std::string& words) const {
    if (words.empty()) return std::nullopt;
    const std::string_view source = builder_.source();
    for (std::size_t quote = source.find('"'); quote != std::string_view::npos;
         quote = source.find('"', quote + 1)) {
      const auto spellings = trace_escapes(words, source, static_cast<std::uint32_t>(quote) + 1);
      if (!spellings || spellings->back().source.end >= source.size() ||
          source[spellings->back().source.end] != '"')
        continue;
      Prose prose;
      prose.reserve(words.size());
      for (const Spelling& piece : *spellings) {
        if (piece.copied) {
          prose.append_copy(source, piece.source);
        } else {
          prose.append_substitute(cut(words, piece.value), piece.source);
        }
      }
      return prose;
    }
    return std::nullopt;
  }

  void copy(const Prose& decoded, Span words) {
    for (const Prose::Piece& piece : decoded.pieces(words)) {
      if (piece.copied) {
        builder_.text(piece.source);
      } else {
        builder_.substitute(cut(decoded.words(), piece.words), piece.source);
      }
    }
  }

  ArticleBuilder& builder_;
};

std::optional<WrittenDate> date_of(const json& item) {
  for (const char* key : {"firstcreated", "firstCreated", "versioncreated", "versionCreated",
                          "contentcreated", "contentCreated"}) {
    if (const auto date = written_date(string_at(item, key))) return date;
  }
  return std::nullopt;
}

std::string publisher_of(const json& item) {
  for (const char* key : {"infosources", "infoSources"}) {
    const auto found = item.find(key);
    if (found != item.end() && found->is_array() && !found->empty() && found->front().is_object()) {
      if (std::string name = string_at(found->front(), "name"); !name.empty()) return name;
    }
  }
  std::string holder = string_at(item, "copyrightholder");
  return holder.empty() ? string_at(item, "copyrightHolder") : holder;
}

}  // namespace

Result<Article> read_ninjs(std::string path, std::string bytes, const ReadOptions&) {
  ArticleBuilder builder(std::move(path), std::move(bytes));
  Article& article = builder.article();
  const std::string_view content = cut(builder.source(), builder.content());
  // An exception tells where the fault is; a discarded value does not.
  json item;
  try {
    item = json::parse(content);
  } catch (const json::parse_error& fault) {
    const auto at = static_cast<std::uint32_t>(std::min(fault.byte, content.size()));
    return Error{article.path, article.position(builder.content().begin + at).line,
                 "this is not JSON"};
  } catch (const json::out_of_range&) {  // says no place
    return Error{article.path, 1, "a number in this JSON is too large"};
  }
  if (!item.is_object()) return Error{article.path, 1, "this is no news item"};
  std::string headline = string_at(item, "headline");
  if (headline.empty()) headline = first_value(item, "headlines");
  const Text body = body_of(item);
  if (headline.empty() && body.words.empty()) {
    return Error{article.path, 1, "this is no news item: it has neither headline nor body"};
  }
  article.title = headline;
  article.desk = publisher_of(item);
  NinjsReader reader(builder);
  reader.add_line(BlockKind::title, headline);
  reader.add_body(body);
  if (const auto date = date_of(item))
    article.published = {{date->day, date->day}, DateSource::front_matter, 1, {}};
  return std::move(builder).finish();
}

}  // namespace crosscheck
