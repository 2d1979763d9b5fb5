#include "checker/articles/escapes.h"

#include <algorithm>

#include "checker/text/utf8.h"

namespace crosscheck {
namespace {

/// Bytes of the escape that `text` begins with, or 0.
std::uint32_t escape_size(std::string_view text) {
  if (text.starts_with("''")) return 2;
  if (text.size() < 2 || text.front() != '\\') return 0;
  const auto whole = [&](std::uint32_t size) { return text.size() >= size ? size : 0; };
  switch (text[1]) {
    case 'x': return whole(4);
    case 'U': return whole(10);
    case 'u': {
      // JSON spells what lies beyond the basic plane as two surrogates.
      const bool high = text.size() >= 12 && (text[2] == 'd' || text[2] == 'D') &&
                        std::string_view("89abAB").find(text[3]) != std::string_view::npos;
      return high && text.substr(6, 2) == "\\u" ? 12 : whole(6);
    }
    default: return 2;
  }
}

}  // namespace

std::optional<std::vector<Spelling>> trace_escapes(std::string_view value, std::string_view source,
                                                   std::uint32_t at) {
  std::vector<Spelling> spellings;
  std::uint32_t from = 0;
  while (from < value.size()) {
    const std::string_view rest = source.substr(std::min<std::size_t>(at, source.size()));
    const std::uint32_t escape = escape_size(rest);
    const bool escaped = escape > 0 && (rest.front() == '\\' || value.substr(from, 2) != "''");
    const std::uint32_t words = escaped ? std::max(1u, code_point_size(value.substr(from))) : 1;
    const std::uint32_t bytes = escaped ? escape : 1;
    if (!escaped && (rest.empty() || rest.front() != value[from])) return std::nullopt;
    if (escape == 2 && rest.front() == '\'' && value[from] != '\'') return std::nullopt;
    if (!escaped && !spellings.empty() && spellings.back().copied) {
      ++spellings.back().value.end;
      ++spellings.back().source.end;
    } else {
      spellings.push_back({{from, from + words}, {at, at + bytes}, !escaped});
    }
    from += words;
    at += bytes;
  }
  return spellings;
}

}  // namespace crosscheck
