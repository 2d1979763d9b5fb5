// Ages in lists of given names: "three daughters: Favour, 12, Blessing, nine, and Mercy, six".

#include <algorithm>

#include "checker/claims/ages/words.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {
namespace {

class ListReader {
 public:
  explicit ListReader(const Reading& reading) : reading_(reading) {}

  std::vector<ListedAge> read() {
    std::uint32_t next = 0;
    for (const std::uint32_t i : places_to_read())
      if (i >= next) next = std::max(read_list(i), i + 1);
    return std::move(found_);
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  /// Where a list may begin, in order: at an age, or at a name two tokens before one.
  std::vector<std::uint32_t> places_to_read() const {
    static const Trigger ages(time_words(classes_of(TimeClass::cardinal)), {}, {TokenKind::number});
    std::vector<std::uint32_t> places;
    for (const std::uint32_t age : reading_.places(ages)) {
      if (age >= 2 && may_open(age - 2)) places.push_back(age - 2);
      if (may_open(age)) places.push_back(age);
    }
    std::sort(places.begin(), places.end());
    return places;
  }

  /// Whether an age or a name with a comma behind it may stand here: no other word opens a list.
  bool may_open(std::uint32_t i) const {
    if (i + 2 >= reading_.tokens.size()) return false;
    const Token& next = token(i + 1);
    if (token(i).letters == LetterCase::capital && next.kind == TokenKind::comma) return true;
    static const WordSet year{"year"};
    return (next.kind == TokenKind::hyphen || year.has(next)) && age_number(reading_, i) >= 0;
  }

  /// Takes up a list that begins at `i`, of two names at least; where it ends.
  std::uint32_t read_list(std::uint32_t i) {
    std::vector<ListedAge> list;
    ListedAge item;
    std::uint32_t next = i;
    while (next < reading_.tokens.size() && read_item(next, item)) {
      list.push_back(item);
      i = item.words.end;
      next = after_comma_and(i);
      if (next == i) break;
    }
    const bool plain = std::any_of(list.begin(), list.end(), [this](const ListedAge& age) {
      return is_mark(reading_, age.words.begin + 1, TokenKind::comma);
    });
    if (list.size() > 1 && plain) found_.insert(found_.end(), list.begin(), list.end());
    return i;
  }

  std::uint32_t after_comma_and(std::uint32_t i) const {
    static const WordSet and_word{"and"};
    if (is_mark(reading_, i, TokenKind::comma) || is_mark(reading_, i, TokenKind::semicolon)) ++i;
    return i < reading_.tokens.size() && and_word.has(token(i)) ? i + 1 : i;
  }

  /// "Favour, 12", "six-year-old Mercy".
  bool read_item(std::uint32_t i, ListedAge& item) const {
    if (is_given_name(i) && is_mark(reading_, i + 1, TokenKind::comma)) {
      const int years = age_number(reading_, i + 2);
      static const WordSet and_word{"and"};
      const bool closed =
          closes_age(reading_, i + 3) && (!is_word(i + 3) || and_word.has(token(i + 3)));
      if (years < 0 || !closed) return false;
      item = {{i, i + 3}, i, years};
      return true;
    }
    static const WordSet year{"year"}, old{"old"};
    const int years = age_number(reading_, i);
    std::uint32_t t = i + 1;
    const auto skip_hyphen = [&] {
      if (is_mark(reading_, t, TokenKind::hyphen)) ++t;
    };
    skip_hyphen();
    if (years < 0 || t >= reading_.tokens.size() || !year.has(token(t))) return false;
    ++t;
    skip_hyphen();
    if (t >= reading_.tokens.size() || !old.has(token(t)) || !is_given_name(t + 1)) return false;
    item = {{i, t + 2}, t + 1, years};
    return true;
  }

  bool is_word(std::uint32_t i) const {
    return i < reading_.tokens.size() && token(i).kind == TokenKind::word;
  }

  /// One word with a capital that is nobody's full name and no place, month or other known word.
  bool is_given_name(std::uint32_t i) const {
    if (!is_word(i) || token(i).letters != LetterCase::capital || token(i).possessive) return false;
    if (token(i).classes.has(WordClass::month) || token(i).classes.has(WordClass::function_word))
      return false;
    if (is_word(i + 1) && token(i + 1).letters != LetterCase::lower) return false;
    if (i > 0 && is_word(i - 1) && token(i - 1).letters != LetterCase::lower) return false;
    return !covered(reading_.persons, i) && reading_.phrase_at(i) == nullptr &&
           !covered(reading_.times, i);
  }

  template <class Mention>
  static bool covered(const std::vector<Mention>& mentions, std::uint32_t i) {
    const auto after =
        std::upper_bound(mentions.begin(), mentions.end(), i,
                         [](std::uint32_t t, const Mention& m) { return t < m.tokens.begin; });
    return after != mentions.begin() && (after - 1)->tokens.end > i;
  }

  const Reading& reading_;
  std::vector<ListedAge> found_;
};

}  // namespace

std::vector<ListedAge> listed_ages(const Reading& reading) { return ListReader(reading).read(); }

}  // namespace crosscheck
