#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

/// The lines of two texts with what is only in `expected` after "- ", only in `actual` after "+ ".
std::string diff_lines(std::string_view expected, std::string_view actual);

}  // namespace crosscheck
