// Parties beside persons: "(R-Ohio)", "Democratic Sen. Berg", "Berg, a Social Democrat", "of the
// Greens".

#include "checker/claims/titles/affiliations.h"

#include <algorithm>
#include <array>
#include <optional>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/names/names.h"
#include "checker/claims/persons/antecedents.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/reading.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

enum Field : std::size_t { party_, family, country, seat, seat_words_, words_, form, field_count };

constexpr std::array<Column, field_count> columns{{
    {"party", "the register's id of the party"},
    {"family", "id of the family of parties it belongs to"},
    {"country", "country code of the party; NULL for a family or a name of several parties"},
    {"seat", "the register's id of the state the bracket names, else its words folded"},
    {"seat_words", "the same as written"},
    {"words", "the party as written"},
    {"form", "bracket, before, appositive, of or copula"},
}};

/// No letter of it is lower-case; a possessive 's is no part of the words of a token.
bool is_upper(std::string_view words) {
  return std::none_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

constexpr std::uint32_t longest_party = 4;  ///< words
constexpr std::uint32_t most_between = 7;   ///< tokens between a party and the name after it
constexpr std::uint32_t longest_apposition = 9;

/// The name of a party where it stands.
struct PartyMention {
  TokenRange tokens;
  Lexicon::Label label;
};

/// Reads the parties of one article and whose they are.
class AffiliationReader {
 public:
  explicit AffiliationReader(const Reading& reading) : reading_(reading) {}

  void read(std::vector<Claim>& claims);

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, TokenKind kind) const { return i < end_ && token(i).kind == kind; }
  bool key(std::uint32_t i, std::uint64_t k) const { return i < end_ && token(i).key == k; }
  std::optional<PartyMention> party_at(std::uint32_t begin) const;
  bool in_title_case(const Sentence& sentence) const;
  bool is_everyday(const PartyMention& party) const;
  bool is_letters(const PartyMention& party) const;
  bool is_political_office(std::uint32_t token) const;
  bool is_plural(std::uint32_t office) const;
  std::uint32_t office_behind(std::uint32_t begin, std::uint32_t end) const;
  const PersonMention* mention_ending(std::uint32_t end) const;
  const PersonMention* next_in_sentence(std::uint32_t begin) const;
  bool bind_bracket(const PartyMention& party);
  bool titles_between(const PartyMention& party, std::uint32_t name, bool plural) const;
  bool is_former(const PartyMention& party) const;
  bool bind_before(const PartyMention& party);
  bool ends_apposition(std::uint32_t office) const;
  bool bind_after(const PartyMention& party);
  bool names_politician(std::uint32_t token) const;
  bool bind_described(const PartyMention& party);
  bool closes(std::uint32_t i) const;
  void add(const PartyMention& party, const PersonMention& person, std::string_view how,
           TokenRange seat = {});
  std::string seat_of(TokenRange words) const;

  const Reading& reading_;
  std::uint32_t begin_ = 0, end_ = 0;  ///< of the sentence
  std::vector<Claim>* claims_ = nullptr;
};

void AffiliationReader::read(std::vector<Claim>& claims) {
  claims_ = &claims;
  if (reading_.persons.empty()) return;
  static const Trigger openers({}, {WordClass::party});
  std::uint32_t next = 0;
  for (const std::uint32_t i : reading_.places(openers)) {
    if (i < next || !capitalised(reading_, i)) continue;
    const Sentence& sentence = reading_.sentence_of(i);
    begin_ = sentence.tokens.begin;
    end_ = sentence.tokens.end;
    const std::optional<PartyMention> found = party_at(i);
    if (!found) continue;
    if (!bind_bracket(*found) && !in_title_case(sentence) && !is_letters(*found) &&
        !bind_before(*found) && !bind_after(*found))
      bind_described(*found);
    next = found->tokens.end;
  }
}

/// Whether a sentence is a headline whose words all have capitals.
bool AffiliationReader::in_title_case(const Sentence& sentence) const {
  const SectionKind section = reading_.article->sections[sentence.section].kind;
  const bool heads = section == SectionKind::headline || section == SectionKind::heading;
  return heads && is_title_case(reading_, sentence);
}

/// The longest party whose first word has a capital at `i`.
std::optional<PartyMention> AffiliationReader::party_at(std::uint32_t i) const {
  const std::span<const Token> tokens(reading_.tokens);
  for (std::uint32_t length = std::min(longest_party, end_ - i); length > 0; --length) {
    if (!capitalised(reading_, i + length - 1)) continue;
    const auto label = reading_.lexicon->label(EntryKind::party, tokens.subspan(i, length));
    if (!label) continue;
    // "PAN" is a party, "Pan" and "pan" are not.
    const std::string_view form =
        reading_.lexicon->form(EntryKind::party, label->record, label->form);
    if (form.size() > 1 && is_upper(form) && !is_upper(reading_.text(token(i)))) continue;
    return PartyMention{{i, i + length}, *label};
  }
  return std::nullopt;
}

