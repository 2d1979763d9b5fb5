// Parts told one by one behind their whole: "85 staff, made up of 40 technicians, 30 guards and 15
// managers", "19 goals: 12 in the league and seven in the cup", "Of the nine killed, four were from
// Graz, three from Linz and two from Wels".

#include <cmath>
#include <cstddef>
#include <optional>

#include "checker/claims/quantities/reckoned.h"

namespace crosscheck {
namespace {

/// The most tokens between two parts, and between a whole and what opens its list.
constexpr std::uint32_t reach = 10;

class PartsReader {
 public:
  PartsReader(const Reading& reading, const std::vector<Quantity>& quantities)
      : reading_(reading), quantities_(quantities) {}

  void find(std::vector<Reckoning>& found) const {
    for (std::size_t i = 0; i + 2 < quantities_.size(); ++i) {
      const Quantity& whole = quantities_[i];
      if (!is_exact(whole) || whole.figure.value < 4 || !whole.unit.dimension.empty()) continue;
      if (quantities_[i + 1].sentence != whole.sentence) continue;
      if (auto sum = parts_of(i)) found.push_back(*sum);
    }
  }

 private:
  /// How a list is opened.
  enum class Opening : std::uint8_t { none, made_up_of, colon, of_the, of_them };

  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i < reading_.tokens.size() && words.has(token(i));
  }
  bool is_kind(std::uint32_t i, TokenKind kind) const {
    return i < reading_.tokens.size() && token(i).kind == kind;
  }
  /// Whoever tells all the parts does not round them, but for thousands.
  static bool is_exact(const Quantity& quantity) {
    constexpr double round = 1000;
    const Exactness exactness = quantity.figure.exactness;
    return (exactness == Exactness::exact || exactness == Exactness::rounded) &&
           quantity.figure.step < round &&
           quantity.figure.value == std::floor(quantity.figure.value);
  }

  std::optional<Reckoning> parts_of(std::size_t whole) const {
    const Opening opening = opening_behind(whole);
    if (opening == Opening::none) return std::nullopt;
    std::size_t end = whole + 1;
    while (end < quantities_.size() && is_part(whole, end, opening)) ++end;
    const std::size_t count = end - (whole + 1);
    if (count < 2 || !joined_by_and(end - 1) || !closes(quantities_[end - 1].words.end))
      return std::nullopt;
    if (opening != Opening::made_up_of && !are_alike(whole + 1, end)) return std::nullopt;
    return made(whole, end, opening);
  }

  Opening opening_behind(std::size_t whole) const {
    static const WordSet of{"of"}, up{"up"}, made{"made", "makes"}, comprising{"comprising"},
        verbs{"consisting", "consists", "consisted", "composed"};
    const std::uint32_t begin = quantities_[whole].words.end;
    const std::uint32_t end = quantities_[whole + 1].words.begin;
    if (end <= begin || end - begin > reach) return Opening::none;
    if (opens_of_the(whole)) return has_comma(begin, end) ? Opening::of_the : Opening::none;
    if (leaves_open(begin, end)) return Opening::none;
    if (is_kind(end - 1, TokenKind::comma) && of_them(whole + 1)) return Opening::of_them;
    if (is_kind(end - 1, TokenKind::colon)) return Opening::colon;
    const bool made_up =
        is(end - 1, comprising) ||
        (is(end - 1, of) && (is(end - 2, verbs) || (is(end - 2, up) && is(end - 3, made))));
    return made_up ? Opening::made_up_of : Opening::none;
  }
  bool has_comma(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i)
      if (is_kind(i, TokenKind::comma)) return true;
    return false;
  }

  /// "Forty-seven homes were lost, 29 of them in".
  bool of_them(std::size_t part) const {
    static const WordSet of{"of"}, them{"them", "these", "those"};
    const std::uint32_t behind = quantities_[part].figure.words.end;
    return is(behind, of) && is(behind + 1, them);
  }

  /// "Of the nine killed,", "Of those 29 cases,".
  bool opens_of_the(std::size_t whole) const {
    static const WordSet of{"of"}, the{"the", "these", "those", "its", "their", "all"};
    const TokenRange sentence = reading_.sentences[quantities_[whole].sentence].tokens;
    return is(sentence.begin, of) && is(sentence.begin + 1, the) &&
           quantities_[whole].figure.tokens.begin == sentence.begin + 2;
  }

  bool is_part(std::size_t whole, std::size_t i, Opening opening) const {
    const Quantity& part = quantities_[i];
    if (part.sentence != quantities_[whole].sentence || !is_exact(part)) return false;
    if (!part.unit.dimension.empty()) return false;
    if (opening != Opening::made_up_of && !part.counted.empty() &&
        part.counted != quantities_[whole].counted)
      return false;
    return i == whole + 1 || links(quantities_[i - 1].words.end, part.words.begin);
  }

