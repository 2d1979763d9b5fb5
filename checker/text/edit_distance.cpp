#include "checker/text/edit_distance.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace crosscheck {

int edit_distance(std::string_view a, std::string_view b, int cap) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  const auto longer = static_cast<std::ptrdiff_t>(std::max(a.size(), b.size()));
  const auto shorter = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
  if (longer - shorter > cap) return cap + 1;
  if (shorter == 0) return static_cast<int>(longer);

  const std::size_t width = b.size() + 1;
  std::vector<int> before(width), last(width), row(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    int best = row[0];
    for (std::size_t j = 1; j < width; ++j) {
      const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (best > cap) return cap + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], cap + 1);
}

int name_distance(std::string_view a, std::string_view b, int cap) {
  int worst = 0;
  while (!a.empty() || !b.empty()) {
    if (a.empty() || b.empty()) return cap + 1;
    const std::string_view word_a = a.substr(0, a.find(' '));
    const std::string_view word_b = b.substr(0, b.find(' '));
    if (word_a != word_b && slip_allowance(std::max(word_a.size(), word_b.size())) == 0)
      return cap + 1;
    worst = std::max(worst, edit_distance(word_a, word_b, cap));
    if (worst > cap) return cap + 1;
    a.remove_prefix(std::min(a.size(), word_a.size() + 1));
    b.remove_prefix(std::min(b.size(), word_b.size() + 1));
  }
  return worst;
}

int slip_allowance(std::size_t letters) {
  if (letters < 4) return 0;
  return letters < 7 ? 1 : 2;
}

}  // namespace crosscheck
