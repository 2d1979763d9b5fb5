#include "checker/text/wording.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "checker/text/edit_distance.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_words = 60;

/// Fewest words two wordings share, how many of the stretch from the first to the last, and how
/// many of the shorter one.
constexpr int fewest_shared = 5;
constexpr double share_of_stretch = 0.7;
constexpr double share_of_shorter = 0.7;
/// An editor leaves words out; where each has some the other has not, and more than these, the
/// speaker said it twice.
constexpr std::size_t most_left_out = 3;

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
  Words words;
  while (!text.empty() && words.size() < most_words) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    if (blank > 0) words.push_back(text.substr(0, blank));
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return words;
}

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

bool is_negation(std::string_view word) { return word == "not" || word == "never" || word == "no"; }

/// As it is spelled in the United States: "color", "tire".
std::string american(std::string_view word) {
  constexpr std::pair<std::string_view, std::string_view> words[] = {
      {"tyre", "tire"},   {"tyres", "tires"}, {"grey", "gray"}, {"cheque", "check"},
      {"plough", "plow"}, {"gaol", "jail"},   {"kerb", "curb"}, {"mum", "mom"}};
  for (const auto& [british, other] : words)
    if (word == british) return std::string(other);
  const std::size_t at = word.find("our");
  if (at == std::string_view::npos || at < 2) return std::string(word);
  return std::string(word.substr(0, at + 1)) + std::string(word.substr(at + 2));
}

/// One word, or one with an ending or a letter more.
bool is_variant(std::string_view a, std::string_view b) {
  if (american(a) == american(b)) return true;
  constexpr std::string_view endings[] = {"s", "es", "d",  "ed",  "ly", "n",  "en",
                                          "r", "er", "st", "est", "y",  "ing"};
  constexpr std::size_t stem = 3, long_word = 6;
  const std::string_view shorter = a.size() < b.size() ? a : b;
  const std::string_view longer = a.size() < b.size() ? b : a;
  if (shorter.size() >= stem && longer.starts_with(shorter) &&
      std::ranges::find(endings, longer.substr(shorter.size())) != std::end(endings))
    return true;
  return shorter.size() >= long_word && edit_distance(a, b, 2) <= 1;
}

/// "sgt" for "sergeant", "mt" for "mount": consonants of the other in their order.
bool is_abbreviation(std::string_view a, std::string_view b) {
  const std::string_view shorter = a.size() < b.size() ? a : b;
  const std::string_view longer = a.size() < b.size() ? b : a;
  constexpr std::size_t longest = 4;
  if (shorter.size() < 2 || shorter.size() > longest || shorter[0] != longer[0]) return false;
  if (shorter.find_first_of("aeiouy") != std::string_view::npos) return false;
  std::size_t at = 0;
  for (const char letter : shorter) {
    at = longer.find(letter, at);
    if (at++ == std::string_view::npos) return false;
  }
  return shorter.back() == longer.back();
}

class Comparison {
 public:
  Comparison(const Words& a, const Words& b) : a_(a), b_(b) { fill(); }