/// "R", "Lab": what stands for a party in a bracket only.
bool AffiliationReader::is_letters(const PartyMention& party) const {
  return reading_.words(party.tokens).size() < 3 || key(party.tokens.begin, WordKey("lab")) ||
         key(party.tokens.begin, WordKey("con")) || key(party.tokens.begin, WordKey("rep")) ||
         key(party.tokens.begin, WordKey("dem")) || key(party.tokens.begin, WordKey("lib"));
}

/// "Green", "Labor", "Conservative", "Moderates": one word that means other things too.
bool AffiliationReader::is_everyday(const PartyMention& party) const {
  if (party.tokens.size() != 1) return false;
  const Token& word = token(party.tokens.begin);
  const bool us = reading_.lexicon->named(EntryKind::party, party.label.record).detail == "us";
  return !us && !is_upper(reading_.text(word)) &&
         (word.classes.has(common) || word.classes.has(surname));
}

bool AffiliationReader::is_political_office(std::uint32_t i) const {
  const Entry* office = meaning(reading_.phrase_at(i), EntryKind::office);
  if (office == nullptr) return false;
  const std::string_view of = reading_.lexicon->office(office->record).office_class;
  return of == "legislator" || of == "councillor" || of == "party-leader" || of == "leader" ||
         of == "head-of-government" || of == "head-of-state" || of == "mayor" || of == "governor" ||
         of == "candidate" || of == "speaker" || of == "legislature-leader" ||
         of.ends_with("minister");
}

bool AffiliationReader::is_plural(std::uint32_t office) const {
  return (meaning(reading_.phrase_at(office), EntryKind::office)->flags & plural) != 0;
}

/// A political office among these tokens: its first one, else `end`.
std::uint32_t AffiliationReader::office_behind(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i)
    if (is_political_office(i)) return i;
  return end;
}

const PersonMention* AffiliationReader::mention_ending(std::uint32_t end) const {
  const PersonMention* last = mention_until(reading_, end);
  return last != nullptr && last->tokens.begin >= begin_ ? last : nullptr;
}

/// The first mention that begins at `begin` or later in the sentence.
const PersonMention* AffiliationReader::next_in_sentence(std::uint32_t begin) const {
  const PersonMention* next = next_mention(reading_, begin);
  return next != nullptr && next->tokens.begin < end_ ? next : nullptr;
}

bool AffiliationReader::closes(std::uint32_t i) const {
  if (i >= end_) return true;
  switch (token(i).kind) {
    case TokenKind::comma:
    case TokenKind::period:
    case TokenKind::semicolon:
    case TokenKind::dash:
    case TokenKind::close_bracket:
    case TokenKind::close_quote: return true;
    default: return key(i, WordKey("who")) || key(i, WordKey("from")) || key(i, WordKey("and"));
  }
}

/// "Berg (R-Ohio)", "Berg, D-N.Y.,", "Berg (Lib Dem, Quayside)".
bool AffiliationReader::bind_bracket(const PartyMention& party) {
  const std::uint32_t open = party.tokens.begin - 1, next = party.tokens.end;
  const bool bracket = is(open, TokenKind::open_bracket);
  if (party.tokens.begin <= begin_ || (!bracket && !is(open, TokenKind::comma))) return false;
  const PersonMention* person = mention_ending(open);
  if (person == nullptr || token(open - 1).possessive) return false;
  const bool hyphen = is(next, TokenKind::hyphen) || is(next, TokenKind::dash);
  if (!bracket && !(hyphen && is_letters(party))) return false;
  if (!hyphen) {
    // "(R)" beside a name is the one on the right of a picture.
    if (reading_.text(party.tokens) == "R") return false;
    if (!is(next, TokenKind::close_bracket) && !is(next, TokenKind::comma)) return false;
    add(party, *person, "bracket");
    return true;
  }
  std::uint32_t end = next + 1;
  while (end < end_ && end < next + 4 && token(end).kind == TokenKind::word &&
         capitalised(reading_, end))
    ++end;
  // "Ill." and "Mass." are no abbreviations to the tokeniser.
  const std::uint32_t close = is(end, TokenKind::period) ? end + 1 : end;
  const bool closed =
      is(close, TokenKind::close_bracket) || is(close, TokenKind::comma) || close >= end_;
  if (end == next + 1 || !closed) return false;
  add(party, *person, "bracket", {next + 1, end});
  return true;
}

