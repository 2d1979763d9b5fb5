#pragma once

#include <date/date.h>

#include <optional>

namespace crosscheck {

/// First and last day something holds; both inclusive, either may be open.
struct Period {
  std::optional<date::sys_days> from, to;

  bool known() const { return from && to; }
  /// The one day, when there is just one.
  std::optional<date::sys_days> day() const {
    if (known() && *from == *to) return from;
    return std::nullopt;
  }
  friend bool operator==(const Period&, const Period&) = default;
};

}  // namespace crosscheck
