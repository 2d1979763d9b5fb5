// Title phrases read from a name leftwards: STANDING? NATION? BODY? PORTFOLIO? OFFICE+ NAME.

#include <algorithm>
#include <utility>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/titles/phrase.h"

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
  void take_office(OfficeUnit unit);
  std::optional<OfficeUnit> lone_deputy() const;
  std::optional<OfficeUnit> stacked_office();
  bool stands_beside_another(const OfficeUnit& before) const;
  bool take_head_of(const OfficeUnit& headed);
  bool take_of_body();
  void take_deputies(OfficeUnit& unit);
  bool take_unknown_office();
  void take_qualifiers();
  bool take_standing();
  bool take_nation();
  bool take_body_word(std::uint32_t& taken);
  bool take_principal(std::uint32_t modifiers);
  bool take_unmet_principal(std::uint32_t modifiers);
  bool is_unmet_surname(std::uint32_t i) const;
  bool serves_person(std::uint32_t i) const;
  void widen_body();
  void take_body();
  std::uint32_t take_modifiers();
  bool take_ordinal();
  bool take_owner();
  void settle_words(TokenRange words);
  bool common_words_only(TokenRange words) const;

  const TitleContext& context_;
  std::uint32_t at_, end_, floor_;
  TitlePhrase phrase_;
  bool has_left_ = false;  ///< "(retd)" stands before the name
  bool settled_ = false;   ///< nation, body, standing or determiner closes the phrase
};

std::optional<TitlePhrase> LeftReader::read() {
  skip_honorifics();
  end_ = at_;
  take_trailing_standing();
  if (!take_offices()) return std::nullopt;
  // In "Commissioner Capt (retd) Berg" only the rank is left behind.
  if (has_left_ && phrase_.offices.size() == 1) phrase_.standing = Standing::retired;
  take_qualifiers();
  phrase_.tokens = {at_, end_};
  return std::move(phrase_);
}

/// "Prime Minister Sir Keir", "Archbishop Dr. Berg".
void LeftReader::skip_honorifics() {
  // "Capt (retd) Berg".
  static const WordSet left{"retd", "rtd", "ret", "retired"};
  if (more(3) && token(1).kind == TokenKind::close_bracket && left.has(token(2)) &&
      token(3).kind == TokenKind::open_bracket) {
    at_ -= 3;
    has_left_ = true;
  }
  while (more() && token(1).classes.has(honorific) && context_.is_capital(at_ - 1) &&
         !context_.phrase_at(at_ - 1))
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
         !context_.phrase_at(at_ - 1)) {
    unit.deputy = true;
    unit.tokens.begin = --at_;
  }
}

void LeftReader::take_office(OfficeUnit unit) {
  at_ = unit.tokens.begin;
  take_deputies(unit);
  if (phrase_.offices.empty()) phrase_.plural = unit.plural;
  phrase_.offices.insert(phrase_.offices.begin(), unit);
}

/// "Deputy Amos Bell" is a sheriff's deputy.
std::optional<OfficeUnit> LeftReader::lone_deputy() const {
  if (!more() || context_.phrase_at(at_ - 1) || !context_.is_capital(at_ - 1)) return std::nullopt;
  if (context_.standing_at(at_ - 1) != Standing::deputy) return std::nullopt;
  std::string phrase = "sheriff's ";
  phrase += context_.reading().text(context_.token(at_ - 1));
  OfficeUnit unit;
  unit.tokens = {at_ - 1, at_};
  unit.entries = context_.reading().lexicon->find(phrase);
  if (unit.entries.empty()) return std::nullopt;
  unit.plural = (unit.entries.front().flags & plural) != 0;
  return unit;
}

/// A rank or an honour goes with an office before it: "spokesman Sgt.", "Supreme Leader Ayatollah".
/// "Sheriff Chief Deputy" is only a chief deputy, of the sheriff's.
bool LeftReader::stands_beside_another(const OfficeUnit& before) const {
  const std::string_view of = context_.office_of(phrase_.offices.front()).office_class;
  return of.starts_with("rank:") || of == "police" || of == "clergy" || of == "doctor" ||
         of == "academic" || of == "judge" ||
         context_.office_of(before).office_class == "spokesperson";
}

