#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "checker/claims/reading.h"

namespace crosscheck {

/// How surnames alone stand to the register's spellings of the full names, each looked up once.
class RegisteredSurnames {
 public:
  explicit RegisteredSurnames(const Reading& reading) : reading_(reading) {}

  /// Notes that a person of the article bears the full name of that record.
  void note(std::uint32_t person, std::string_view id) { ids_.emplace(person, id); }

  /// "preferred" or "accepted" where the surname is the last word of such a form of the person's
  /// record, else empty.
  std::string_view spelling(std::uint32_t person, const std::string& surname);

 private:
  const Reading& reading_;
  std::map<std::uint32_t, std::string_view> ids_;  ///< of records, by person
  std::map<std::pair<std::string_view, std::string>, std::string_view> spellings_;  ///< by record
};

}  // namespace crosscheck
