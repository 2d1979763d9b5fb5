#pragma once

#include <date/date.h>

#include <optional>
#include <string_view>

namespace crosscheck {

/// The day that "2025-03-12" is, or nothing for other words and days no calendar has.
std::optional<date::sys_days> parse_day(std::string_view words);

}  // namespace crosscheck
