#include "checker/articles/article_builder.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "checker/articles/section_kinds.h"
#include "checker/text/utf8.h"

namespace crosscheck {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

Span without_leading_space(std::string_view source, Span span) {
  while (!span.empty() && is_space(source[span.begin])) ++span.begin;
  return span;
}

}  // namespace

ArticleBuilder::ArticleBuilder(std::string path, std::string bytes) {
  article_.path = std::move(path);
  article_.source = std::move(bytes);
  article_.prose.reserve(article_.source.size());
  index_lines(article_);
  damage_ = damaged_runs(article_.source);
  warn_of_damage();
}

Span ArticleBuilder::content() const {
  const auto size = static_cast<std::uint32_t>(article_.source.size());
  const bool marked = article_.source.starts_with(byte_order_mark);
  return {marked ? static_cast<std::uint32_t>(byte_order_mark.size()) : 0, size};
}

void ArticleBuilder::warn_of_damage() {
  constexpr std::size_t shown = 3;
  for (std::size_t i = 0; i < std::min(shown, damage_.size()); ++i) {
    const Span run = damage_[i];
    const std::string_view bytes = cut(source(), run);
    const bool nul = bytes.find_first_not_of('\0') == std::string_view::npos;
    const char* fault = nul ? "NUL" : "not UTF-8";
    article_.warnings.push_back(
        run.size() == 1 ? fmt::format("byte {} is {}", run.end, fault)
                        : fmt::format("bytes {} to {} are {}", run.begin + 1, run.end, fault));
  }
  if (damage_.size() <= shown) return;
  article_.warnings.push_back(
      fmt::format("and {} more places that are not UTF-8", damage_.size() - shown));
}

void ArticleBuilder::separate(std::uint32_t source_offset) {
  Prose& prose = article_.prose;
  if (prose.size() == 0) return;
  // Copying the source's own line feed keeps most plain text one single run.
  const Span feed{source_end_, source_end_ + 1};
  if (feed.end == source_offset && source()[feed.begin] == '\n') {
    prose.append_copy(source(), feed);
  } else {
    prose.append_separator("\n", source_offset);
  }
}

void ArticleBuilder::begin(BlockKind kind) {
  end();
  kind_ = kind;
  open_ = true;
  pending_space_ = false;
  begin_ = article_.prose.size();
}

void ArticleBuilder::copy(Span source) {
  while (next_damage_ < damage_.size() && damage_[next_damage_].end <= source.begin) ++next_damage_;
  while (next_damage_ < damage_.size() && damage_[next_damage_].begin < source.end) {
    const Span run{std::max(damage_[next_damage_].begin, source.begin),
                   std::min(damage_[next_damage_].end, source.end)};
    article_.prose.append_copy(this->source(), {source.begin, run.begin});
    article_.prose.append_substitute(replacement_character, run);
    source.begin = run.end;
    if (run.end < damage_[next_damage_].end) break;
    ++next_damage_;
  }
  article_.prose.append_copy(this->source(), source);
}

void ArticleBuilder::text(Span source) {
  const std::string_view bytes = cut(this->source(), source);
  const bool breaks = bytes.find('\n') != bytes.npos || bytes.find('\r') != bytes.npos;
  if (breaks) return flowing_text(source);
  const bool first = begin_ == article_.prose.size();
  if (first || pending_space_) source = without_leading_space(this->source(), source);
  if (source.empty()) return;
  if (first) {
    separate(source.begin);
    begin_ = article_.prose.size();
  } else if (pending_space_) {
    article_.prose.append_substitute(" ", {std::min(source_end_, source.begin), source.begin});
  }
  pending_space_ = false;
  copy(source);
  source_end_ = source.end;
}

void ArticleBuilder::flowing_text(Span source) {
  const std::string_view bytes = this->source();
  std::uint32_t at = source.begin;
  while (at < source.end) {
    std::uint32_t word = at;
    while (word < source.end && is_space(bytes[word])) ++word;
    if (word - at > 1 || (word > at && bytes[at] != ' ')) {
      soft_break();
      at = word;
    }
    std::uint32_t end = word;
    while (end < source.end &&
           (!is_space(bytes[end]) ||
            (bytes[end] == ' ' && end + 1 < source.end && !is_space(bytes[end + 1])))) {
      ++end;
    }
    text({at, end});
    at = end;
  }
}

void ArticleBuilder::substitute(std::string_view words, Span source) {
  if (words.empty()) return;
  // "&#10;" and the like: a line break however it is spelled.
  if (std::ranges::all_of(words, is_space)) return soft_break();
  if (begin_ == article_.prose.size()) {
    separate(source.begin);
    begin_ = article_.prose.size();
  } else if (pending_space_) {
    article_.prose.append_substitute(" ", {std::min(source_end_, source.begin), source.begin});
  }
  pending_space_ = false;
  article_.prose.append_substitute(words, source);
  source_end_ = source.end;
}

void ArticleBuilder::hard_break() {
  if (open_) begin(kind_);
}

void ArticleBuilder::end() {
  if (!open_) return;
  open_ = false;
  const std::string_view words = article_.prose.words();
  const std::string_view kept = trimmed(words.substr(begin_));
  if (kept.empty()) return;
  const auto begin = static_cast<std::uint32_t>(kept.data() - words.data());
  blocks_.push_back({kind_, {begin, begin + static_cast<std::uint32_t>(kept.size())}});
}

void ArticleBuilder::block(BlockKind kind, Span source) {
  begin(kind);
  text(source);
  end();
}

Article ArticleBuilder::finish() && {
  end();
  article_.sections = name_sections(article_.prose.words(), blocks_);
  if (article_.title.empty()) {
    const auto headline =
        std::ranges::find(article_.sections, SectionKind::headline, &Section::kind);
    if (headline != article_.sections.end()) {
      article_.title = cut(article_.prose.words(), headline->words);
    }
  }
  return std::move(article_);
}

}  // namespace crosscheck
