#include "checker/find_suppressions.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

#include "checker/articles/front_matter.h"
#include "checker/text/suggestion.h"
#include "checker/text/utf8.h"

namespace crosscheck {

namespace {

constexpr std::string_view prefix = "crosscheck-";
constexpr std::string_view next_line = "crosscheck-disable-next-line";
constexpr std::string_view this_line = "crosscheck-disable-line";
constexpr std::string_view block = "crosscheck-disable";
constexpr std::string_view block_end = "crosscheck-enable";
constexpr std::string_view directives[] = {block, this_line, next_line, block_end};

/// Counts lines on the way through a text; they end at LF, CRLF and lone CR, as everywhere.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  /// The line of a byte that does not lie before the one last asked for.
  int line_at(std::size_t offset) {
    for (; at_ < offset; ++at_) {
      const bool pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
      if (text_[at_] == '\n' || (text_[at_] == '\r' && !pair)) ++line_;
    }
    return line_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
};

/// The words between commas and white space, without quotation marks; "all" when there are none.
std::vector<std::string> rules_in(std::string_view text) {
  constexpr std::string_view between = ", \t\r\n\"'";
  std::vector<std::string> rules;
  for (std::size_t at = text.find_first_not_of(between); at != text.npos;
       at = text.find_first_not_of(between, at)) {
    const std::size_t end = std::min(text.find_first_of(between, at), text.size());
    rules.emplace_back(text.substr(at, end - at));
    at = end;
  }
  if (rules.empty()) rules.emplace_back("all");
  return rules;
}

/// One comment: "crosscheck-disable a, b -- reason".
struct Directive {
  std::string_view name;
  std::vector<std::string> rules;
  std::string reason;
};

Directive parse_directive(std::string_view comment) {
  comment = trimmed(comment);
  Directive directive;
  directive.name = comment.substr(0, comment.find_first_of(" \t\r\n"));
  comment.remove_prefix(directive.name.size());
  const std::size_t dashes = comment.find("--");
  directive.rules = rules_in(comment.substr(0, dashes));
  if (dashes != comment.npos) directive.reason = trimmed(comment.substr(dashes + 2));
  return directive;
}

/// Where the next line begins that has words and is no directive itself.
std::size_t next_words(std::string_view source, std::size_t from) {
  std::size_t at = source.find_first_of("\r\n", from);
  while (at != source.npos) {
    at = source.find_first_not_of(" \t\r\n", at);
    if (at == source.npos) break;
    if (!source.substr(at).starts_with("<!--")) return at;
    const std::size_t words = source.find_first_not_of(" \t\r\n", at + 4);
    if (words == source.npos || !source.substr(words).starts_with(prefix)) return at;
    at = source.find_first_of("\r\n", at);
  }
  return source.size();
}

/// Reads the comments of one article from the first to the last.
class CommentReader {
 public:
  CommentReader(std::string_view source, Suppressions& out)
      : source_(source), lines_(source), ahead_(source), out_(out) {}

  void read() {
    for (std::size_t at = source_.find("<!--"); at != source_.npos; at = source_.find("<!--", at)) {
      const std::size_t begin = source_.find_first_not_of(" \t\r\n", at + 4);
      at += 4;
      if (begin == source_.npos || !source_.substr(begin).starts_with(prefix)) continue;
      const std::size_t end = source_.find("-->", begin);
      const int line = lines_.line_at(begin);
      if (end == source_.npos) {
        warn(line, "this comment is not closed with '-->'");
        return;
      }
      take(parse_directive(source_.substr(begin, end - begin)), line, end);
      at = end;
    }
  }

 private:
  void warn(int line, std::string_view what) {
    out_.warnings.push_back(fmt::format("line {}: {}", line, what));
  }

