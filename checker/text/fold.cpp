#include "checker/text/fold.h"

#include <utf8proc.h>

#include <algorithm>

namespace crosscheck {

namespace {

bool is_apostrophe(utf8proc_int32_t c) {
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x02BB;
}

bool separates(utf8proc_int32_t c) {
  if (c < 0x80) return !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && c != '.';
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE: return true;
    default: return false;
  }
}

/// Letters that do not decompose into a base letter and a mark.
std::string_view base_of(utf8proc_int32_t c) {
  switch (c) {
    case 0x00F8: return "o";
    case 0x0142: return "l";
    case 0x0111: return "d";
    case 0x00E6: return "ae";
    case 0x0153: return "oe";
    case 0x0131: return "i";
    case 0x00FE: return "th";
    case 0x00F0: return "d";
    default: return {};
  }
}

void append(std::string& out, utf8proc_int32_t c) {
  if (const std::string_view base = base_of(c); !base.empty()) {
    out += base;
    return;
  }
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(c, bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

/// Folds letters and figures of ASCII until another byte comes; returns how many bytes it took.
std::size_t fold_plain(std::string_view text, std::string& out) {
  std::size_t size = 0;
  out.resize(text.size());
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if ((lower < 'a' || lower > 'z') && (lower < '0' || lower > '9')) break;
    out[size++] = lower;
  }
  out.resize(size);
  return size;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  // Most texts are one plain word.
  text.remove_prefix(fold_plain(text, out));
  auto put = [&out, pending = false](utf8proc_int32_t c) mutable {
    if (c == '.' || is_apostrophe(c)) return;
    if (separates(c)) {
      pending = !out.empty();
      return;
    }
    if (pending) out += ' ';
    pending = false;
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      append(out, c);
    }
  };
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    if (*bytes < 0x80) {
      const auto c = static_cast<utf8proc_int32_t>(*bytes);
      put(c >= 'A' && c <= 'Z' ? c + 32 : c);
      ++bytes, --left;
      continue;
    }
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(bytes, left, &c);
    if (size < 1) {
      ++bytes, --left;
      continue;
    }
    bytes += size, left -= size;
    utf8proc_int32_t parts[8];
    int boundary = 0;
    const auto count = utf8proc_decompose_char(
        c, parts, 8,
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                       UTF8PROC_STRIPMARK),
        &boundary);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 8); ++i) put(parts[i]);
  }
  return out;
}

}  // namespace crosscheck
