// Title phrases read from a name leftwards: STANDING? NATION? BODY? PORTFOLIO? OFFICE+ NAME.

#include <algorithm>

#include "checker/claims/titles_phrase.h"

namespace crosscheck {
namespace {

using enum WordClass;

constexpr std::uint32_t most_qualifiers = 9;  ///< words before the office
constexpr std::uint32_t most_modifiers = 3;   ///< lower-case words among them

/// Reads leftwards from the end of a title phrase; `at_` is the first token already taken.
class LeftReader {
 public:
  LeftReader(const TitleContext& context, std::uint32_t end, std::uint32_t floor)
      : context_(context), at_(end), end_(end), floor_(floor) {}

  std::optional<TitlePhrase> read();

 private:
  bool more(std::uint32_t back = 1) const { return at_ >= floor_ + back; }
  const Token& token(std::uint32_t back) const { return context_.token(at_ - back); }
  void skip_honorifics();
  void take_trailing_standing();
  bool take_offices();
  bool take_of_body();
  void take_deputies(OfficeUnit& unit);
  bool take_unknown_office();
  void take_qualifiers();
  bool take_standing();
  bool take_nation();
  bool take_body_word(std::uint32_t& taken);
  bool take_principal(std::uint32_t modifiers);
  void settle_words(TokenRange words);
  bool common_words_only(TokenRange words) const;

