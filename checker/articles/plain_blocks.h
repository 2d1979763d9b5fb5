#pragma once

#include "checker/articles/article_builder.h"

namespace crosscheck {

/// Reads the blocks of plain text, the builder's whole content.
void read_plain_blocks(ArticleBuilder& builder);

}  // namespace crosscheck
