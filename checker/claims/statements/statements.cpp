#include "checker/claims/statements/statements.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/statements/told_list.h"
#include "checker/claims/statements/units.h"

namespace crosscheck {
namespace {

enum Field : std::size_t {
  form,
  sort,
  detail,
  kind,
  words,
  folded,
  before,
  behind,
  role,
  said,
  named,
  days,
  near,
  beside,
  initials,
  only,
  field_count
};

constexpr std::array<Column, field_count> columns{{
    {"form",
     "detail, denial, sentence, or article for what all its sentences tell; lists have commas"},
    {"sort",
     "of a detail: name, people, weekday, month, year, ordinal, or opposite:7, a row of "
     "opposites.csv"},
    {"detail",
     "what it is: a name's last word or the register's id, a country's code, a day's number, the "
     "side of the row"},
    {"kind",
     "of a name: person, organisation, country, place, site or name; joining for a word such as "
     "before"},
    {"words", "the detail as written; of a denial what it denies"},
    {"folded", "its words folded, with commas; of an article all its words, and what it names"},
    {"before", "stem of the nearest telling word before it in its clause"},
    {"behind", "stem of the nearest telling word behind it in its clause"},
    {"role",
     "of a name: list among others, source beside a verb of speech, place behind in, at or near"},
    {"said", "stems of the telling words of its sentence, itself included"},
    {"named", "those of them that are names or numbers"},
    {"days", "those of them that are years, months and weekdays"},
    {"near", "of a denial: stems of the telling words of its clause on both sides"},
    {"beside",
     "of a denial: the stems before and behind it, joined; of a sentence: all such neighbours"},
    {"initials", "of a name of several words: their first letters"},
    {"only", "of a detail: yes when none of its words stands elsewhere in the article"},
}};

/// The values of a claim by their fields; they stand elsewhere until the claim is made.
using Values = std::array<std::string_view, field_count>;

/// A word with its first eight bytes as a number, by which most are told apart.
struct SortableWord {
  std::uint64_t head = 0;
  std::string_view text;

  friend auto operator<=>(const SortableWord&, const SortableWord&) = default;
};

SortableWord sortable(std::string_view text) {
  SortableWord word{0, text};
  for (std::size_t i = 0; i < 8; ++i)
    word.head = word.head << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
  return word;
}

bool bounds_clause(const Token& token) {
  switch (token.kind) {
    case TokenKind::comma:
    case TokenKind::semicolon:
    case TokenKind::colon:
    case TokenKind::dash:
    case TokenKind::period:
    case TokenKind::question_mark:
    case TokenKind::exclamation_mark:
    case TokenKind::sentence_break:
    case TokenKind::section_break:
    case TokenKind::open_bracket:
    case TokenKind::close_bracket:
    case TokenKind::open_quote:
    case TokenKind::close_quote: return true;
    case TokenKind::word:
    case TokenKind::number:
    case TokenKind::ordinal:
    case TokenKind::hyphen:
    case TokenKind::other: return false;
  }
  return false;
}

/// Whether a word inside a name tells nothing of it: "of", "the".
bool is_inner(const Token& word) {
  return word.kind != TokenKind::word || word.classes.has(WordClass::function_word) ||
         word.classes.has(WordClass::particle);
}

class StatementReader {
 public:
  StatementReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    for (const Sentence& sentence : reading_.sentences) {
      if (is_told(reading_, sentence)) take(sentence);
    }
    if (taken_) add_article();
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  void take(const Sentence& sentence) {
    find_units(reading_, sentence, texts_, units_);
    constexpr std::size_t fewest = 3, most = 60;
    if (units_.size() < fewest || units_.size() > most) return;
    taken_ = true;
    range_ = sentence.tokens;
    said_.clear(), named_.clear(), days_.clear();
    for (const Unit& unit : units_) {
      said_.add(unit.told);
      if (unit.sort != UnitSort::word) named_.add(unit.told);
      if (is_day(unit.sort)) days_.add(unit.told);
    }
    const bool denies = take_denials();
    if (!denies) add_sentence();
    for (std::size_t i = 0; i < units_.size(); ++i) take_unit(i);
    take_opposites();
  }

  static bool is_day(UnitSort of) {
    return of == UnitSort::year || of == UnitSort::month || of == UnitSort::weekday;
  }

  // --- where a detail stands ---

