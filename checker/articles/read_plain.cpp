// Plain text: one paragraph a line, or hard-wrapped lines with blank lines between paragraphs.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/articles/article_builder.h"
#include "checker/articles/plain_blocks.h"
#include "checker/articles/reader.h"
#include "checker/text/utf8.h"

namespace crosscheck {
namespace {

enum class Shape : std::uint8_t {
  blank,
  rule,
  heading,
  bullet,
  quotation,
  table_row,
  table_rule,
  words
};

struct Line {
  Span words;  // trimmed, without bullet or other marker
  Shape shape = Shape::blank;
  std::uint32_t width = 0;  // bytes of the whole line
};

/// Cuts lines at LF, CRLF and lone CR.
class LineCutter {
 public:
  LineCutter(std::string_view source, Span content)
      : source_(source.substr(0, content.end)),
        at_(content.begin),
        feed_(find('\n')),
        return_(find('\r')) {}

  bool next(Span& line) {
    if (at_ >= source_.size()) return false;
    if (feed_ < at_) feed_ = find('\n');
    if (return_ < at_) return_ = find('\r');
    const std::uint32_t end = std::min(feed_, return_);
    line = {at_, end};
    at_ = end + (return_ + 1 == feed_ ? 2 : 1);
    return true;
  }

 private:
  std::uint32_t find(char c) const {
    return static_cast<std::uint32_t>(std::min(source_.find(c, at_), source_.size()));
  }

  std::string_view source_;
  std::uint32_t at_;
  // The next line feed and the next carriage return; looked up again once they lie behind.
  std::uint32_t feed_;
  std::uint32_t return_;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool consists_of(std::string_view text, std::string_view marks) {
  return text.find_first_not_of(marks) == std::string_view::npos;
}

/// Bytes of "- ", "• " or "12. " before a list item; 0 when there are none.
std::uint32_t bullet_size(std::string_view text) {
  for (const std::string_view mark : {"- ", "* ", "+ ", "• ", "•\t", "·  ", "· ", "‣ ", "◦ ", "▪ ",
                                      "● ", "■ ", "-\t", "*\t", "•"}) {
    if (text.starts_with(mark)) return static_cast<std::uint32_t>(mark.size());
  }
  std::uint32_t digits = 0;
  while (digits < 2 && digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  const bool numbered = digits > 0 && digits + 1 < text.size() &&
                        (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
  return numbered ? digits + 2 : 0;
}

std::uint32_t heading_marks(std::string_view text) {
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  const bool heading = marks > 0 && marks <= 6 && marks < text.size() && text[marks] == ' ';
  return heading ? static_cast<std::uint32_t>(marks) : 0;
}

bool is_rule(std::string_view text) {
  return text.size() >= 3 &&
         (consists_of(text, "-") || consists_of(text, "=") || consists_of(text, "* ") ||
          consists_of(text, "_") || consists_of(text, "—"));
}

Line shape_of(std::string_view source, Span raw) {
  const std::string_view text = trimmed(cut(source, raw));
  if (text.empty()) return {{raw.begin, raw.begin}, Shape::blank, 0};
  const auto begin = static_cast<std::uint32_t>(text.data() - source.data());
  Line line{{begin, begin + static_cast<std::uint32_t>(text.size())}, Shape::words, raw.size()};
  const char first = text.front();
  if (is_letter(first)) return line;
  if (first == '|' && text.size() > 1) {
    line.shape = consists_of(text, "|-: \t") ? Shape::table_rule : Shape::table_row;
  } else if (is_rule(text)) {
    line.shape = Shape::rule;
  } else if (first == '>') {
    line.shape = Shape::quotation;
    line.words.begin += 1;
  } else if (const std::uint32_t marks = heading_marks(text)) {
    line.shape = Shape::heading;
    line.words.begin += marks;
  } else if (const std::uint32_t size = bullet_size(text)) {
    line.shape = Shape::bullet;
    line.words.begin += size;
  }
  return line;
}

bool ends_sentence(std::string_view line) {
  return line.find_last_of(".?!:;\"") == line.size() - 1 || line.ends_with("”") ||
         line.ends_with("’");
}

/// The width that hard-wrapped lines are filled to; 0 when every line is a paragraph of its own.
std::uint32_t wrap_width(std::string_view source, const std::vector<Line>& lines) {
  constexpr std::uint32_t widest = 100;
  constexpr std::uint32_t ragged = 16;
  std::uint32_t width = 0;
  std::size_t texts = 0;
  for (const Line& line : lines) {
    if (line.shape == Shape::blank) continue;
    ++texts;
    if (line.width > widest) return 0;
    width = std::max(width, line.width);
  }
  if (texts < 4 || width < 40) return 0;
  std::size_t pairs = 0;
  std::size_t filled = 0;
  std::size_t broken = 0;  // filled lines that end inside a sentence
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].shape != Shape::words || lines[i - 1].shape == Shape::blank) continue;
    ++pairs;
    if (lines[i - 1].width + ragged < width) continue;
    ++filled;
    if (!ends_sentence(cut(source, lines[i - 1].words))) ++broken;
  }
  return pairs > 0 && filled * 2 >= pairs && broken * 2 >= filled ? width : 0;
}

class PlainReader {
 public:
  explicit PlainReader(ArticleBuilder& builder) : builder_(builder), source_(builder.source()) {}

