#include "checker/articles/article.h"

#include <algorithm>

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

namespace {

/// Where a stretch of the source that begins at `begin` ends.
Position counted_on(const Article& article, Position begin, Span source) {
  const std::vector<std::uint32_t>& starts = article.line_starts;
  Position end = begin;
  for (auto next = static_cast<std::size_t>(begin.line);
       next < starts.size() && starts[next] <= source.end; ++next) {
    source.begin = starts[next];
    end = {end.line + 1, 1};
  }
  end.column += static_cast<int>(count_code_points(cut(article.source, source)));
  return end;
}

}  // namespace

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
  article.marks.clear();
  Position mark;
  for (std::uint32_t at = 0; at < source.size(); at += Article::mark_bytes) {
    article.marks.push_back(mark);
    mark = counted_on(article, mark, {at, at + Article::mark_bytes});
  }
}

Position Article::position(std::uint32_t source_offset) const {
  const std::uint32_t offset = std::min(source_offset, static_cast<std::uint32_t>(source.size()));
  if (marks.empty()) return {};
  // One past the last byte is counted from the last mark too.
  const std::uint32_t mark =
      std::min(offset / mark_bytes, static_cast<std::uint32_t>(marks.size()) - 1);
  const Position before = marks[mark];
  const std::uint32_t behind = offset - mark * mark_bytes;
  const bool ascii_up_to_next =
      mark + 1 < marks.size() &&
      marks[mark + 1] == Position{before.line, before.column + static_cast<int>(mark_bytes)};
  Position position = ascii_up_to_next
                          ? Position{before.line, before.column + static_cast<int>(behind)}
                          : counted_on(*this, before, {mark * mark_bytes, offset});
  if (position.line == 1 && offset >= 3 && source.starts_with("\xEF\xBB\xBF")) --position.column;
  return position;
}

}  // namespace crosscheck
