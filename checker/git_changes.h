#pragma once

#include <string>
#include <vector>

#include "checker/text/result.h"

namespace crosscheck {

/// The files that differ between the working tree and the place where the current branch left
/// `revision`, and those that git does not know yet, in the repositories that `paths` lie in. The
/// paths are absolute. Outside a repository and without that revision it is an error.
Result<std::vector<std::string>> changed_since(const std::string& revision,
                                               const std::vector<std::string>& paths);

}  // namespace crosscheck