  void read() {
    LineCutter cutter(source_, builder_.content());
    for (Span raw; cutter.next(raw);) lines_.push_back(shape_of(source_, raw));
    width_ = wrap_width(source_, lines_);
    for (std::size_t i = 0; i < lines_.size(); ++i) read_line(i);
  }

 private:
  void read_line(std::size_t i) {
    const Line& line = lines_[i];
    const Line* next = i + 1 < lines_.size() ? &lines_[i + 1] : nullptr;
    switch (line.shape) {
      case Shape::blank:
      case Shape::table_rule:
      case Shape::rule: builder_.end(); return;
      case Shape::heading: builder_.block(BlockKind::heading, line.words); return;
      case Shape::bullet: builder_.begin(BlockKind::list_item); break;
      case Shape::quotation: read_quotation(i); return;
      case Shape::table_row:
        read_row(line.words, next && next->shape == Shape::table_rule ? BlockKind::table_header
                                                                      : BlockKind::table_cell);
        return;
      case Shape::words:
        if (i > 0 && continues(lines_[i - 1], line)) {
          builder_.soft_break();
        } else {
          builder_.begin(underlined(line, next) ? BlockKind::heading : BlockKind::paragraph);
        }
    }
    builder_.text(line.words);
  }

  void read_quotation(std::size_t i) {
    const bool inside =
        i > 0 && lines_[i - 1].shape == Shape::quotation && !lines_[i - 1].words.empty();
    if (inside && width_ > 0) {
      builder_.soft_break();
    } else {
      builder_.begin(BlockKind::quotation);
    }
    builder_.text(lines_[i].words);
  }

  void read_row(Span row, BlockKind kind) {
    std::uint32_t cell = row.begin + 1;
    for (std::uint32_t at = cell; at <= row.end; ++at) {
      const bool edge = at == row.end || (source_[at] == '|' && source_[at - 1] != '\\');
      if (!edge) continue;
      builder_.block(kind, {cell, at});
      cell = at + 1;
    }
  }

  /// Whether a full line was broken only because the next word had no room.
  bool continues(const Line& before, const Line& line) const {
    if (width_ == 0 || !builder_.in_block()) return false;
    if (before.shape != Shape::words && before.shape != Shape::bullet) return false;
    const std::string_view words = cut(source_, line.words);
    const auto first_word = static_cast<std::uint32_t>(std::min(words.find(' '), words.size()));
    return before.width + 1 + first_word > width_;
  }

  bool underlined(const Line& line, const Line* next) const {
    if (!next || next->shape != Shape::rule || line.words.size() > 120) return false;
    const char mark = source_[next->words.begin];
    return mark == '=' || mark == '-';
  }

  ArticleBuilder& builder_;
  std::string_view source_;
  std::vector<Line> lines_;
  std::uint32_t width_ = 0;
};

}  // namespace

void read_plain_blocks(ArticleBuilder& builder) { PlainReader(builder).read(); }

Result<Article> read_plain(std::string path, std::string bytes, const ReadOptions&) {
  ArticleBuilder builder(std::move(path), std::move(bytes));
  read_plain_blocks(builder);
  return std::move(builder).finish();
}

}  // namespace crosscheck
