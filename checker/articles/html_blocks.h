#pragma once

#include <optional>
#include <string>

#include "checker/articles/article_builder.h"
#include "checker/text/span.h"

namespace crosscheck {

/// Reads the blocks of an HTML page or fragment, and what its head says of
/// title, date and publisher. Scripts, navigation, forms and footers are left
/// out; where the page has one article or main element, so is all around it.
/// Gives the reason when the page cannot be read.
std::optional<std::string> read_html_blocks(ArticleBuilder& builder, Span html);

}  // namespace crosscheck
