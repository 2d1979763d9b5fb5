#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/claim.h"

namespace crosscheck {

/// What is known of the articles of a run before they are read: that they are of one newsroom, or
/// that whoever put them together put one affair's together.
enum class Scope : std::uint8_t { desk, affair };

/// How far the articles of a run speak of the same affair, judged by the rare names they share.
///
/// Homonyms are the great danger of a large archive: two John Smiths, two Springfields. A name
/// links two articles only when other names link them too, and a name that every article has
/// (a country, the president) links nothing.
class Affairs {
 public:
  Affairs(std::span<const Statements> articles, Scope scope);

  /// 0 when two articles share no name; 1 is one rare person in common. Names that fold to
  /// `except` do not count: they are the ones whose identity is in question.
  double closeness(std::uint32_t article, std::uint32_t other,
                   std::span<const std::string> except) const;

  /// How close two articles must be before a name of one may be a slip for one of the other.
  static constexpr double close_enough_for_slips = 0.75;

  /// Whether the articles were put together as one affair's.
  bool one_affair() const { return given_ > 0; }
  /// Whether two articles tell of one affair: they share a rare name and another, or several; in
  /// a handful of articles a place is enough.
  bool one(std::uint32_t article, std::uint32_t other) const;

  /// How many names the articles share, those of `except` left out; for explanations.
  int names_in_common(std::uint32_t article, std::uint32_t other,
                      std::span<const std::string> except) const;

 private:
  template <class Visit>
  void each_shared(std::uint32_t article, std::uint32_t other, std::span<const std::string> except,
                   Visit visit) const;

  double given_;                                ///< closeness of any two articles of the run
  std::vector<std::string> names_;              ///< folded, by feature
  std::vector<double> weights_;                 ///< by feature
  std::vector<std::vector<std::uint32_t>> of_;  ///< sorted features of each article
};

}  // namespace crosscheck
