// "fell by £1.2m, from £3.1m to £1.9m", "rose 20 percent to $120 from $100": by how much something
// rose or fell, and whether it did, beside what it was and what it is.

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/quantities/changes.h"
#include "checker/claims/quantities/reckoned.h"

namespace crosscheck {
namespace {

/// What something was and what it is, right behind each other.
struct Course {
  const Quantity* from = nullptr;
  const Quantity* to = nullptr;
  TokenRange words;          ///< of both, with what is between
  std::uint32_t opener = 0;  ///< the "from" or "to" before the first of them
  bool compared = false;     ///< "512, against 404": no verb of rising or falling leads to it
};

class DifferenceFinder {
 public:
  DifferenceFinder(const Reading& reading, const std::vector<Quantity>& quantities)
      : reading_(reading), quantities_(quantities) {}

  void find(std::vector<Reckoning>& found) const {
    for (std::size_t i = 0; i + 1 < quantities_.size(); ++i) {
      if (const auto between = change_between(i)) found.push_back(*between);
      const std::optional<Course> course = course_at(i);
      if (!course) continue;
      if (const auto way = direction_of(*course)) found.push_back(*way);
      if (is_adjusted(quantities_[i].sentence)) continue;
      const std::optional<Reckoning> before =
          i > 0 ? change_beside(*course, quantities_[i - 1]) : std::nullopt;
      const std::optional<Reckoning> behind = !before && i + 2 < quantities_.size()
                                                  ? change_beside(*course, quantities_[i + 2])
                                                  : std::nullopt;
      if (before || behind) found.push_back(before ? *before : *behind);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  static double value_of(const Quantity& quantity) {
    return quantity.figure.value * (quantity.unit.dimension.empty() ? 1 : quantity.unit.factor);
  }

  static double play_of(const Quantity& quantity) {
    const bool whole = quantity.figure.exactness == Exactness::exact && quantity.figure.step == 1;
    return whole ? 0 : quantity.half_step;
  }

  static bool is_exact(const Quantity& quantity) {
    return quantity.figure.exactness == Exactness::exact ||
           quantity.figure.exactness == Exactness::rounded;
  }

  /// "from X ... to Y", "to Y ... from X" or "Y, up from X", with no other number between.
  std::optional<Course> course_at(std::size_t i) const {
    static const WordSet from{"from"}, to{"to"};
    const Quantity& first = quantities_[i];
    const Quantity& second = quantities_[i + 1];
    if (first.sentence != second.sentence || first.words.begin == 0) return std::nullopt;
    const std::uint32_t opener = first.words.begin - 1, link = second.words.begin - 1;
    const bool forth = is(opener, from) && is(link, to);
    const bool compared = is_compared(link) && !is_forecast(second.words.end);
    const bool back = (is(opener, to) && is(link, from)) || compared;
    if (!(forth || back) || !are_alike(first, second)) return std::nullopt;
    if (!stand_near(first.words.end, link)) return std::nullopt;
    Course course{&first, &second, {first.words.begin, second.words.end}, opener, compared};
    if (back) std::swap(course.from, course.to);
    return course;
  }

  /// "up from", "compared with", "against" right before what something was.
  bool is_compared(std::uint32_t link) const {
    static const WordSet from{"from"}, ways{"up", "down"}, with{"with", "to"};
    static const WordSet compared{"compared"}, against{"against"};
    if (is(link, against)) return token(link - 1).kind == TokenKind::comma;
    return (is(link, from) && is(link - 1, ways)) || (is(link, with) && is(link - 1, compared));
  }

  /// "600 forecast", "600 expected by analysts": what somebody reckoned with.
  bool is_forecast(std::uint32_t begin) const {
    static const WordSet words{"forecast",  "forecasts", "expected", "estimated", "estimate",
                               "projected", "budgeted",  "planned",  "target",    "targeted"};
    constexpr std::uint32_t near = 4;
    for (std::uint32_t i = begin; i < begin + near; ++i)
      if (is(i, words)) return true;
    return false;
  }

  /// "from $80 to $96 a barrel": the first is a barrel's too.
  static std::string_view unit_of(const Quantity& quantity) {
    const std::string_view unit = quantity.unit.unit;
    return unit.substr(0, unit.find('/'));
  }

  /// Whether both are of one unit, or of one kind of thing, and neither lacks a "million" that the
  /// other has: "from 2 to 3 million".
  static bool are_alike(const Quantity& a, const Quantity& b) {
    if (!is_exact(a) || !is_exact(b) || unit_of(a) != unit_of(b)) return false;
    if (a.unit.dimension != b.unit.dimension || a.unit.offset != b.unit.offset) return false;
    if (!a.counted.empty() && !b.counted.empty() && a.counted != b.counted) return false;
    constexpr double most = 20;
    const double low = std::min(value_of(a), value_of(b));
    return low > 0 && std::max(value_of(a), value_of(b)) <= most * low;
  }

  bool stand_near(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t reach = 10;
    if (end < begin || end - begin > reach) return false;
    return std::none_of(reading_.tokens.begin() + begin, reading_.tokens.begin() + end,
                        [](const Token& t) {
                          return t.kind == TokenKind::semicolon || t.kind == TokenKind::number ||
                                 t.kind == TokenKind::other || t.kind == TokenKind::open_bracket ||
                                 t.kind == TokenKind::open_quote;
                        });
  }

  /// Whether nothing but the time of it stands between a change and the figures: "fell by 300 in
  /// the second quarter, from 1,500".
  bool leads_on(std::uint32_t begin, std::uint32_t end) const {
    static const WordSet parts{"a", "the", "in", "over", "during", "on", "to", "compared"};
    if (!stand_near(begin, end)) return false;
    for (std::uint32_t i = begin; i < end; ++i) {
      const Token& between = token(i);
      const bool plain =
          between.kind == TokenKind::comma || parts.has(between) ||
          between.classes.has_any({WordClass::time_unit, WordClass::time_word, WordClass::month,
                                   WordClass::weekday, WordClass::number_word});
      if (!plain) return false;
    }
    return true;
  }

  /// Growth that is reckoned otherwise than from the two figures.
  bool is_adjusted(std::uint32_t sentence) const {
    static const Trigger words(
        WordSet{"like",       "comparable", "constant", "organic",    "adjusted",   "excluding",
                "underlying", "basis",      "store",    "annualised", "annualized", "annual",
                "average",    "inflation",  "currency", "seasonally", "rate",       "pace",
                "more",       "further",    "another",  "points",     "year"});
    for (const std::uint32_t i : reading_.places(words, reading_.sentences[sentence].tokens))
      if (!is_time_word(i)) return true;
    return false;
  }

  /// "a year earlier" says when something was, "a year" how often.
  bool is_time_word(std::uint32_t i) const {
    static const WordSet year{"year"}, sides{"last", "earlier", "ago", "before", "previous"};
    if (!is(i, year)) return false;
    return is(i + 1, sides) || (i > 0 && is(i - 1, sides));
  }

  /// "310 million euros, up 24 percent from 250 million": the change stands between the two.
  std::optional<Reckoning> change_between(std::size_t i) const {
    static const WordSet from{"from"};
    if (i + 2 >= quantities_.size()) return std::nullopt;
    const Quantity& now = quantities_[i];
    const Quantity& change = quantities_[i + 1];
    const Quantity& before = quantities_[i + 2];
    if (now.sentence != before.sentence || !is_exact(change) || is_adjusted(now.sentence))
      return std::nullopt;
    // "down 4 percent from 60,779 but up 62 percent from 35,905"
    if (now.words.begin > 0 && is(now.words.begin - 1, from)) return std::nullopt;
    const bool beside = is(change.words.end, from) && before.words.begin == change.words.end + 1;
    if (!beside || change_of(reading_, change).empty()) return std::nullopt;
    if (!stand_near(now.words.end, change.words.begin)) return std::nullopt;
    constexpr double scaled = 1000;
    const bool bare = before.unit.dimension.empty() && before.counted.empty() &&
                      before.figure.value >= scaled && is_exact(before) && is_exact(now);
    if (!(bare && now.unit.dimension == "money") && !are_alike(now, before)) return std::nullopt;
    const Course course{
        &before, &now, {now.words.begin, before.words.end}, change.words.end, false};
    return change_beside(course, change);
  }

  /// A quantity that tells by how much, right before or behind the two.
  std::optional<Reckoning> change_beside(const Course& course, const Quantity& change) const {
    if (change.sentence != course.from->sentence || !is_exact(change)) return std::nullopt;
    if (change_of(reading_, change).empty()) return std::nullopt;
    static const WordSet announces{"of", "or", "by"};
    const bool near = change.words.end <= course.opener
                          ? leads_on(change.words.end, course.opener)
                          : stand_near(course.words.end, change.words.begin) &&
                                is(change.words.begin - 1, announces);
    if (!near) return std::nullopt;
    const double from = value_of(*course.from), to = value_of(*course.to);
    const double play = play_of(*course.from) + play_of(*course.to);
    const bool share = change.unit.dimension == "share";
    if (share && course.from->unit.dimension != "share") {
      const double made = 100 * std::fabs(to - from) / from;
      return reckoned(course, change, made, 1 + 0.06 * made + 100 * play / from);
    }
    if (share || unit_of(change) != unit_of(*course.from)) return std::nullopt;
    const bool counted = change.counted == course.from->counted || change.counted.empty() ||
                         course.from->counted.empty();
    if (!counted) return std::nullopt;
    return reckoned(course, change, std::fabs(to - from), play);
  }

  static Reckoning reckoned(const Course& course, const Quantity& change, double made,
                            double slack) {
    Reckoning reckoning;
    reckoning.form = "change";
    reckoning.unit = change.unit.unit;
    reckoning.stated = change.words;
    reckoning.value = value_of(change);
    reckoning.low = value_of(change) - play_of(change);
    reckoning.high = value_of(change) + play_of(change);
    reckoning.others = course.words;
    reckoning.made = made;
    reckoning.made_low = made - slack;
    reckoning.made_high = made + slack;
    return reckoning;
  }

  /// "fell from £2.3m to £3.1m": bare numbers may be places in a table, where less is more.
  std::optional<Reckoning> direction_of(const Course& course) const {
    const bool bare = course.from->unit.dimension.empty() && course.from->counted.empty() &&
                      course.to->counted.empty();
    const double from = value_of(*course.from), to = value_of(*course.to);
    if (bare || from == to || course.compared) return std::nullopt;
    // "dropped from 20 metres to 50 metres below ground": the lower, the more.
    static const WordSet depth{"below", "under", "beneath", "deep", "underground"};
    if (course.words.end < reading_.tokens.size() && depth.has(token(course.words.end)))
      return std::nullopt;
    // "a drop anywhere from 10 to 15 percent" is a range, so the verb stands right before.
    const std::uint32_t verb = course.opener - 1;
    if (course.opener == 0 || sense_of(token(verb)) == 0) return std::nullopt;
    Reckoning reckoning;
    reckoning.form = "direction";
    reckoning.stated = {verb, verb + 1};
    reckoning.value = reckoning.low = reckoning.high = sense_of(token(verb));
    reckoning.others = course.words;
    reckoning.made = reckoning.made_low = reckoning.made_high = to > from ? 1 : -1;
    return reckoning;
  }

  /// 1 for a verb of rising, -1 for one of falling, else 0.
  static int sense_of(const Token& verb) {
    static const WordSet rising{"rose",      "rises",  "risen", "rising",  "increased",
                                "increases", "grew",   "grows", "climbed", "jumped",
                                "soared",    "surged", "grown", "doubled"};
    static const WordSet falling{"fell",      "falls",    "fallen",  "falling",   "decreased",
                                 "dropped",   "declined", "plunged", "plummeted", "shrank",
                                 "decreases", "slumped",  "halved"};
    if (rising.has(verb)) return 1;
    return falling.has(verb) ? -1 : 0;
  }

  const Reading& reading_;
  const std::vector<Quantity>& quantities_;
};

}  // namespace

void find_differences(const Reading& reading, const std::vector<Quantity>& quantities,
                      std::vector<Reckoning>& found) {
  DifferenceFinder(reading, quantities).find(found);
}

}  // namespace crosscheck