  void take(const Directive& directive, int line, std::size_t end) {
    if (directive.name == block_end) return close(directive, line);
    Suppression made{std::string(directive.name), line, line, line, {}, directive.reason};
    if (directive.name == block) {
      made.to = std::numeric_limits<int>::max();
    } else if (directive.name == next_line) {
      made.from = made.to = ahead_.line_at(next_words(source_, end));
    } else if (directive.name == this_line) {
      made.from = made.to = lines_.line_at(end);
    } else {
      return warn(line, fmt::format("unknown directive '{}'{}", directive.name,
                                    did_you_mean(directive.name, directives)));
    }
    for (const std::string& rule : directive.rules) {
      made.rule = rule;
      out_.list.push_back(made);
    }
  }

  /// Ends the open blocks of these rules, or all of them.
  void close(const Directive& directive, int line) {
    bool closed = false;
    for (Suppression& open : out_.list) {
      const bool named = directive.rules.front() == "all" ||
                         std::ranges::find(directive.rules, open.rule) != directive.rules.end();
      if (open.directive != block || open.to != std::numeric_limits<int>::max() || !named) continue;
      open.to = line;
      closed = true;
    }
    if (!closed) warn(line, "crosscheck-enable ends nothing");
  }

  std::string_view source_;
  LineCounter lines_, ahead_;
  Suppressions& out_;
};

/// The value behind a key: a list in brackets, a text in quotation marks, a list of dashed
/// lines, or the rest of the line.
std::string_view value_behind(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  if (text[first] == '[') return text.substr(first + 1, text.find(']', first) - first - 1);
  if (text[first] == '"') return text.substr(first + 1, text.find('"', first + 1) - first - 1);
  std::size_t end = std::min(text.find('\n'), text.size());
  if (!trimmed(text.substr(0, end)).empty()) {
    return text.substr(0, text.find_first_of("#\r\n"));
  }
  while (end < text.size()) {
    const std::size_t dash = text.find_first_not_of(" \t", end + 1);
    if (dash == text.npos || !text.substr(dash).starts_with("- ")) break;
    end = std::min(text.find('\n', dash), text.size());
  }
  return text.substr(0, end);
}

std::string reason_behind(std::string_view line) {
  const std::size_t mark = line.find(" #");
  return mark == line.npos ? std::string() : std::string(trimmed(line.substr(mark + 2)));
}

/// The key of a front matter in YAML, TOML or JSON, if it begins a line or follows a bracket.
void read_head(std::string_view source, Suppressions& out) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  const auto begin = static_cast<std::uint32_t>(source.starts_with(mark) ? mark.size() : 0);
  const FrontMatter head =
      parse_front_matter(source, {begin, static_cast<std::uint32_t>(source.size())});
  const std::string_view metadata = cut(source, head.metadata);
  const std::size_t at = metadata.find(block);
  if (at == metadata.npos) return;
  const std::string_view behind = metadata.substr(at + block.size());
  const std::size_t sign = behind.find_first_not_of("\"' \t");
  if (sign == behind.npos || (behind[sign] != ':' && behind[sign] != '=')) return;
  const std::string_view value = behind.substr(sign + 1);
  const int line = LineCounter(source).line_at(head.metadata.begin + at);
  Suppression made{std::string(block), line, 1, std::numeric_limits<int>::max(), {}, {}};
  made.reason = reason_behind(value.substr(0, value.find_first_of("\r\n")));
  std::string words(value_behind(value));
  for (std::size_t dash = words.find("- "); dash != words.npos; dash = words.find("- ", dash)) {
    words[dash] = ' ';
  }
  for (const std::string& rule : rules_in(words)) {
    made.rule = rule;
    out.list.push_back(made);
  }
}

}  // namespace

Suppressions find_suppressions(std::string_view source) {
  Suppressions out;
  if (source.find(prefix) == source.npos) return out;
  if (source.size() > std::numeric_limits<std::uint32_t>::max()) return out;
  CommentReader(source, out).read();
  const auto comments = static_cast<std::ptrdiff_t>(out.list.size());
  read_head(source, out);
  std::rotate(out.list.begin(), out.list.begin() + comments, out.list.end());
  return out;
}

}  // namespace crosscheck
