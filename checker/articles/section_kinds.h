#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checker/articles/article.h"
#include "checker/articles/article_builder.h"

namespace crosscheck {

/// Tells what part of the article each block is, by its own mark-up, its wording and the heading it
/// stands under; one section a block, in order.
///
///     Frequently Asked Questions      heading
///     Who will speak?                 question
///     Both mayors will.               answer
///     Summary: The talks go on.       summary
std::vector<Section> name_sections(std::string_view words, std::span<const Block> blocks);

}  // namespace crosscheck
