#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/findings/finding.h"
#include "checker/text/result.h"

namespace crosscheck {

/// What a run is told about changes; empty when it reports on every article.
struct ChangeOptions {
  std::string since;  ///< a revision of git
  std::string list;   ///< a file that lists changed files, or "-"

  bool given() const { return !since.empty() || !list.empty(); }
};

/// The paths of a list, one a line; empty lines and the CR of CRLF count as nothing.
std::vector<std::string> parse_file_list(std::string_view text);

/// Those of `articles`, paths as the run names them, that the options call changed, whatever way
/// their paths are written. Standard input always is. `inputs` are the paths of the command line,
/// whose repositories are asked.
Result<ArticlePaths> changed_articles(const ChangeOptions& options,
                                      const std::vector<std::string>& inputs,
                                      const std::vector<std::string>& articles);

}  // namespace crosscheck
