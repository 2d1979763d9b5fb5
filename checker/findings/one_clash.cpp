#include "checker/findings/one_clash.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
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

/// Whether two sides say one thing: "second" and "second woman".
bool agree(std::string_view one, std::string_view other) {
  return one.starts_with(other) || other.starts_with(one);
}

bool overlap(const Place& a, const Place& b) {
  return a.file == b.file && a.begin < b.end && b.begin < a.end;
}

/// Whether every side of a finding says what a side of the other says, at one place.
bool shows_all(const Finding& other, const Finding& finding) {
  std::vector<bool> shown(finding.sides.size(), false);
  for (const Place& place : finding.places) {
    const auto side = static_cast<std::size_t>(place.side);
    for (const Place& there : other.places) {
      if (shown[side]) break;
      shown[side] =
          overlap(place, there) &&
          agree(finding.sides[side].value, other.sides[static_cast<std::size_t>(there.side)].value);
    }
  }
  return std::all_of(shown.begin(), shown.end(), [](bool side) { return side; });
}

/// The place of a finding that an editor reads first.
const Place& first_place(const Finding& finding) {
  return *std::min_element(finding.places.begin(), finding.places.end(),
                           [](const Place& a, const Place& b) {
                             return std::tie(a.file, a.begin) < std::tie(b.file, b.begin);
                           });
}

bool is_left_to(const Finding& other, const Finding& finding) {
  return other.rule != finding.rule && is_surer(other, finding) && shows_all(other, finding);
}

}  // namespace

void leave_to_surer(std::vector<Conflict>& conflicts) {
  std::vector<std::pair<const Place*, std::size_t>> order;
  for (std::size_t i = 0; i < conflicts.size(); ++i)
    if (conflicts[i].finding.sides.size() > 1)
      order.emplace_back(&first_place(conflicts[i].finding), i);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first->file, a.first->begin, a.second) <
           std::tie(b.first->file, b.first->begin, b.second);
  });
  std::vector<bool> left_out(conflicts.size(), false);
  for (std::size_t n = 0; n < order.size(); ++n) {
    const auto [place, i] = order[n];
    for (std::size_t m = n + 1; m < order.size() && overlap(*place, *order[m].first); ++m) {
      const std::size_t k = order[m].second;
      if (is_left_to(conflicts[i].finding, conflicts[k].finding)) left_out[k] = true;
      if (is_left_to(conflicts[k].finding, conflicts[i].finding)) left_out[i] = true;
    }
  }
  std::vector<Conflict> kept;
  kept.reserve(conflicts.size());
  for (std::size_t i = 0; i < conflicts.size(); ++i)
    if (!left_out[i]) kept.push_back(std::move(conflicts[i]));
  conflicts = std::move(kept);
}

}  // namespace crosscheck
