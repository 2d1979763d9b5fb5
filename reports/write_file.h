#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checker/text/result.h"

namespace crosscheck {

/// Writes a file beside `path` and renames it into place, so that nobody ever reads half of it;
/// what stood there before stays when it fails. A path that is no regular file (/dev/stdout, a
/// pipe) is written to directly. Returns the error, or nothing.
std::optional<Error> write_file_atomically(const std::string& path, std::string_view bytes);

}  // namespace crosscheck
