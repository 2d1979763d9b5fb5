#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crosscheck {

/// Half-open range of byte offsets into one text; it owns nothing.
///
///     "met in Miami today"
///             ^----^        Span{7, 12}
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend constexpr bool operator==(Span, Span) = default;
  friend constexpr auto operator<=>(Span, Span) = default;
};

/// The bytes a span covers; the view points into `text`.
constexpr std::string_view cut(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace crosscheck
