#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "checker/claims/reading.h"

namespace crosscheck {

/// How surnames alone stand to the register's spellings of the full names.
class RegisteredSurnames {
 public:
  explicit RegisteredSurnames(const Reading& reading) : reading_(reading) {}

  /// Notes that a person of the article bears the full name of that record.
  void note(std::uint32_t person, std::uint32_t record);

  /// "preferred" or "accepted" where the surname is the last word of such a form of the person's
  /// record, else empty.
  std::string_view spelling(std::uint32_t person, std::string_view surname) const;

 private:
  std::optional<std::uint32_t> record_of(std::uint32_t person) const;

  const Reading& reading_;
  std::vector<std::optional<std::uint32_t>> records_;  ///< those noted, by person
};

}  // namespace crosscheck
