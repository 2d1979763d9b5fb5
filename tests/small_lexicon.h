// A lexicon and articles small enough to be read in a test.
#pragma once

#include <string>
#include <string_view>

#include "checker/articles/article.h"
#include "checker/claims/lexicon/lexicon.h"
#include "checker/text/result.h"

namespace crosscheck {

/// Compiles `text` as the one file of that name, over the small lexicon.
Result<Lexicon> small_lexicon_with(std::string_view name, std::string_view text);

/// A few rows of every kind of file.
const Lexicon& small_lexicon();

/// An article of body paragraphs, one a line.
Article article_of(std::string_view text);

}  // namespace crosscheck
