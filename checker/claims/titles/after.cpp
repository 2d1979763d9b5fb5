// Title phrases read from left to right: DET? STANDING? NATION? BODY? PORTFOLIO? OFFICE+ (of BODY)?

#include <algorithm>
#include <utility>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/titles/phrase.h"

namespace crosscheck {
namespace {

using enum WordClass;

constexpr std::uint32_t most_words = 8;      ///< between determiner and office
constexpr std::uint32_t most_modifiers = 4;  ///< lower-case words among them

/// Keys of the small words a title phrase is built with.
struct SmallWords {
  std::uint64_t the = WordKey("the"), a = WordKey("a"), an = WordKey("an");
  std::uint64_t of = WordKey("of"), for_ = WordKey("for"), to = WordKey("to");
  std::uint64_t at = WordKey("at"), in = WordKey("in"), with = WordKey("with");
  std::uint64_t and_ = WordKey("and"), on = WordKey("on"), time = WordKey("time");
  std::uint64_t longest = WordKey("longest");
};

const SmallWords& small_words() {
  static const SmallWords words;
  return words;
}

/// Reads rightwards; `at_` is the first token not yet taken.
class RightReader {
 public:
  RightReader(const TitleContext& context, std::uint32_t begin, std::uint32_t ceiling)
      : context_(context), at_(begin), begin_(begin), ceiling_(ceiling) {}

  std::optional<TitlePhrase> read();

 private:
  bool more(std::uint32_t ahead = 0) const { return at_ + ahead < ceiling_; }
  const Token& token(std::uint32_t ahead = 0) const { return context_.token(at_ + ahead); }
  bool take_determiner();
  bool take_qualifiers();
  bool take_one_qualifier();
  bool take_standing();
  bool is_count_of_terms() const;
  bool skip_participle();
  bool take_owner();
  void take_body(TokenRange words);
  bool take_offices();
  void take_complement();
  void take_second_field();
  bool joins_inside_name(std::uint32_t token) const;
  bool is_field(std::uint32_t token) const;
  std::uint32_t complement_end(std::uint32_t from) const;
  void file_complement(TokenRange words, std::uint64_t preposition);

