#include "checker/claims/lexicon/letters.h"

#include <utf8proc.h>

#include <algorithm>

#include "checker/claims/lexicon/lexicon.h"

namespace crosscheck {

namespace {

/// Letters that Unicode does not decompose but English print does.
struct Plain {
  std::uint32_t code_point;
  std::string_view letters;
};
constexpr Plain plain[] = {{0xC6, "ae"}, {0xD0, "d"},   {0xD8, "o"},   {0xDE, "th"}, {0xDF, "ss"},
                           {0xE6, "ae"}, {0xF0, "d"},   {0xF8, "o"},   {0xFE, "th"}, {0x110, "d"},
                           {0x111, "d"}, {0x126, "h"},  {0x127, "h"},  {0x131, "i"}, {0x141, "l"},
                           {0x142, "l"}, {0x152, "oe"}, {0x153, "oe"}, {0x18F, "e"}, {0x259, "e"}};

bool is_apostrophe(std::uint32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0x2B9 || c == 0x60;
}

void append_utf8(std::string& to, std::int32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(code_point, bytes);
  for (utf8proc_ssize_t i = 0; i < size; ++i) to += static_cast<char>(bytes[i]);
}

void append_folded_letter(std::string& folded, std::uint32_t c) {
  const auto found = std::find_if(std::begin(plain), std::end(plain),
                                  [c](const Plain& p) { return p.code_point == c; });
  if (found != std::end(plain)) {
    folded += found->letters;
    return;
  }
  utf8proc_int32_t parts[8];
  int boundary = 0;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                      UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  const auto count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts, 8, options, &boundary);
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 8); ++i)
    append_utf8(folded, parts[i]);
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  const auto byte = [text](std::size_t i) -> std::uint32_t {
    return static_cast<unsigned char>(text[i]);
  };
  const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && follows(1))
    return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead >= 0xE0 && lead < 0xF0 && follows(1) && follows(2)) {
    return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && follows(1) && follows(2) && follows(3)) {
    return {((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) |
                (byte(3) & 0x3F),
            4};
  }
  return {0xFFFD, 1};
}

LetterKind letter_kind(std::uint32_t c) {
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return LetterKind::lower;
    return c >= 'A' && c <= 'Z' ? LetterKind::upper : LetterKind::no_letter;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT: return LetterKind::upper;
    case UTF8PROC_CATEGORY_LL: return LetterKind::lower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return LetterKind::caseless;
    default: return LetterKind::no_letter;
  }
}

bool is_blank(std::uint32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x85;
}

bool is_invisible(std::uint32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         c == 0xFEFF;
}

void append_folded(std::string& folded, std::string_view word) {
  while (!word.empty()) {
    const CodePoint c = first_code_point(word);
    word.remove_prefix(c.size);
    if (is_apostrophe(c.value)) {
      folded += '\'';
    } else if (c.value < 0x80) {
      const bool capital = c.value >= 'A' && c.value <= 'Z';
      folded += static_cast<char>(capital ? c.value + ('a' - 'A') : c.value);
    } else if (c.value == 0xFFFD) {
      append_utf8(folded, 0xFFFD);
    } else if (!is_invisible(c.value)) {
      append_folded_letter(folded, c.value);
    }
  }
}

std::uint64_t phrase_key(std::uint64_t prefix, std::uint64_t word) {
  return word_hash::finish((prefix * word_hash::multiplier) ^ (word + (prefix >> 29)));
}

std::uint64_t word_key(std::string_view word) {
  const bool ascii = std::all_of(word.begin(), word.end(), [](char c) {
    return static_cast<signed char>(c) >= 0 && c != '`';
  });
  if (ascii) return hash_word(word);
  std::string folded;
  append_folded(folded, word);
  return hash_word(folded);
}

}  // namespace crosscheck
