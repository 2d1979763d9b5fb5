// Parts and their total: "four men and three women, a total of seven".

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/quantities/reckoned.h"
#include "checker/claims/quantities/words.h"

namespace crosscheck {

const WordSet& open_list_words() {
  static const WordSet words{"including", "include", "includes", "included", "than",   "among",
                             "mostly",    "whom",    "which",    "up",       "plus",   "another",
                             "more",      "others",  "other",    "or",       "least",  "both",
                             "each",      "per",     "mainly",   "every",    "between"};
  return words;
}

Reckoning counted_sum(TokenRange stated, double value, TokenRange others, double made) {
  Reckoning reckoning;
  reckoning.form = "sum";
  reckoning.stated = stated;
  reckoning.value = reckoning.low = reckoning.high = value;
  reckoning.others = others;
  reckoning.made = reckoning.made_low = reckoning.made_high = made;
  return reckoning;
}

namespace {

class SumFinder {
 public:
  SumFinder(const Reading& reading, const std::vector<Quantity>& quantities)
      : reading_(reading), quantities_(quantities) {}

  void find(std::vector<Reckoning>& found) const {
    for (std::size_t i = 0; i < quantities_.size(); ++i) {
      if (!may_be_total(quantities_[i])) continue;
      if (auto sum = parts_before(i)) found.push_back(*sum);
      if (auto sum = parts_behind(i)) found.push_back(*sum);
      if (auto sum = shares_of_whole(i)) found.push_back(*sum);
      if (auto sum = named_behind(i)) found.push_back(*sum);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }
  bool is_kind(std::uint32_t i, TokenKind kind) const {
    return i < reading_.tokens.size() && token(i).kind == kind;
  }

  static bool is_plain(const Quantity& quantity) {
    return quantity.figure.exactness == Exactness::exact ||
           quantity.figure.exactness == Exactness::rounded;
  }

  static bool may_be_total(const Quantity& quantity) {
    return is_plain(quantity) && quantity.figure.value > 2 && quantity.unit.dimension != "share";
  }

  static bool same_unit(const Quantity& a, const Quantity& b) {
    return a.unit.dimension == b.unit.dimension && a.unit.unit == b.unit.unit;
  }

  /// Words with which figures are compared, or with which a list is left open.
  bool is_open_list(std::uint32_t begin, std::uint32_t end) const {
    static const WordSet words =
        open_list_words() |
        WordSet{"from", "down", "previous", "last", "earlier", "already", "further"};
    for (std::uint32_t i = begin; i < end; ++i) {
      if (words.has(token(i)) || is_kind(i, TokenKind::sentence_break) ||
          is_kind(i, TokenKind::section_break))
        return true;
    }
    return false;
  }

  /// "..., a total of 487", "bringing the total to 487", "487 in all".
  bool is_announced(const Quantity& total) const {
    static const WordSet word{"total"}, of{"of", "to"}, in_word{"in"}, all{"all", "total"};
    static const WordSet altogether{"altogether"};
    const std::uint32_t begin = total.words.begin, end = total.words.end;
    if (begin >= 2 && is(begin - 1, of) && is(begin - 2, word)) return true;
    return is(end, altogether) || (is(end, in_word) && is(end + 1, all));
  }

  std::optional<Reckoning> parts_before(std::size_t t) const {
    const Quantity& total = quantities_[t];
    if (!is_announced(total)) return std::nullopt;
    std::size_t first = t;
    while (first > 0 && quantities_[first - 1].sentence == total.sentence &&
           is_plain(quantities_[first - 1]) && same_unit(quantities_[first - 1], total))
      --first;
    constexpr std::size_t fewest = 3;
    if (t - first < fewest) return std::nullopt;
    // "or a total of" closes the list and leaves nothing open.
    static const WordSet or_word{"or"}, a{"a"};
    std::uint32_t end = total.words.begin;
    if (end >= 4 && is(end - 3, a) && is(end - 4, or_word)) end -= 4;
    if (is_open_list(quantities_[first].words.end, end)) return std::nullopt;
    return made({quantities_.data() + first, t - first}, total);
  }

  /// "seven people (four men and three women)", "28 games, 11 wins, 10 draws, 8 defeats".
  std::optional<Reckoning> parts_behind(std::size_t t) const {
    const Quantity& total = quantities_[t];
    if (t + 2 >= quantities_.size() || !total.unit.dimension.empty()) return std::nullopt;
    const std::uint32_t mark = total.words.end;
    const bool comma = is_kind(mark, TokenKind::comma);
    const bool opens = comma || is_kind(mark, TokenKind::dash) || is_kind(mark, TokenKind::colon) ||
                       is_kind(mark, TokenKind::open_bracket);
    if (!opens || quantities_[t + 1].words.begin != mark + 1) return std::nullopt;
    // "82 Iranians, 57 Canadians and 11 Ukrainians": one nation is not made up of others.
    if (token(mark - 1).letters != LetterCase::lower) return std::nullopt;
    std::size_t end = t + 1;
    while (end < quantities_.size() && is_next_part(t, end)) ++end;
    std::size_t count = end - (t + 1);
    if (count < 2 || !closes(quantities_[end - 1].words.end)) return std::nullopt;
    return made({quantities_.data() + t + 1, count}, total);
  }

  bool is_next_part(std::size_t t, std::size_t i) const {
    const Quantity& total = quantities_[t];
    const Quantity& part = quantities_[i];
    if (part.sentence != total.sentence || !is_plain(part) || !same_unit(part, total)) return false;
    if (!are_parts_of(total, part)) return false;
    return i == t + 1 || links(quantities_[i - 1].words.end, part.words.begin);
  }

  /// A comma, "and" or both, behind few words of the part before: "two tourists from Leipzig and".
  bool links(std::uint32_t begin, std::uint32_t end) const {
    static const WordSet and_word{"and"};
    constexpr std::uint32_t reach = 5;
    if (end <= begin || end - begin > reach || is_open_list(begin, end)) return false;
    return is(end - 1, and_word) || is_kind(end - 1, TokenKind::comma);
  }

  /// Whether nothing else may follow in the list.
  bool closes(std::uint32_t i) const {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t end = i; end < i + reach && end < reading_.tokens.size(); ++end) {
      const TokenKind kind = token(end).kind;
      if (kind == TokenKind::period || kind == TokenKind::dash || kind == TokenKind::semicolon ||
          kind == TokenKind::close_bracket || kind == TokenKind::sentence_break)
        return true;
      static const WordSet goes_on{"and", "as", "plus", "or", "among", "including", "of", "others"};
      if (goes_on.has(token(end))) return false;
      if (kind == TokenKind::comma) return !is(end + 1, goes_on) && !names_more(end + 1);
    }
    return false;
  }

