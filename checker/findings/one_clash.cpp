#include "checker/findings/one_clash.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace crosscheck {

namespace {

int rank_of(const std::string& precision) {
  if (precision == "high") return 2;
  return precision == "medium" ? 1 : 0;
}

bool is_surer(const Finding& one, const Finding& than) {
  const int rank = rank_of(one.precision), other_rank = rank_of(than.precision);
  return std::tie(one.severity, rank, than.rule) > std::tie(than.severity, other_rank, one.rule);
}

/// What two findings of one clash have alike: their values, and the first line they point at.
std::string key_of(const Finding& finding) {
  std::vector<std::string> parts;
  for (const Side& side : finding.sides) parts.push_back(side.value);
  std::sort(parts.begin(), parts.end());
  const auto first = std::min_element(
      finding.places.begin(), finding.places.end(), [](const Place& a, const Place& b) {
        return std::tie(a.file, a.begin.line) < std::tie(b.file, b.begin.line);
      });
  parts.push_back(first->file);
  parts.push_back(std::to_string(first->begin.line));
  std::string key;
  for (const std::string& part : parts) key += part + '\x1F';
  return key;
}

bool overlap(const Place& a, const Place& b) {
  return a.file == b.file && a.begin < b.end && b.begin < a.end;
}

/// Whether every side of a finding has a place where the other finding has one.
bool shows_all(const Finding& other, const Finding& finding) {
  for (std::size_t side = 0; side < finding.sides.size(); ++side) {
    const bool shown =
        std::any_of(finding.places.begin(), finding.places.end(), [&](const Place& place) {
          return place.side == static_cast<int>(side) &&
                 std::any_of(other.places.begin(), other.places.end(),
                             [&](const Place& there) { return overlap(place, there); });
        });
    if (!shown) return false;
  }
  return true;
}

}  // namespace

void leave_to_surer(std::vector<Conflict>& conflicts) {
  std::map<std::string, std::vector<std::size_t>> alike;
  for (std::size_t i = 0; i < conflicts.size(); ++i)
    if (conflicts[i].finding.sides.size() > 1) alike[key_of(conflicts[i].finding)].push_back(i);
  std::vector<bool> left_out(conflicts.size(), false);
  for (const auto& [key, indices] : alike) {
    for (const std::size_t i : indices) {
      const Finding& finding = conflicts[i].finding;
      left_out[i] = std::any_of(indices.begin(), indices.end(), [&](std::size_t k) {
        const Finding& other = conflicts[k].finding;
        return other.rule != finding.rule && is_surer(other, finding) && shows_all(other, finding);
      });
    }
  }
  std::vector<Conflict> kept;
  kept.reserve(conflicts.size());
  for (std::size_t i = 0; i < conflicts.size(); ++i)
    if (!left_out[i]) kept.push_back(std::move(conflicts[i]));
  conflicts = std::move(kept);
}

}  // namespace crosscheck
