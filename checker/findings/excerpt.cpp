#include "checker/findings/excerpt.h"

#include <algorithm>
#include <optional>

namespace crosscheck {

namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool is_space(char c) { return c == ' ' || c == '\t'; }

/// Steps over at most `count` code points to the left of `at`, not further than `floor`.
std::size_t step_left(std::string_view text, std::size_t at, int count, std::size_t floor) {
  while (count > 0 && at > floor) {
    do --at;
    while (at > floor && continues(text[at]));
    --count;
  }
  return at;
}

std::size_t step_right(std::string_view text, std::size_t at, int count, std::size_t ceiling) {
  while (count > 0 && at < ceiling) {
    do ++at;
    while (at < ceiling && continues(text[at]));
    --count;
  }
  return at;
}

int code_points(std::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

/// A line's end is looked for no further than this, so that a line of 100 MB costs nothing.
constexpr std::size_t reach = 4096;

std::size_t line_begin(std::string_view source, std::size_t at) {
  const std::size_t floor = at > reach ? at - reach : 0;
  while (at > floor && source[at - 1] != '\n' && source[at - 1] != '\r') --at;
  while (at < source.size() && continues(source[at])) ++at;
  return at;
}

std::size_t line_end(std::string_view source, std::size_t at) {
  const std::size_t ceiling = std::min(source.size(), at + reach);
  while (at < ceiling && source[at] != '\n' && source[at] != '\r') ++at;
  while (at > 0 && at < source.size() && continues(source[at])) --at;
  return at;
}

/// A word that is longer than this is cut through.
constexpr std::size_t longest_word = 12;

/// The first word that begins at or after `at` and before `limit`; else `at`.
std::size_t word_begin(std::string_view source, std::size_t at, std::size_t limit) {
  if (is_space(source[at - 1])) return at;
  const std::size_t end = std::min(limit, at + longest_word);
  for (std::size_t i = at; i < end; ++i) {
    if (is_space(source[i])) return i + 1;
  }
  return at;
}

/// The last end of a word at or before `at` and after `limit`; else `at`.
std::size_t word_end(std::string_view source, std::size_t at, std::size_t limit) {
  const std::size_t begin = std::max(limit, at > longest_word ? at - longest_word : 0);
  for (std::size_t i = at; i > begin; --i) {
    if (is_space(source[i])) return i;
  }
  return at;
}

/// Where the words that begin at a source offset begin in the prose; nothing outside the section.
std::optional<std::uint32_t> prose_offset(const Prose& prose, Span section, std::uint32_t source) {
  for (const Prose::Piece& piece : prose.pieces(section)) {
    if (piece.source.end <= source) continue;
    const std::uint32_t into =
        piece.copied && source > piece.source.begin ? source - piece.source.begin : 0;
    return piece.words.begin + into;
  }
  return std::nullopt;
}

}  // namespace

Context cut_context(const Article& article, Span quote, std::string_view words, int widest) {
  const Prose& prose = article.prose;
  const auto section = std::ranges::partition_point(article.sections, [&](const Section& s) {
    return prose.source_of(s.words).end <= quote.begin;
  });
  if (section == article.sections.end()) return {};
  const auto begin = prose_offset(prose, section->words, quote.begin);
  if (!begin || *begin + words.size() > section->words.end) return {};
  const std::string_view text = prose.words();
  if (text.substr(*begin, words.size()) != words) return {};
  const std::size_t end = *begin + words.size();
  std::size_t from = step_left(text, *begin, widest, section->words.begin);
  if (from > section->words.begin) from = word_begin(text, from, *begin);
  std::size_t to = step_right(text, end, widest, section->words.end);
  if (to < section->words.end) to = word_end(text, to, end);
  Context context{std::string(text.substr(from, *begin - from)),
                  std::string(text.substr(end, to - end))};
  if (from > section->words.begin) context.before.insert(0, "…");
  if (to < section->words.end) context.after += "…";
  return context;
}

Excerpt cut_excerpt(std::string_view source, Span quote, Position begin, int widest) {
  if (quote.end > source.size() || quote.begin > quote.end) return {};
  std::size_t from = line_begin(source, quote.begin);
  const std::size_t line_stop = line_end(source, quote.begin);
  std::size_t to = std::max(line_stop, std::size_t{quote.begin});
  if (code_points(source.substr(from, to - from)) > widest) {
    const std::size_t quote_end = std::min<std::size_t>(quote.end, to);
    const int spare =
        std::max(0, widest - code_points(source.substr(quote.begin, quote_end - quote.begin)));
    const std::size_t left = step_left(source, quote.begin, spare / 2, from);
    const int used = code_points(source.substr(left, quote.begin - left));
    const std::size_t right = step_right(source, quote_end, spare - used, to);
    // What the right side did not need goes to the left.
    const int rest = spare - used - code_points(source.substr(quote_end, right - quote_end));
    std::size_t window = step_left(source, left, rest, from);
    if (window > from) window = word_begin(source, window, quote.begin);
    const std::size_t stop = right < to ? word_end(source, right, quote_end) : right;
    from = window;
    to = stop;
  }
  const int before = code_points(source.substr(from, quote.begin - from));
  return {std::string(source.substr(from, to - from)), std::max(1, begin.column - before)};
}

}  // namespace crosscheck
