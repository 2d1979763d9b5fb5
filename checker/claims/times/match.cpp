// Matches the rules of time against the items of a run.

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

/// For each class the rules whose first item may have it: cost follows what stands there.
class RuleIndex {
 public:
  explicit RuleIndex(std::span<const TimeRule> rules) : rules_(rules) {
    for (std::size_t r = 0; r < rules.size(); ++r) {
      for (std::size_t t = 0; t < rules[r].terms.size(); ++t) {
        const Opening opening = opening_at(static_cast<std::uint16_t>(r), t);
        for (TimeClasses rest = rules[r].terms[t].classes; rest != 0; rest &= rest - 1)
          add(static_cast<std::size_t>(std::countr_zero(rest)), opening);
        if (!rules[r].terms[t].optional) break;
      }
    }
  }

  /// Whether some rule begins with an item of these classes.
  bool opens(TimeClasses first) const { return (openers_ & first) != 0; }

  /// Visits the rules that may begin with such an item and go on with the next, or end before it.
  template <class Visit>
  void visit(TimeClasses first, TimeClasses next, Visit visit) const {
    for (TimeClasses rest = first & openers_; rest != 0; rest &= rest - 1) {
      for (const Opening& opening : by_class_[static_cast<std::size_t>(std::countr_zero(rest))]) {
        if (opening.alone || (opening.next & next) != 0) visit(rules_[opening.rule]);
      }
    }
  }

 private:
  /// A rule that begins with an item at hand.
  struct Opening {
    std::uint16_t rule;
    bool alone;        ///< whether the item may be all of it
    TimeClasses next;  ///< what the item behind may be
  };

  /// The rule with its first item at a term, those before left out.
  Opening opening_at(std::uint16_t rule, std::size_t term) const {
    Opening opening{rule, true, 0};
    const auto& terms = rules_[rule].terms;
    for (++term; opening.alone && term < terms.size() && terms[term].classes != 0; ++term) {
      opening.next |= terms[term].classes;
      opening.alone = terms[term].optional;
    }
    return opening;
  }

  void add(std::size_t first, const Opening& opening) {
    openers_ |= TimeClasses{1} << first;
    std::vector<Opening>& openings = by_class_[first];
    if (openings.empty() || openings.back().rule != opening.rule) {
      openings.push_back(opening);
      return;
    }
    openings.back().alone |= opening.alone;
    openings.back().next |= opening.next;
  }

  std::span<const TimeRule> rules_;
  std::array<std::vector<Opening>, 64> by_class_;
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
  const TimeClasses next = at + 1 < run.items.size() ? run.items[at + 1].classes : 0;
  index.visit(run.items[at].classes, next, [&](const TimeRule& rule) {
    TimeMatch match{run, rule, {}};
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
