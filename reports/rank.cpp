#include "reports/rank.h"

#include <algorithm>

namespace crosscheck {
namespace {

int weight(Severity severity) {
  switch (severity) {
    case Severity::error: return 70;
    case Severity::warning: return 45;
    case Severity::style: return 20;
    case Severity::info: return 0;
  }
  return 0;
}

int weight(FindingClass c) {
  switch (c) {
    case FindingClass::contradiction: return 15;
    case FindingClass::error: return 15;
    case FindingClass::spelling: return 8;
    case FindingClass::style: return 4;
    case FindingClass::update: return 0;
  }
  return 0;
}

}  // namespace

int rank_of(const Finding& finding) {
  const int precision = finding.precision == "high" ? 15 : finding.precision == "medium" ? 8 : 0;
  return weight(finding.severity) + weight(finding.finding_class) + precision;
}

std::vector<const Finding*> highest_ranked(std::span<const Finding* const> findings,
                                           std::size_t limit) {
  if (findings.size() <= limit) return {findings.begin(), findings.end()};
  std::vector<std::size_t> order(findings.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return rank_of(*findings[a]) > rank_of(*findings[b]);
  });
  order.resize(limit);
  std::ranges::sort(order);
  std::vector<const Finding*> highest;
  for (const std::size_t i : order) highest.push_back(findings[i]);
  return highest;
}

std::vector<const Finding*> pointers_to(std::span<const Finding> findings) {
  std::vector<const Finding*> pointers;
  for (const Finding& finding : findings) pointers.push_back(&finding);
  return pointers;
}

}  // namespace crosscheck
