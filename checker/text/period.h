#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checker/text/day.h"

namespace crosscheck {

/// First and last day something holds; both inclusive, either may be open.
struct Period {
  std::optional<Day> from, to;

  bool known() const { return from && to; }
  /// The one day, when there is just one.
  std::optional<Day> day() const {
    if (known() && *from == *to) return from;
    return std::nullopt;
  }
  friend bool operator==(const Period&, const Period&) = default;
};

/// The day as ISO 8601 writes it, "2025-03-12"; empty when there is none.
std::string iso_text(const std::optional<Day>& day);

/// The day that ISO 8601 text names; nothing when it is no such text or no day of the calendar.
std::optional<Day> iso_day(std::string_view text);

}  // namespace crosscheck
