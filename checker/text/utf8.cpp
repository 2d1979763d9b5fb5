#include "checker/text/utf8.h"

#include <algorithm>
#include <cstring>

namespace crosscheck {
namespace {

constexpr std::string_view wide_spaces[] = {"\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\xAF",
                                            "\xEF\xBB\xBF"};

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::uint32_t leading_space(std::string_view text) {
  if (text.empty()) return 0;
  if (is_space(text.front())) return 1;
  if ((text.front() & 0x80) == 0) return 0;
  for (const std::string_view space : wide_spaces) {
    if (text.starts_with(space)) return static_cast<std::uint32_t>(space.size());
  }
  return 0;
}

std::uint32_t trailing_space(std::string_view text) {
  if (text.empty()) return 0;
  if (is_space(text.back())) return 1;
  if ((text.back() & 0x80) == 0) return 0;
  for (const std::string_view space : wide_spaces) {
    if (text.ends_with(space)) return static_cast<std::uint32_t>(space.size());
  }
  return 0;
}

/// Whether none of eight bytes is NUL or above 0x7F.
bool is_plain_ascii(const char* eight) {
  std::uint64_t word = 0;
  std::memcpy(&word, eight, sizeof word);
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t highs = 0x8080808080808080;
  return ((word | (word - ones)) & highs) == 0;
}

}  // namespace

std::uint32_t code_point_size(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !continues(1)) return 0;
  if (lead < 0xE0) return 2;
  const unsigned second = byte(1);
  if (lead == 0xE0 && second < 0xA0) return 0;
  if (lead == 0xED && second > 0x9F) return 0;
  if (lead == 0xF0 && second < 0x90) return 0;
  if (lead == 0xF4 && second > 0x8F) return 0;
  if (!continues(2)) return 0;
  if (lead < 0xF0) return 3;
  return continues(3) ? 4 : 0;
}

void append_code_point(std::string& text, char32_t code_point) {
  const auto put = [&](char32_t byte) {
    text += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (code_point == 0 || code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    text += replacement_character;
  } else if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

std::vector<Span> damaged_runs(std::string_view bytes) {
  std::vector<Span> runs;
  std::size_t i = 0;
  while (i < bytes.size()) {
    if (i + 8 <= bytes.size() && is_plain_ascii(bytes.data() + i)) {
      i += 8;
      continue;
    }
    const std::size_t end = std::min(i + 8, bytes.size());
    while (i < end) {
      const std::uint32_t size = bytes[i] == '\0' ? 0 : code_point_size(bytes.substr(i, 4));
      if (size == 0) {
        const auto at = static_cast<std::uint32_t>(i);
        if (!runs.empty() && runs.back().end == at) {
          ++runs.back().end;
        } else {
          runs.push_back({at, at + 1});
        }
      }
      i += std::max<std::size_t>(size, 1);
    }
  }
  return runs;
}

std::uint32_t count_code_points(std::string_view text) {
  // Eight bytes at once: those that go on a code point have the upper bit and not the one below.
  std::uint32_t continuing = 0;
  std::size_t i = 0;
  const auto eight = [&text](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    return word;
  };
  for (; i + 8 <= text.size(); i += 8) {
    constexpr std::size_t block = 32;
    constexpr std::uint64_t highs = 0x8080808080808080;
    // Most of a text is ASCII.
    while (i + block + 8 <= text.size() &&
           ((eight(i) | eight(i + 8) | eight(i + 16) | eight(i + 24)) & highs) == 0)
      i += block;
    const std::uint64_t word = eight(i);
    constexpr std::uint64_t ones = 0x0101010101010101;
    continuing += static_cast<std::uint32_t>((((word >> 7) & ~(word >> 6) & ones) * ones) >> 56);
  }
  for (; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) ++continuing;
  }
  return static_cast<std::uint32_t>(text.size()) - continuing;
}

std::string_view trimmed(std::string_view text) {
  while (const std::uint32_t size = leading_space(text)) text.remove_prefix(size);
  while (const std::uint32_t size = trailing_space(text)) text.remove_suffix(size);
  return text;
}

}  // namespace crosscheck
