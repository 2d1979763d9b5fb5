#include "checker/claims/tokens/quotation_marks.h"

#include <algorithm>

namespace crosscheck {

TokenKind QuotationMarks::note(TokenKind kind, int& open) {
  open = kind == TokenKind::open_quote ? open + 1 : std::max(open - 1, 0);
  return kind;
}

QuotationMark QuotationMarks::straight_double(std::uint32_t at, bool may_open) {
  const bool goes_on = !text_.is_blank_at(at + 1);
  const bool opens = may_open == goes_on ? may_open : double_ == 0;
  return {note_double(opens ? TokenKind::open_quote : TokenKind::close_quote), 1};
}

QuotationMark QuotationMarks::single(std::uint32_t at, std::uint32_t size, bool may_open) {
  const std::uint32_t next = at + size;
  if (text_.apostrophe(next) == size)  // two of them stand for a double mark
    return {note_double(may_open ? TokenKind::open_quote : TokenKind::close_quote), 2 * size};
  const bool clipped = may_open && text_.is_alnum(next) && text_.is_clipped(next);
  if (clipped) return {TokenKind::other, size};
  if (may_open && !text_.is_blank_at(next)) return {note_single(TokenKind::open_quote), size};
  if (in_single()) return {note_single(TokenKind::close_quote), size};
  return {TokenKind::other, size};
}

}  // namespace crosscheck
