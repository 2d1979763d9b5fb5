#pragma once

#include <string>

#include "checker/articles/article.h"

/// What breaks the promises that every reader makes of its articles; empty when nothing does.
/// Unit tests and fuzz targets share it.
inline std::string article_fault(const crosscheck::Article& article) {
  using crosscheck::Span;
  const std::string_view words = article.prose.words();
  const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  std::uint32_t end = 0;
  for (const crosscheck::Section& section : article.sections) {
    const std::string place = " in the section at " + std::to_string(section.words.begin);
    if (section.words.empty()) return "nothing" + place;
    if (section.words.begin < end || section.words.end > words.size()) return "disorder" + place;
    if (end > 0 && section.words.begin == end) return "no break before the words" + place;
    end = section.words.end;
    const std::string_view text = cut(words, section.words);
    if (text.find_first_of("\n\r") != std::string_view::npos) return "a line break" + place;
    if (is_space(text.front()) || is_space(text.back())) return "white space at an edge" + place;
    const Span whole = article.prose.source_of(section.words);
    if (whole.begin > whole.end || whole.end > article.source.size())
      return "words from nowhere" + place;
    std::uint32_t before = whole.begin;
    for (std::uint32_t at = section.words.begin; at < section.words.end; ++at) {
      const Span source = article.prose.source_of({at, at + 1});
      if (!whole.contains(source) || source.begin < before) return "source out of order" + place;
      before = source.begin;
      if (source.size() != 1) continue;  // spelled another way
      const char written = article.source[source.begin];
      const bool replaced = (words[at] & 0x80) != 0 && (written == '\0' || (written & 0x80) != 0);
      if (words[at] != written && !replaced && !(is_space(words[at]) && is_space(written)))
        return "other bytes" + place;
    }
  }
  return {};
}
