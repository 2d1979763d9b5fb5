#pragma once

#include <string>
#include <vector>

#include "checker/articles/article.h"

/// Each section as "kind: words", the form in which tests compare whole articles.
inline std::vector<std::string> sections_of(const crosscheck::Article& article) {
  std::vector<std::string> lines;
  for (const crosscheck::Section& section : article.sections) {
    lines.push_back(std::string(to_string(section.kind)) + ": " +
                    std::string(cut(article.prose.words(), section.words)));
  }
  return lines;
}
