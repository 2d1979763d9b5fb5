#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "checker/claims/claim.h"

namespace crosscheck {

/// Whom the articles of a run name, for telling whether two of them are about one happening.
///
/// Surnames count too, because a second article often has no more; a name that many articles have
/// says little.
class Cast {
 public:
  explicit Cast(std::span<const Statements> articles);

  /// 0 when two articles name nobody in common; 1 is one rare full name.
  double closeness(std::uint32_t article, std::uint32_t other) const;

 private:
  /// One bearer of a surname in one article.
  struct Bearer {
    std::uint32_t surname;
    std::string given;  ///< folded; empty where the article has the surname alone
    bool registered = false;
  };
  void add(std::uint32_t article, const std::string& folded, bool registered);

  std::unordered_map<std::string, std::uint32_t> surnames_;
  std::vector<std::uint32_t> articles_with_;  ///< by surname
  std::vector<double> rarity_;                ///< by surname
  std::vector<std::vector<Bearer>> of_;       ///< by article, sorted by surname
};

}  // namespace crosscheck
