// Matches the rules of time against the items of a run.

#include <algorithm>
#include <vector>

#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

/// For each class the rules whose first item may have it: cost follows what stands there.
class RuleIndex {
 public:
  explicit RuleIndex(std::span<const TimeRule> rules) : rules_(rules) {
    for (std::size_t r = 0; r < rules.size(); ++r) {
      TimeClasses first = 0;
      for (const TimeTerm& term : rules[r].terms) {
        first |= term.classes;
        if (!term.optional) break;
      }
      fewest_.push_back(static_cast<std::size_t>(
          std::count_if(rules[r].terms.begin(), rules[r].terms.end(),
                        [](const TimeTerm& t) { return t.classes != 0 && !t.optional; })));
      for (std::size_t c = 0; c < by_class_.size(); ++c) {
        if (has(first, static_cast<TimeClass>(c))) {
          by_class_[c].push_back(static_cast<std::uint16_t>(r));
          openers_ |= classes_of(static_cast<TimeClass>(c));
        }
      }
    }
  }

  /// Whether some rule begins with an item of these classes.
  bool opens(TimeClasses first) const { return (openers_ & first) != 0; }

  /// Visits the rules that may begin with such an item and need no more than `items` of them.
  template <class Visit>
  void visit(TimeClasses first, std::size_t items, Visit visit) const {
    for (TimeClasses rest = first & openers_; rest != 0; rest &= rest - 1) {
      auto c = static_cast<std::size_t>(__builtin_ctzll(rest));
      for (std::uint16_t r : by_class_[c]) {
        if (fewest_[r] <= items) visit(rules_[r]);
      }
    }
  }

 private:
  std::span<const TimeRule> rules_;
  std::array<std::vector<std::uint16_t>, 64> by_class_;
  std::vector<std::size_t> fewest_;  ///< by rule, how many terms it cannot leave out
  TimeClasses openers_ = 0;
};

/// Matches `rule` from term `term` at item `at`; the end of the match, or -1.
std::int32_t match_from(const TimeRule& rule, std::size_t term, const std::vector<TimeItem>& items,
                        std::size_t at, std::array<std::int32_t, 10>& matched) {
  if (term == rule.terms.size() || rule.terms[term].classes == 0) {
    return static_cast<std::int32_t>(at);
  }
  const TimeTerm& wanted = rule.terms[term];
  if (at < items.size() && (items[at].classes & wanted.classes) != 0) {
    matched[term] = static_cast<std::int32_t>(at);
    std::int32_t end = match_from(rule, term + 1, items, at + 1, matched);
    if (end >= 0) return end;
  }
  if (!wanted.optional) return -1;
  matched[term] = -1;
  return match_from(rule, term + 1, items, at, matched);
}

struct Best {
  std::int32_t end = -1;
  TimeClass makes{};
  TimeExpression expression;
};

Best best_match(const RuleIndex& index, const TimeRun& run, std::size_t at) {
  Best best;
  index.visit(run.items[at].classes, run.items.size() - at, [&](const TimeRule& rule) {
    TimeMatch match{run, rule, {}};
    match.items.fill(-1);
    std::int32_t end = match_from(rule, 0, run.items, at, match.items);
    if (end <= best.end) return;
    TimeExpression expression;
    if (!rule.read(match, expression)) return;
    best = {end, rule.makes, expression};
  });
  return best;
}

/// One pass from left to right; false when nothing matched.
bool apply(const RuleIndex& index, TimeRun& run) {
  bool changed = false;
  std::vector<TimeItem>& items = run.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!index.opens(items[i].classes)) continue;
    Best best = best_match(index, run, i);
    if (best.end < 0) continue;
    auto last = static_cast<std::size_t>(best.end) - 1;
    TimeItem made;
    made.tokens = {items[i].tokens.begin, items[last].tokens.end};
    made.possessive = items[last].possessive;
    made.classes = classes_of(best.makes);
    made.expression = static_cast<std::int32_t>(run.expressions.size());
    run.expressions.push_back(best.expression);
    items[i] = made;
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                items.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    changed = true;
  }
  return changed;
}

}  // namespace

const TimeItem* TimeMatch::item(TimeClass c, int nth) const {
  for (std::size_t t = 0; t < rule.terms.size() && rule.terms[t].classes != 0; ++t) {
    if (items[t] < 0) continue;
    const TimeItem& candidate = run.items[static_cast<std::size_t>(items[t])];
    if ((rule.terms[t].classes & candidate.classes & classes_of(c)) == 0) continue;
    if (nth-- == 0) return &candidate;
  }
  return nullptr;
}

const TimeExpression& TimeMatch::expression(TimeClass c, int nth) const {
  return run.expressions[static_cast<std::size_t>(item(c, nth)->expression)];
}

void apply_time_rules(TimeRun& run) {
  static const RuleIndex basic(basic_time_rules());
  static const RuleIndex joining(joining_time_rules());
  apply(basic, run);
  // Each pass makes the run shorter or ends; "the end of the third quarter of last year" takes 3.
  while (apply(joining, run)) {
  }
}

}  // namespace crosscheck
