// "300 metres (984 feet)": one length, weight or speed in two units.

#include <algorithm>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/quantities/reckoned.h"

namespace crosscheck {
namespace {

/// Writers round freely when they convert; what differs by more than this is a slip.
constexpr double play = 0.12;

class ConversionFinder {
 public:
  ConversionFinder(const Reading& reading, const std::vector<Quantity>& quantities)
      : reading_(reading), quantities_(quantities) {}

  void find(std::vector<Reckoning>& found) const {
    for (std::size_t i = 0; i + 1 < quantities_.size(); ++i) {
      const Quantity& first = quantities_[i];
      const Quantity& second = quantities_[i + 1];
      if (!may_convert(first) || !may_convert(second)) continue;
      const double factor = common_factor(first.unit, second.unit);
      if (factor == 0 || !stands_beside(first, second) || has_smaller_unit(i)) continue;
      found.push_back(made(first, second, factor));
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  static bool may_convert(const Quantity& quantity) {
    const std::string_view dimension = quantity.unit.dimension;
    const bool measured = dimension == "length" || dimension == "area" || dimension == "speed" ||
                          dimension == "mass" || dimension == "pound" || dimension == "volume";
    return measured && !quantity.unit.ambiguous && quantity.figure.exactness != Exactness::vague &&
           quantity.unit.unit.find('/', quantity.unit.dimension == "speed" ? 4 : 0) ==
               std::string::npos;
  }

  /// What a figure of the second unit is multiplied by beside its factor; 0 when it is no other
  /// unit of the same thing.
  static double common_factor(const UnitWords& first, const UnitWords& second) {
    constexpr double kilograms_a_pound = 0.45359237;
    if (first.dimension == "mass" && second.dimension == "pound") return kilograms_a_pound;
    if (first.dimension == "pound" && second.dimension == "mass") return 1 / kilograms_a_pound;
    return first.dimension == second.dimension && first.factor != second.factor ? 1 : 0;
  }

  /// "(984 feet", ", or 984 feet", "/ 984 feet" right behind.
  bool stands_beside(const Quantity& first, const Quantity& second) const {
    static const WordSet or_word{"or"};
    std::uint32_t i = first.words.end;
    const std::uint32_t end = second.words.begin;
    if (i >= end || end - i > 2) return false;
    if (end - i == 1 && token(i).kind == TokenKind::open_bracket)
      return token(second.words.end).kind == TokenKind::close_bracket ||
             token(second.words.end).kind == TokenKind::comma ||
             token(second.words.end).kind == TokenKind::semicolon;
    if (token(i).kind == TokenKind::comma) ++i;
    return i + 1 == end && or_word.has(token(i));
  }

  /// "6 feet 2 inches (1.88 metres)": the figure before belongs to it. "60 by 40 metres" too.
  bool has_smaller_unit(std::size_t i) const {
    if (i == 0) return false;
    const Quantity& before = quantities_[i - 1];
    constexpr std::uint32_t near = 2;
    return quantities_[i].words.begin <= before.words.end + near &&
           before.words.end <= quantities_[i].words.begin &&
           before.sentence == quantities_[i].sentence;
  }

  static Reckoning made(const Quantity& first, const Quantity& second, double factor) {
    Reckoning reckoning;
    reckoning.form = "conversion";
    reckoning.unit = first.unit.unit;
    reckoning.stated = second.words;
    reckoning.others = first.words;
    reckoning.value = second.figure.value * second.unit.factor * factor;
    reckoning.made = first.figure.value * first.unit.factor;
    widen(reckoning.value, second.half_step * factor, reckoning.low, reckoning.high);
    widen(reckoning.made, first.half_step, reckoning.made_low, reckoning.made_high);
    return reckoning;
  }

  /// What a figure may stand for when its hedge is left out and its rounding is not.
  static void widen(double value, double half_step, double& low, double& high) {
    low = (value - half_step) * (1 - play / 2);
    high = (value + half_step) * (1 + play / 2);
  }

  const Reading& reading_;
  const std::vector<Quantity>& quantities_;
};

}  // namespace

void find_conversions(const Reading& reading, const std::vector<Quantity>& quantities,
                      std::vector<Reckoning>& found) {
  ConversionFinder(reading, quantities).find(found);
}

}  // namespace crosscheck
