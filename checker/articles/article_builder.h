#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/article.h"
#include "checker/text/span.h"

namespace crosscheck {

/// What a format's own marks say of a block of words.
enum class BlockKind : std::uint8_t {
  title,  ///< the article's own headline
  standfirst,
  heading,
  paragraph,
  list_item,
  table_header,
  table_cell,
  quotation,
  caption,
};

/// One block of words before its place in the article is known.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span words;  ///< in the prose, trimmed

  friend bool operator==(const Block&, const Block&) = default;
};

/// Puts an article together from its source, block by block, left to right.
///
/// It trims blocks, drops empty ones, keeps line breaks out of blocks, replaces damaged bytes and
/// warns of them, so that no reader has to.
class ArticleBuilder {
 public:
  ArticleBuilder(std::string path, std::string bytes);

  std::string_view source() const { return article_.source; }
  /// The bytes after a byte order mark.
  Span content() const;
  Article& article() { return article_; }

  /// Starts a block; one that is open ends.
  void begin(BlockKind kind);
  /// Adds source bytes as they stand; line breaks among them are soft ones.
  void text(Span source);
  /// Adds source bytes where any run of white space means one space.
  void flowing_text(Span source);
  /// Adds words that the source spells as the bytes of `source`.
  void substitute(std::string_view words, Span source);
  /// A line break inside the block: one space, when more text follows.
  void soft_break() { pending_space_ = in_block(); }
  /// A line break that starts a new block of the same kind.
  void hard_break();
  void end();
  bool in_block() const { return open_; }

  /// One whole block of source bytes.
  void block(BlockKind kind, Span source);

  const std::vector<Block>& blocks() const { return blocks_; }

  /// Ends the last block, gives every block its kind of section and the article its title.
  Article finish() &&;

 private:
  void separate(std::uint32_t source_offset);
  void copy(Span source);
  void warn_of_damage();

  Article article_;
  std::vector<Span> damage_;     // in order
  std::size_t next_damage_ = 0;  // the first run that may lie ahead of the last text
  std::vector<Block> blocks_;
  std::uint32_t source_end_ = 0;  // one past the last source byte used
  BlockKind kind_ = BlockKind::paragraph;
  std::uint32_t begin_ = 0;
  bool open_ = false;
  bool pending_space_ = false;
};

}  // namespace crosscheck
