#pragma once

#include <string_view>

namespace crosscheck {

/// Where the formats that ask for a home page send the reader.
inline constexpr std::string_view product_uri = "https://github.com/OWNER/crosscheck";

}  // namespace crosscheck
