#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/article_builder.h"
#include "checker/text/span.h"

namespace crosscheck {

/// One key of a front matter whose value is text, a number or a date.
struct FrontMatterField {
  std::string key;           ///< lower case
  std::string value;         ///< as the format decodes it
  std::uint32_t source = 0;  ///< where the field begins in the article's source, at the latest
};

/// The head of an article that YAML, TOML or JSON puts before its words.
struct FrontMatter {
  Span source;    ///< the head with its markers; empty when the article has none
  Span metadata;  ///< what lies between the markers
  std::vector<FrontMatterField> fields;
  std::optional<std::string> warning;  ///< "line 3: ...", when it is broken

  /// The value of the first of these keys that is there, or null.
  const FrontMatterField* find(std::initializer_list<std::string_view> keys) const;
};

/// Reads the front matter at the start of `content`, a part of `source`. A broken one has a warning
/// and no fields; the words behind it can be read all the same.
FrontMatter parse_front_matter(std::string_view source, Span content);

/// Takes title, standfirst, date and desk over into the article. Title and standfirst become blocks
/// of their own when the front matter spells them so that every byte has its place. `desk_field` is
/// a key that names the desk, before those that do anyway.
void apply(const FrontMatter& head, std::string_view desk_field, ArticleBuilder& builder);

}  // namespace crosscheck