  /// How many tokens may stand between a detail and its neighbours.
  static constexpr std::uint32_t reach = 4;

  bool one_clause(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i)
      if (bounds_clause(token(i))) return false;
    return true;
  }

  /// The last unit that ends before a token, or the number of units.
  std::size_t unit_before(std::uint32_t i) const {
    const auto behind = std::partition_point(units_.begin(), units_.end(),
                                             [i](const Unit& u) { return u.tokens.end <= i; });
    return behind == units_.begin() ? units_.size()
                                    : static_cast<std::size_t>(behind - units_.begin()) - 1;
  }
  std::size_t unit_behind(std::uint32_t end) const {
    const auto behind = std::partition_point(units_.begin(), units_.end(),
                                             [end](const Unit& u) { return u.tokens.begin < end; });
    return static_cast<std::size_t>(behind - units_.begin());
  }

  /// Empty where none is near.
  std::string_view neighbour_before(TokenRange place) const {
    const std::size_t u = unit_before(place.begin);
    if (u == units_.size() || place.begin - units_[u].tokens.end > reach) return {};
    return one_clause(units_[u].tokens.end, place.begin) ? units_[u].told : std::string_view();
  }
  std::string_view neighbour_behind(TokenRange place) const {
    const std::size_t u = unit_behind(place.end);
    if (u == units_.size() || units_[u].tokens.begin - place.end > reach) return {};
    return one_clause(place.end, units_[u].tokens.begin) ? units_[u].told : std::string_view();
  }

  /// Behind "in", "at" or "near" one place may stand inside another; who is named as a source is
  /// no part of what is told.
  std::string_view role_of(TokenRange place) const {
    static const WordSet where{"in", "at", "near", "on", "across", "outside", "around", "from"};
    static const WordSet source{"according", "reports", "reported", "report", "told"};
    const std::uint32_t first = place.begin > range_.begin + 3 ? place.begin - 3 : range_.begin;
    const std::uint32_t last = std::min(place.end + 3, range_.end);
    for (std::uint32_t i = first; i < last; ++i) {
      if (place.begin <= i && i < place.end) continue;
      if (token(i).classes.has(WordClass::speech_verb) || source.has(token(i))) return "source";
    }
    if (in_list(place)) return "list";
    if (place.begin > range_.begin) {
      std::uint32_t i = place.begin - 1;
      static const WordSet articles{"the", "a", "an"};
      if (i > range_.begin && articles.has(token(i))) --i;
      if (where.has(token(i))) return "place";
    }
    return "";
  }

  /// "Lima, Quito and Bogota": what another text has in its list is another of them.
  bool in_list(TokenRange place) const {
    static const WordSet joint{"and", "or", "nor", "as"};
    const auto joins = [&](std::uint32_t i) {
      return i >= range_.begin && i < range_.end &&
             (joint.has(token(i)) || reading_.text(token(i)) == "&");
    };
    if (joins(place.end) || (place.begin > range_.begin && joins(place.begin - 1))) return true;
    std::uint32_t i = place.end;
    if (i >= range_.end || token(i).kind != TokenKind::comma) return false;
    for (++i; i < range_.end && i < place.end + reach; ++i) {
      if (joins(i)) return true;
      if (token(i).letters == LetterCase::lower) return false;
    }
    return false;
  }

  bool in_brackets(TokenRange place) const {
    for (std::uint32_t i = place.begin; i > range_.begin && place.begin - i < 8; --i) {
      if (token(i - 1).kind == TokenKind::close_bracket) return false;
      if (token(i - 1).kind == TokenKind::open_bracket) return true;
    }
    return false;
  }

  // --- claims ---

  Claim& add(std::string_view of, TokenRange place, Values& values) {
    values[form] = of;
    Claim& claim = claims_.emplace_back();
    claim.kind = &statement_kind;
    claim.values.pack(values);
    claim.evidence = reading_.evidence(place);
    return claim;
  }