/// The office that goes with the one just taken, directly before it or joined by "and".
std::optional<OfficeUnit> LeftReader::stacked_office() {
  static const std::uint64_t and_key = WordKey("and");
  if (!more()) return std::nullopt;
  if (auto office = context_.office_ending(at_); office && office->tokens.begin >= floor_) {
    // "DA leader" is the leader of a party, not a district attorney.
    const bool acronym = office->tokens.size() == 1 && !context_.is_capital(at_) &&
                         token(1).letters == LetterCase::upper && token(1).words.size() < 4;
    if (acronym || (office->plural && !phrase_.plural)) return std::nullopt;
    return stands_beside_another(*office) ? office : std::nullopt;
  }
  if (!more(2) || token(1).key != and_key || phrase_.plural) return std::nullopt;
  const auto office = context_.office_ending(at_ - 1);
  if (!office || office->plural || office->tokens.begin <= floor_) {
    const bool opens = office && office->tokens.begin == floor_ && context_.is_capital(at_);
    if (!opens || office->plural) return std::nullopt;
  }
  // "Secretary of State and National Security Adviser": both are the one person's. "the mayor and
  // Sheriff Berg" are two.
  const std::uint32_t begin = office->tokens.begin;
  const bool both_capital = context_.is_capital(begin) && context_.is_capital(at_);
  const bool of_a_body =
      begin > floor_ && (context_.is_body_word(begin - 1) || context_.is_nation(begin - 1));
  const bool bound = begin > floor_ && context_.token(begin - 1).classes.has(function_word);
  if (bound || !(both_capital || of_a_body)) return std::nullopt;
  phrase_.offices.front().joined = true;
  --at_;
  return office;
}

bool LeftReader::take_offices() {
  static const std::uint64_t to_key = WordKey("to");
  std::optional<OfficeUnit> office = context_.office_ending(at_);
  if (office && take_head_of(*office)) return true;
  if (!office) office = lone_deputy();
  if (!office) return take_of_body();
  while (office && office->tokens.begin >= floor_) {
    take_office(*office);
    office = stacked_office();
  }
  if (phrase_.offices.empty()) return false;
  take_unknown_office();
  return !(more() && token(1).key == to_key && !context_.is_capital(at_));
}

/// "Chief of Detectives Anna Berg": those she heads stand right before the name.
bool LeftReader::take_head_of(const OfficeUnit& headed) {
  static const std::uint64_t of_key = word_key("of");
  const std::uint32_t begin = headed.tokens.begin;
  if (!headed.plural || begin < floor_ + 2 || !context_.is_capital(begin)) return false;
  if (context_.token(begin - 1).key != of_key) return false;
  const auto head = context_.office_ending(begin - 1);
  if (!head || head->plural || head->tokens.begin < floor_) return false;
  if (!context_.is_capital(head->tokens.begin)) return false;
  phrase_.body = headed.tokens;
  take_office(*head);
  return true;
}

/// "Mayor of London Sadiq Khan".
bool LeftReader::take_of_body() {
  static const std::uint64_t of_key = WordKey("of");
  std::uint32_t begin = at_;
  while (begin > floor_ && at_ - begin < 4 && !context_.token(begin - 1).possessive &&
         (context_.is_body_word(begin - 1) || context_.is_nation(begin - 1)))
    --begin;
  if (begin == at_ || begin < floor_ + 2) return false;
  // "President of the Council Anna Berg".
  static const std::uint64_t the_key = WordKey("the");
  const bool article = begin > floor_ + 2 && context_.token(begin - 1).key == the_key;
  const std::uint32_t of = article ? begin - 2 : begin - 1;
  if (context_.token(of).key != of_key) return false;
  const auto office = context_.office_ending(of);
  if (!office || office->tokens.begin < floor_) return false;
  if (!context_.is_capital(office->tokens.begin)) return false;
  (context_.is_nation(begin) ? phrase_.nation : phrase_.body) = {begin, at_};
  take_office(*office);
  settled_ = true;
  return true;
}

bool LeftReader::common_words_only(TokenRange words) const {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (!context_.token(i).classes.has(common) || context_.token(i).possessive ||
        context_.token(i).letters == LetterCase::upper)
      return false;
  return true;
}

/// "National Security Secretary": capitalised everyday words before a general office word make a
/// title of their own, which the lexicon has not.
bool LeftReader::take_unknown_office() {
  OfficeUnit& unit = phrase_.offices.front();
  if (unit.tokens.size() != 1 || !context_.is_capital(unit.tokens.begin)) return false;
  const std::string_view id = context_.office_of(unit).id;
  // Directors and chiefs are of anything; these are offices of a state.
  constexpr std::string_view general[] = {"secretary", "minister", "adviser"};
  if (std::find(std::begin(general), std::end(general), id) == std::end(general)) return false;
  std::uint32_t begin = at_;
  while (begin > floor_ && at_ - begin < 4 && context_.is_body_word(begin - 1) &&
         !context_.phrase_at(begin - 1))
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
  // "Vice Media CEO Ann Berg" is of a firm: a vice minister has the office right behind.
  static const WordSet vice{"vice"};
  const bool of_firm = vice.has(context_.token(word)) && context_.is_capital(word) && !hyphen &&
                       context_.is_capital(word + 1) && !context_.office_beginning(word + 1);
  if (of_firm) return false;
  at_ = word;
  if (*standing == Standing::deputy)
    phrase_.offices.front().deputy = true;
  else if (phrase_.standing == Standing::current || *standing == Standing::former)
    phrase_.standing = *standing;
  settled_ = true;
  return true;
}