  bool links(std::uint32_t begin, std::uint32_t end) const {
    if (end <= begin || end - begin > reach || leaves_open(begin, end)) return false;
    return is_kind(end - 1, TokenKind::comma) || is_kind(end - 1, TokenKind::semicolon) ||
           is(end - 1, and_words());
  }
  bool joined_by_and(std::size_t part) const {
    return is(quantities_[part].words.begin - 1, and_words());
  }
  static const WordSet& and_words() {
    static const WordSet words{"and"};
    return words;
  }

  /// Whether some member of the list has no number, or the list does not tell all.
  bool leaves_open(std::uint32_t begin, std::uint32_t end) const {
    static const WordSet words =
        open_list_words() |
        WordSet{"rest", "remaining", "remainder", "also", "alongside", "while", "but"};
    static const WordSet up{"up"}, made{"made", "makes"};
    for (std::uint32_t i = begin; i < end; ++i) {
      const bool made_up = is(i, up) && i > 0 && is(i - 1, made);
      if (words.has(token(i)) && !made_up) return true;
      if (is_kind(i, TokenKind::sentence_break) || is_kind(i, TokenKind::section_break))
        return true;
      if (opens_member(i) && names_one(i + 1)) return true;
    }
    return false;
  }
  bool opens_member(std::uint32_t i) const {
    return is_kind(i, TokenKind::comma) || is(i, and_words());
  }
  /// "a woman", "the driver": one more of them.
  bool names_one(std::uint32_t i) const {
    static const WordSet words{"a", "an", "the", "his", "her", "its", "their"};
    return is(i, words);
  }

  /// Whether nothing of the list follows its last part.
  bool closes(std::uint32_t begin) const {
    for (std::uint32_t i = begin; i < begin + reach && i < reading_.tokens.size(); ++i) {
      switch (token(i).kind) {
        case TokenKind::period:
        case TokenKind::semicolon:
        case TokenKind::dash:
        case TokenKind::close_bracket:
        case TokenKind::sentence_break:
        case TokenKind::section_break: return true;
        case TokenKind::comma: return is_said(i + 1) || !leaves_open(i, i + 3);
        default: break;
      }
      if (is(i, and_words()) || leaves_open(i, i + 1)) return false;
    }
    return false;
  }

  /// "the mayor said", "according to the ministry".
  bool is_said(std::uint32_t begin) const {
    static const WordSet according{"according"};
    if (is(begin, according)) return true;
    for (std::uint32_t i = begin; i < begin + reach && is_kind(i, TokenKind::word); ++i)
      if (token(i).classes.has(WordClass::speech_verb)) return true;
    return false;
  }

  /// Whether what stands behind each number begins alike, "in the league ... in the cup", so that
  /// no two parts are of two sorts.
  bool are_alike(std::size_t first, std::size_t end) const {
    static const WordSet links{"in",  "from", "at", "on",   "near",  "to",
                               "for", "by",   "of", "with", "under", "against"};
    const std::uint32_t last = quantities_[end - 1].figure.words.end;
    if (!is(last, links)) return false;
    const std::uint64_t key = token(last).key;
    for (std::size_t k = first + 1; k + 1 < end; ++k)
      if (token(quantities_[k].figure.words.end).key != key) return false;
    for (std::uint32_t i = quantities_[first].figure.words.end;
         i < quantities_[first + 1].words.begin; ++i)
      if (token(i).key == key) return true;
    return false;
  }

  std::optional<Reckoning> made(std::size_t whole, std::size_t end, Opening opening) const {
    double sum = 0;
    for (std::size_t k = whole + 1; k < end; ++k) sum += quantities_[k].figure.value;
    const double said = quantities_[whole].figure.value;
    // Of a list that may leave some out only what is more than the whole tells.
    const bool near = opening == Opening::of_them ? sum >= said && sum < 2 * said
                                                  : std::fabs(sum - said) <= near_miss * said;
    if (!near) return std::nullopt;
    Reckoning reckoning =
        counted_sum(with_compound(quantities_[whole].words), said,
                    {quantities_[whole + 1].words.begin, quantities_[end - 1].words.end}, sum);
    // "Of the 50 seats, 25 went to the left and 23 to the right" may pass over the others.
    if (opening == Opening::of_the && sum < said) reckoning.form = "sum-short";
    return reckoning;
  }

  /// "a 14-member" where the words are "a 14".
  TokenRange with_compound(TokenRange words) const {
    const bool compound =
        is_kind(words.end, TokenKind::hyphen) && is_kind(words.end + 1, TokenKind::word);
    return compound ? TokenRange{words.begin, words.end + 2} : words;
  }

  const Reading& reading_;
  const std::vector<Quantity>& quantities_;
};

}  // namespace

void find_apportioned(const Reading& reading, const std::vector<Quantity>& quantities,
                      std::vector<Reckoning>& found) {
  PartsReader(reading, quantities).find(found);
}

}  // namespace crosscheck
