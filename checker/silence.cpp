#include "checker/silence.h"

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "checker/desk_settings.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

/// Whether a name in a suppression means this finding's rule.
bool means(std::string_view name, const Finding& finding) {
  return name == "all" || name == finding.rule || name == finding.kind ||
         name == to_string(finding.finding_class);
}

/// Whether a name means one of the rules that ran: of others nothing is known.
bool ran(std::string_view name, const std::vector<Rule>& rules) {
  return std::ranges::any_of(rules, [name](const Rule& rule) { return means(name, rule); });
}

/// What keeps a finding out of the report, or nothing. The reason is that of the first place that
/// has one.
template <class S>
struct Verdict {
  bool silent = false;
  std::set<const S*> uses;
  std::string reason;
  std::vector<bool> answered;  ///< by place: of side 0, and its article says that it is meant
};

/// `covering(finding, place)` gives the suppressions a place stands under. Where there are two
/// sides, an article that says so of one place of side 0 has answered for all its own; a slip has
/// to be said of each time.
template <class S, class Covering>
Verdict<S> judge(const Finding& finding, const Covering& covering) {
  Verdict<S> verdict;
  std::vector<bool> covered;
  std::set<int> open_sides;
  std::set<std::string_view> answering;
  for (const Place& place : finding.places) {
    const std::vector<const S*> uses = covering(finding, place);
    covered.push_back(!uses.empty());
    if (uses.empty()) open_sides.insert(place.side);
    if (!uses.empty() && place.side == 0) answering.insert(place.file);
    for (const S* suppression : uses) {
      if (verdict.reason.empty()) verdict.reason = suppression->reason;
    }
    verdict.uses.insert(uses.begin(), uses.end());
  }
  const bool one_sided = finding.places.back().side == 0;
  bool all_answered = true;
  for (std::size_t i = 0; i < covered.size(); ++i) {
    const Place& place = finding.places[i];
    verdict.silent = verdict.silent || !open_sides.contains(place.side);
    const bool answered =
        place.side == 0 && (one_sided ? covered[i] : answering.contains(place.file));
    verdict.answered.push_back(answered);
    all_answered = all_answered && (place.side != 0 || answered);
  }
  verdict.silent = verdict.silent || all_answered;
  return verdict;
}

/// Takes the places out whose articles have answered; other articles are still asked. True when
/// there were any.
bool drop_answered(Finding& finding, const std::vector<bool>& answered) {
  std::set<std::string_view> before, after;
  std::vector<Place> left;
  for (std::size_t i = 0; i < answered.size(); ++i) {
    const Place& place = finding.places[i];
    if (place.side == 0) before.insert(place.file);
    if (answered[i]) continue;
    if (place.side == 0) after.insert(place.file);
    left.push_back(place);
  }
  if (left.size() == finding.places.size()) return false;
  if (!finding.sides.empty())
    finding.sides.front().articles -= static_cast<int>(before.size() - after.size());
  finding.places = std::move(left);
  return true;
}

/// Moves the findings that are silent; returns the suppressions that were of use.
template <class S, class Covering>
std::set<const S*> sort_out(std::vector<Finding>& findings, std::vector<Silenced>& silenced,
                            Silenced::By by, const Covering& covering) {
  std::set<const S*> used;
  std::vector<Finding> kept;
  for (Finding& finding : findings) {
    Verdict<S> verdict = judge<S>(finding, covering);
    if (!verdict.silent) {
      if (drop_answered(finding, verdict.answered))
        used.insert(verdict.uses.begin(), verdict.uses.end());
      kept.push_back(std::move(finding));
      continue;
    }
    used.insert(verdict.uses.begin(), verdict.uses.end());
    silenced.push_back({std::move(finding), by, std::move(verdict.reason)});
  }
  findings = std::move(kept);
  return used;
}

}  // namespace

std::vector<std::string> silence(const SuppressionsByPath& suppressions,
                                 const std::vector<Rule>& rules, std::vector<Finding>& findings,
                                 std::vector<Silenced>& silenced) {
  if (suppressions.empty()) return {};
  const auto covering = [&](const Finding& finding, const Place& place) {
    std::vector<const Suppression*> uses;
    const auto article = suppressions.find(place.file);
    if (article == suppressions.end()) return uses;
    for (const Suppression& s : article->second) {
      if (place.begin.line > s.to || place.end.line < s.from) continue;
      if (means(s.rule, finding)) uses.push_back(&s);
    }
    return uses;
  };
  const auto used = sort_out<Suppression>(findings, silenced, Silenced::By::comment, covering);
  std::vector<std::string> unused;
  for (const auto& [path, list] : suppressions) {
    for (const Suppression& s : list) {
      if (!ran(s.rule, rules) || used.contains(&s)) continue;
      unused.push_back(
          fmt::format("{}:{}: {} {} silences nothing", path, s.line, s.directive, s.rule));
    }
  }
  return unused;
}

std::vector<std::string> silence_configured(const std::vector<ConfiguredSuppression>& suppressions,
                                            const std::vector<Rule>& rules,
                                            std::optional<date::sys_days> today, Unused unused,
                                            std::vector<Finding>& findings,
                                            std::vector<Silenced>& silenced) {
  if (suppressions.empty()) return {};
  const auto expired = [&](const ConfiguredSuppression& s) {
    return s.expires && today && *s.expires < *today;
  };
  const auto covering = [&](const Finding& finding, const Place& place) {
    std::vector<const ConfiguredSuppression*> uses;
    for (const ConfiguredSuppression& s : suppressions) {
      const bool holds = !expired(s) && means(s.rule, finding) &&
                         (s.words.empty() || place.quote.find(s.words) != std::string::npos) &&
                         (s.files.empty() || s.files.matches(place.file));
      if (holds) uses.push_back(&s);
    }
    return uses;
  };
  const auto used =
      sort_out<ConfiguredSuppression>(findings, silenced, Silenced::By::configuration, covering);
  std::vector<std::string> told;
  for (const ConfiguredSuppression& s : suppressions) {
    if (expired(s)) {
      told.push_back(fmt::format("{}: the suppression of {} expired on {}", s.place, s.rule,
                                 iso_text(s.expires)));
    } else if (unused == Unused::told && ran(s.rule, rules) && !used.contains(&s)) {
      told.push_back(fmt::format("{}: the suppression of {} silences nothing", s.place, s.rule));
    }
  }
  return told;
}

void sort_silenced(std::vector<Silenced>& silenced) {
  std::ranges::stable_sort(silenced, {}, [](const Silenced& one) {
    const Place& place = one.finding.places.front();
    return std::tie(place.file, place.begin, one.finding.rule);
  });
}

std::vector<std::string> unknown_suppressions(const SuppressionsByPath& suppressions,
                                              const std::vector<Rule>& rules) {
  std::vector<std::string_view> ids;
  for (const Rule& rule : rules) ids.push_back(rule.id);
  std::vector<std::string> unknown;
  for (const auto& [path, list] : suppressions) {
    for (const Suppression& s : list) {
      if (s.rule == "all" || ran(s.rule, rules)) continue;
      unknown.push_back(fmt::format("{}:{}: {} names no rule, class or kind '{}'{}", path, s.line,
                                    s.directive, s.rule, did_you_mean(s.rule, ids)));
    }
  }
  return unknown;
}

}  // namespace crosscheck
