// Markdown as md4c reads it: CommonMark with tables; code and struck-out words are left out.
#include <md4c.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "checker/articles/article_builder.h"
#include "checker/articles/entities.h"
#include "checker/articles/front_matter.h"
#include "checker/articles/reader.h"
#include "checker/text/utf8.h"

namespace crosscheck {
namespace {

/// Turns md4c's events into blocks. md4c hands back pointers into the source for all text that
/// stands there as it is, which makes the source map exact.
class MarkdownReader {
 public:
  explicit MarkdownReader(ArticleBuilder& builder)
      : builder_(builder), at_(builder.content().begin) {}

  bool read(Span body) {
    MD_PARSER parser = {};
    // Indented paragraphs are pasted prose far more often than code in a newsroom.
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).enter(type); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).enter(type); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).leave(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).text(type, {text, size});
    };
    at_ = body.begin;
    const std::string_view bytes = cut(builder_.source(), body);
    return md_parse(bytes.data(), static_cast<MD_SIZE>(bytes.size()), &parser, this) == 0;
  }

 private:
  static MarkdownReader& of(void* self) { return *static_cast<MarkdownReader*>(self); }

  int enter(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_QUOTE: ++quotations_; break;
      case MD_BLOCK_LI: ++items_; break;
      case MD_BLOCK_CODE:
      case MD_BLOCK_HTML: left_out_ = true; break;
      case MD_BLOCK_H: leaf_ = BlockKind::heading; break;
      case MD_BLOCK_TH: leaf_ = BlockKind::table_header; break;
      case MD_BLOCK_TD: leaf_ = BlockKind::table_cell; break;
      case MD_BLOCK_DOC:
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
      case MD_BLOCK_HR:
      case MD_BLOCK_P:
      case MD_BLOCK_TABLE:
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
      case MD_BLOCK_TR: break;
    }
    builder_.end();
    return 0;
  }

  int leave(MD_BLOCKTYPE type) {
    builder_.end();
    leaf_ = BlockKind::paragraph;
    if (type == MD_BLOCK_QUOTE) --quotations_;
    if (type == MD_BLOCK_LI) --items_;
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) left_out_ = false;
    return 0;
  }

  int enter(MD_SPANTYPE type) {
    if (type == MD_SPAN_DEL) ++deletions_;
    if (type == MD_SPAN_IMG && images_++ == 0) builder_.begin(BlockKind::caption);
    return 0;
  }

  int leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_DEL) --deletions_;
    if (type == MD_SPAN_IMG && --images_ == 0) builder_.end();
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view text) {
    if (left_out_ || deletions_ > 0) return 0;
    switch (type) {
      case MD_TEXT_HTML:
        if (text.starts_with("<br") || text.starts_with("<BR")) builder_.hard_break();
        return 0;
      case MD_TEXT_BR: builder_.hard_break(); return 0;
      case MD_TEXT_SOFTBR: builder_.soft_break(); return 0;
      case MD_TEXT_NULLCHAR:
        // md4c does not say where it stands.
        at_ = static_cast<std::uint32_t>(
            std::min(builder_.source().find('\0', at_), builder_.source().size() - 1));
        open();
        builder_.substitute(replacement_character, {at_, at_ + 1});
        ++at_;
        return 0;
      case MD_TEXT_ENTITY:
      case MD_TEXT_NORMAL:
      case MD_TEXT_CODE:
      case MD_TEXT_LATEXMATH: break;
    }
    open();
    const std::string_view source = builder_.source();
    const std::less_equal<> not_after;
    const bool in_source = not_after(source.data(), text.data()) &&
                           not_after(text.data() + text.size(), source.data() + source.size());
    if (!in_source) {
      builder_.substitute(text, {at_, at_});
      return 0;
    }
    const auto begin = static_cast<std::uint32_t>(text.data() - source.data());
    at_ = begin + static_cast<std::uint32_t>(text.size());
    const auto decoded = type == MD_TEXT_ENTITY ? decode_entity(text) : std::nullopt;
    if (decoded) {
      builder_.substitute(*decoded, {begin, at_});
    } else {
      builder_.text({begin, at_});
    }
    return 0;
  }

  void open() {
    if (!builder_.in_block()) builder_.begin(kind());
  }

  BlockKind kind() const {
    if (leaf_ != BlockKind::paragraph) return leaf_;
    if (quotations_ > 0) return BlockKind::quotation;
    return items_ > 0 ? BlockKind::list_item : BlockKind::paragraph;
  }

  ArticleBuilder& builder_;
  std::uint32_t at_;  // one past the last source byte md4c spoke of
  BlockKind leaf_ = BlockKind::paragraph;
  int quotations_ = 0;
  int items_ = 0;
  int images_ = 0;
  int deletions_ = 0;
  bool left_out_ = false;
};

}  // namespace

Result<Article> read_markdown(std::string path, std::string bytes, const ReadOptions& options) {
  ArticleBuilder builder(std::move(path), std::move(bytes));
  const Span content = builder.content();
  const FrontMatter head = parse_front_matter(builder.source(), content);
  apply(head, options.desk_field, builder);
  if (!MarkdownReader(builder).read(
          {head.source.empty() ? content.begin : head.source.end, content.end})) {
    return Error{builder.article().path, 0, "the Markdown parser ran out of memory"};
  }
  return std::move(builder).finish();
}

}  // namespace crosscheck
