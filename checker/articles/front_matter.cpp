#include "checker/articles/front_matter.h"

#include <fmt/core.h>

#include <algorithm>

#include "checker/articles/date_words.h"
#include "checker/articles/escapes.h"
#include "checker/articles/metadata.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t largest_metadata = 1 << 20;

/// The line that begins at `at`, its line break left out.
Span line_at(std::string_view source, std::uint32_t at) {
  const std::size_t end = std::min(source.find('\n', at), source.size());
  Span line{at, static_cast<std::uint32_t>(end)};
  if (!line.empty() && source[line.end - 1] == '\r') --line.end;
  return line;
}

std::string_view without_trailing_blanks(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

bool looks_like_a_key(std::string_view line) {
  const std::size_t end = line.find_first_of(":= \t");
  return end != std::string_view::npos && end > 0 &&
         (line[end] == ':' || line.find('=') != std::string_view::npos);
}

struct Fence {
  std::string_view open;
  std::string_view close, other_close;
};

constexpr Fence yaml_fence{"---", "---", "..."};
constexpr Fence toml_fence{"+++", "+++", "+++"};

int line_number(std::string_view source, std::uint32_t at) {
  return 1 + static_cast<int>(std::count(source.begin(), source.begin() + at, '\n'));
}

/// Finds the closing fence. Without one the head ends at the first blank line, so that the body is
/// still read.
FrontMatter fenced(std::string_view source, Span content, const Fence& fence) {
  FrontMatter head;
  const Span first = line_at(source.substr(0, content.end), content.begin);
  std::uint32_t at = std::min(first.end + 1, content.end);
  head.metadata = {at, at};
  std::uint32_t blank = content.end;
  const std::uint32_t limit = std::min(content.end, content.begin + largest_metadata);
  while (at < limit) {
    const Span line = line_at(source.substr(0, content.end), at);
    const std::string_view words = without_trailing_blanks(cut(source, line));
    const std::uint32_t next =
        static_cast<std::uint32_t>(std::min<std::size_t>(source.find('\n', at), content.end - 1)) +
        1;
    if (words == fence.close || words == fence.other_close) {
      head.metadata.end = at;
      head.source = {content.begin, next};
      return head;
    }
    if (words.empty()) blank = std::min(blank, at);
    at = next;
  }
  // A single rule at the top of an article opens nothing.
  if (!looks_like_a_key(cut(source, line_at(source, head.metadata.begin)))) return {};
  head.source = {content.begin, std::min(blank, limit)};
  head.metadata.end = head.metadata.begin;
  head.warning = fmt::format("line {}: the front matter is not closed with '{}'",
                             line_number(source, content.begin), fence.close);
  return head;
}

/// Takes over what a parser found in `head.metadata`.
void take(Metadata metadata, std::string_view source, FrontMatter& head) {
  head.fields = std::move(metadata.fields);
  for (FrontMatterField& field : head.fields) {
    field.source += head.metadata.begin;
    for (char& c : field.key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!metadata.fault) return;
  head.warning = fmt::format("line {}: broken front matter: {}",
                             line_number(source, head.metadata.begin) + metadata.fault->line,
                             metadata.fault->what);
}

FrontMatter read_fenced(std::string_view source, Span content, const Fence& fence,
                        const MetadataParser& parse) {
  FrontMatter head = fenced(source, content, fence);
  if (head.source.empty() || head.warning) return head;
  take(parse(cut(source, head.metadata)), source, head);
  return head;
}

/// A JSON object ends where its braces close; no fence says where.
FrontMatter read_json(std::string_view source, Span content) {
  const std::string_view text =
      cut(source, {content.begin, std::min(content.end, content.begin + largest_metadata)});
  const std::size_t size = json_object_size(text);
  if (size == 0) return {};
  FrontMatter head;
  head.source = {content.begin, content.begin + static_cast<std::uint32_t>(size)};
  head.metadata = head.source;
  take(parse_json_metadata(cut(source, head.metadata)), source, head);
  return head;
}

/// Where the source spells the value of a field, on the line where the field begins.
std::optional<std::vector<Spelling>> spelled(std::string_view source,
                                             const FrontMatterField& field) {
  constexpr std::uint32_t far = 4096;
  if (field.value.empty() || field.value.find('\n') != std::string::npos) return std::nullopt;
  const Span line = line_at(source, field.source);
  for (std::uint32_t at = field.source; at < std::min(line.end, field.source + far); ++at) {
    auto spellings = trace_escapes(field.value, source.substr(0, line.end), at);
    if (spellings) return spellings;
  }
  return std::nullopt;
}

void add_block(BlockKind kind, const FrontMatterField& field, ArticleBuilder& builder) {
  const auto spellings = spelled(builder.source(), field);
  if (!spellings) return;
  builder.begin(kind);
  for (const Spelling& piece : *spellings) {
    if (piece.copied) {
      builder.text(piece.source);
    } else {
      builder.substitute(cut(field.value, piece.value), piece.source);
    }
  }
  builder.end();
}

}  // namespace

const FrontMatterField* FrontMatter::find(std::initializer_list<std::string_view> keys) const {
  for (const std::string_view key : keys) {
    const auto field = std::ranges::find(fields, key, &FrontMatterField::key);
    if (field != fields.end() && !field->value.empty()) return &*field;
  }
  return nullptr;
}

FrontMatter parse_front_matter(std::string_view source, Span content) {
  const std::string_view first =
      without_trailing_blanks(cut(source, line_at(source.substr(0, content.end), content.begin)));
  if (first == yaml_fence.open)
    return read_fenced(source, content, yaml_fence, parse_yaml_metadata);
  if (first == toml_fence.open)
    return read_fenced(source, content, toml_fence, parse_toml_metadata);
  if (first.starts_with('{')) return read_json(source, content);
  return {};
}

void apply(const FrontMatter& head, std::string_view desk_field, ArticleBuilder& builder) {
  Article& article = builder.article();
  if (head.warning) article.warnings.push_back(*head.warning);
  const FrontMatterField* title = head.find({"title", "headline"});
  const FrontMatterField* standfirst =
      head.find({"standfirst", "description", "subtitle", "dek", "deck", "summary"});
  if (title) article.title = title->value;
  if (const FrontMatterField* desk =
          head.find({desk_field, "desk", "publisher", "outlet", "source", "site", "publication"})) {
    article.desk = desk->value;
  }
  const bool title_first = title && (!standfirst || title->source < standfirst->source);
  if (title_first) add_block(BlockKind::title, *title, builder);
  if (standfirst) add_block(BlockKind::standfirst, *standfirst, builder);
  if (title && !title_first) add_block(BlockKind::title, *title, builder);
  const FrontMatterField* date =
      head.find({"date", "published", "publishdate", "pubdate", "date_published", "datepublished",
                 "publish_date", "published_at", "publishedat", "publication_date"});
  if (!date) return;
  if (const auto day = written_date(date->value)) {
    article.published = {{day->day, day->day}, DateSource::front_matter, 1, {}};
  } else {
    article.warnings.push_back(fmt::format("line {}: '{}' is not a full date",
                                           line_number(builder.source(), date->source),
                                           date->value));
  }
}

}  // namespace crosscheck
