#include "checker/claims/quantities/list.h"

#include <fmt/compile.h>

#include <algorithm>
#include <cmath>

#include "checker/claims/quantities/words.h"

namespace crosscheck {
namespace {

class QuantityFinder {
 public:
  explicit QuantityFinder(const Reading& reading) : reading_(reading) {}

  std::vector<Quantity> find() {
    std::uint32_t next = 0;
    for (const std::uint32_t i : reading_.places(counting_tokens())) {
      // What is read of a sentence never keeps from reading the next.
      if (const std::uint32_t sentence = reading_.sentence_index[i]; sentence != sentence_) {
        sentence_ = sentence;
        next = i;
      }
      if (i >= next) next = read(i);
    }
    return std::move(found_);
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is_kind(std::uint32_t i, TokenKind kind) const {
    return i < reading_.tokens.size() && token(i).kind == kind;
  }

  /// Reads what begins at a token; returns the token to go on from.
  std::uint32_t read(std::uint32_t i) {
    const bool number = token(i).kind == TokenKind::number;
    if (!number && !token(i).classes.has(WordClass::number_word)) return i + 1;
    if (const std::uint32_t end = end_of_time(i); end > i) return end;
    if (number && is_chained(i)) return i + 1;
    const std::optional<Figure> figure = figure_at(reading_, i);
    if (!figure) return i + 1;
    add(*figure);
    return std::max(found_.back().tokens.end, figure->tokens.end);
  }

  /// Where the temporal expression that holds a token ends, or the token itself.
  /// "$2m" is no two minutes.
  std::uint32_t end_of_time(std::uint32_t i) {
    if (i > 0 && !token(i).space_before && !currency_at(reading_, i - 1).empty()) return i;
    while (time_ < reading_.times.size() && reading_.times[time_].tokens.end <= i) ++time_;
    const bool inside = time_ < reading_.times.size() && reading_.times[time_].tokens.begin <= i;
    return inside ? reading_.times[time_].tokens.end : i;
  }

  /// A score, a range, a fraction, a number of a law or telephone: "3-1", "20-25", "1/3", "12:30".
  bool is_chained(std::uint32_t i) const {
    const auto chains = [&](std::uint32_t mark) {
      const bool sign = is_kind(mark, TokenKind::hyphen) || is_kind(mark, TokenKind::colon) ||
                        (is_kind(mark, TokenKind::dash) && !token(mark).space_before) ||
                        (is_kind(mark, TokenKind::other) && reading_.text(token(mark)) == "/");
      return sign && !token(mark).space_before && !token(mark + 1).space_before;
    };
    const bool before = i >= 2 && is_kind(i - 2, TokenKind::number) && chains(i - 1);
    const bool behind = is_kind(i + 2, TokenKind::number) && chains(i + 1);
    return before || behind;
  }

  void add(const Figure& figure) {
    Quantity quantity;
    quantity.figure = figure;
    quantity.sentence = sentence_;
    quantity.unit = unit_beside(reading_, figure.tokens);
    const UnitWords& unit = quantity.unit;
    const bool measured = !unit.dimension.empty();
    quantity.tokens = measured ? TokenRange{unit.begin, unit.end} : figure.tokens;
    quantity.words = {std::min(figure.words.begin, quantity.tokens.begin),
                      std::max(figure.words.end, quantity.tokens.end)};
    const double factor = measured ? unit.factor : 1;
    const double offset = measured ? unit.offset : 0;
    quantity.low = (figure.low + offset) * factor;
    quantity.high = (figure.high + offset) * factor;
    quantity.half_step = figure.step / 2 * factor;
    if (!measured) read_counted(quantity);
    found_.push_back(std::move(quantity));
  }

  /// "12 young men", "300 of its workers" is left alone: the last plural before another sort of
  /// word.
  void read_counted(Quantity& quantity) const {
    std::string made;
    constexpr std::uint32_t modifiers = 6;
    const std::uint32_t begin = quantity.figure.words.end;
    for (std::uint32_t i = begin; i < begin + modifiers; ++i) {
      if (!is_kind(i, TokenKind::word) && !is_kind(i, TokenKind::hyphen)) break;
      const Token& word = token(i);
      if (word.classes.has(WordClass::function_word) || word.classes.has(WordClass::number_word))
        break;
      if (!may_be_plural(reading_, word)) {
        if (!quantity.counted.empty()) break;
        continue;
      }
      quantity.counted = counted_name(reading_, i, made);
      quantity.words.end = i + 1;
    }
    const std::uint32_t demonym = end_of_demonym(reading_, begin);
    if (!quantity.counted.empty() || demonym == begin) return;
    quantity.counted = "person";
    quantity.words.end = demonym;
  }

  const Reading& reading_;
  std::vector<Quantity> found_;
  std::uint32_t sentence_ = 0;
  std::size_t time_ = 0;
};

/// A whole number less than 1e15.
std::string whole_text(double value) { return std::to_string(static_cast<std::int64_t>(value)); }

}  // namespace

std::vector<Quantity> find_quantities(const Reading& reading) {
  return QuantityFinder(reading).find();
}

const Trigger& counting_tokens() {
  static const Trigger trigger({}, {WordClass::number_word},
                               {TokenKind::number, TokenKind::ordinal});
  return trigger;
}

std::string spoken_number(double value) {
  if (value >= 1e9) return fmt::format(FMT_COMPILE("{:.5g} billion"), value / 1e9);
  if (value >= 1e6) return fmt::format(FMT_COMPILE("{:.5g} million"), value / 1e6);
  if (value != std::floor(value)) return fmt::format(FMT_COMPILE("{:.4g}"), value);
  std::string digits = whole_text(value);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

std::uint32_t end_of_demonym(const Reading& reading, std::uint32_t token) {
  const PhraseMention* phrase = reading.phrase_at(token);
  const bool found = phrase != nullptr && phrase->tokens.begin == token &&
                     phrase->entries.front().kind == EntryKind::demonym;
  return found ? phrase->tokens.end : token;
}

std::string number_text(double value) {
  if (!std::isfinite(value)) return {};
  // Whole numbers whole, others to nine figures: what comes of 0.1 + 0.2 reads as 0.3.
  return value == std::floor(value) && std::fabs(value) < 1e15
             ? whole_text(value)
             : fmt::format(FMT_COMPILE("{:.9g}"), value);
}

}  // namespace crosscheck
