#include "checker/articles/article.h"

#include <algorithm>
#include <iterator>

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
  article.line_starts.assign(1, 0);
  for (std::uint32_t i = 0; i < article.source.size(); ++i) {
    if (article.source[i] == '\n') article.line_starts.push_back(i + 1);
  }
}

Position Article::position(std::uint32_t source_offset) const {
  const auto line = std::prev(std::upper_bound(line_starts.begin(), line_starts.end(), source_offset));
  const std::string_view before =
      cut(source, {*line, std::min(source_offset, static_cast<std::uint32_t>(source.size()))});
  const auto code_points = std::count_if(before.begin(), before.end(),
                                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return {static_cast<int>(line - line_starts.begin()) + 1, static_cast<int>(code_points) + 1};
}

}  // namespace crosscheck
