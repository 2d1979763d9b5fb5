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
          add(class_in(rest), opening);
        if (!rules[r].terms[t].optional) break;
      }
    }
  }

  /// Whether some rule begins with an item of these classes and goes on with the next, or ends
  /// before it.
  bool opens(TimeClasses first, TimeClasses next) const {
    if ((first & alone_) != 0) return true;
    for (TimeClasses rest = first & openers_; rest != 0; rest &= rest - 1)
      if ((next_[class_in(rest)] & next) != 0) return true;
    return false;
  }

  /// Visits those rules.
  template <class Visit>
  void visit(TimeClasses first, TimeClasses next, Visit visit) const {
    for (TimeClasses rest = first & openers_; rest != 0; rest &= rest - 1) {
      for (const Opening& opening : by_class_[class_in(rest)]) {
        if (opening.alone || (opening.next & next) != 0) visit(rules_[opening.rule]);
      }
    }
  }

 private:
  /// The first class of a set.
  static std::size_t class_in(TimeClasses set) {
    return static_cast<std::size_t>(std::countr_zero(set));
  }

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
    next_[first] |= opening.next;
    if (opening.alone) alone_ |= TimeClasses{1} << first;
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
  TimeClasses alone_ = 0;               ///< those of the openers that may be all of a rule
  std::array<TimeClasses, 64> next_{};  ///< what may stand behind each opener
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

Best best_match(const RuleIndex& index, const TimeRun& run, std::size_t at, TimeClasses next) {
  Best best;
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
    const TimeClasses next = i + 1 < items.size() ? items[i + 1].classes : 0;
    if (!index.opens(items[i].classes, next)) continue;
    const Best best = best_match(index, run, i, next);
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
  // What is joined are expressions.
  if (!apply(basic, run)) return;
  // Each pass makes the run shorter or ends; "the end of the third quarter of last year" takes 3.
  while (apply(joining, run)) {
  }
}

}  // namespace crosscheck