  const TitleContext& context_;
  std::uint32_t at_, end_, floor_;
  TitlePhrase phrase_;
  bool settled_ = false;  ///< nation, body, standing or determiner closes the phrase
};

std::optional<TitlePhrase> LeftReader::read() {
  skip_honorifics();
  end_ = at_;
  take_trailing_standing();
  if (!take_offices()) return std::nullopt;
  take_qualifiers();
  phrase_.tokens = {at_, end_};
  return phrase_;
}

/// "Prime Minister Sir Keir", "Archbishop Dr. Berg".
void LeftReader::skip_honorifics() {
  while (more() && token(1).classes.has(honorific) && context_.is_capital(at_ - 1) &&
         !context_.phrases().at(at_ - 1))
    --at_;
}

/// "President-elect", "Prime Minister-designate".
void LeftReader::take_trailing_standing() {
  if (!more(2)) return;
  const std::optional<Standing> standing = context_.standing_at(at_ - 1);
  if (standing != Standing::elect && standing != Standing::designate &&
      standing != Standing::honorary)
    return;
  const std::uint32_t office_end = token(2).kind == TokenKind::hyphen ? at_ - 2 : at_ - 1;
  if (!context_.office_ending(office_end)) return;
  phrase_.standing = *standing;
  at_ = office_end;
}

void LeftReader::take_deputies(OfficeUnit& unit) {
  while (more() && context_.standing_at(at_ - 1) == Standing::deputy &&
         !context_.phrases().at(at_ - 1)) {
    unit.deputy = true;
    unit.tokens.begin = --at_;
  }
}

bool LeftReader::take_offices() {
  static const std::uint64_t and_key = word_key("and"), the_key = word_key("the"),
                             to_key = word_key("to");
  const PhraseMention* office = context_.office_ending(at_);
  if (office == nullptr) return take_of_body();
  while (office != nullptr && office->tokens.begin >= floor_) {
    OfficeUnit unit;
    unit.phrase = office;
    unit.tokens = office->tokens;
    at_ = office->tokens.begin;
    take_deputies(unit);
    phrase_.offices.insert(phrase_.offices.begin(), unit);
    const bool plural_form = (meaning(office, EntryKind::office)->flags & plural) != 0;
    if (phrase_.offices.size() == 1) phrase_.plural = plural_form;
    office = more() ? context_.office_ending(at_) : nullptr;
    if (office != nullptr || !more(2)) continue;
    // "Secretary of State and National Security Adviser": both are the one person's.
    const bool joined = token(1).key == and_key && context_.is_capital(at_);
    office = joined ? context_.office_ending(at_ - 1) : nullptr;
    if (office == nullptr) continue;
    const std::uint32_t begin = office->tokens.begin;
    const bool bound = begin > floor_ && context_.token(begin - 1).key == the_key;
    if (bound || begin < floor_ || !context_.is_capital(begin) || phrase_.plural)
      office = nullptr;
    else
      --at_;
  }
  take_unknown_office();
  return !(more() && token(1).key == to_key && !context_.is_capital(at_));
}

/// "Mayor of London Sadiq Khan".
bool LeftReader::take_of_body() {
  static const std::uint64_t of_key = word_key("of");
  std::uint32_t begin = at_;
  while (begin > floor_ && at_ - begin < 4 && !context_.token(begin - 1).possessive &&
         (context_.is_body_word(begin - 1) || context_.is_nation(begin - 1)))
    --begin;
  if (begin == at_ || begin < floor_ + 2 || context_.token(begin - 1).key != of_key) return false;
  const PhraseMention* office = context_.office_ending(begin - 1);
  if (office == nullptr || office->tokens.begin < floor_) return false;
  if (!context_.is_capital(office->tokens.begin)) return false;
  if (context_.is_nation(begin))
    phrase_.nation = {begin, at_};
  else
    phrase_.body = {begin, at_};
  OfficeUnit unit;
  unit.phrase = office;
  unit.tokens = office->tokens;
  at_ = office->tokens.begin;
  take_deputies(unit);
  phrase_.offices.push_back(unit);
  settled_ = true;
  return true;
}

bool LeftReader::common_words_only(TokenRange words) const {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (!context_.token(i).classes.has(common) || context_.token(i).possessive) return false;
  return true;
}

/// "National Security Secretary": capitalised everyday words before a general office word make a
/// title of their own, which the lexicon has not.
bool LeftReader::take_unknown_office() {
  OfficeUnit& unit = phrase_.offices.front();
  if (unit.phrase->tokens.size() != 1 || !context_.is_capital(unit.tokens.begin)) return false;
  if (unit.deputy) return false;
  const std::string_view id =
      context_.reading().lexicon->office(meaning(unit.phrase, EntryKind::office)->record).id;
  constexpr std::string_view general[] = {"secretary", "minister",     "adviser",
                                          "director",  "commissioner", "chief"};
  if (std::find(std::begin(general), std::end(general), id) == std::end(general)) return false;
  std::uint32_t begin = at_;
  while (begin > floor_ && at_ - begin < 4 && context_.is_body_word(begin - 1) &&
         !context_.phrases().at(begin - 1))
    --begin;
  if (begin == at_ || !common_words_only({begin, at_})) return false;
  const Token& last = context_.token(at_ - 1);
  const bool body = last.classes.has(organisation_word) || last.classes.has(place_word);
  const Token& first = context_.token(begin);
  const bool opens = begin == floor_;
  if (body || (opens && at_ - begin == 1) || first.classes.has(place_word)) return false;
  unit.tokens.begin = begin;
  unit.unknown = true;
  at_ = begin;
  return true;
}

bool LeftReader::take_standing() {
  if (!more()) return false;
  const bool hyphen = token(1).kind == TokenKind::hyphen && more(2);
  const std::uint32_t word = at_ - (hyphen ? 2 : 1);
  const std::optional<Standing> standing = context_.standing_at(word);
  if (!standing || *standing == Standing::elect) return false;
  // "Then President Berg said": an adverb, as a capital at the sentence's front tells.
  if (*standing == Standing::then && context_.is_capital(word) && word == floor_ && !hyphen)
    return false;
  at_ = word;
  if (*standing == Standing::deputy)
    phrase_.offices.front().deputy = true;
  else if (phrase_.standing == Standing::current || *standing == Standing::former)
    phrase_.standing = *standing;
  settled_ = true;
  return true;
}

bool LeftReader::take_nation() {
  static const std::uint64_t and_key = word_key("and");
  if (!more() || !context_.is_nation(at_ - 1)) return false;
  const TokenRange nation = context_.phrases().at(at_ - 1)->tokens;
  if (nation.begin < floor_ || phrase_.nation.size() > 0) return false;
  phrase_.nation = nation;
  at_ = nation.begin;
  settled_ = phrase_.definite = true;
  if (more(2) && token(1).key == and_key && context_.is_nation(at_ - 2)) phrase_.two_nations = true;
  return true;
}

/// "Trump's envoy", "Trump envoy": the office is held under somebody.
bool LeftReader::take_principal(std::uint32_t modifiers) {
  if (!more()) return false;
  const PersonMention* mention = context_.mention_at(at_ - 1);
  if (mention == nullptr || mention->tokens.end != at_ || mention->tokens.begin < floor_)
    return false;
  const bool possessive = token(1).possessive;
  if (!possessive && (modifiers > 0 || context_.is_capital(at_))) return false;
  phrase_.principal = mention->person;
  if (!possessive) return true;
  at_ = mention->tokens.begin;
  settled_ = phrase_.definite = true;
  return true;
}

/// One word more of a body's name; "of", "and" and "for" only inside one.
bool LeftReader::take_body_word(std::uint32_t& taken) {
  static const std::uint64_t joiners[] = {word_key("of"), word_key("and"), word_key("for"),
                                          word_key("&")};
  if (!more()) return false;
  const Token& word = token(1);
  if (const PhraseMention* office = context_.phrases().at(at_ - 1);
      office && meaning(office, EntryKind::office)) {
    // "Sheriff's Sgt." names the sheriff's office; another office ends the phrase.
    if (!word.possessive || office->tokens.begin < floor_) return false;
    at_ = office->tokens.begin;
    ++taken;
    return true;
  }
  if (context_.is_body_word(at_ - 1)) {
    const bool everyday = word.classes.has(common) && !word.classes.has(organisation_word) &&
                          !word.classes.has(place_word) && !context_.phrases().at(at_ - 1);
    if (everyday && at_ - 1 == floor_) return false;
    const PhraseMention* name = context_.phrases().at(at_ - 1);
    at_ = name && name->tokens.begin >= floor_ ? name->tokens.begin : at_ - 1;
    ++taken;
    return true;
  }
  if (word.kind == TokenKind::hyphen && more(2) && !word.space_before && taken > 0 &&
      context_.is_body_word(at_ - 2)) {
    --at_;
    return true;
  }
  const bool joiner =
      std::find(std::begin(joiners), std::end(joiners), word.key) != std::end(joiners);
  if (!joiner || taken == 0 || !more(2) || !context_.is_body_word(at_ - 2)) return false;
  if (context_.token(at_ - 2).possessive) return false;
  // The head of such a name is an organisation word: "Department of", "Centers for".
  for (std::uint32_t back = 2; back < 7 && more(back); ++back) {
    const Token& head = context_.token(at_ - back);
    if (head.classes.has(organisation_word) && !context_.phrases().at(at_ - back)) {
      --at_;
      return true;
    }
    if (head.kind != TokenKind::word) break;
  }
  return false;
}

/// Tells whether capitalised words before an office are its body or its field.
void LeftReader::settle_words(TokenRange words) {
  bool body = false;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const Token& word = context_.token(i);
    if (word.kind != TokenKind::word) continue;
    const PhraseMention* phrase = context_.phrases().at(i);
    body = body || word.possessive || word.classes.has(organisation_word) ||
           word.classes.has(place_word) || !word.classes.has(common) || phrase != nullptr;
  }
  // "Police" alone says which field, not which force.
  const bool bare = words.size() == 1 && context_.token(words.begin).classes.has(common) &&
                    !context_.token(words.begin).possessive && !context_.phrases().at(words.begin);
  (body && !bare ? phrase_.body : phrase_.portfolio) = words;
}

void LeftReader::take_qualifiers() {
  static const std::uint64_t the_key = word_key("the"), a_key = word_key("a"),
                             an_key = word_key("an");
  const std::uint32_t start = at_;
  std::uint32_t body_words = 0, modifiers = 0;
  std::uint32_t modifiers_begin = at_;
  while (take_standing()) {
  }
  // Lower-case words count only when something closes the phrase on their left.
  std::uint32_t tentative = at_;
  while (more() && modifiers < most_modifiers && !settled_ && !context_.is_capital(at_ - 1) &&
         context_.is_modifier(at_ - 1) && !context_.phrases().at(at_ - 1)) {
    --at_;
    ++modifiers;
  }
  modifiers_begin = at_;
  if (phrase_.body.empty() && !phrase_.nation.size() &&
      !context_.is_nation(more() ? at_ - 1 : at_)) {
    const std::uint32_t body_end = at_;
    while (body_words < most_qualifiers && !(more() && context_.is_nation(at_ - 1)) &&
           take_body_word(body_words)) {
    }
    if (body_words > 0) settle_words({at_, body_end});
    settled_ = settled_ || body_words > 0;
  }
  bool closed = settled_;
  while (take_standing() || take_nation()) closed = true;
  if (take_principal(modifiers)) closed = closed || phrase_.principal != 0xffffffff;
  if (more() && (token(1).key == the_key || token(1).key == a_key || token(1).key == an_key)) {
    closed = true;
    phrase_.definite = phrase_.definite || token(1).key == the_key;
  }
  if (modifiers > 0 && !closed) {
    at_ = tentative;
    return;
  }
  if (modifiers > 0) phrase_.portfolio = {modifiers_begin, tentative};
  if (more() && (token(1).kind == TokenKind::ordinal || token(1).value > 1000) && at_ < start)
    phrase_.ordinal = {at_ - 1, at_};
}

}  // namespace

std::optional<TitlePhrase> title_before(const TitleContext& context, std::uint32_t end,
                                        std::uint32_t floor) {
  return LeftReader(context, end, floor).read();
}

}  // namespace crosscheck
