// Which marks open a quotation and which close one.
#pragma once

#include <cstdint>

#include "checker/claims/tokens/section_text.h"
#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// What a mark is and how many bytes it takes.
struct QuotationMark {
  TokenKind kind;
  std::uint32_t size;
};

/// The quotation marks of one section, met in order. `may_open` says of a mark whether what stands
/// before it lets a quotation begin.
class QuotationMarks {
 public:
  explicit QuotationMarks(const SectionText& text) : text_(text) {}

  /// Counts a mark whose shape tells what it is, and returns its kind.
  TokenKind note_double(TokenKind kind) { return note(kind, double_); }
  TokenKind note_single(TokenKind kind) { return note(kind, single_); }

  /// The straight double mark at `at`.
  QuotationMark straight_double(std::uint32_t at, bool may_open);
  /// The straight or raised single mark of `size` bytes at `at`, which may be an apostrophe.
  QuotationMark single(std::uint32_t at, std::uint32_t size, bool may_open);

  /// Whether a quotation in single marks has begun.
  bool in_single() const { return single_ > 0; }

 private:
  static TokenKind note(TokenKind kind, int& open);

  const SectionText& text_;
  int double_ = 0;  ///< how many are open
  int single_ = 0;
};

}  // namespace crosscheck
