#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/identities/joining.h"

namespace crosscheck {

/// What articles say of people beside their names, for telling whether two names that are nearly
/// the same are one person's: ages and posts.
class Portraits {
 public:
  explicit Portraits(std::span<const Statements> articles);

  /// Of the age and the posts of two people, how many are the same: 0 to 2.
  int in_common(const Instance& a, const Instance& b) const;

 private:
  struct Portrait {
    std::vector<std::string_view> ages, offices;
  };
  std::map<std::pair<std::uint32_t, std::uint32_t>, Portrait> of_;  ///< by article and entity
};

}  // namespace crosscheck
