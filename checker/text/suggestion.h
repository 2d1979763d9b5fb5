#pragma once

#include <span>
#include <string>
#include <string_view>

namespace crosscheck {

/// " (did you mean 'severity'?)" for the candidate nearest to a misspelt word, or empty when none
/// is near. The first of several equally near ones is taken.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace crosscheck
