#pragma once

#include <string_view>

namespace crosscheck {

/// The last part of a path.
inline std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

/// What stands before the last slash of a path; empty when there is none.
inline std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace crosscheck
