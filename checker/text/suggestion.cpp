#include "checker/text/suggestion.h"

#include <algorithm>

#include "checker/text/edit_distance.h"

namespace crosscheck {

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.size() > 64) return {};
  // A third of the letters may be wrong; further off the guess would mislead.
  const int allowed = std::max(1, static_cast<int>(word.size()) / 3);
  std::string_view nearest;
  int least = allowed + 1;
  for (const std::string_view candidate : candidates) {
    const int distance = edit_distance(word, candidate, allowed);
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  if (nearest.empty()) return {};
  return " (did you mean '" + std::string(nearest) + "'?)";
}

}  // namespace crosscheck
