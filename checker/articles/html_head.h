#pragma once

#include <string>

#include "checker/articles/html_tree.h"

namespace crosscheck {

/// What an HTML page says of itself beside its words; empty where it says
/// nothing.
struct HtmlHead {
  std::string title;
  std::string date;
  std::string publisher;
};

/// Reads `meta` and `time` elements and JSON-LD (schema.org's `datePublished`
/// and `publisher`).
HtmlHead read_html_head(const GumboNode& root);

}  // namespace crosscheck
