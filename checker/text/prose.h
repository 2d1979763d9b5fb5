#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/text/span.h"

namespace crosscheck {

/// The plain words of a source file, where every byte knows its place in that source.
///
/// Built left to right. Text that stands in the source as it is becomes a copied run; text the
/// source spells another way (`&amp;`, a replaced invalid byte) becomes a substituted run, and a
/// span that touches any of it covers the whole of its source.
///
///     source  Caf<b>&eacute;</b> now
///     words   Café now
///             ^^^ copied  ^ substituted  ^^^^ copied
class Prose {
 public:
  /// Appends `source.substr(from.begin, ...)` unchanged.
  void append_copy(std::string_view source, Span from);
  /// Appends `words`, which the source spells as the bytes of `from`.
  void append_substitute(std::string_view words, Span from);
  /// Appends `words` that the source does not have (a paragraph break, a space between cells),
  /// placed at the empty span `at`.
  void append_separator(std::string_view words, std::uint32_t at);

  /// Makes room for the words of a source of that many bytes.
  void reserve(std::size_t bytes) { words_.reserve(bytes); }

  std::string_view words() const& { return words_; }
  std::string_view words() const&& = delete;
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }

  /// The source bytes that `words` stands for, markup between them included.
  Span source_of(Span words) const;

  /// A stretch of words and the source bytes that spell them.
  struct Piece {
    Span words;
    Span source;
    bool copied = false;  ///< the same bytes

    friend bool operator==(const Piece&, const Piece&) = default;
  };
  /// The pieces that make up `words`, in order.
  std::vector<Piece> pieces(Span words) const;

 private:
  struct Run {
    std::uint32_t words_begin;
    std::uint32_t source_begin;
    std::uint32_t source_size;
    bool copied;
  };

  /// The run a byte of the words is of.
  const Run& run_of(std::uint32_t offset) const;

  std::string words_;
  std::vector<Run> runs_;
};

}  // namespace crosscheck
