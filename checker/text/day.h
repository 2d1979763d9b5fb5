#pragma once

#include <chrono>
#include <ratio>

namespace crosscheck {

/// A day of the calendar: `date::sys_days`, for headers that need no more of that library, whose
/// own takes longer to compile than most of our files.
using Day = std::chrono::time_point<std::chrono::system_clock,
                                    std::chrono::duration<int, std::ratio<86400>>>;

}  // namespace crosscheck
