#include "checker/claims/quantities/figures.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

#include "checker/claims/lexicon/word_map.h"

namespace crosscheck {
namespace {

constexpr double open_end = std::numeric_limits<double>::infinity();

enum class Sort : std::uint8_t { none, unit, ten, hundred, magnitude, vague };

/// What a word is in a number. `low` and `high` are what a vague word may mean.
struct NumberWord {
  Sort sort = Sort::none;
  double value = 0;
  double low = 0, high = 0;
};

struct NumberRow {
  std::string_view word;
  NumberWord meaning;
};

constexpr NumberRow number_rows[] = {
    {"zero", {Sort::unit, 0}},
    {"one", {Sort::unit, 1}},
    {"two", {Sort::unit, 2}},
    {"three", {Sort::unit, 3}},
    {"four", {Sort::unit, 4}},
    {"five", {Sort::unit, 5}},
    {"six", {Sort::unit, 6}},
    {"seven", {Sort::unit, 7}},
    {"eight", {Sort::unit, 8}},
    {"nine", {Sort::unit, 9}},
    {"ten", {Sort::unit, 10}},
    {"eleven", {Sort::unit, 11}},
    {"twelve", {Sort::unit, 12}},
    {"thirteen", {Sort::unit, 13}},
    {"fourteen", {Sort::unit, 14}},
    {"fifteen", {Sort::unit, 15}},
    {"sixteen", {Sort::unit, 16}},
    {"seventeen", {Sort::unit, 17}},
    {"eighteen", {Sort::unit, 18}},
    {"nineteen", {Sort::unit, 19}},
    {"twenty", {Sort::ten, 20}},
    {"thirty", {Sort::ten, 30}},
    {"forty", {Sort::ten, 40}},
    {"fourty", {Sort::ten, 40}},
    {"fifty", {Sort::ten, 50}},
    {"sixty", {Sort::ten, 60}},
    {"seventy", {Sort::ten, 70}},
    {"eighty", {Sort::ten, 80}},
    {"ninety", {Sort::ten, 90}},
    {"hundred", {Sort::hundred, 100}},
    {"thousand", {Sort::magnitude, 1e3}},
    {"lakh", {Sort::magnitude, 1e5}},
    {"lakhs", {Sort::magnitude, 1e5}},
    {"million", {Sort::magnitude, 1e6}},
    {"mn", {Sort::magnitude, 1e6}},
    {"mln", {Sort::magnitude, 1e6}},
    {"crore", {Sort::magnitude, 1e7}},
    {"crores", {Sort::magnitude, 1e7}},
    {"billion", {Sort::magnitude, 1e9}},
    {"bn", {Sort::magnitude, 1e9}},
    {"bln", {Sort::magnitude, 1e9}},
    {"trillion", {Sort::magnitude, 1e12}},
    {"tn", {Sort::magnitude, 1e12}},
    {"trn", {Sort::magnitude, 1e12}},
    {"dozen", {Sort::magnitude, 12}},
    {"dozens", {Sort::vague, 24, 20, 200}},
    {"scores", {Sort::vague, 40, 30, 300}},
    {"hundreds", {Sort::vague, 200, 100, 9999}},
    {"thousands", {Sort::vague, 2000, 1000, 999'999}},
    {"millions", {Sort::vague, 2e6, 1e6, 9.99e8}},
    {"billions", {Sort::vague, 2e9, 1e9, 9.99e11}},
    {"trillions", {Sort::vague, 2e12, 1e12, open_end}},
    {"several", {Sort::vague, 5, 3, 20}},
    {"few", {Sort::vague, 3, 2, 20}},
    {"couple", {Sort::vague, 2, 2, 4}},
    {"handful", {Sort::vague, 5, 2, 15}},
};

NumberWord number_word(const Token& token) {
  static const auto words = [] {
    WordMap<NumberWord> made;
    for (const NumberRow& row : number_rows) made.add(row.word, row.meaning);
    return made;
  }();
  return words.of(token);
}

/// Words before a figure that say how exactly it is meant.
struct HedgeWords {
  WordSet about{"about", "around",    "some",   "roughly", "approximately",
                "circa", "estimated", "approx", "nearing"};
  WordSet under{"nearly", "almost"}, over{"over", "exceeding", "above", "topping"};
  WordSet below{"under", "below"}, just{"just"};
  WordSet more{"more", "greater", "higher"}, fewer{"fewer", "less"}, than{"than"};
  WordSet no{"no", "not"}, at{"at"}, least{"least"}, most{"most"};
  WordSet up{"up"}, close{"close"}, to{"to"}, upwards{"upwards", "upward", "excess"}, of{"of"};
  WordSet many{"many", "much"}, as{"as"};
  /// Those that stand next to the figure.
  WordSet nearest = about | under | over | below | than | least | most | to | of | as;
};

const HedgeWords& hedge_words() {
  static const HedgeWords words;
  return words;
}

/// Reads one figure from its first token on.
class FigureReader {
 public:
  FigureReader(const Reading& reading, std::uint32_t begin) : reading_(reading), begin_(begin) {}

  std::optional<Figure> read() {
    const bool found = token(begin_).kind == TokenKind::number ? read_digits() : read_words();
    if (!found) return std::nullopt;
    figure_.tokens = {begin_, at_};
    figure_.words = figure_.tokens;
    figure_.digits = significant_digits();
    figure_.step = step();
    settle();
    return figure_;
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(reading_.tokens.size()); }
  bool is(std::uint32_t i, const WordSet& words) const { return i < size() && words.has(token(i)); }
  bool is_kind(std::uint32_t i, TokenKind kind) const {
    return i < size() && token(i).kind == kind;
  }

  /// "1,200", "4.5 million", "$3bn", "12 thousand".
  bool read_digits() {
    figure_.value = token(begin_).value;
    if (figure_.value == 0 && !read_decimals()) return false;
    at_ = begin_ + 1;
    times_ = 1;
    take_magnitudes();
    return true;
  }

  /// A number that is no integer of the tokens: "0", "4.5", one of ten digits.
  bool read_decimals() {
    std::string plain;
    for (const char c : reading_.text(token(begin_)))
      if (c != ',') plain += c;
    const auto [end, error] =
        std::from_chars(plain.data(), plain.data() + plain.size(), figure_.value);
    if (error != std::errc{} || end != plain.data() + plain.size()) return false;
    if (const std::size_t point = plain.find('.'); point != plain.npos)
      decimals_ = static_cast<int>(plain.size() - point - 1);
    return true;
  }

  /// Magnitudes behind digits; "m", "k", "b" and "tn" when they are glued to them.
  void take_magnitudes() {
    static const WordSet million{"m", "m."}, billion{"b", "b."}, thousand{"k", "k."}, trillion{"t"};
    const bool money = begin_ > 0 && is_currency(begin_ - 1);  // "£50 m" is no length
    if (at_ < size() && token(at_).kind == TokenKind::word &&
        (!token(at_).space_before || (money && is(at_, million)))) {
      const double glued = million.has(token(at_))    ? 1e6
                           : billion.has(token(at_))  ? 1e9
                           : thousand.has(token(at_)) ? 1e3
                           : trillion.has(token(at_)) ? 1e12
                                                      : 1;
      if (glued > 1 && token(at_).letters != LetterCase::none) {
        multiply(glued);
        return;
      }
    }
    const bool hyphen = is_kind(at_, TokenKind::hyphen) && at_ + 1 < size() &&
                        number_word(token(at_ + 1)).sort == Sort::magnitude;
    if (hyphen) ++at_;
    while (at_ < size()) {
      const NumberWord word = number_word(token(at_));
      if (word.sort != Sort::magnitude || word.value == 12) break;
      multiply(word.value);
    }
  }

  void multiply(double by) {
    figure_.value *= by;
    times_ *= by;
    ++at_;
  }

  /// "twenty-one", "three hundred and five", "two million", "a dozen", "dozens".
  bool read_words() {
    figure_.spelled = true;
    at_ = begin_;
    times_ = 1;
    double total = 0, current = 0;
    bool any = false;
    while (at_ < size()) {
      const NumberWord word = number_word(token(at_));
      if (word.sort == Sort::none) {
        if (!any || !joins(at_)) break;
        ++at_;
        continue;
      }
      if (word.sort == Sort::vague) {
        if (any) break;
        return read_vague(word);
      }
      // "two five" is no number.
      if (word.sort == Sort::unit || word.sort == Sort::ten) {
        const double room = std::fmod(current, word.sort == Sort::ten || word.value > 9 ? 100 : 10);
        if (any && (current == 0 ? total == 0 : room != 0)) break;
        current += word.value;
      } else if (word.sort == Sort::hundred) {
        current = (current == 0 ? 1 : current) * word.value;
      } else {
        total += (current == 0 ? 1 : current) * word.value;
        current = 0;
      }
      any = true;
      ++at_;
    }
    figure_.value = total + current;
    return any;
  }

  /// "and" within "three hundred and five", the hyphen of "twenty-one".
  bool joins(std::uint32_t i) const {
    static const WordSet and_word{"and"};
    if (i + 1 >= size()) return false;
    const NumberWord next = number_word(token(i + 1));
    const NumberWord before = number_word(token(i - 1));
    if (token(i).kind == TokenKind::hyphen)
      return (before.sort == Sort::ten && next.sort == Sort::unit && next.value < 10) ||
             next.sort == Sort::hundred || next.sort == Sort::magnitude;
    return and_word.has(token(i)) && before.sort == Sort::hundred &&
           (next.sort == Sort::unit || next.sort == Sort::ten);
  }

  /// "several hundred", "tens of thousands", "dozens".
  bool read_vague(const NumberWord& word) {
    figure_.exactness = Exactness::vague;
    figure_.value = word.value;
    figure_.low = word.low;
    figure_.high = word.high;
    ++at_;
    static const WordSet of{"of"};
    const bool nested = is(at_, of) && at_ + 1 < size() &&
                        number_word(token(at_ + 1)).sort == Sort::vague &&
                        number_word(token(at_ + 1)).value >= 200;
    const std::uint32_t by = nested ? at_ + 1 : at_;
    if (by >= size()) return true;
    const NumberWord next = number_word(token(by));
    const bool multiplied = nested || next.sort == Sort::hundred || next.sort == Sort::magnitude;
    if (!multiplied) return true;
    const double times = nested ? next.low : next.value;
    figure_.value *= times;
    figure_.low *= times;
    figure_.high *= times;
    at_ = by + 1;
    return true;
  }

  int significant_digits() const {
    double rest = std::round(figure_.value / times_ * std::pow(10, decimals_));
    if (rest <= 0) return 0;
    while (std::fmod(rest, 10) == 0) rest /= 10;
    return static_cast<int>(std::log10(rest)) + 1;
  }

  /// The least step the number is written to: 100 for 58,400, 0.1 million for 1.2 million.
  double step() const {
    if (decimals_ > 0 || times_ > 1) return times_ / std::pow(10, decimals_);
    double step = 1;
    while (figure_.value >= step * 10 && std::fmod(figure_.value, step * 10) == 0) step *= 10;
    return step;
  }

  /// What the words around say of how exact it is.
  void settle() {
    const double v = figure_.value;
    if (figure_.exactness != Exactness::vague) {
      const double play = figure_.step / 2;
      const bool is_round = times_ > 1 || decimals_ > 0 || (v > 100 && figure_.step > 1);
      figure_.exactness = is_round ? Exactness::rounded : Exactness::exact;
      figure_.low = is_round ? v - play : v;
      figure_.high = is_round ? v + play : v;
      if (dozen()) figure_.low = v - 2, figure_.high = v + 2, figure_.exactness = Exactness::about;
      if (a_hundred())
        figure_.low = 0.9 * v, figure_.high = 1.3 * v, figure_.exactness = Exactness::about;
    }
    hedge_before();
    hedge_behind();
  }

  bool dozen() const {
    static const WordSet word{"dozen"};
    return is(at_ - 1, word);
  }
  bool a_hundred() const {
    static const WordSet words{"hundred", "thousand", "million"};
    return figure_.spelled && at_ == begin_ + 1 && is(begin_, words);
  }

  void bound(double low, double high, Exactness exactness, std::uint32_t begin) {
    figure_.low = low;
    figure_.high = high;
    figure_.exactness = exactness;
    figure_.words.begin = begin;
  }

  void hedge_before() {
    static const WordSet a{"a", "an"}, half{"half"};
    std::uint32_t i = begin_;
    if (i > 0 && is(i - 1, a)) figure_.words.begin = --i;
    if (i > 0 && is(i - 1, half) && (i < begin_ || dozen() || a_hundred())) {
      --i;
      const double v = figure_.value /= 2;
      bound(v * 0.8, v * 1.2, Exactness::about, i);
    }
    if (i > 0 && is_currency(i - 1)) {
      --i;
      if (i > 0 && !token(i).space_before && token(i - 1).kind == TokenKind::word &&
          token(i - 1).words.size() <= 4)
        --i;  // "US$"
    }
    if (i == 0) return;
    const HedgeWords& words = hedge_words();
    if (!is(i - 1, words.nearest)) return;
    const double v = figure_.value, low = figure_.low, high = figure_.high;
    const std::uint32_t b = i - 1;
    if (is(b, words.about)) {
      bound(low * 0.8, high * 1.2, Exactness::about, b);
    } else if (is(b, words.under)) {
      bound(low * 0.8, std::max(high, v), Exactness::about, b);
    } else if (is(b, words.over)) {
      const bool few = b > 0 && is(b - 1, words.just);
      bound(v, few ? v * 1.15 : open_end, few ? Exactness::about : Exactness::bounded,
            few ? b - 1 : b);
    } else if (is(b, words.below)) {
      const bool few = b > 0 && is(b - 1, words.just);
      bound(few ? v * 0.85 : 0, v, few ? Exactness::about : Exactness::bounded, few ? b - 1 : b);
    } else if (b > 0 && is(b, words.than) && is(b - 1, words.more)) {
      bound(v, open_end, Exactness::bounded, b - 1);
    } else if (b > 1 && is(b, words.than) && is(b - 1, words.fewer)) {
      const bool denied = is(b - 2, words.no);
      bound(denied ? low : 0, denied ? open_end : v, Exactness::bounded, denied ? b - 2 : b - 1);
    } else if (b > 0 && is(b, words.least) && is(b - 1, words.at)) {
      bound(low, open_end, Exactness::bounded, b - 1);
    } else if (b > 0 && is(b, words.most) && is(b - 1, words.at)) {
      bound(0, high, Exactness::bounded, b - 1);
    } else if (b > 0 && is(b, words.to) && is(b - 1, words.up)) {
      bound(0, high, Exactness::bounded, b - 1);
    } else if (b > 0 && is(b, words.to) && is(b - 1, words.close)) {
      bound(low * 0.8, high * 1.1, Exactness::about, b - 1);
    } else if (b > 0 && is(b, words.of) && is(b - 1, words.upwards)) {
      bound(v, open_end, Exactness::bounded, b - 1);
    } else if (b > 1 && is(b, words.as) && is(b - 1, words.many) && is(b - 2, words.as)) {
      // "as many as ten" is an upper bound here and a plain ten in other Englishes
      bound(0, high, Exactness::bounded, b - 2);
    }
  }

  bool is_currency(std::uint32_t i) const {
    const Token& sign = token(i);
    if (sign.kind != TokenKind::other) return false;
    const std::string_view text = reading_.text(sign);
    return text == "$" || text == "£" || text == "€" || text == "¥" || text == "₹" || text == "₱" ||
           text == "₦" || text == "₩" || text == "₺" || text == "฿" || text == "₴";
  }

  /// "30 or more", "a hundred or so", "40-plus", "20 at most".
  void hedge_behind() {
    static const WordSet or_word{"or"}, more{"more"}, so{"so", "thereabouts"},
        less{"less", "fewer"};
    static const WordSet plus{"plus"}, odd{"odd"};
    const double v = figure_.value;
    std::uint32_t end = at_;
    if (is(end, or_word) && end + 1 < size()) {
      if (is(end + 1, more))
        bound(figure_.low, open_end, Exactness::bounded, figure_.words.begin);
      else if (is(end + 1, so))
        bound(0.8 * v, 1.2 * v, Exactness::about, figure_.words.begin);
      else if (is(end + 1, less))
        bound(0, figure_.high, Exactness::bounded, figure_.words.begin);
      else
        return;
      at_ = end + 2;
    } else if (end + 1 < size() && is_kind(end, TokenKind::hyphen) &&
               (is(end + 1, plus) || is(end + 1, odd))) {
      bound(v, is(end + 1, plus) ? open_end : 1.3 * v, Exactness::bounded, figure_.words.begin);
      at_ = end + 2;
    } else if (end < size() && token(end).kind == TokenKind::other &&
               reading_.text(token(end)) == "+") {
      bound(v, open_end, Exactness::bounded, figure_.words.begin);
      at_ = end + 1;
    }
    figure_.tokens.end = figure_.words.end = at_;
  }

  const Reading& reading_;
  std::uint32_t begin_;
  std::uint32_t at_ = 0;  ///< the token to go on from
  double times_ = 1;      ///< by how much digits are multiplied: 1e6 of "1.2 million"
  int decimals_ = 0;
  Figure figure_;
};

}  // namespace

std::string_view to_string(Exactness exactness) {
  switch (exactness) {
    case Exactness::exact: return "exact";
    case Exactness::rounded: return "rounded";
    case Exactness::about: return "about";
    case Exactness::bounded: return "bounded";
    case Exactness::vague: return "vague";
  }
  return "";
}

std::optional<Figure> figure_at(const Reading& reading, std::uint32_t token) {
  // ".84 metres" is a fraction whose point was read as a full stop.
  std::uint32_t before = token;
  while (before > 0 &&
         reading.tokens[before - 1].words.begin == reading.tokens[before - 1].words.end)
    --before;  // breaks between sentences have no width
  const bool behind_point =
      before > 0 && reading.text(reading.tokens[before - 1]) == "." &&
      reading.tokens[before - 1].words.end == reading.tokens[token].words.begin;
  if (behind_point) return std::nullopt;
  return FigureReader(reading, token).read();
}

bool disjoint(const Figure& a, const Figure& b) { return a.high < b.low || b.high < a.low; }

}  // namespace crosscheck
