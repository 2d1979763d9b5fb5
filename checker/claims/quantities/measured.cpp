#include "checker/claims/quantities/measured.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/quantities/words.h"

namespace crosscheck {
namespace {

/// How far the words that a figure is about may stand from it.
constexpr std::uint32_t reach = 14;

class FigureDescriber {
 public:
  FigureDescriber(const Reading& reading, const Quantity& quantity)
      : reading_(reading), quantity_(quantity), clause_(clause()) {}

  MeasuredFigure describe() const {
    MeasuredFigure figure;
    figure.unit = quantity_.unit.unit;
    figure.counted = is_person_name(quantity_.counted) ? "person" : quantity_.counted;
    figure.measure = measure();
    if (!is_worth(figure)) return {};
    figure.digits = digits();
    figure.sorted = figure.digits;
    std::sort(figure.sorted.begin(), figure.sorted.end());
    figure.about = about(figure.measure);
    return figure;
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  TokenRange clause() const {
    const TokenRange sentence = reading_.sentences[quantity_.sentence].tokens;
    const std::uint32_t begin = quantity_.words.begin, end = quantity_.words.end;
    return {std::max(sentence.begin, begin > reach ? begin - reach : 0),
            std::min(sentence.end, end + reach)};
  }

  bool is_worth(const MeasuredFigure& figure) const {
    const Exactness exactness = quantity_.figure.exactness;
    if (exactness != Exactness::exact && exactness != Exactness::rounded) return false;
    if (quantity_.unit.dimension == "share" || quantity_.unit.dimension == "points") return false;
    constexpr int worth_alone = 3;
    if (quantity_.figure.spelled && quantity_.figure.value < 2) return false;
    return !figure.measure.empty() || quantity_.figure.digits >= worth_alone;
  }

  /// The nearest word that says what is measured, before the figure or right behind it.
  std::string_view measure() const {
    constexpr std::uint32_t before = 7, behind = 3;
    const std::uint32_t begin = quantity_.words.begin, end = quantity_.words.end;
    for (std::uint32_t i = end; i < std::min(clause_.end, end + behind); ++i) {
      if (token(i).kind != TokenKind::word) break;
      if (const std::string_view role = role_word(token(i)); !role.empty()) return role;
    }
    for (std::uint32_t i = begin; i > clause_.begin && begin - i < before; --i) {
      const Token& word = token(i - 1);
      if (word.kind == TokenKind::number || word.kind == TokenKind::comma ||
          word.kind == TokenKind::semicolon || word.kind == TokenKind::colon)
        return {};
      if (const std::string_view role = role_word(word); !role.empty()) return role;
    }
    return {};
  }

  std::string digits() const {
    double value = quantity_.figure.value;
    while (value != std::floor(value) && value < 1e12) value = std::round(value * 1e6) / 1e5;
    // Made as an integer where it is one, which takes a tenth of the time.
    std::string text = value < 1e12 ? std::to_string(static_cast<std::int64_t>(value))
                                    : fmt::format("{:.0f}", value);
    while (text.size() > 1 && text.back() == '0') text.pop_back();
    return text;
  }

  std::string about(std::string_view measure) const {
    std::string list, made;
    std::vector<std::uint64_t> seen;
    for (std::uint32_t i = clause_.begin; i < clause_.end; ++i) {
      if (quantity_.words.begin <= i && i < quantity_.words.end) continue;
      const Token& word = token(i);
      if (!tells(word) || (!measure.empty() && role_word(word) == measure)) continue;
      if (std::find(seen.begin(), seen.end(), word.key) != seen.end()) continue;
      seen.push_back(word.key);
      if (!list.empty()) list += ", ";
      const std::string_view name = counted_name(reading_, i, made);
      list += name.empty() ? reading_.folded(i) : name;
    }
    return list;
  }

  bool tells(const Token& word) const {
    constexpr std::size_t shortest = 4;
    if (word.kind != TokenKind::word || word.words.size() < shortest) return false;
    using enum WordClass;
    if (word.classes.has_any({function_word, number_word, speech_verb, pronoun, weekday, month,
                              time_word, time_unit, unit, hedge, honorific}))
      return false;
    static const WordSet light{
        "about", "after", "also", "been",  "have", "were",  "which",  "with",    "will",   "more",
        "from",  "than",  "that", "this",  "they", "their", "when",   "some",    "each",   "only",
        "over",  "into",  "year", "total", "made", "make",  "people", "million", "billion"};
    return !light.has(word);
  }

  const Reading& reading_;
  const Quantity& quantity_;
  TokenRange clause_;
};

}  // namespace

MeasuredFigure measured_figure(const Reading& reading, const Quantity& quantity) {
  return FigureDescriber(reading, quantity).describe();
}

}  // namespace crosscheck
