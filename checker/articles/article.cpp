#include "checker/articles/article.h"

#include <algorithm>
#include <iterator>

#include "checker/text/utf8.h"

namespace crosscheck {

std::string_view to_string(SectionKind kind) {
  switch (kind) {
    case SectionKind::headline: return "headline";
    case SectionKind::standfirst: return "standfirst";
    case SectionKind::body: return "body";
    case SectionKind::heading: return "heading";
    case SectionKind::list: return "list";
    case SectionKind::caption: return "caption";
    case SectionKind::table_cell: return "table cell";
    case SectionKind::block_quotation: return "block quotation";
    case SectionKind::question: return "question";
    case SectionKind::answer: return "answer";
    case SectionKind::key_points: return "key points";
    case SectionKind::summary: return "summary";
  }
  return {};
}

std::string_view to_string(DateSource source) {
  switch (source) {
    case DateSource::option: return "option";
    case DateSource::front_matter: return "front matter";
    case DateSource::dateline: return "dateline";
    case DateSource::file_name: return "file name";
    case DateSource::inferred: return "inferred";
    case DateSource::none: return "none";
  }
  return {};
}

void index_lines(Article& article) {
  const std::string_view source = article.source;
  article.line_starts.assign(1, 0);
  const bool returns = source.find('\r') != std::string_view::npos;
  const auto next_end = [&](std::size_t from) {
    return returns ? source.find_first_of("\r\n", from) : source.find('\n', from);
  };
  for (std::size_t at = next_end(0); at != std::string_view::npos; at = next_end(at + 1)) {
    if (source.substr(at, 2) == "\r\n") ++at;
    article.line_starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  article.code_point_marks.clear();
  std::uint32_t code_points = 0;
  for (std::size_t at = 0; at < source.size(); at += Article::mark_bytes) {
    article.code_point_marks.push_back(code_points);
    code_points += count_code_points(source.substr(at, Article::mark_bytes));
  }
}

Position Article::position(std::uint32_t source_offset) const {
  const auto size = static_cast<std::uint32_t>(source.size());
  const std::uint32_t offset = std::min(source_offset, size);
  const auto line = std::prev(std::upper_bound(line_starts.begin(), line_starts.end(), offset));
  const auto code_points_before = [&](std::uint32_t at) {
    if (code_point_marks.empty()) return 0u;
    const std::uint32_t mark =
        std::min(at / mark_bytes, static_cast<std::uint32_t>(code_point_marks.size()) - 1);
    return code_point_marks[mark] + count_code_points(cut(source, {mark * mark_bytes, at}));
  };
  std::uint32_t column = offset - *line < mark_bytes
                             ? count_code_points(cut(source, {*line, offset}))
                             : code_points_before(offset) - code_points_before(*line);
  const bool after_mark = *line == 0 && offset >= 3 && source.starts_with("\xEF\xBB\xBF");
  if (after_mark) --column;
  return {static_cast<int>(line - line_starts.begin()) + 1, static_cast<int>(column) + 1};
}

}  // namespace crosscheck