bool LeftReader::take_nation() {
  static const std::uint64_t and_key = WordKey("and");
  if (!more() || !context_.is_nation(at_ - 1)) return false;
  const TokenRange nation = context_.nation_at(at_ - 1);
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
  if (mention == nullptr) return take_unmet_principal(modifiers);
  if (mention->tokens.end != at_ || mention->tokens.begin < floor_) return false;
  const bool possessive = token(1).possessive;
  if (!possessive && (modifiers > 0 || context_.is_capital(at_))) return false;
  phrase_.principal = mention->person;
  if (!possessive) return true;
  at_ = mention->tokens.begin;
  settled_ = phrase_.definite = true;
  return true;
}

/// Whether the word before an envoy or aide is a surname: such offices are held under a person.
bool LeftReader::serves_person(std::uint32_t i) const {
  const std::string_view of = context_.office_of(phrase_.offices.front()).office_class;
  const bool personal = of == "envoy" || of == "adviser" || of == "lawyer" ||
                        of == "spokesperson" || of == "chief-of-staff" || of == "campaign";
  return personal && is_unmet_surname(i) &&
         (context_.token(i).possessive || !context_.is_capital(at_));
}

/// "Berg's envoy" where the article introduces no Berg.
bool LeftReader::take_unmet_principal(std::uint32_t modifiers) {
  if (!more() || !serves_person(at_ - 1)) return false;
  const bool possessive = token(1).possessive;
  if (!possessive && modifiers > 0) return false;
  phrase_.principal_words = {at_ - 1, at_};
  --at_;
  settled_ = true;
  phrase_.definite = phrase_.definite || possessive;
  return true;
}

/// A lone surname that stands for a person and not for a body or place.
bool LeftReader::is_unmet_surname(std::uint32_t i) const {
  const Token& word = context_.token(i);
  if (!context_.is_capital(i) || !word.classes.has(surname) || context_.phrase_at(i)) return false;
  if (word.classes.has(organisation_word) || word.classes.has(place_word)) return false;
  if (i == floor_) return word.possessive || !word.classes.has(common);
  return !context_.is_body_word(i - 1) && context_.token(i - 1).kind != TokenKind::hyphen;
}

