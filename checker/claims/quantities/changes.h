#pragma once

#include <string_view>

#include "checker/claims/quantities/list.h"

namespace crosscheck {

/// "up" or "down" when a quantity tells by how much something rose or fell, not what it is then:
/// "a three billion cut", "fell 3 percent", but not "fell to 3 percent". Empty otherwise.
std::string_view change_of(const Reading& reading, const Quantity& quantity);

}  // namespace crosscheck