/// Whether the words between a party and a name are the name's title: "Greens group leader". What
/// Republicans do to Sen. Berg says nothing of hers.
bool AffiliationReader::titles_between(const PartyMention& party, std::uint32_t name,
                                       bool plural) const {
  static const std::uint64_t groups[] = {WordKey("group"), WordKey("party"), WordKey("caucus"),
                                         WordKey("conference"), WordKey("parliamentary")};
  if (meaning(reading_.phrase_at(name - 1), EntryKind::office) == nullptr) return false;
  int plain = 0;
  for (std::uint32_t i = party.tokens.end; i < name; ++i) {
    const Token& word = token(i);
    if (word.kind == TokenKind::hyphen) continue;
    if (word.kind != TokenKind::word || word.possessive || word.classes.has(negation) ||
        word.classes.has(WordClass::party))
      return false;
    if (reading_.phrase_at(i) != nullptr) continue;
    const std::string_view text = reading_.text(word);
    const bool verb =
        word.letters == LetterCase::lower && (text.ends_with("ed") || text.ends_with("ing"));
    if (verb || word.classes.has(function_word) || word.classes.has(speech_verb) ||
        word.classes.has(pronoun) || word.classes.has(meeting_verb))
      return false;
    const bool of_group =
        std::find(std::begin(groups), std::end(groups), word.key) != std::end(groups);
    if ((plural && !of_group) || ++plain > 1) return false;
  }
  return true;
}

/// "former Ohio Republican Gov. Berg" may have left the party since.
bool AffiliationReader::is_former(const PartyMention& party) const {
  const std::uint32_t floor = std::max(begin_ + 3, party.tokens.begin) - 3;
  for (std::uint32_t i = floor; i < party.tokens.begin; ++i)
    if (token(i).classes.has(status)) return true;
  return false;
}

/// "Democratic Sen. Berg", "Social Democrat Anna Berg", "the FDP's Anna Berg".
bool AffiliationReader::bind_before(const PartyMention& party) {
  const PersonMention* person = next_in_sentence(party.tokens.end);
  if (person == nullptr || person->tokens.begin - party.tokens.end > most_between) return false;
  const std::uint32_t name = person->tokens.begin;
  const bool direct = name == party.tokens.end;
  if (is(party.tokens.begin - 1, TokenKind::hyphen) || is(party.tokens.end, TokenKind::hyphen))
    return false;
  if (meaning(reading_.phrase_at(party.tokens.begin), EntryKind::office) != nullptr) return false;
  const bool plural = reading_.text(party.tokens).ends_with('s');
  const bool possessive = token(party.tokens.end - 1).possessive;
  if (possessive && (!direct || plural || person->tokens.size() < 2)) return false;
  if (direct && (plural || key(party.tokens.begin, WordKey("gop")))) return false;
  if (!direct && !titles_between(party, name, plural)) return false;
  if (is_former(party)) return false;
  if (is_everyday(party) && office_behind(party.tokens.end, name) == name) return false;
  add(party, *person, "before");
  return true;
}

/// Whether the office behind a party closes an apposition: "a Left Party councillor whose". In "to
/// beat Berg, the Green nominee must" it opens a new subject.
bool AffiliationReader::ends_apposition(std::uint32_t office) const {
  const PhraseMention* phrase = reading_.phrase_at(office);
  const std::uint32_t end = phrase->tokens.end;
  if (token(end - 1).possessive) return false;
  // "Anna Berg, the Green leader, Jan Holm, and": the title of the next one in a list.
  const PersonMention* next = next_in_sentence(end);
  if (closes(end)) return next == nullptr || next->tokens.begin != end + 1;
  static const std::uint64_t more[] = {WordKey("whose"), WordKey("in"), WordKey("for"),
                                       WordKey("of"),    WordKey("on"), WordKey("with"),
                                       WordKey("at")};
  return std::find(std::begin(more), std::end(more), token(end).key) != std::end(more);
}

