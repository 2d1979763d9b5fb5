#pragma once

#include <optional>
#include <string_view>

#include "checker/text/period.h"

namespace crosscheck {

/// The day in an article's path: "2025-03-12-talks.txt", "20250312_talks.md", "2025/mar/12/talks",
/// "www.example.com_12-March-2025_talks.html"; of "2025/03/talks.md" the whole month. The last one
/// counts. Nothing when the path has none.
std::optional<Period> file_date(std::string_view path);

}  // namespace crosscheck
