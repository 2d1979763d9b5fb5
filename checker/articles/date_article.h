#pragma once

#include "checker/articles/article.h"
#include "checker/articles/reader.h"

namespace crosscheck {

/// Says when an article was published, from the surest source there is: the option, what its reader
/// found in front matter, a dateline or a line such as "Published: March 3, 2019", the file's name,
/// else a window around the dates the body itself gives, else nothing.
void date_article(Article& article, const ReadOptions& options);

}  // namespace crosscheck
