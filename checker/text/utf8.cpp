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

constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::uint64_t highs = 0x8080808080808080;

std::uint64_t load(const char* eight) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof bytes);
  return bytes;
}

/// Whether none of eight bytes is NUL or above 0x7F.
bool is_plain_ascii(std::uint64_t bytes) { return ((bytes | (bytes - ones)) & highs) == 0; }

/// How many of eight bytes go on a code point: they have the upper bit and not the one below.
std::uint32_t continuing_bytes(std::uint64_t bytes) {
  return static_cast<std::uint32_t>((((bytes >> 7) & ~(bytes >> 6) & ones) * ones) >> 56);
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
    if (i + 8 <= bytes.size() && is_plain_ascii(load(bytes.data() + i))) {
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
  std::uint32_t continuing = 0;
  std::size_t i = 0;
  // Most of a text is ASCII.
  for (; i + 32 <= text.size(); i += 32) {
    const char* const at = text.data() + i;
    const std::uint64_t any = load(at) | load(at + 8) | load(at + 16) | load(at + 24);
    if ((any & highs) == 0) continue;
    for (std::size_t k = 0; k < 32; k += 8) continuing += continuing_bytes(load(at + k));
  }
  for (; i + 8 <= text.size(); i += 8) continuing += continuing_bytes(load(text.data() + i));
  if (text.size() >= 8) {
    // The last eight without those that were counted.
    const std::uint64_t last = load(text.data() + text.size() - 8);
    continuing += continuing_bytes(last >> 8 >> 8 * (7 - (text.size() - i)));
  } else {
    for (; i < text.size(); ++i)
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
