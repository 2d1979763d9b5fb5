#pragma once

#include <string>
#include <string_view>

namespace crosscheck {

/// A folded name with what transliterations of one name differ in made alike: ou and oo for u, q
/// for k, y and ee for i, w for v, -eh and -ah for -a. Two names with one key are no misspellings
/// of one another.
std::string transliteration_key(std::string_view folded);

}  // namespace crosscheck
