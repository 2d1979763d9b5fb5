#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// 16 hex digits that name a conflict by what it is about, not by where it stands: the rule, the
/// folded subject and the folded values in any order. The same on every machine and in every
/// version, because baselines keep it.
std::string fingerprint(std::string_view rule, std::string_view subject,
                        const std::vector<std::string>& values);

}  // namespace crosscheck