  /// "a woman", "the driver": one more of them.
  bool names_more(std::uint32_t i) const {
    static const WordSet articles{"a", "an", "the", "one", "two"};
    return is(i, articles);
  }

  /// Sorts of things that make up others: people people, wins and draws games.
  bool are_parts_of(const Quantity& total, const Quantity& part) const {
    if (counts_people(total)) return counts_people(part);
    static const std::vector<std::string_view> games{"game", "match", "matche", "start"};
    static const std::vector<std::string_view> results{"win",   "draw", "defeat", "loss",
                                                       "losse", "tie",  "victory"};
    const auto among = [](const std::vector<std::string_view>& words, const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    return among(games, total.counted) && among(results, part.counted);
  }

  bool counts_people(const Quantity& quantity) const {
    const std::uint32_t behind = quantity.figure.words.end;
    return is_person_name(quantity.counted) || end_of_demonym(reading_, behind) > behind;
  }

  /// "11 of the 25 seats, the others have 9, 4 and 2": parts that are more than the whole.
  std::optional<Reckoning> shares_of_whole(std::size_t t) const {
    static const WordSet of{"of"}, the{"the"};
    const Quantity& whole = quantities_[t];
    if (t == 0 || whole.counted.empty()) return std::nullopt;
    const Quantity& first = quantities_[t - 1];
    const std::uint32_t i = first.figure.words.end;
    if (!is_bare(first) || !is(i, of) || !is(i + 1, the) || whole.figure.tokens.begin != i + 2)
      return std::nullopt;
    std::size_t end = t + 1;
    while (end < quantities_.size() && quantities_[end].sentence == whole.sentence) {
      if (!is_plain(quantities_[end]) || !is_bare(quantities_[end])) return std::nullopt;
      ++end;
    }
    constexpr std::size_t fewest = 3;
    if (end - (t + 1) < fewest || is_open_list(whole.words.end, quantities_[end - 1].words.begin))
      return std::nullopt;
    double sum = first.figure.value;
    for (std::size_t k = t + 1; k < end; ++k) sum += quantities_[k].figure.value;
    if (sum < whole.figure.value || sum > whole.figure.value * (1 + near_miss)) return std::nullopt;
    return counted_sum(whole.words, whole.figure.value,
                       {quantities_[t + 1].words.begin, quantities_[end - 1].words.end}, sum);
  }

  /// "Three men were hurt: Anna Berg, 27; Otto Holm, 31; and Ida Lind, 44": as many as are named.
  std::optional<Reckoning> named_behind(std::size_t t) const {
    const Quantity& total = quantities_[t];
    constexpr double most = 12;
    if (!is_person_name(total.counted) || total.figure.value > most) return std::nullopt;
    const TokenRange sentence = reading_.sentences[total.sentence].tokens;
    std::uint32_t colon = total.words.end;
    while (colon < sentence.end && token(colon).kind != TokenKind::colon) ++colon;
    if (colon >= sentence.end || is_open_list(sentence.begin, colon)) return std::nullopt;
    double named = 0;
    std::uint32_t begin = colon + 1;
    for (std::uint32_t i = begin; i <= sentence.end; ++i) {
      const bool ends = i == sentence.end || token(i).kind == TokenKind::semicolon;
      if (!ends) continue;
      if (!names_one(begin, i)) return std::nullopt;
      ++named;
      begin = i + 1;
    }
    if (named < 2) return std::nullopt;
    return counted_sum(total.words, total.figure.value,
                       {colon + 1, last_word(colon + 1, sentence.end)}, named);
  }

  /// An item of a list that begins with one name and holds no other.
  bool names_one(std::uint32_t begin, std::uint32_t end) const {
    static const WordSet and_word{"and"};
    if (is(begin, and_word)) ++begin;
    if (mention_from(reading_, begin) == nullptr) return false;
    const PersonMention* next = next_mention(reading_, begin + 1);
    return next == nullptr || next->tokens.begin >= end;
  }

  std::uint32_t last_word(std::uint32_t begin, std::uint32_t end) const {
    while (end > begin + 1 && token(end - 1).kind != TokenKind::word &&
           token(end - 1).kind != TokenKind::number)
      --end;
    return end;
  }

  static bool is_bare(const Quantity& quantity) {
    return quantity.unit.dimension.empty() && quantity.counted.empty();
  }

  static double slack(const Quantity& quantity) {
    return quantity.figure.exactness == Exactness::rounded ? quantity.half_step : 0;
  }

  std::optional<Reckoning> made(std::span<const Quantity> parts, const Quantity& total) const {
    Reckoning reckoning;
    double sum = 0, play = 0;
    for (const Quantity& part : parts) {
      const double factor = part.unit.dimension.empty() ? 1 : part.unit.factor;
      sum += part.figure.value * factor;
      play += slack(part);
    }
    const double said = total.figure.value * (total.unit.dimension.empty() ? 1 : total.unit.factor);
    if (std::fabs(sum - said) > near_miss * said) return std::nullopt;
    reckoning.form = "sum";
    reckoning.unit = total.unit.unit;
    reckoning.stated = total.words;
    reckoning.value = said;
    reckoning.low = said - slack(total);
    reckoning.high = said + slack(total);
    reckoning.others = {parts.front().words.begin, parts.back().words.end};
    reckoning.made = sum;
    reckoning.made_low = sum - play;
    reckoning.made_high = sum + play;
    return reckoning;
  }

  const Reading& reading_;
  const std::vector<Quantity>& quantities_;
};

}  // namespace

void find_sums(const Reading& reading, const std::vector<Quantity>& quantities,
               std::vector<Reckoning>& found) {
  SumFinder(reading, quantities).find(found);
}

}  // namespace crosscheck
