// Reads the literate pages that fixture.h describes.
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "checker/fixture.h"
#include "checker/text/period.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

constexpr std::string_view spaces = " \t\r";

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

/// The opening line of a fenced block.
struct Fence {
  char mark = '`';
  std::size_t length = 0;
  std::string_view info;  // "article path=a.txt"

  bool closed_by(std::string_view line) const {
    const std::string_view text = trim(line);
    return text.size() >= length && text.find_first_not_of(mark) == std::string_view::npos;
  }
};

std::optional<Fence> fence_of(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.empty() || (text[0] != '`' && text[0] != '~')) return std::nullopt;
  const std::size_t length = std::min(text.find_first_not_of(text[0]), text.size());
  if (length < 3) return std::nullopt;
  const std::string_view info = trim(text.substr(length));
  if (info.find('`') != std::string_view::npos) return std::nullopt;  // an inline code span
  return Fence{text[0], length, info};
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(spaces));
}

std::optional<std::string_view> heading_of(std::string_view line) {
  const auto level = line.find_first_not_of('#');
  if (level == 0 || level > 6 || level == std::string_view::npos) return std::nullopt;
  if (line[level] != ' ') return std::nullopt;
  return trim(line.substr(level));
}

/// Takes `key=value` or `key="two words"` off the front of `text`.
std::optional<std::pair<std::string_view, std::string_view>> take_attribute(
    std::string_view& text) {
  text = trim(text);
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  const std::string_view key = text.substr(0, equals);
  text.remove_prefix(equals + 1);
  const bool quoted = text.starts_with('"');
  if (quoted) text.remove_prefix(1);
  const auto end = std::min(text.find_first_of(quoted ? "\"" : spaces), text.size());
  const std::string_view value = text.substr(0, end);
  text.remove_prefix(std::min(end + (quoted ? 1 : 0), text.size()));
  return std::pair(key, value);
}

using Problem = std::optional<std::string>;

Problem read_attributes(std::string_view text, FixtureArticle& article) {
  static constexpr std::string_view names[] = {"path", "date", "desk"};
  while (!trim(text).empty()) {
    const auto attribute = take_attribute(text);
    if (!attribute) return fmt::format("'{}' is not name=value", trim(text));
    const auto& [name, value] = *attribute;
    if (name == "path") {
      article.path = value;
    } else if (name == "desk") {
      article.desk = value;
    } else if (name == "date") {
      article.date = iso_day(value);
      if (!article.date) return fmt::format("date '{}' is no day such as 2025-03-12", value);
    } else {
      return fmt::format("unknown attribute '{}'{}", name, did_you_mean(name, names));
    }
  }
  if (article.path.empty()) return "an article block needs path=NAME";
  return {};
}

/// Walks over a page line by line and collects its cases.
class PageReader {
 public:
  PageReader(std::string_view file, std::string_view text) {
    page_.file = file;
    page_.name = std::filesystem::path(page_.file).stem().string();
    page_.text = text;
  }

  Result<FixturePage> read() {
    start_case(page_.name, 1);
    while (at_ < page_.text.size()) {
      const int line_number = line_;
      const std::string_view line = take_line();
      if (const auto fence = fence_of(line)) {
        if (Problem problem = read_block(*fence, line_number)) {
          return Error{page_.file, line_number, *problem};
        }
      } else if (const auto heading = heading_of(line)) {
        if (auto error = end_case()) return *error;
        start_case(std::string(*heading), line_number);
      }
    }
    if (auto error = end_case()) return *error;
    return std::move(page_);
  }

 private:
  std::string_view take_line() {
    const std::string_view rest = std::string_view(page_.text).substr(at_);
    const auto end = std::min(rest.find('\n'), rest.size());
    at_ += std::min(end + 1, rest.size());
    ++line_;
    return rest.substr(0, end);
  }

  void start_case(std::string title, int line) {
    case_ = {};
    case_.title = std::move(title);
    case_.line = line;
  }

  std::optional<Error> end_case() {
    const bool expects = case_.claims || case_.findings;
    if (case_.articles.empty() && !expects) return {};
    if (case_.articles.empty()) return Error{page_.file, case_.line, "a case without an article"};
    if (!expects) {
      return Error{page_.file, case_.line, "a case without a claims or findings block"};
    }
    page_.cases.push_back(std::move(case_));
    return {};
  }

  Problem read_block(const Fence& fence, int line_number) {
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (true) {
      if (at_ >= page_.text.size()) return "this block is never closed";
      end = at_;
      if (fence.closed_by(take_line())) break;
    }
    const std::string_view kind = first_word(fence.info);
    if (kind == "article") {
      FixtureArticle article;
      article.text = page_.text.substr(begin, end - begin);
      if (Problem problem = read_attributes(fence.info.substr(kind.size()), article)) {
        return problem;
      }
      for (const FixtureArticle& other : case_.articles) {
        if (other.path == article.path) return fmt::format("'{}' is there twice", article.path);
      }
      case_.articles.push_back(std::move(article));
    }
    if (kind == "crosscheck.toml") {
      if (!case_.configuration.empty()) return "a second block of this kind in one case";
      case_.configuration = page_.text.substr(begin, end - begin);
      case_.configuration_line = line_number;
    }
    if (kind == "claims") return expect(case_.claims, {line_number, begin, end});
    if (kind == "findings") return expect(case_.findings, {line_number, begin, end});
    return {};
  }

  static Problem expect(std::optional<ExpectedBlock>& block, ExpectedBlock value) {
    if (block) return "a second block of this kind in one case";
    block = value;
    return {};
  }

  FixturePage page_;
  FixtureCase case_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

Result<FixturePage> parse_fixture(std::string_view file, std::string_view text) {
  return PageReader(file, text).read();
}

}  // namespace crosscheck
