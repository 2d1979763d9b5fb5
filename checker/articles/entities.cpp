#include "checker/articles/entities.h"

#include <gumbo.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "checker/text/utf8.h"

namespace crosscheck {
namespace {

struct CommonEntity {
  std::string_view entity, words;
};

// What nearly every article needs; gumbo knows the rest.
constexpr CommonEntity common[] = {
    {"&amp;", "&"},   {"&lt;", "<"},        {"&gt;", ">"},    {"&quot;", "\""},  {"&apos;", "'"},
    {"&#39;", "'"},   {"&nbsp;", "\u00A0"}, {"&rsquo;", "’"}, {"&lsquo;", "‘"},  {"&rdquo;", "”"},
    {"&ldquo;", "“"}, {"&mdash;", "—"},     {"&ndash;", "–"}, {"&hellip;", "…"},
};

/// The text of a document that is nothing but this reference, as HTML reads it.
std::string read_by_gumbo(std::string_view entity) {
  struct Destroy {
    void operator()(GumboOutput* output) const {
      gumbo_destroy_output(&kGumboDefaultOptions, output);
    }
  };
  const std::unique_ptr<GumboOutput, Destroy> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, entity.data(), entity.size()));
  const GumboNode* node = output ? output->root : nullptr;
  while (node && node->type == GUMBO_NODE_ELEMENT) {
    const GumboVector& children = node->v.element.children;
    node = children.length == 0 ? nullptr
                                : static_cast<const GumboNode*>(children.data[children.length - 1]);
  }
  return node && (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
             ? node->v.text.text
             : "";
}

}  // namespace

std::optional<std::string> decode_entity(std::string_view entity) {
  constexpr std::size_t longest = 40;
  if (entity.size() < 3 || entity.size() > longest || entity.front() != '&' || entity.back() != ';')
    return std::nullopt;
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  };
  if (!std::all_of(entity.begin() + 1, entity.end() - 1, is_name)) return std::nullopt;
  for (const CommonEntity& row : common) {
    if (row.entity == entity) return std::string(row.words);
  }
  if (entity[1] == '#') {
    const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
    const std::string_view digits =
        entity.substr(hexadecimal ? 3 : 2, entity.size() - (hexadecimal ? 4 : 3));
    std::uint32_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number,
                                              hexadecimal ? 16 : 10);
    if (digits.empty() || end != digits.data() + digits.size()) return std::nullopt;
    const bool windows = number >= 0x80 && number < 0xA0;  // HTML reads these as Windows-1252
    if (!windows || fault != std::errc{}) {
      std::string words;
      append_code_point(words, fault == std::errc{} ? number : 0);
      return words;
    }
  }
  std::string words = read_by_gumbo(entity);
  if (words.empty() || words == entity) return std::nullopt;
  return words;
}

}  // namespace crosscheck
