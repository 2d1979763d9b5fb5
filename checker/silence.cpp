#include "checker/silence.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

using Uses = std::set<const Suppression*>;

/// Whether a name in a suppression means this finding's or this rule's rule.
bool names(std::string_view name, std::string_view id, std::string_view kind, FindingClass c) {
  return name == "all" || name == id || name == kind || name == to_string(c);
}

bool names(std::string_view name, const Rule& rule) {
  return names(name, rule.id, rule.kind, rule.finding_class);
}

/// The suppressions that a place of a finding stands under.
Uses covering(const SuppressionsByPath& all, const Finding& finding, const Place& place) {
  Uses found;
  const auto article = all.find(place.file);
  if (article == all.end()) return found;
  for (const Suppression& s : article->second) {
    if (place.begin.line > s.to || place.end.line < s.from) continue;
    if (names(s.rule, finding.rule, finding.kind, finding.finding_class)) found.insert(&s);
  }
  return found;
}

/// What keeps this finding out of the report, or nothing. The reason is that of the first place
/// that has one.
struct Verdict {
  bool silent = false;
  Uses uses;
  std::string reason;
};

Verdict judge(const SuppressionsByPath& all, const Finding& finding) {
  Verdict verdict;
  std::set<int> open_sides;
  for (const Place& place : finding.places) {
    const Uses uses = covering(all, finding, place);
    if (uses.empty()) open_sides.insert(place.side);
    if (!uses.empty() && place.side == 0) verdict.silent = true;
    for (const Suppression* s : uses) {
      if (verdict.reason.empty()) verdict.reason = s->reason;
    }
    verdict.uses.insert(uses.begin(), uses.end());
  }
  for (const Place& place : finding.places) {
    verdict.silent = verdict.silent || !open_sides.contains(place.side);
  }
  return verdict;
}

}  // namespace

std::vector<std::string> silence(const SuppressionsByPath& suppressions,
                                 const std::vector<Rule>& rules, std::vector<Finding>& findings,
                                 std::vector<Silenced>& silenced) {
  if (suppressions.empty()) return {};
  Uses used;
  std::vector<Finding> kept;
  for (Finding& finding : findings) {
    Verdict verdict = judge(suppressions, finding);
    if (!verdict.silent) {
      kept.push_back(std::move(finding));
      continue;
    }
    used.insert(verdict.uses.begin(), verdict.uses.end());
    silenced.push_back({std::move(finding), Silenced::By::comment, std::move(verdict.reason)});
  }
  findings = std::move(kept);
  std::vector<std::string> unused;
  for (const auto& [path, list] : suppressions) {
    for (const Suppression& s : list) {
      const bool ran =
          std::ranges::any_of(rules, [&s](const Rule& rule) { return names(s.rule, rule); });
      if (!ran || used.contains(&s)) continue;
      unused.push_back(
          fmt::format("{}:{}: {} {} silences nothing", path, s.line, s.directive, s.rule));
    }
  }
  return unused;
}

std::vector<std::string> unknown_suppressions(const SuppressionsByPath& suppressions,
                                              const std::vector<Rule>& rules) {
  std::vector<std::string_view> ids;
  for (const Rule& rule : rules) ids.push_back(rule.id);
  std::vector<std::string> unknown;
  for (const auto& [path, list] : suppressions) {
    for (const Suppression& s : list) {
      if (s.rule == "all") continue;
      if (std::ranges::any_of(rules, [&s](const Rule& rule) { return names(s.rule, rule); }))
        continue;
      unknown.push_back(fmt::format("{}:{}: {} names no rule, class or kind '{}'{}", path, s.line,
                                    s.directive, s.rule, did_you_mean(s.rule, ids)));
    }
  }
  return unknown;
}

}  // namespace crosscheck