/// "Berg, a Social Democrat,", "Berg, the leader of the nine Green councillors,", "Berg, of the
/// Greens,", "Berg is a Republican".
bool AffiliationReader::bind_after(const PartyMention& party) {
  static const std::uint64_t of = WordKey("of"), the = WordKey("the"), a = WordKey("a"),
                             an = WordKey("an"), is_ = WordKey("is");
  std::uint32_t i = party.tokens.begin,
                floor = std::max(begin_ + longest_apposition, i) - longest_apposition;
  bool role = false, article = false, modified = false, preposition = false;
  while (i > floor) {
    const Token& word = token(i - 1);
    if (word.kind == TokenKind::comma || word.key == is_) break;
    if (word.kind != TokenKind::word || word.possessive || mention_ending(i) != nullptr) break;
    if (meaning(reading_.phrase_at(i - 1), EntryKind::office) != nullptr)
      role = true;
    else if (word.key == of)
      preposition = true;
    else if (word.key == a || word.key == an)
      article = true;
    else if (word.key != the && (word.classes.has(function_word) || word.classes.has(status) ||
                                 word.classes.has(speech_verb) || word.classes.has(negation)))
      return false;
    else if (word.key != the) {
      if (reading_.text(word).ends_with("ed")) return false;
      modified = true;
    }
    --i;
  }
  if (i <= begin_ + 1) return false;
  const bool copula = key(i - 1, is_);
  const bool comma = is(i - 1, TokenKind::comma);
  const PersonMention* person = mention_ending(copula || comma ? i - 1 : i);
  if (person == nullptr) return false;
  const std::uint32_t next = party.tokens.end;
  const bool plural = reading_.text(party.tokens).ends_with('s');
  const bool own_noun = names_politician(next);
  const bool own_office =
      next < end_ && ((is_political_office(next) && ends_apposition(next)) || own_noun);
  if (plural) {
    // "of the Greens", "leader of the Greens"; not "a critic of the Greens".
    if (!preposition || modified || !closes(next) || (article && !role)) return false;
    add(party, *person, "of");
    return true;
  }
  if (!comma && !copula) return false;
  if ((copula && (modified || !(key(i, a) || key(i, an)))) || (preposition && modified && !role))
    return false;
  if (own_office && !own_noun && !preposition && is_plural(next)) return false;
  // "the Senate leader, Berg, the Democratic governor, and": whose it is, a US party does not tell.
  const bool us = reading_.lexicon->named(EntryKind::party, party.label.record).detail == "us";
  if (own_office && us && comma && !article && !preposition) return false;
  if (!(closes(next) && (article || preposition)) && !own_office) return false;
  if (is_everyday(party) && !own_office) return false;
  add(party, *person, copula ? "copula" : "appositive");
  return true;
}

/// "Politician", "veteran": one person of a party, by no office.
bool AffiliationReader::names_politician(std::uint32_t i) const {
  static const WordSet nouns{"politician", "veteran",     "stalwart",     "lawmaker",
                             "grandee",    "backbencher", "frontbencher", "activist"};
  return i < end_ && nouns.has(token(i));
}

/// "The Green veteran was 84": of the only person the text right before it speaks of.
bool AffiliationReader::bind_described(const PartyMention& party) {
  const std::uint32_t noun = party.tokens.end;
  const bool opens = party.tokens.begin == begin_ + 1 && key(begin_, word_key("the"));
  if (!opens || !names_politician(noun) || noun + 1 >= end_) return false;
  if (next_in_sentence(noun + 1) && next_in_sentence(noun + 1)->tokens.begin == noun + 1)
    return false;
  const auto person = only_person_before(reading_, begin_);
  if (!person || reading_.quotation_of(begin_) != nullptr) return false;
  add(party, PersonMention{{begin_, noun + 1}, *person}, "appositive");
  return true;
}

/// "Ohio", "N.Y." and "Calif." by the register's id of the state.
std::string AffiliationReader::seat_of(TokenRange words) const {
  if (words.empty()) return {};
  const PhraseMention* phrase = reading_.phrase_at(words.begin);
  const Entry* place = meaning(phrase, EntryKind::place);
  if (place != nullptr && phrase->tokens == words)
    return std::string(reading_.lexicon->named(EntryKind::place, place->record).id);
  const std::string text(reading_.text(words));
  for (const std::string& form : {text, text + '.'})
    for (const Entry& entry : reading_.lexicon->find(form))
      if (entry.kind == EntryKind::place)
        return std::string(reading_.lexicon->named(EntryKind::place, entry.record).id);
  return fold(text);
}

void AffiliationReader::add(const PartyMention& party, const PersonMention& person,
                            std::string_view how, TokenRange seat_words) {
  const Named named = reading_.lexicon->named(EntryKind::party, party.label.record);
  Claim& claim = claims_->emplace_back();
  claim.kind = &affiliation_kind;
  claim.subject = person.person;
  claim.values.resize(field_count);
  claim.values[party_] = named.id;
  claim.values[family] = named.container;
  claim.values[country] = named.detail;
  claim.values[seat] = seat_of(seat_words);
  claim.values[seat_words_] = reading_.text(seat_words);
  claim.values[words_] = reading_.text(party.tokens);
  claim.values[form] = how;
  const TokenRange both{std::min(party.tokens.begin, person.tokens.begin),
                        std::max({party.tokens.end, seat_words.end, person.tokens.end})};
  claim.evidence = reading_.evidence(both);
  claim.speaker = reading_.speaker_at(both.begin);
}

}  // namespace

const ClaimKind affiliation_kind{"affiliation", "which party a person belongs to", columns};

void extract_affiliations(Reading& reading, std::vector<Claim>& claims) {
  AffiliationReader(reading).read(claims);
}

}  // namespace crosscheck
