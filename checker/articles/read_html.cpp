// HTML as gumbo reads it, which hands back where in the source each text
// stands.
#include <gumbo.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "checker/articles/article_builder.h"
#include "checker/articles/date_words.h"
#include "checker/articles/entities.h"
#include "checker/articles/html_blocks.h"
#include "checker/articles/html_head.h"
#include "checker/articles/html_tree.h"
#include "checker/articles/reader.h"
#include "checker/text/utf8.h"

namespace crosscheck {
namespace {

bool is_left_out(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S: return true;
    default: return false;
  }
}

/// Whether words before, inside and after the element run on in one line.
bool is_inline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR: return true;
    default: return false;
  }
}

bool is_standfirst(const GumboNode& element) {
  static constexpr std::string_view names[] = {"standfirst", "dek", "deck", "subheadline",
                                               "alternativeHeadline"};
  for (const char* key : {"class", "itemprop"}) {
    const std::string_view value = attribute(element, key);
    if (std::ranges::any_of(names,
                            [&](std::string_view name) { return value.find(name) != value.npos; }))
      return true;
  }
  return false;
}

/// The only element of its kind, or null.
const GumboNode* only(const GumboNode& root, GumboTag tag) {
  const GumboNode* found = nullptr;
  int count = 0;
  walk(root, [&](const GumboNode& node, Visit visit) {
    if (node.type != GUMBO_NODE_ELEMENT) return false;
    if (visit == Visit::enter && node.v.element.tag == tag && ++count == 1) found = &node;
    return true;
  });
  return count == 1 ? found : nullptr;
}

class HtmlReader {
 public:
  HtmlReader(ArticleBuilder& builder, Span html) : builder_(builder), html_(html) {}

  void read(const GumboNode& root) {
    const GumboNode* words = only(root, GUMBO_TAG_ARTICLE);
    if (!words) words = only(root, GUMBO_TAG_MAIN);
    if (!words) words = &root;
    const GumboNode* headline = only(root, GUMBO_TAG_H1);
    headline_ = headline;
    const bool outside =
        headline && words != &root &&
        offset(headline->v.element.original_tag) < offset(words->v.element.original_tag);
    if (outside) read_below(*headline);
    read_below(*words);
    builder_.end();
  }

 private:
  std::uint32_t offset(const GumboStringPiece& piece) const {
    const std::string_view source = builder_.source();
    const std::less<> before;
    if (!piece.data || before(piece.data, source.data()) ||
        before(source.data() + source.size(), piece.data))
      return html_.end;
    return static_cast<std::uint32_t>(piece.data - source.data());
  }

  void read_below(const GumboNode& top) {
    walk(top, [&](const GumboNode& node, Visit visit) {
      if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
        if (visit == Visit::enter) text(node.v.text);
        return false;
      }
      if (node.type != GUMBO_NODE_ELEMENT || is_left_out(node.v.element.tag)) return false;
      if (visit == Visit::enter) {
        enter(node);
      } else {
        leave(node);
      }
      return true;
    });
  }

  void enter(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_BR) builder_.hard_break();
    if (is_inline(tag) || tag == GUMBO_TAG_BR) return;
    builder_.end();
    kinds_.push_back(kind_of(node));
  }

  void leave(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    if (is_inline(tag) || tag == GUMBO_TAG_BR) return;
    builder_.end();
    kinds_.pop_back();
  }

  BlockKind kind_of(const GumboNode& node) const {
    const BlockKind around = kinds_.empty() ? BlockKind::paragraph : kinds_.back();
    switch (node.v.element.tag) {
      case GUMBO_TAG_H1: return &node == headline_ ? BlockKind::title : BlockKind::heading;
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_H4:
      case GUMBO_TAG_H5:
      case GUMBO_TAG_H6: return is_standfirst(node) ? BlockKind::standfirst : BlockKind::heading;
      case GUMBO_TAG_LI: return BlockKind::list_item;
      case GUMBO_TAG_TH: return BlockKind::table_header;
      case GUMBO_TAG_TD: return BlockKind::table_cell;
      case GUMBO_TAG_BLOCKQUOTE: return BlockKind::quotation;
      case GUMBO_TAG_FIGCAPTION:
      case GUMBO_TAG_CAPTION: return BlockKind::caption;
      default:
        return around == BlockKind::paragraph && is_standfirst(node) ? BlockKind::standfirst
                                                                     : around;
    }
  }

  void text(const GumboText& node) {
    const std::uint32_t begin = offset(node.original_text);
    const std::uint32_t end =
        std::min(begin + static_cast<std::uint32_t>(node.original_text.length), html_.end);
    if (begin >= end) return;
    const bool white =
        node.original_text.length > 0 && trimmed(cut(builder_.source(), {begin, end})).empty();
    if (!builder_.in_block()) {
      if (white) return;
      builder_.begin(kinds_.empty() ? BlockKind::paragraph : kinds_.back());
    }
    if (begin < last_) builder_.hard_break();  // HTML moves misplaced text out of tables
    last_ = end;
    words({begin, end});
  }

  /// Text with its character references decoded.
  void words(Span source) {
    const std::string_view bytes = builder_.source();
    std::uint32_t from = source.begin;
    for (std::uint32_t at = source.begin; at < source.end; ++at) {
      if (bytes[at] != '&') continue;
      constexpr std::uint32_t longest = 40;
      const std::string_view rest = bytes.substr(at, std::min(longest, source.end - at));
      const std::size_t semicolon = rest.find(';');
      if (semicolon == std::string_view::npos) continue;
      const auto decoded = decode_entity(rest.substr(0, semicolon + 1));
      if (!decoded) continue;
      builder_.flowing_text({from, at});
      from = at + static_cast<std::uint32_t>(semicolon) + 1;
      builder_.substitute(*decoded, {at, from});
      at = from - 1;
    }
    builder_.flowing_text({from, source.end});
  }

  ArticleBuilder& builder_;
  Span html_;
  const GumboNode* headline_ = nullptr;
  std::vector<BlockKind> kinds_;  // of the block elements around
  std::uint32_t last_ = 0;        // one past the last text read
};

}  // namespace

std::optional<std::string> read_html_blocks(ArticleBuilder& builder, Span html) {
  constexpr int deepest = 2000;
  const std::string_view text = cut(builder.source(), html);
  if (nesting_depth(text) > deepest) return "its elements are nested more than 2,000 deep";
  const HtmlTree tree(text);
  if (!tree.root()) return "it has no elements";
  const HtmlHead head = read_html_head(*tree.root());
  HtmlReader(builder, html).read(*tree.root());
  Article& article = builder.article();
  if (article.desk.empty()) article.desk = head.publisher;
  const bool headlined = std::ranges::any_of(
      builder.blocks(), [](const Block& block) { return block.kind == BlockKind::title; });
  if (!headlined && article.title.empty()) article.title = trimmed(head.title);
  const auto day = written_date(head.date);
  if (day) article.published = {{day->day, day->day}, DateSource::front_matter, 1, {}};
  return std::nullopt;
}

Result<Article> read_html(std::string path, std::string bytes, const ReadOptions&) {
  ArticleBuilder builder(std::move(path), std::move(bytes));
  if (auto fault = read_html_blocks(builder, builder.content()))
    return Error{builder.article().path, 0, std::move(*fault)};
  return std::move(builder).finish();
}

}  // namespace crosscheck