  void take_unit(std::size_t at) {
    const Unit& unit = units_[at];
    if (unit.sort == UnitSort::word || unit.sort == UnitSort::number || unit.kind == "common")
      return;
    if (in_brackets(unit.tokens)) return;
    const std::string_view left = neighbour_before(unit.tokens);
    const std::string_view right = neighbour_behind(unit.tokens);
    if (left.empty() && right.empty()) return;
    Values values{};
    values[sort] = to_string(unit.sort);
    values[detail] = unit.key;
    values[kind] = unit.kind;
    if (unit.sort == UnitSort::name) values[role] = role_of(unit.tokens);
    bool alone = true;
    std::string letters;
    items_.clear();
    for (std::uint32_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
      if (is_inner(token(i))) continue;
      const std::string_view word = reading_.folded(i);
      if (unit.sort == UnitSort::name && !word.empty()) letters += word.front();
      items_.add(word);
      if (reading_.index.recurs(i)) alone = false;
    }
    if (letters.size() > 1) values[initials] = letters;
    values[folded] = unit.sort == UnitSort::name ? items_.text() : unit.told;
    if (alone) values[only] = "yes";
    values[words] = reading_.text(unit.tokens);
    add_detail(unit.tokens, left, right, values);
  }

  void add_detail(TokenRange place, std::string_view left, std::string_view right, Values& values) {
    surround(left, right, values);
    add("detail", place, values).modality = modality_of(place);
  }

  /// What stands beside it and in its sentence.
  void surround(std::string_view left, std::string_view right, Values& values) const {
    values[before] = left;
    values[behind] = right;
    take_lists(values);
  }

  void take_lists(Values& values) const {
    values[said] = said_.text();
    values[named] = named_.text();
    values[days] = days_.text();
  }

  Modality modality_of(TokenRange place) const {
    if (is_open(place)) return Modality::conditional;
    return reading_.quotation_of(place.begin) != nullptr ? Modality::reported : Modality::asserted;
  }

  static bool leaves_open(const Token& word) {
    static const WordSet open{"if",    "whether", "unless", "would",   "could",
                              "might", "may",     "should", "possible"};
    return word.letters == LetterCase::lower && open.has(word);
  }

  /// Whether the words before leave open whether it is so.
  bool is_open(TokenRange place) const {
    constexpr std::uint32_t far = 8;
    for (std::uint32_t i = place.begin; i > range_.begin && place.begin - i < far; --i) {
      if (bounds_clause(token(i - 1))) return false;
      if (leaves_open(token(i - 1))) return true;
    }
    return false;
  }

  void take_opposites() {
    static const Trigger opposed({}, {WordClass::opposed});
    for (const std::uint32_t i : reading_.places(opposed, range_)) {
      const Token& word = token(i);
      if ((word.letters != LetterCase::lower && i > range_.begin) || denied(i)) continue;
      const TokenRange place{i, i + 1};
      const std::string_view left = neighbour_before(place), right = neighbour_behind(place);
      if (left.empty() && right.empty()) continue;
      for (const Lexicon::Opposite& row : reading_.lexicon->opposites(word.key)) {
        const std::string pair = "opposite:" + std::to_string(row.pair);
        const std::string side = std::to_string(row.side);
        Values values{};
        values[sort] = pair;
        values[detail] = side;
        values[folded] = reading_.folded(i);
        values[words] = reading_.text(word);
        if (word.classes.has(WordClass::function_word)) values[kind] = "joining";
        add_detail(place, left, right, values);
      }
    }
  }

  bool denied(std::uint32_t i) const {
    constexpr std::uint32_t far = 4;
    for (std::uint32_t t = i; t > range_.begin && i - t < far; --t) {
      if (bounds_clause(token(t - 1))) return false;
      if (token(t - 1).classes.has(WordClass::negation)) return true;
    }
    return false;
  }

  /// Whether the sentence has a word of denial at all; adds a claim for one that stands alone.
  bool take_denials() {
    static const WordSet plain{"not", "never", "no", "cannot"};
    std::uint32_t at = range_.end;
    std::size_t found = 0;
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
      if (!token(i).classes.has(WordClass::negation)) continue;
      ++found;
      const std::string_view text = reading_.text(token(i));
      if (plain.has(token(i)) || text.ends_with("n't") || text.ends_with("n’t")) at = i;
    }
    if (found == 1 && at < range_.end) add_denial({at, at + 1});
    return found > 0;
  }

