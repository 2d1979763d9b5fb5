// The bytes of one section as the scanner asks for them.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "checker/claims/lexicon/letters.h"
#include "checker/claims/tokens/token.h"
#include "checker/text/span.h"

namespace crosscheck {

enum class Byte : std::uint8_t { mark, blank, lower, upper, digit, high };

constexpr std::array<Byte, 256> bytes_by_class = [] {
  std::array<Byte, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c <= ' ' || c == 0x7F) table[c] = Byte::blank;
    if (c >= 'a' && c <= 'z') table[c] = Byte::lower;
    if (c >= 'A' && c <= 'Z') table[c] = Byte::upper;
    if (c >= '0' && c <= '9') table[c] = Byte::digit;
    if (c >= 0x80) table[c] = Byte::high;
  }
  return table;
}();

/// Bytes behind a word that are no part of it, whatever the word.
constexpr std::array<bool, 256> ends_word = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 256; ++c)
    table[c] = bytes_by_class[c] == Byte::blank || bytes_by_class[c] == Byte::mark;
  // "U.S.", "don't", "https://"
  table['.'] = table['\''] = table[':'] = false;
  return table;
}();

/// What letters a word has, as they are met.
struct LettersMet {
  std::uint32_t upper = 0;
  bool lower = false;
  bool ascii = true;

  LetterCase letter_case(bool first_is_upper) const {
    if (upper == 0) return lower ? LetterCase::lower : LetterCase::none;
    if (!lower) return upper == 1 ? LetterCase::capital : LetterCase::upper;
    return first_is_upper && upper == 1 ? LetterCase::capital : LetterCase::mixed;
  }
};

/// A section of the prose; places are offsets into the prose.
class SectionText {
 public:
  SectionText(std::string_view prose, Span section)
      : text_(prose), begin_(section.begin), end_(section.end) {}

  Byte byte(std::uint32_t i) const { return bytes_by_class[static_cast<unsigned char>(text_[i])]; }
  char at(std::uint32_t i) const { return i < end_ ? text_[i] : '\0'; }
  CodePoint code_point(std::uint32_t i) const {
    return first_code_point(text_.substr(i, end_ - i));
  }
  std::string_view view(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(begin, end - begin);
  }

  bool is_letter(std::uint32_t i) const {
    if (i >= end_) return false;
    switch (byte(i)) {
      case Byte::lower:
      case Byte::upper: return true;
      case Byte::high: return letter_kind(code_point(i).value) != LetterKind::no_letter;
      case Byte::digit:
      case Byte::mark:
      case Byte::blank: return false;
    }
    return false;
  }
  bool is_digit(std::uint32_t i) const { return i < end_ && byte(i) == Byte::digit; }
  bool is_alnum(std::uint32_t i) const { return is_digit(i) || is_letter(i); }
  bool is_blank_at(std::uint32_t i) const {
    if (i >= end_) return true;
    return byte(i) == Byte::blank || (byte(i) == Byte::high && is_blank(code_point(i).value));
  }
  /// Size of the apostrophe at `i`, or 0.
  std::uint32_t apostrophe(std::uint32_t i) const {
    if (i >= end_) return 0;
    if (text_[i] == '\'') return 1;
    if (byte(i) != Byte::high) return 0;
    const CodePoint c = code_point(i);
    return c.value == 0x2019 || c.value == 0x2BC || c.value == 0x2018 ? c.size : 0;
  }
  bool is_ascii_letter(std::uint32_t i) const {
    return i < end_ && (byte(i) == Byte::lower || byte(i) == Byte::upper);
  }

  bool is_upper(std::uint32_t i) const {
    return byte(i) == Byte::upper ||
           (byte(i) == Byte::high && letter_kind(code_point(i).value) == LetterKind::upper);
  }
  /// End of the letters and digits that start at `i`.
  std::uint32_t end_of_letters(std::uint32_t i, LettersMet& met) const;

  /// A word that is nothing but lower-case letters, the first perhaps a capital.
  struct PlainWord {
    std::uint32_t end = 0;
    bool capital = false;
    bool at_full_stop = false;  ///< which may belong to it
    std::uint64_t key = 0;
  };

  /// The plain word that begins with the letter at `i`; it ends where it begins if there is none,
  /// or if what stands behind may belong to it and is no full stop.
  PlainWord plain_word_at(std::uint32_t i) const {
    constexpr std::uint32_t chunk = 8;
    const char* const text = text_.data();
    if (i + chunk + 1 > end_) return {i};
    const std::uint64_t bytes = word_hash::load(text + i, chunk);
    const std::uint64_t lower = bytes | 0x20;  // the first letter's
    std::uint32_t size = lower_letters(lower);
    std::uint32_t end = i + size;
    while (size == chunk) {
      if (end + chunk + 1 > end_) return {i};
      size = lower_letters(word_hash::load(text + end, chunk));
      end += size;
    }
    const auto behind = static_cast<unsigned char>(text[end]);
    if (!ends_word[behind] && behind != '.') return {i};
    const std::uint64_t key =
        end - i <= chunk ? hash_of_small(lower, end - i) : hash_word(view(i, end));
    return {end, bytes != lower, behind == '.', key};
  }

  /// Whether a word that begins with an apostrophe goes on at `i`: "'em", "'90s".
  bool is_clipped(std::uint32_t i) const;

  // --- addresses ---

  /// Whether an address of the web begins at `i`.
  bool starts_address(std::uint32_t i) const {
    const char c = text_[i];
    return (c == 'h' || c == 'w' || c == 'H' || c == 'W') && has_scheme(i);
  }
  std::uint32_t end_of_address(std::uint32_t begin) const;
  /// Whether the full stop at `stop` stands in a bare name of the web: "example.org".
  bool is_domain(std::uint32_t stop) const;
  /// The end of such a name with its path; `stop` is its first full stop.
  std::uint32_t end_of_domain(std::uint32_t stop) const;

 protected:
  std::string_view text_;
  std::uint32_t begin_;
  std::uint32_t end_;

 private:
  /// How many of eight bytes, from the lowest on, are lower-case letters.
  static std::uint32_t lower_letters(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101010101010101, high = each * 0x80;
    const std::uint64_t low = bytes & (each * 0x7F);
    const std::uint64_t from_a = low + each * (0x80 - 'a');
    const std::uint64_t above_z = low + each * (0x7F - 'z');
    const std::uint64_t other = (bytes | ~from_a | above_z) & high;
    return static_cast<std::uint32_t>(std::countr_zero(other)) / 8;
  }
  /// `hash_word` of one to eight lower-case letters that stand in `bytes`, whatever is above them:
  /// without a branch, for the lengths of words are hard to foresee.
  static std::uint64_t hash_of_small(std::uint64_t bytes, std::uint64_t size) {
    const std::uint64_t few = (bytes & 0xFF) | (bytes >> 8 * (size / 2) & 0xFF) << 8 |
                              (bytes >> (8 * size - 8) & 0xFF) << 16;
    const std::uint64_t more = (bytes & 0xFFFFFFFF) | bytes >> 8 * ((size - 4) % 8) << 32;
    const std::uint64_t is_few = std::uint64_t{0} - (size < 4 ? 1 : 0);
    return word_hash::finish(
        word_hash::mix_lower(size * word_hash::multiplier, (few & is_few) | (more & ~is_few)));
  }
  bool has_scheme(std::uint32_t i) const;
};

}  // namespace crosscheck
