#include "reports/columns.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstddef>

namespace crosscheck {
namespace {

constexpr char32_t replacement = 0xfffd;
constexpr char32_t ellipsis = 0x2026;

bool is_bidi_control(char32_t c) {
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

char32_t harmless(char32_t c) {
  if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return ' ';
  if (c < 0x20 || (c >= 0x7f && c < 0xa0) || is_bidi_control(c)) return replacement;
  return c;
}

int point_width(char32_t c) {
  if (c >= 0x20 && c < 0x7f) return 1;
  return std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

/// Half-open range of code points.
struct Range {
  std::size_t begin, end;
};

/// How many code points from `at` leftwards fit `budget` columns.
std::size_t fit_left(std::u32string_view points, std::size_t at, int budget) {
  std::size_t begin = at;
  while (begin > 0 && (budget -= point_width(points[begin - 1])) >= 0) --begin;
  return begin;
}

std::size_t fit_right(std::u32string_view points, std::size_t at, int budget) {
  std::size_t end = at;
  while (end < points.size() && (budget -= point_width(points[end])) >= 0) ++end;
  return end;
}

/// Where a place's quote stands in the points of its excerpt, as far as it goes there.
Range quote_in(std::u32string_view points, const Place& place) {
  const auto index_of = [&](int column) {
    return std::min(points.size(),
                    static_cast<std::size_t>(std::max(0, column - place.excerpt_column)));
  };
  Range quote{index_of(place.begin.column), points.size()};
  if (place.end.line == place.begin.line)
    quote.end = std::max(quote.begin, index_of(place.end.column));
  return quote;
}

/// Moves a cut in the middle of a word to the next space towards the quote, if one is near.
Range cut_at_spaces(std::u32string_view points, Range window, Range quote) {
  constexpr std::size_t near = 16;
  if (window.begin > 0 && points[window.begin - 1] != U' ') {
    const std::size_t space = points.find(U' ', window.begin);
    if (space < quote.begin && space - window.begin < near) window.begin = space + 1;
  }
  if (window.end < points.size() && window.end > quote.end && points[window.end] != U' ') {
    const std::size_t space = points.rfind(U' ', window.end - 1);
    if (space != std::u32string_view::npos && space >= quote.end && window.end - space < near) {
      window.end = space;
    }
  }
  return window;
}

Range window_of(std::u32string_view points, Range quote, int width) {
  if (width_of(points) <= width) return {0, points.size()};
  const int quote_width = width_of(points.substr(quote.begin, quote.end - quote.begin));
  const int context = width - quote_width - 2;
  if (context <= 0) {
    return {quote.begin, std::min(quote.end, fit_right(points, quote.begin, width - 2))};
  }
  std::size_t begin = fit_left(points, quote.begin, context / 2);
  const int left = width_of(points.substr(begin, quote.begin - begin));
  const std::size_t end = fit_right(points, quote.end, context - left);
  const int right = width_of(points.substr(quote.end, end - quote.end));
  begin = fit_left(points, quote.begin, context - right);
  return cut_at_spaces(points, {begin, end}, quote);
}

}  // namespace

std::u32string printable_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    if (bytes[i] < 0x80) {
      points.push_back(harmless(bytes[i++]));
      continue;
    }
    utf8proc_int32_t point = -1;
    const auto length =
        utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(text.size() - i), &point);
    points.push_back(length > 0 ? harmless(static_cast<char32_t>(point)) : replacement);
    i += length > 0 ? static_cast<std::size_t>(length) : 1;
  }
  return points;
}

std::string to_utf8(std::u32string_view points) {
  std::string text;
  text.reserve(points.size());
  for (const char32_t point : points) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
  }
  return text;
}

std::string printable(std::string_view text) { return to_utf8(printable_points(text)); }

int width_of(std::u32string_view points) {
  int width = 0;
  for (const char32_t point : points) width += point_width(point);
  return width;
}