/// One word more of a body's name; "of", "and" and "for" only inside one.
bool LeftReader::take_body_word(std::uint32_t& taken) {
  static const std::uint64_t joiners[] = {WordKey("of"), WordKey("and"), WordKey("for"),
                                          WordKey("&")};
  if (!more()) return false;
  const Token& word = token(1);
  const bool acronym = word.letters == LetterCase::upper && word.words.size() < 4;
  if (const PhraseMention* office = context_.phrase_at(at_ - 1);
      office && meaning(office, EntryKind::office) && !acronym) {
    // "Sheriff's Sgt." names the sheriff's office; another office ends the phrase.
    // "General Electric CEO": an adjective of a firm's name.
    static const WordSet adjectives{"general", "major", "chief", "private"};
    const bool in_name = taken > 0 && adjectives.has(word) && context_.is_body_word(at_) &&
                         office->tokens.size() == 1;
    const bool names_body =
        in_name || word.possessive || (meaning(office, EntryKind::office)->flags & plural);
    if (!names_body || office->tokens.begin < floor_) return false;
    at_ = office->tokens.begin;
    ++taken;
    return true;
  }
  if (context_.is_body_word(at_ - 1)) {
    const bool everyday = word.classes.has(common) && !word.classes.has(organisation_word) &&
                          !word.classes.has(place_word) && !context_.phrase_at(at_ - 1);
    // "Water Board chairman" at the head of a sentence; "Local chairman" names no body.
    const bool of_body = taken > 0 && context_.token(at_).classes.has(organisation_word);
    if (everyday && at_ - 1 == floor_ && !of_body) return false;
    const PhraseMention* name = context_.phrase_at(at_ - 1);
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
    if (head.classes.has(organisation_word) && !context_.phrase_at(at_ - back)) {
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
    const PhraseMention* phrase = context_.phrase_at(i);
    body = body || word.possessive || word.classes.has(organisation_word) ||
           word.classes.has(place_word) || !word.classes.has(common) || phrase != nullptr;
  }
  // "South Carolina Republican Sen. Berg": the last word is no part of the place.
  const auto only_everyday = [&](std::uint32_t i) {
    const Token& word = context_.token(i);
    return word.classes.has(common) && !word.possessive && !context_.phrase_at(i) &&
           !word.classes.has(organisation_word) && !word.classes.has(place_word) &&
           !word.classes.has(surname) && word.letters != LetterCase::upper;
  };
  if (body && words.size() > 1 && only_everyday(words.end - 1)) {
    phrase_.portfolio = {words.end - 1, words.end};
    --words.end;
  }
  // "Police" alone says which field, not which force.
  const bool bare = words.size() == 1 && context_.token(words.begin).classes.has(common) &&
                    !context_.token(words.begin).possessive && !context_.phrase_at(words.begin);
  (body && !bare ? phrase_.body : phrase_.portfolio) = words;
}

/// "Marlin County Coroner" and "the coroner of Marlin County" have one body: a place word that
/// opens the office belongs to the place before it.
void LeftReader::widen_body() {
  const TokenRange office = phrase_.offices.front().tokens;
  if (phrase_.body.empty() || phrase_.body.end != office.begin || office.size() < 2) return;
  static const std::uint64_t county = WordKey("county"), parish = WordKey("parish");
  const std::uint64_t first = context_.token(office.begin).key;
  if (first == county || first == parish) ++phrase_.body.end;
}

void LeftReader::take_body() {
  if (!phrase_.body.empty() || !phrase_.nation.empty()) return;
  if (more() && (context_.is_nation(at_ - 1) || serves_person(at_ - 1))) return;
  if (const PhraseMention* holder = more() ? context_.phrase_at(at_ - 1) : nullptr;
      holder && holder->tokens.begin >= floor_ && context_.is_holders(*holder)) {
    at_ = holder->tokens.begin;
    settled_ = phrase_.definite = true;
    return;
  }
  const std::uint32_t end = at_;
  std::uint32_t words = 0;
  while (words < most_qualifiers && !(more() && context_.is_nation(at_ - 1)) &&
         take_body_word(words)) {
  }
  if (words == 0) return;
  settle_words({at_, end});
  settled_ = true;
  phrase_.definite = phrase_.definite || context_.token(end - 1).possessive;
  widen_body();
}

/// Lower-case words before an office count only when something closes the phrase on their left.
std::uint32_t LeftReader::take_modifiers() {
  std::uint32_t taken = 0;
  while (more() && taken < most_modifiers && !settled_ && !context_.is_capital(at_ - 1) &&
         context_.is_modifier(at_ - 1) && !context_.phrase_at(at_ - 1)) {
    --at_;
    ++taken;
  }
  return taken;
}

bool LeftReader::take_ordinal() {
  for (std::uint32_t length = 1; length <= 3 && more(length); ++length) {
    if (context_.ordinal_at(at_ - length, at_) != TokenRange{at_ - length, at_}) continue;
    if (token(length).classes.has(status)) return false;
    phrase_.ordinal = {at_ - length, at_};
    at_ -= length;
    return true;
  }
  return false;
}

/// "the country's president", "the club's former chairman": whose, if not by name.
bool LeftReader::take_owner() {
  if (!more() || !context_.is_owner(at_ - 1)) return false;
  --at_;
  settled_ = phrase_.definite = true;
  return true;
}

void LeftReader::take_qualifiers() {
  static const std::uint64_t the_key = WordKey("the"), a_key = WordKey("a"), an_key = WordKey("an");
  while (take_standing()) {
  }
  const std::uint32_t tentative = at_;
  const std::uint32_t modifiers = take_modifiers();
  const std::uint32_t modifiers_begin = at_;
  take_body();
  bool closed = settled_;
  while (take_standing() || take_nation() || take_ordinal()) closed = true;
  if (take_principal(modifiers) || take_owner()) closed = true;
  if (more() && (token(1).key == the_key || token(1).key == a_key || token(1).key == an_key)) {
    closed = true;
    phrase_.definite = phrase_.definite || token(1).key == the_key;
  }
  if (modifiers == 0) return;
  if (closed)
    phrase_.portfolio = {modifiers_begin, tentative};
  else
    at_ = tentative;
}

}  // namespace

std::optional<TitlePhrase> title_before(const TitleContext& context, std::uint32_t end,
                                        std::uint32_t floor) {
  if (end <= floor || !context.may_end_title(end - 1)) return std::nullopt;
  return LeftReader(context, end, floor).read();
}

}  // namespace crosscheck
