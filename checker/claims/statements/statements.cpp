#include "checker/claims/statements/statements.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/statements/units.h"
#include "checker/text/fold.h"

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

void append(std::string& list, std::string_view item) {
  if (!list.empty()) list += ", ";
  list += item;
}

bool has_item(std::string_view list, std::string_view item) {
  for (std::size_t at = list.find(item); at != list.npos; at = list.find(item, at + 1)) {
    const std::size_t end = at + item.size();
    const bool begins = at == 0 || list[at - 1] == ' ';
    if (begins && (end == list.size() || list[end] == ',')) return true;
  }
  return false;
}

void append_new(std::string& list, std::string_view item) {
  if (!has_item(list, item)) append(list, item);
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

std::string_view to_string(UnitSort sort) {
  switch (sort) {
    case UnitSort::word: return "word";
    case UnitSort::name: return "name";
    case UnitSort::people: return "people";
    case UnitSort::weekday: return "weekday";
    case UnitSort::month: return "month";
    case UnitSort::year: return "year";
    case UnitSort::ordinal: return "ordinal";
    case UnitSort::number: return "number";
  }
  return "";
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
    count_words();
    for (const Sentence& sentence : reading_.sentences) {
      if (is_told(reading_, sentence)) take(sentence);
    }
    if (taken_) add_article();
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }

  void count_words() {
    for (const Token& word : reading_.tokens) {
      if (word.kind == TokenKind::word || word.kind == TokenKind::number) ++count_[word.key];
    }
  }

  void take(const Sentence& sentence) {
    units_ = units_of(reading_, sentence);
    constexpr std::size_t fewest = 3, most = 60;
    if (units_.size() < fewest || units_.size() > most) return;
    taken_ = true;
    range_ = sentence.tokens;
    said_.clear(), named_.clear(), days_.clear();
    for (const Unit& unit : units_) {
      const std::string key = key_of(unit);
      append_new(said_, key);
      if (unit.sort != UnitSort::word) append_new(named_, key);
      if (is_day(unit.sort)) append_new(days_, key);
    }
    const bool denies = take_denials();
    if (!denies) add_sentence();
    for (std::size_t i = 0; i < units_.size(); ++i) take_unit(i);
    take_opposites();
  }

  static bool is_day(UnitSort of) {
    return of == UnitSort::year || of == UnitSort::month || of == UnitSort::weekday;
  }

  static std::string key_of(const Unit& unit) {
    if (unit.sort == UnitSort::word || unit.sort == UnitSort::name) return unit.key;
    return std::string(to_string(unit.sort)) + ' ' + unit.key;
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
    std::size_t found = units_.size();
    for (std::size_t u = 0; u < units_.size() && units_[u].tokens.end <= i; ++u) found = u;
    return found;
  }
  std::size_t unit_behind(std::uint32_t end) const {
    std::size_t u = 0;
    while (u < units_.size() && units_[u].tokens.begin < end) ++u;
    return u;
  }

  std::string neighbour_before(TokenRange place) const {
    const std::size_t u = unit_before(place.begin);
    if (u == units_.size() || place.begin - units_[u].tokens.end > reach) return {};
    return one_clause(units_[u].tokens.end, place.begin) ? key_of(units_[u]) : std::string();
  }
  std::string neighbour_behind(TokenRange place) const {
    const std::size_t u = unit_behind(place.end);
    if (u == units_.size() || units_[u].tokens.begin - place.end > reach) return {};
    return one_clause(place.end, units_[u].tokens.begin) ? key_of(units_[u]) : std::string();
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

  Claim& add(std::string_view of, TokenRange place) {
    Claim claim;
    claim.kind = &statement_kind;
    claim.values.resize(field_count);
    claim.values[form] = of;
    claim.evidence = reading_.evidence(place);
    claims_.push_back(std::move(claim));
    return claims_.back();
  }

  void take_unit(std::size_t at) {
    const Unit& unit = units_[at];
    if (unit.sort == UnitSort::word || unit.sort == UnitSort::number || unit.kind == "common")
      return;
    if (in_brackets(unit.tokens)) return;
    std::string left = neighbour_before(unit.tokens), right = neighbour_behind(unit.tokens);
    if (left.empty() && right.empty()) return;
    Claim& claim = add("detail", unit.tokens);
    claim.values[sort] = to_string(unit.sort);
    claim.values[detail] = unit.key;
    claim.values[kind] = unit.kind;
    if (unit.sort == UnitSort::name) claim.values[role] = role_of(unit.tokens);
    bool alone = true;
    for (std::uint32_t i = unit.tokens.begin; i < unit.tokens.end; ++i) {
      if (is_inner(token(i))) continue;
      std::string word = fold(reading_.text(token(i)));
      if (unit.sort == UnitSort::name && !word.empty()) claim.values[initials] += word.front();
      append_new(claim.values[folded], word);
      if (const auto found = count_.find(token(i).key); found != count_.end() && found->second > 1)
        alone = false;
    }
    if (claim.values[initials].size() < 2) claim.values[initials].clear();
    if (unit.sort != UnitSort::name) claim.values[folded] = key_of(unit);
    if (alone) claim.values[only] = "yes";
    finish(claim, unit.tokens, std::move(left), std::move(right));
  }

  void finish(Claim& claim, TokenRange place, std::string left, std::string right) {
    claim.values[words] = reading_.text(place);
    claim.values[before] = std::move(left);
    claim.values[behind] = std::move(right);
    claim.values[said] = said_;
    claim.values[named] = named_;
    claim.values[days] = days_;
    if (reading_.quotation_of(place.begin) != nullptr) claim.modality = Modality::reported;
    if (is_open(place)) claim.modality = Modality::conditional;
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
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
      const Token& word = token(i);
      if (word.kind != TokenKind::word || (word.letters != LetterCase::lower && i > range_.begin))
        continue;
      const std::vector<Lexicon::Opposite> rows = reading_.lexicon->opposites(word.key);
      if (rows.empty() || denied(i)) continue;
      const TokenRange place{i, i + 1};
      const std::string left = neighbour_before(place), right = neighbour_behind(place);
      if (left.empty() && right.empty()) continue;
      for (const Lexicon::Opposite& row : rows) {
        Claim& claim = add("detail", place);
        claim.values[sort] = "opposite:" + std::to_string(row.pair);
        claim.values[detail] = std::to_string(row.side);
        claim.values[folded] = fold(reading_.text(word));
        if (word.classes.has(WordClass::function_word)) claim.values[kind] = "joining";
        finish(claim, place, left, right);
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
    const std::string left = neighbour_before(place), right = neighbour_behind(place);
    if (left.empty() || right.empty()) return;
    TokenRange clause = place;
    while (clause.begin > range_.begin && !bounds_clause(token(clause.begin - 1))) --clause.begin;
    while (clause.end < range_.end && !bounds_clause(token(clause.end))) ++clause.end;
    Claim& claim = add("denial", clause);
    constexpr std::size_t side = 4;
    const std::size_t middle = unit_behind(place.end);
    for (std::size_t u = middle > side ? middle - side : 0;
         u < std::min(middle + side, units_.size()); ++u) {
      if (units_[u].tokens.begin >= clause.begin && units_[u].tokens.end <= clause.end)
        append_new(claim.values[near], key_of(units_[u]));
    }
    claim.values[beside] = left + "~" + right;
    finish(claim, place, left, right);
    claim.values[words] = told_without(place);
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
    Claim& claim = add("sentence", place);
    for (std::size_t u = 0; u + 1 < units_.size(); ++u) {
      const TokenRange gap{units_[u].tokens.end, units_[u + 1].tokens.begin};
      if (gap.size() <= reach && one_clause(gap.begin, gap.end))
        append_new(claim.values[beside], key_of(units_[u]) + "~" + key_of(units_[u + 1]));
    }
    claim.values[said] = said_;
    claim.values[named] = named_;
    claim.values[days] = days_;
    claim.values[words] = reading_.text(place);
    if (reading_.quotation_of(range_.begin) != nullptr) claim.modality = Modality::reported;
    for (std::uint32_t i = range_.begin; i < range_.end; ++i)
      if (leaves_open(token(i))) claim.modality = Modality::conditional;
  }

  /// One claim with every word of the article, for what it does not name.
  void add_article() {
    std::vector<std::string> all;
    for (const Token& word : reading_.tokens) {
      if (word.kind != TokenKind::word && word.kind != TokenKind::number) continue;
      all.push_back(fold(reading_.text(word)));
      if (word.kind == TokenKind::number) all.push_back("year " + all.back());
      if (word.classes.has(WordClass::weekday))
        all.push_back("weekday " + std::to_string(word.value));
      if (word.classes.has(WordClass::month)) all.push_back("month " + std::to_string(word.value));
    }
    for (const PhraseMention& phrase : reading_.phrases) {
      if (const Entry* people = meaning(&phrase, EntryKind::demonym))
        all.push_back("people " + std::string(named_of(EntryKind::demonym, *people).detail));
      if (const Entry* country = meaning(&phrase, EntryKind::country))
        all.push_back("people " + std::string(named_of(EntryKind::country, *country).id));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const std::uint32_t first = reading_.sentences.front().tokens.begin;
    Claim& claim = add("article", {first, first + 1});
    for (const std::string& word : all) append(claim.values[folded], word);
  }

  Named named_of(EntryKind of, const Entry& entry) const {
    return reading_.lexicon->named(of, entry.record);
  }

  const Reading& reading_;
  std::vector<Claim>& claims_;
  std::unordered_map<std::uint64_t, std::uint32_t> count_;  ///< of each word, by its key
  bool taken_ = false;                                      ///< whether any sentence was
  // The sentence in hand.
  TokenRange range_;
  std::vector<Unit> units_;
  std::string said_, named_, days_;
};

}  // namespace

const ClaimKind statement_kind{
    "statement", "what a sentence tells, and one detail that it may be told again without",
    columns};

void extract_statements(Reading& reading, std::vector<Claim>& claims) {
  StatementReader(reading, claims).read();
}

}  // namespace crosscheck