  std::optional<Rewording> compare() {
    Rewording found;
    std::size_t i = 0, j = 0, stretch = 0;
    std::size_t gap_a = 0, gap_b = 0;
    std::size_t only_a = 0, only_b = 0;  // words between shared ones that the other leaves out
    bool begun = false;
    while (i < a_.size() && j < b_.size()) {
      if (a_[i] == b_[j]) {
        if (begun) {
          if (is_turned({gap_a, i}, {gap_b, j}))
            ++found.turned;
          else
            found.replaced += replaced({gap_a, i}, {gap_b, j});
          if (gap_a == i || gap_b == j) found.left_out += static_cast<int>(i - gap_a + j - gap_b);
          if (gap_a == i) only_b += j - gap_b;
          if (gap_b == j) only_a += i - gap_a;
          stretch += std::max(i - gap_a, j - gap_b);
        }
        begun = true;
        ++found.shared;
        ++stretch;
        gap_a = ++i;
        gap_b = ++j;
      } else if (length(i + 1, j) >= length(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
    const bool said_twice = std::min(only_a, only_b) > 0 && only_a + only_b > most_left_out;
    const bool one_sentence =
        !said_twice && !is_fragment(found) && 2 * found.replaced <= found.shared &&
        found.shared >= fewest_shared &&
        static_cast<double>(found.shared) >= share_of_stretch * static_cast<double>(stretch) &&
        static_cast<double>(found.shared) >=
            share_of_shorter * static_cast<double>(std::min(a_.size(), b_.size()));
    return one_sentence ? std::optional(found) : std::nullopt;
  }

 private:
  /// A few words of a long sentence, of which more than one is another, are a sentence of their
  /// own.
  bool is_fragment(const Rewording& found) const {
    constexpr int enough = 8;
    const std::size_t shorter = std::min(a_.size(), b_.size());
    const bool cut = std::max(a_.size(), b_.size()) > 2 * shorter;
    return cut && found.replaced > 1 && found.shared < enough;
  }

  struct Gap {
    std::size_t begin, end;
    bool empty() const { return begin == end; }
  };

  std::uint8_t& length(std::size_t i, std::size_t j) { return lengths_[i][j]; }

  /// Longest common subsequence of what begins at each pair of words.
  void fill() {
    for (std::size_t i = a_.size(); i-- > 0;) {
      for (std::size_t j = b_.size(); j-- > 0;) {
        length(i, j) = a_[i] == b_[j] ? static_cast<std::uint8_t>(length(i + 1, j + 1) + 1)
                                      : std::max(length(i + 1, j), length(i, j + 1));
      }
    }
  }

  int replaced(Gap a, Gap b) const {
    if (a.empty() && b.empty()) return 0;
    if (holds(a_, a, elision) || holds(b_, b, elision)) return 0;
    // "not" alone, but not a clause that has it: "have not broken any laws, have not lied"
    constexpr std::size_t most_beside_not = 3;
    if (a.empty() || b.empty()) {
      const std::size_t left_out = a.end - a.begin + b.end - b.begin;
      return left_out > most_beside_not ? 0 : negations(a_, a) + negations(b_, b);
    }
    if (has_number(a_, a) && has_number(b_, b)) return two_numbers(a, b) ? 1 : 0;
    if (joined(a_, a) == joined(b_, b)) return 0;
    if (initials(a_, a) == joined(b_, b) || initials(b_, b) == joined(a_, a)) return 0;
    // What stands beside a bracket was fitted to it: "(Colonel) Ray", "(strongman Anna) Berg".
    if (is_beside(a_, a, elision) && is_beside(b_, b, elision)) return 0;
    const bool single = a.end - a.begin == 1 && b.end - b.begin == 1;
    if (single &&
        (is_variant(a_[a.begin], b_[b.begin]) || is_abbreviation(a_[a.begin], b_[b.begin])))
      return 0;
    return static_cast<int>(std::max(a.end - a.begin, b.end - b.begin));
  }

  /// Whether one has the speaker's own "my" where the other, which tells what was said, has "his".
  bool is_turned(Gap a, Gap b) const {
    if (a.end - a.begin != 1 || b.end - b.begin != 1) return false;
    constexpr std::string_view own[] = {"i", "me", "my", "mine", "myself", "we", "us", "our", "am"};
    constexpr std::string_view told[] = {"he",  "him",     "his",  "himself", "she",
                                         "her", "herself", "they", "them",    "their",
                                         "it",  "its",     "is",   "theirs",  "are"};
    const auto is = [](auto& words, std::string_view word) {
      return std::find(std::begin(words), std::end(words), word) != std::end(words);
    };
    return (is(own, a_[a.begin]) && is(told, b_[b.begin])) ||
           (is(told, a_[a.begin]) && is(own, b_[b.begin]));
  }

  /// Whether two numbers written alike differ: 15 and 50, fifteen and fifty, but not 15 and
  /// fifteen.
  bool two_numbers(Gap a, Gap b) const {
    if (a.end - a.begin != 1 || b.end - b.begin != 1) return false;
    const std::string_view left = a_[a.begin], right = b_[b.begin];
    if (has_digit(left) != has_digit(right)) return false;
    return has_digit(left) ? digits_of(left) != digits_of(right) : left != right;
  }
  static std::string digits_of(std::string_view word) {
    std::string digits;
    for (const char c : word) {
      if (c == '.' || (c >= '0' && c <= '9')) digits += c;
    }
    return digits;
  }

  static bool holds(const Words& words, Gap gap, std::string_view word) {
    for (std::size_t i = gap.begin; i < gap.end; ++i)
      if (words[i] == word) return true;
    return false;
  }
  static bool is_beside(const Words& words, Gap gap, std::string_view word) {
    return (gap.begin > 0 && words[gap.begin - 1] == word) ||
           (gap.end < words.size() && words[gap.end] == word);
  }
  /// "uk" of "united kingdom"; of one word it is empty.
  static std::string initials(const Words& words, Gap gap) {
    std::string all;
    for (std::size_t i = gap.begin; i < gap.end; ++i) all += words[i].substr(0, 1);
    return gap.end - gap.begin > 1 ? all : std::string();
  }
  /// "e mail" and "email" are one word.
  static std::string joined(const Words& words, Gap gap) {
    std::string all;
    for (std::size_t i = gap.begin; i < gap.end; ++i) all += words[i];
    return all;
  }
  static int negations(const Words& words, Gap gap) {
    int count = 0;
    for (std::size_t i = gap.begin; i < gap.end; ++i) count += is_negation(words[i]) ? 1 : 0;
    return count;
  }
  static bool has_number(const Words& words, Gap gap) {
    constexpr std::string_view spelled[] = {
        "one",   "two",     "three",    "four",    "five",    "six",     "seven",  "eight",
        "nine",  "ten",     "eleven",   "twelve",  "fifteen", "twenty",  "thirty", "forty",
        "fifty", "hundred", "thousand", "percent", "dollars", "million", "billion"};
    for (std::size_t i = gap.begin; i < gap.end; ++i) {
      if (has_digit(words[i]) ||
          std::find(std::begin(spelled), std::end(spelled), words[i]) != std::end(spelled))
        return true;
    }
    return false;
  }

  const Words& a_;
  const Words& b_;
  std::array<std::array<std::uint8_t, most_words + 1>, most_words + 1> lengths_{};
};

}  // namespace

std::optional<Rewording> compare_wordings(std::string_view a, std::string_view b) {
  const Words left = words_of(a), right = words_of(b);
  return Comparison(left, right).compare();
}

}  // namespace crosscheck