std::vector<std::string> wrap(std::string_view text, int width) {
  const std::u32string points = printable_points(text);
  std::vector<std::string> lines;
  std::u32string line;
  for (std::size_t i = 0; i < points.size();) {
    const std::size_t begin = std::min(points.find_first_not_of(U' ', i), points.size());
    i = std::min(points.find(U' ', begin), points.size());
    const std::u32string_view word = std::u32string_view(points).substr(begin, i - begin);
    if (word.empty()) break;
    if (!line.empty() && width_of(line) + 1 + width_of(word) > width) {
      lines.push_back(to_utf8(line));
      line.clear();
    }
    if (!line.empty()) line += U' ';
    line += word;
  }
  if (!line.empty() || lines.empty()) lines.push_back(to_utf8(line));
  return lines;
}

std::string keep_begin(std::string_view text, int width) {
  const std::u32string points = printable_points(text);
  if (width_of(points) <= width) return to_utf8(points);
  const std::size_t end = fit_right(points, 0, width - 1);
  const std::size_t space = points.rfind(U' ', end);
  const bool near = space != points.npos && end - space < 16;
  return to_utf8(points.substr(0, near ? space : end) + ellipsis);
}

std::string keep_end(std::string_view text, int width) {
  const std::u32string points = printable_points(text);
  if (width_of(points) <= width) return to_utf8(points);
  const std::size_t begin = fit_left(points, points.size(), width - 1);
  const std::size_t space = points.find(U' ', begin);
  const bool near = space != points.npos && space - begin < 16;
  return to_utf8(std::u32string(1, ellipsis) + points.substr(near ? space + 1 : begin));
}

ExcerptWindow window_around_quote(const Place& place, int width) {
  const std::u32string points = printable_points(place.excerpt);
  const Range quote = quote_in(points, place);
  const bool cut_before = place.excerpt_column > 1;  // the excerpt itself is a window
  Range window = window_of(points, quote, width - (cut_before ? 1 : 0));
  while (window.begin < quote.begin && points[window.begin] == U' ') ++window.begin;
  while (window.end > quote.end && points[window.end - 1] == U' ') --window.end;

  const std::u32string_view view = points;
  std::u32string before(view.substr(window.begin, quote.begin - window.begin));
  std::u32string after;
  if (cut_before || (window.begin > 0 && view.find_first_not_of(U' ') < window.begin)) {
    before.insert(0, 1, ellipsis);
  }
  const std::size_t quote_end = std::min(quote.end, window.end);
  const std::u32string_view words = view.substr(quote.begin, quote_end - quote.begin);
  if (window.end > quote.end) after = view.substr(quote.end, window.end - quote.end);
  if (view.find_last_not_of(U' ') + 1 > window.end && !points.empty()) after += ellipsis;
  return {to_utf8(before), to_utf8(words), to_utf8(after), width_of(before),
          std::max(1, width_of(words))};
}

std::vector<ExcerptWindow> lines_around_quote(const Place& place, int width, std::size_t most) {
  constexpr int context = 24;  // columns of the words before
  const std::u32string points = printable_points(place.excerpt);
  const Range quote = quote_in(points, place);
  const int columns =
      width_of(std::u32string_view(points).substr(quote.begin, quote.end - quote.begin));
  if (place.end.line == place.begin.line && columns <= width - 2)
    return {window_around_quote(place, width)};

  // Blanks as `wrap` leaves them, so that the words before are found again.
  std::string before = keep_end(to_utf8(points.substr(0, quote.begin)), context);
  const std::string_view blank = before.ends_with(' ') ? " " : "";
  before = fmt::format("{}{}", fmt::join(wrap(before, context), " "), blank);
  if (quote.begin == 0 && place.excerpt_column > 1) before = "…";
  std::vector<std::string> lines = wrap(before + place.quote, width - 1);
  const bool cut = lines.size() > most;
  if (cut) lines.resize(most);
  std::vector<ExcerptWindow> windows;
  for (std::string& line : lines) {
    ExcerptWindow window{{}, std::move(line), {}};
    if (windows.empty() && window.quote.starts_with(before)) {
      window.quote.erase(0, before.size());
      window.before = before;
    }
    window.caret = width_of(printable_points(window.before));
    window.caret_width = std::max(1, width_of(printable_points(window.quote)));
    windows.push_back(std::move(window));
  }
  if (cut || quote.end < points.size()) windows.back().after = "…";
  return windows;
}

}  // namespace crosscheck
