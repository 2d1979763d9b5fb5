// "12 of the 48 members, or 25 percent", and what is left of the 48.

#include <algorithm>
#include <cmath>
#include <optional>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/quantities/reckoned.h"

namespace crosscheck {
namespace {

class ShareFinder {
 public:
  ShareFinder(const Reading& reading, const std::vector<Quantity>& quantities)
      : reading_(reading), quantities_(quantities) {}

  void find(std::vector<Reckoning>& found) const {
    for (std::size_t i = 0; i + 1 < quantities_.size(); ++i) {
      if (const auto share = share_of_them(i)) found.push_back(*share);
      if (const auto share = share_of_whole(i)) found.push_back(*share);
      if (!is_part_of(quantities_[i], quantities_[i + 1])) continue;
      if (const auto share = share_of(i)) found.push_back(*share);
      if (const auto share = share_before(i)) found.push_back(*share);
      if (const auto rest = rest_of(i)) found.push_back(*rest);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }

  static bool is_count(const Quantity& quantity) {
    return quantity.unit.dimension.empty() && quantity.figure.exactness != Exactness::vague &&
           quantity.figure.exactness != Exactness::bounded;
  }

  /// "12 of 48", "2,140 of its 2,392 members", "9 out of the 11".
  bool is_part_of(const Quantity& part, const Quantity& whole) const {
    static const WordSet of{"of"}, out{"out"};
    static const WordSet determiners{"the", "its", "their", "all", "some", "our", "his", "her"};
    // "10 of 55 Photos" numbers a picture.
    if (whole.counted == "photo" || whole.counted == "picture") return false;
    if (!is_count(part) || !is_count(whole) || part.figure.value >= whole.figure.value)
      return false;
    std::uint32_t i = part.figure.words.end;
    if (is(i, out)) ++i;
    if (!is(i, of)) return false;
    ++i;
    while (i < whole.words.begin && is(i, determiners)) ++i;
    return i >= whole.words.begin && i <= whole.figure.tokens.begin;
  }

  /// Whether only words stand between two quantities that go on with what is said: no other
  /// sentence, no bracket, nobody's speech.
  bool goes_on(std::uint32_t from, std::uint32_t to, std::uint32_t reach) const {
    if (to < from || to - from > reach) return false;
    for (std::uint32_t i = from; i < to; ++i) {
      const TokenKind kind = token(i).kind;
      if (kind == TokenKind::sentence_break || kind == TokenKind::section_break) return false;
      if (token(i).classes.has(WordClass::number_word)) return false;
    }
    return true;
  }

  /// A percentage in apposition: ", or 25 percent", "(25%)", "- 25 percent -".
  std::optional<Reckoning> share_of(std::size_t i) const {
    const Quantity& part = quantities_[i];
    const Quantity& whole = quantities_[i + 1];
    if (i + 2 >= quantities_.size()) return std::nullopt;
    const Quantity& percent = quantities_[i + 2];
    constexpr std::uint32_t reach = 12;
    if (percent.unit.dimension != "share" || whole.figure.value < 10) return std::nullopt;
    if (!goes_on(whole.words.end, percent.words.begin, reach)) return std::nullopt;
    if (!is_apposed(percent) || !ends_clause(behind_all(percent.words.end))) return std::nullopt;
    return made_share(part, whole, percent);
  }

  /// The token behind "of the workforce", "of the total", else the one given.
  std::uint32_t behind_all(std::uint32_t i) const {
    static const WordSet of{"of"}, determiners{"the", "its", "their", "all"};
    static const WordSet all{"total", "whole",  "workforce", "staff",     "membership",
                             "fleet", "intake", "headcount", "electorate"};
    return is(i, of) && is(i + 1, determiners) && is(i + 2, all) ? i + 3 : i;
  }

  /// ", or 25 percent", "(25%", "- 25 percent"
  bool is_apposed(const Quantity& percent) const {
    static const WordSet or_word{"or"};
    const std::uint32_t before = percent.words.begin - 1;
    const TokenKind mark = token(before).kind;
    return is(before, or_word) || mark == TokenKind::open_bracket || mark == TokenKind::comma ||
           mark == TokenKind::dash;
  }

  /// "48 members; 12 of them, or 25 percent"
  std::optional<Reckoning> share_of_them(std::size_t i) const {
    static const WordSet of{"of"}, them{"them", "those", "whom", "which"};
    if (i + 2 >= quantities_.size()) return std::nullopt;
    const Quantity& whole = quantities_[i];
    const Quantity& part = quantities_[i + 1];
    const Quantity& percent = quantities_[i + 2];
    constexpr std::uint32_t reach = 14;
    if (!is_share(part, whole, percent) || !goes_on(whole.words.end, part.words.begin, reach))
      return std::nullopt;
    const std::uint32_t end = part.figure.words.end;
    const bool of_them = is(end, of) && is(end + 1, them) && percent.words.begin >= end + 2 &&
                         percent.words.begin <= end + 4;
    if (!of_them || !is_apposed(percent) || !ends_clause(percent.words.end)) return std::nullopt;
    return made_share(part, whole, percent);
  }

  /// "12 members, or 25 percent of the club's 48"
  std::optional<Reckoning> share_of_whole(std::size_t i) const {
    static const WordSet of{"of"};
    if (i + 2 >= quantities_.size()) return std::nullopt;
    const Quantity& part = quantities_[i];
    const Quantity& percent = quantities_[i + 1];
    const Quantity& whole = quantities_[i + 2];
    constexpr std::uint32_t reach = 4;
    if (!is_share(part, whole, percent) || !is_apposed(percent)) return std::nullopt;
    if (percent.words.begin > part.words.end + 2) return std::nullopt;
    if (!is(percent.words.end, of) || !goes_on(percent.words.end, whole.words.begin, reach))
      return std::nullopt;
    // "12 percent of those aged 45" gives no whole.
    static const WordSet determiners{"the", "its", "their", "our", "his", "her"};
    const std::uint32_t before = whole.words.begin - 1;
    const bool known = is(before, determiners) || token(before).possessive;
    const bool same = whole.counted.empty() || whole.counted == part.counted;
    return known && same ? std::optional(made_share(part, whole, percent)) : std::nullopt;
  }

  static bool is_share(const Quantity& part, const Quantity& whole, const Quantity& percent) {
    return percent.unit.dimension == "share" && is_count(part) && is_count(whole) &&
           part.figure.value < whole.figure.value && whole.figure.value >= 10;
  }

  /// "25 percent (12 of the 48 members)".
  std::optional<Reckoning> share_before(std::size_t i) const {
    if (i == 0) return std::nullopt;
    const Quantity& part = quantities_[i];
    const Quantity& whole = quantities_[i + 1];
    const Quantity& percent = quantities_[i - 1];
    const bool stands_beside = percent.unit.dimension == "share" &&
                               percent.words.end + 1 == part.words.begin &&
                               token(percent.words.end).kind == TokenKind::open_bracket &&
                               token(whole.words.end).kind == TokenKind::close_bracket;
    if (!stands_beside) return std::nullopt;
    return made_share(part, whole, percent);
  }

  static Reckoning made_share(const Quantity& part, const Quantity& whole,
                              const Quantity& percent) {
    const double exact = 100 * part.figure.value / whole.figure.value;
    const double rounding = 100 * (part.half_step + whole.half_step) / whole.figure.value;
    const TokenRange both{std::min(part.words.begin, whole.words.begin),
                          std::max(part.words.end, whole.words.end)};
    return made("share", "percent", percent, both, exact,
                1 + 0.04 * exact + (rounded(part) || rounded(whole) ? rounding : 0));
  }

  static bool rounded(const Quantity& quantity) {
    return quantity.figure.exactness != Exactness::exact;
  }

  bool ends_clause(std::uint32_t i) const {
    if (i >= reading_.tokens.size()) return true;
    const TokenKind kind = token(i).kind;
    return kind == TokenKind::comma || kind == TokenKind::period ||
           kind == TokenKind::close_bracket || kind == TokenKind::semicolon ||
           kind == TokenKind::dash || kind == TokenKind::sentence_break;
  }

  /// "the other 36", "the remaining 36", "36 are still without power".
  std::optional<Reckoning> rest_of(std::size_t i) const {
    const Quantity& part = quantities_[i];
    const Quantity& whole = quantities_[i + 1];
    if (i + 2 >= quantities_.size()) return std::nullopt;
    const Quantity& rest = quantities_[i + 2];
    constexpr std::uint32_t reach = 16;
    if (!is_count(rest) || rest.figure.value >= whole.figure.value) return std::nullopt;
    if (rest.sentence != whole.sentence || !goes_on(whole.words.end, rest.words.begin, reach) ||
        !is_rest(rest))
      return std::nullopt;
    const double left = whole.figure.value - part.figure.value;
    const bool plain = !rounded(part) && !rounded(whole) && !rounded(rest);
    const double slack = plain ? 0 : part.half_step + whole.half_step + rest.half_step;
    return made("rest", {}, rest, {part.words.begin, whole.words.end}, left, slack);
  }

  bool is_rest(const Quantity& rest) const {
    static const WordSet the{"the"}, other{"other", "remaining"}, verbs{"are", "were", "is"};
    static const WordSet still{"still"}, remain{"remain", "remained"};
    const std::uint32_t begin = rest.words.begin;
    if (begin >= 2 && is(begin - 1, other) && is(begin - 2, the)) return true;
    if (!rest.counted.empty()) return false;
    const std::uint32_t end = rest.words.end;
    return is(end, remain) || (is(end, verbs) && is(end + 1, still));
  }

  static Reckoning made(std::string_view form, std::string_view unit, const Quantity& stated,
                        TokenRange others, double value, double slack) {
    Reckoning reckoning;
    reckoning.form = form;
    reckoning.unit = unit;
    reckoning.stated = stated.words;
    reckoning.value = stated.figure.value;
    reckoning.low = stated.low;
    reckoning.high = stated.high;
    reckoning.others = others;
    reckoning.made = value;
    reckoning.made_low = value - slack;
    reckoning.made_high = value + slack;
    return reckoning;
  }

  const Reading& reading_;
  const std::vector<Quantity>& quantities_;
};

}  // namespace

void find_shares(const Reading& reading, const std::vector<Quantity>& quantities,
                 std::vector<Reckoning>& found) {
  ShareFinder(reading, quantities).find(found);
}

}  // namespace crosscheck