  const TitleContext& context_;
  std::uint32_t at_, begin_, ceiling_;
  std::uint32_t modifiers_ = 0;
  bool deputy_ = false;
  TitlePhrase phrase_;
};

std::optional<TitlePhrase> RightReader::read() {
  if (!take_determiner() || !take_qualifiers() || !take_offices()) return std::nullopt;
  take_complement();
  phrase_.tokens = {begin_, at_};
  return std::move(phrase_);
}

bool RightReader::take_determiner() {
  const SmallWords& words = small_words();
  if (!more() || token().classes.has(pronoun)) return false;
  if (token().key != words.the && token().key != words.a && token().key != words.an) return true;
  phrase_.definite = token().key == words.the;
  begin_ = ++at_;
  return more();
}

bool RightReader::take_standing() {
  const std::optional<Standing> standing = context_.standing_at(at_);
  if (!standing || context_.phrase_at(at_)) return false;
  ++at_;
  if (*standing == Standing::deputy)
    deputy_ = true;
  else if (phrase_.standing == Standing::current || *standing == Standing::former)
    phrase_.standing = *standing;
  if (more(1) && token().kind == TokenKind::hyphen) ++at_;
  return true;
}

/// "Housing", "planning": a field that looks like a verb.
bool RightReader::is_field(std::uint32_t i) const {
  const Token& word = context_.token(i);
  return word.letters == LetterCase::lower && context_.reading().text(word).ends_with("ing") &&
         (i + 1 == ceiling_ || context_.token(i + 1).kind != TokenKind::word);
}

/// "the bank's former economist", "the local football club's chairman": the office is held there.
bool RightReader::take_owner() {
  if (!context_.is_owner(at_) || !phrase_.body.empty() || !phrase_.nation.empty()) return false;
  phrase_.portfolio = {};
  modifiers_ = 0;
  phrase_.definite = true;
  ++at_;
  return true;
}

void RightReader::take_body(TokenRange words) {
  if (phrase_.body.empty()) phrase_.body = words;
  phrase_.body.end = words.end;
  at_ = words.end;
}

/// "two-time", "three-term".
bool RightReader::is_count_of_terms() const {
  static const WordSet units{"time", "term"};
  const bool number = token().kind == TokenKind::number || token().classes.has(number_word);
  return number && more(3) && token(1).kind == TokenKind::hyphen && units.has(token(2));
}

/// "newly appointed", "court-appointed", "long-serving": how the office was come by or is held.
bool RightReader::skip_participle() {
  const auto is_participle = [this](std::uint32_t ahead) {
    const std::string_view word = context_.reading().text(token(ahead));
    return token(ahead).letters == LetterCase::lower &&
           (word.ends_with("ed") || word.ends_with("ing"));
  };
  if (is_count_of_terms()) {
    at_ += 3;
    return more();
  }
  if (token().letters != LetterCase::lower || context_.phrase_at(at_)) return false;
  const bool adverb = context_.reading().text(token()).ends_with("ly");
  const bool hyphen = more(2) && token(1).kind == TokenKind::hyphen && is_participle(2);
  if (!hyphen && !(adverb && more(1) && is_participle(1))) return false;
  at_ += hyphen ? 3 : 2;
  return more();
}

bool RightReader::take_one_qualifier() {
  if (take_standing() || skip_participle() || take_owner()) return true;
  const PersonMention* mention = context_.mention_at(at_);
  if (mention != nullptr) {
    if (mention->tokens.begin != at_ || !context_.token(mention->tokens.end - 1).possessive)
      return false;
    phrase_.principal = mention->person;
    phrase_.definite = true;
    at_ = mention->tokens.end;
    return true;
  }
  const PhraseMention* name = context_.phrase_at(at_);
  if (name != nullptr && name->tokens.begin == at_) {
    if (context_.is_nation(at_) && phrase_.nation.empty()) {
      phrase_.nation = name->tokens;
      phrase_.definite = phrase_.definite || context_.token(name->tokens.end - 1).possessive;
      at_ = name->tokens.end;
      return true;
    }
    const bool office = meaning(name, EntryKind::office) != nullptr;
    if (office && !context_.token(name->tokens.end - 1).possessive) return false;
    if (context_.is_holders(*name)) {
      phrase_.definite = true;
      at_ = name->tokens.end;
      return true;
    }
    if (office || context_.is_body_word(at_)) {
      take_body(name->tokens);
      return true;
    }
  }
  if (const TokenRange ordinal = context_.ordinal_at(at_, ceiling_); !ordinal.empty()) {
    phrase_.ordinal = ordinal;
    at_ = ordinal.end;
    return true;
  }
  if (context_.is_body_word(at_)) {
    take_body({at_, at_ + 1});
    return true;
  }
  if (token().kind == TokenKind::hyphen && more(1) && at_ > begin_) {
    ++at_;
    return true;
  }
  // "The state's longest serving governor" may be a former one.
  if (token().key == small_words().longest) return false;
  if (!context_.is_modifier(at_) || ++modifiers_ > most_modifiers) return false;
  // "sheriff's office", "Berg's department": the body goes on.
  const bool of_body = !phrase_.body.empty() && phrase_.body.end == at_ &&
                       context_.token(at_ - 1).possessive && token().classes.has(organisation_word);
  if (of_body) {
    phrase_.body.end = ++at_;
    return true;
  }
  if (phrase_.portfolio.empty()) phrase_.portfolio = {at_, at_};
  phrase_.portfolio.end = ++at_;
  return true;
}

bool RightReader::take_qualifiers() {
  for (std::uint32_t taken = 0; more() && taken < most_words; ++taken) {
    if (context_.office_beginning(at_)) return true;
    if (!take_one_qualifier()) return false;
  }
  return false;
}

bool RightReader::take_offices() {
  const SmallWords& words = small_words();
  for (std::optional<OfficeUnit> office = context_.office_beginning(at_); office;) {
    office->deputy = deputy_;
    deputy_ = false;
    phrase_.offices.push_back(*office);
    phrase_.plural = phrase_.plural || office->plural;
    at_ = office->tokens.end;
    if (!more()) break;
    if (const auto standing = more(1) ? context_.standing_at(at_ + 1) : std::nullopt;
        token().kind == TokenKind::hyphen && standing) {
      phrase_.standing = *standing;
      at_ += 2;
    }
    office = more() ? context_.office_beginning(at_) : std::nullopt;
    if (office && !context_.is_capital(at_)) {
      // "chief deputy coroner": the last word is the office.
      deputy_ = phrase_.offices.back().deputy;
      for (std::uint32_t i = phrase_.offices.back().tokens.begin; i < at_; ++i)
        deputy_ = deputy_ || context_.standing_at(i) == Standing::deputy;
      phrase_.offices.pop_back();
    }
    if (office || !more(1) || token().key != words.and_) continue;
    const std::uint32_t next = token(1).key == words.the ? 2 : 1;
    office = more(next) ? context_.office_beginning(at_ + next) : std::nullopt;
    if (!office) continue;
    office->joined = true;
    at_ += next;
  }
  return !phrase_.offices.empty();
}

/// A small word that a name writes with a capital: "Mothers Against Gun Violence".
bool RightReader::joins_inside_name(std::uint32_t i) const {
  return context_.is_capital(i) && context_.token(i).classes.has(function_word);
}

/// One past the words that name the body or field after a preposition.
std::uint32_t RightReader::complement_end(std::uint32_t from) const {
  const SmallWords& words = small_words();
  std::uint32_t end = from, lower = 0;
  while (end < ceiling_ && end - from < 12) {
    const Token& word = context_.token(end);
    const PhraseMention* name = context_.phrase_at(end);
    const bool named = name && name->tokens.begin == end && !context_.mention_at(end) &&
                       (context_.is_nation(end) || context_.is_capital(end));
    if (named)
      end = name->tokens.end;
    else if (context_.is_body_word(end))
      ++end;
    else if ((context_.is_modifier(end) || context_.is_owner(end) ||
              (end == from && is_field(end))) &&
             lower < 4)
      ++end, ++lower;
    else if (word.kind == TokenKind::hyphen && end > from)
      ++end;
    else if ((word.key == words.of || word.key == words.and_ || word.key == words.for_ ||
              word.key == words.at || word.key == words.on || joins_inside_name(end)) &&
             end > from && end + 1 < ceiling_ && context_.is_capital(end + 1) &&
             !context_.mention_at(end + 1) && context_.is_capital(end - 1) &&
             !context_.office_beginning(end + 1))
      ++end;
    else if ((word.key == words.the || word.key == words.of) && end + 1 < ceiling_ &&
             (end == from || word.key == words.of) &&
             (context_.is_body_word(end + 1) || context_.is_nation(end + 1) ||
              context_.is_modifier(end + 1) || context_.token(end + 1).key == words.the))
      ++end;
    else if (word.key == words.the && end > from && context_.token(end - 1).key == words.of)
      ++end;
    else
      break;
  }
  // "A spokesman for Governor Berg": what stands before a name there is that person's title.
  if (end < ceiling_ && end > from && context_.mention_at(end)) {
    const auto title = title_before(context_, end, from);
    if (title && title->tokens.end == end) end = title->tokens.begin;
  }
  // "To the US" ends with no pronoun.
  while (end > from && !context_.is_nation(end - 1) &&
         (context_.token(end - 1).kind != TokenKind::word ||
          context_.token(end - 1).classes.has(function_word)))
    --end;
  return end;
}

void RightReader::file_complement(TokenRange words, std::uint64_t preposition) {
  const SmallWords& small = small_words();
  OfficeUnit& last = phrase_.offices.back();
  // "the city's fire chief and president of the rowing club": the club is the second's.
  last.has_own_complement = last.joined && !(phrase_.body.empty() && phrase_.nation.empty());
  TokenRange& of_nation = last.has_own_complement ? last.nation : phrase_.nation;
  TokenRange& of_body = last.has_own_complement ? last.body : phrase_.body;
  TokenRange& of_portfolio = last.has_own_complement ? last.portfolio : phrase_.portfolio;
  if (preposition == small.to || preposition == small.for_ || preposition == small.on) {
    if (of_portfolio.empty()) of_portfolio = words;
    return;
  }
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (!context_.is_nation(i)) continue;
    const TokenRange nation = context_.nation_at(i);
    if (of_nation.empty()) of_nation = nation;
    if (nation.begin == words.begin) words.begin = nation.end;
    if (nation.end >= words.end) words.end = std::max(nation.begin, words.begin);
    break;
  }
  if (!words.empty() && of_body.empty()) of_body = words;
}

/// "Minister for Local Government and Water": a second field behind an office that has one.
void RightReader::take_second_field() {
  const SmallWords& small = small_words();
  const OfficeUnit& last = phrase_.offices.back();
  if (!more(1) || token().key != small.and_ || last.tokens.size() < 2) return;
  if (!context_.is_capital(last.tokens.begin) || !context_.is_capital(at_ - 1)) return;
  std::uint32_t end = at_ + 1;
  while (end < ceiling_ && context_.is_body_word(end) && !context_.office_beginning(end)) ++end;
  if (end == at_ + 1 || (end < ceiling_ && context_.mention_at(end))) return;
  if (phrase_.portfolio.empty()) phrase_.portfolio = {at_ + 1, end};
  at_ = end;
}

void RightReader::take_complement() {
  const SmallWords& small = small_words();
  take_second_field();
  if (!more(1)) return;
  const std::uint64_t key = token().key;
  if (key != small.of && key != small.for_ && key != small.to && key != small.at &&
      key != small.in && key != small.with && key != small.on)
    return;
  std::uint32_t from = at_ + 1;
  if (context_.token(from).key == small.the) ++from;
  if (from >= ceiling_) return;
  // "The home secretary at the time".
  if (key == small.at && context_.token(from).key == small.time) return;
  const bool loose_preposition = key == small.in || key == small.with || key == small.on;
  if (loose_preposition && !context_.is_capital(from)) return;
  const std::uint32_t end = complement_end(from);
  if (end == from) return;
  // "Professor of Baltic history at the University of Tartu": the body comes second.
  const bool field_first = key == small.of && end + 1 < ceiling_ &&
                           context_.token(end).key == small.at && !context_.is_nation(from);
  file_complement({from, end}, field_first ? small.for_ : key);
  at_ = end;
  if (field_first) take_complement();
}

}  // namespace

std::optional<TitlePhrase> title_from(const TitleContext& context, std::uint32_t begin,
                                      std::uint32_t ceiling) {
  return RightReader(context, begin, ceiling).read();
}

}  // namespace crosscheck