  void add_denial(TokenRange place) {
    const std::string_view left = neighbour_before(place), right = neighbour_behind(place);
    if (left.empty() || right.empty()) return;
    TokenRange clause = place;
    while (clause.begin > range_.begin && !bounds_clause(token(clause.begin - 1))) --clause.begin;
    while (clause.end < range_.end && !bounds_clause(token(clause.end))) ++clause.end;
    constexpr std::size_t side = 4;
    const std::size_t middle = unit_behind(place.end);
    items_.clear();
    for (std::size_t u = middle > side ? middle - side : 0;
         u < std::min(middle + side, units_.size()); ++u) {
      if (units_[u].tokens.begin >= clause.begin && units_[u].tokens.end <= clause.end)
        items_.add(units_[u].told);
    }
    const std::string told = told_without(place);
    Values values{};
    values[near] = items_.text();
    values[beside] = pair_of(left, right);
    values[words] = told;
    surround(left, right, values);
    add("denial", clause, values).modality = modality_of(place);
  }

  /// The words from the neighbour before a denial to the one behind it, without the denial: "Berg
  /// guilty" of "Berg not guilty".
  std::string told_without(TokenRange denial) const {
    const std::uint32_t first = units_[unit_before(denial.begin)].tokens.begin;
    const std::uint32_t last = units_[unit_behind(denial.end)].tokens.end;
    std::string told(reading_.text(TokenRange{first, denial.begin}));
    told += ' ';
    told += reading_.text(TokenRange{denial.end, last});
    return told;
  }

  void add_sentence() {
    const TokenRange place{range_.begin, units_.back().tokens.end};
    items_.clear();
    for (std::size_t u = 0; u + 1 < units_.size(); ++u) {
      const TokenRange gap{units_[u].tokens.end, units_[u + 1].tokens.begin};
      if (gap.size() <= reach && one_clause(gap.begin, gap.end))
        items_.add(pair_of(units_[u].told, units_[u + 1].told));
    }
    Values values{};
    values[beside] = items_.text();
    values[words] = reading_.text(place);
    take_lists(values);
    Claim& claim = add("sentence", place, values);
    if (reading_.quotation_of(range_.begin) != nullptr) claim.modality = Modality::reported;
    for (std::uint32_t i = range_.begin; i < range_.end; ++i)
      if (leaves_open(token(i))) claim.modality = Modality::conditional;
  }

  /// Two neighbours as one item.
  std::string_view pair_of(std::string_view left, std::string_view right) {
    pair_ = left;
    pair_ += '~';
    pair_ += right;
    return texts_.arena.keep(pair_);
  }

  /// One claim with every word of the article, for what it does not name.
  void add_article() {
    std::vector<SortableWord> all;
    all.reserve(reading_.tokens.size() / 2);
    const auto add_named = [&](std::string_view sort, std::string_view name) {
      all.push_back(sortable(texts_.arena.keep(std::string(sort) + std::string(name))));
    };
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      const Token& word = token(i);
      const bool number = word.kind == TokenKind::number;
      if (!number && !reading_.index.is_first(i)) continue;
      all.push_back(sortable(reading_.folded(i)));
      if (number) add_named("year ", all.back().text);
      if (word.classes.has(WordClass::weekday)) add_named("weekday ", std::to_string(word.value));
      if (word.classes.has(WordClass::month)) add_named("month ", std::to_string(word.value));
    }
    for (const PhraseMention& phrase : reading_.phrases) {
      if (const Entry* people = meaning(&phrase, EntryKind::demonym))
        add_named("people ", named_of(EntryKind::demonym, *people).detail);
      if (const Entry* country = meaning(&phrase, EntryKind::country))
        add_named("people ", named_of(EntryKind::country, *country).id);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const std::uint32_t first = reading_.sentences.front().tokens.begin;
    std::string list;
    for (const SortableWord& word : all) {
      if (!list.empty()) list += ", ";
      list += word.text;
    }
    Values values{};
    values[folded] = list;
    add("article", {first, first + 1}, values);
  }

  Named named_of(EntryKind of, const Entry& entry) const {
    return reading_.lexicon->named(of, entry.record);
  }

  const Reading& reading_;
  std::vector<Claim>& claims_;
  UnitTexts texts_;
  bool taken_ = false;  ///< whether any sentence was
  // The sentence in hand.
  TokenRange range_;
  std::vector<Unit> units_;
  ToldList said_, named_, days_;
  // Filled anew for each claim.
  ToldList items_;
  std::string pair_;
};

}  // namespace

const ClaimKind statement_kind{
    "statement", "what a sentence tells, and one detail that it may be told again without",
    columns};

void extract_statements(Reading& reading, std::vector<Claim>& claims) {
  StatementReader(reading, claims).read();
}

}  // namespace crosscheck
