// Nationalities: "the Freedonian coach Anna Berg", "Anna Berg, a Freedonian", "a citizen of
// Freedonia", and "the Freedonian" of whoever was spoken of right before.

#include "checker/claims/titles/nationalities.h"

#include <algorithm>
#include <array>
#include <optional>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/antecedents.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/nouns.h"
#include "checker/claims/reading.h"

namespace crosscheck {
namespace {

using enum WordClass;

enum Field : std::size_t { country_, name_, words_, form_, field_count };

constexpr std::array<Column, field_count> columns{{
    {"country", "country code"},
    {"country_name", "name of the country"},
    {"words", "the nationality as written"},
    {"form", "before, appositive, copula, citizen or described"},
}};

constexpr std::uint32_t most_nouns = 4;  ///< words between a nationality and the end of its noun

/// Reads the nationalities of one article and whose they are.
class NationalityReader {
 public:
  explicit NationalityReader(const Reading& reading) : reading_(reading) {}

  void read(std::vector<Claim>& claims);

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, TokenKind kind) const { return i < end_ && token(i).kind == kind; }
  bool key(std::uint32_t i, std::uint64_t k) const { return i < end_ && token(i).key == k; }
  bool is_joined(TokenRange words) const;
  bool is_persons_noun(std::uint32_t i, std::uint32_t begin) const;
  bool is_plain(std::uint32_t i) const;
  bool is_singular(TokenRange words) const;
  bool opens_apposition(std::uint32_t i) const;
  bool has_office_of_state(std::uint32_t i) const;
  bool closes(std::uint32_t i) const;
  std::uint32_t past_nouns(std::uint32_t begin) const;
  const PersonMention* mention_ending(std::uint32_t end) const;
  bool bind_before(TokenRange words);
  bool bind_plain(TokenRange words);
  bool deals_with_country(std::uint32_t noun) const;
  bool bind_after(TokenRange words);
  bool bind_citizen(TokenRange words);
  bool bind_land(TokenRange words);
  bool bind_of(TokenRange words);
  bool bind_described(TokenRange words);
  void add(TokenRange words, const PersonMention& person, std::string_view form);
  void add(TokenRange words, std::uint32_t person, TokenRange evidence, std::string_view form);

  const Reading& reading_;
  std::uint32_t begin_ = 0, end_ = 0;  ///< of the sentence
  std::string_view code_;              ///< of the country at hand
  std::vector<Claim>* claims_ = nullptr;
};

void NationalityReader::read(std::vector<Claim>& claims) {
  claims_ = &claims;
  if (reading_.persons.empty()) return;
  for (const PhraseMention& phrase : reading_.phrases) {
    const Entry* people = meaning(&phrase, EntryKind::demonym);
    const Entry* land = people ? nullptr : meaning(&phrase, EntryKind::country);
    if (people == nullptr && land == nullptr) continue;
    const TokenRange words = phrase.tokens;
    const Sentence& sentence = reading_.sentence_of(words.begin);
    begin_ = sentence.tokens.begin;
    end_ = sentence.tokens.end;
    const SectionKind section = reading_.article->sections[sentence.section].kind;
    if (section == SectionKind::headline || section == SectionKind::heading) continue;
    if (is_joined(words)) continue;
    if (land != nullptr) {
      code_ = reading_.lexicon->named(EntryKind::country, land->record).id;
      if (!bind_citizen(words) && !bind_land(words)) bind_of(words);
      continue;
    }
    code_ = reading_.lexicon->named(EntryKind::demonym, people->record).detail;
    if (!bind_before(words) && !bind_after(words)) bind_described(words);
  }
}

/// "Freedonian-American", "Freedonian and Utopian": more than one nationality, or half of one.
bool NationalityReader::is_joined(TokenRange words) const {
  static const WordSet joiners{"and", "or", "&"};
  const auto is_nation = [this](std::uint32_t i) {
    const PhraseMention* phrase = reading_.phrase_at(i);
    return meaning(phrase, EntryKind::demonym) || meaning(phrase, EntryKind::country);
  };
  const auto joins = [&](std::uint32_t i) {
    return is(i, TokenKind::hyphen) || is(i, TokenKind::dash) || is(i, TokenKind::other) ||
           (i < end_ && joiners.has(token(i)));
  };
  if (words.begin > begin_ && (joins(words.begin - 1) || is_nation(words.begin - 1))) return true;
  return joins(words.end) || (words.end < end_ && is_nation(words.end));
}

/// Experts and envoys are named for the country they deal with.
bool NationalityReader::deals_with_country(std::uint32_t i) const {
  static const WordSet dealing{
      "ambassador", "envoy",       "expert",      "scholar",   "analyst",   "specialist",
      "translator", "interpreter", "teacher",     "professor", "dealer",    "collector",
      "adviser",    "advisor",     "negotiator",  "commander", "lobbyist",  "correspondent",
      "historian",  "observer",    "supporter",   "importer",  "watcher",   "researcher",
      "contractor", "consul",      "champion",    "winner",    "operative", "director",
      "refugee",    "ally",        "proxy",       "rival",     "foe",       "friend",
      "opponent",   "critic",      "counterpart", "immigrant", "migrant",   "investigator"};
  return dealing.has(token(i));
}

/// Whether a word stands for a person of some calling, whose own nationality a word before it
/// tells.
bool NationalityReader::is_persons_noun(std::uint32_t i, std::uint32_t begin) const {
  static const WordSet fields{"art", "music",   "film",    "dance",     "church",      "costume",
                              "law", "physics", "biology", "chemistry", "mathematics", "medical"};
  static const WordSet citizens{"citizen", "national", "native", "exile"};
  if (i >= end_ || token(i).kind != TokenKind::word || token(i).possessive) return false;
  // An art historian is no historian of the country.
  if (deals_with_country(i)) return i > begin && fields.has(token(i - 1));
  if (is_person_noun(token(i)) || citizens.has(token(i))) return true;
  const Entry* office = meaning(reading_.phrase_at(i), EntryKind::office);
  return office != nullptr && (office->flags & plural) == 0;
}

/// A lower-case word that may stand between a nationality and its noun: "opposition", "art".
bool NationalityReader::is_plain(std::uint32_t i) const {
  if (!is(i, TokenKind::word) || token(i).possessive) return false;
  if (token(i).letters != LetterCase::lower) return false;
  const WordClasses classes = token(i).classes;
  return !classes.has(function_word) && !classes.has(speech_verb) && !classes.has(negation) &&
         !classes.has(pronoun) && !classes.has(meeting_verb) && !classes.has(organisation_word);
}

/// "The Argentine" is one, "the Chinese", "the French" and "the Danes" are many.
bool NationalityReader::is_singular(TokenRange words) const {
  const std::string_view text = reading_.text(words);
  return !text.ends_with("s") && !text.ends_with("ese") && !text.ends_with("sh") &&
         !text.ends_with("ch") && text != "Vatican";
}

/// One past the noun of a person that a nationality at `begin` stands before, else `begin`:
/// "[Freedonian] opposition leader", "[Freedonian] Prime Minister".
std::uint32_t NationalityReader::past_nouns(std::uint32_t begin) const {
  std::uint32_t found = begin;
  for (std::uint32_t i = begin; i < end_ && i < begin + most_nouns; ++i) {
    if (is_persons_noun(i, begin)) {
      const PhraseMention* office = reading_.phrase_at(i);
      found = office ? office->tokens.end : i + 1;
      i = found - 1;
      continue;
    }
    // "Iranian ally President Berg" of another country.
    if (deals_with_country(i) && reading_.phrase_at(i) == nullptr) return begin;
    if (!is_plain(i) || reading_.phrase_at(i) != nullptr) break;
    if (found > begin) return begin;
  }
  return found;
}

/// The mention that ends right before a token of the sentence, or null.
const PersonMention* NationalityReader::mention_ending(std::uint32_t end) const {
  const PersonMention* person = mention_until(reading_, end);
  return person != nullptr && person->tokens.begin >= begin_ ? person : nullptr;
}

/// "The Freedonian coach Anna Berg", "Freedonian Prime Minister Sir Jan Holm".
bool NationalityReader::bind_before(TokenRange words) {
  std::uint32_t name = past_nouns(words.end);
  if (name == words.end) return bind_plain(words);
  while (name < end_ && token(name).classes.has(honorific)) ++name;
  const PersonMention* person = mention_from(reading_, name);
  if (person == nullptr) return false;
  add(words, *person, "before");
  return true;
}

/// "The Slovak Juraj Berg", "Slovak international master Juraj Berg": a full name right behind, or
/// behind lower-case words that no plural or verb is among.
bool NationalityReader::bind_plain(TokenRange words) {
  constexpr std::uint32_t most_words = 2;
  std::uint32_t name = words.end;
  const PersonMention* person = mention_from(reading_, name);
  while (person == nullptr && name < words.end + most_words && name < end_) {
    if (!is_plain(name) || reading_.phrase_at(name) != nullptr || is_persons_noun(name, name))
      return false;
    const std::string_view text = reading_.text(token(name));
    if (text.ends_with("s") || text.ends_with("ed") || text.ends_with("ing") || text == "people")
      return false;
    person = mention_from(reading_, ++name);
  }
  if (person == nullptr || person->tokens.size() < 2) return false;
  if (token(words.begin).possessive || !is_singular(words)) return false;
  // What deals with the country is no citizen of it: a China expert, a Russian dossier.
  if (name > words.end && deals_with_country(name - 1)) return false;
  add(words, *person, "before");
  return true;
}

bool NationalityReader::closes(std::uint32_t i) const {
  static const WordSet more{"who", "whose", "living", "based", "of", "from", "with", "in"};
  if (i >= end_) return true;
  const TokenKind kind = token(i).kind;
  return kind == TokenKind::comma || kind == TokenKind::period || kind == TokenKind::semicolon ||
         kind == TokenKind::dash || more.has(token(i));
}

/// Whether a noun phrase begins here that tells more of the name before its comma or verb.
bool NationalityReader::opens_apposition(std::uint32_t i) const {
  static const WordSet openers{"a", "an"};
  return i < end_ && openers.has(token(i));
}

/// "Anna Berg, a Freedonian art historian,", "Anna Berg, 44, is a Freedonian".
bool NationalityReader::bind_after(TokenRange words) {
  static const WordSet copulas{"is", "was"};
  std::uint32_t i = words.begin;
  // "a former Freedonian spy", "a 44-year-old Freedonian".
  for (int n = 0; n < 5 && i > begin_ && !opens_apposition(i - 1); ++n) {
    const TokenKind kind = token(i - 1).kind;
    const bool part = kind == TokenKind::hyphen || kind == TokenKind::number || is_plain(i - 1);
    if (!part) return false;
    --i;
  }
  if (i < begin_ + 3 || !opens_apposition(i - 1)) return false;
  std::uint32_t name_end = i - 2;
  const bool copula = copulas.has(token(name_end));
  if (!copula && token(name_end).kind != TokenKind::comma) return false;
  const bool aged = name_end >= begin_ + 2 && token(name_end - 1).kind == TokenKind::number &&
                    token(name_end - 2).kind == TokenKind::comma;
  if (aged) name_end -= 2;
  const PersonMention* person = mention_ending(name_end);
  if (person == nullptr || token(name_end - 1).possessive) return false;
  std::uint32_t end = past_nouns(words.end);
  if (end == words.end && !closes(end)) return false;
  if (!closes(end)) return false;
  add(words, *person, copula ? "copula" : "appositive");
  return true;
}

/// "Anna Berg, a citizen of Freedonia".
bool NationalityReader::bind_citizen(TokenRange words) {
  static const WordSet citizens{"citizen", "national", "subject"};
  static const std::uint64_t of = word_key("of");
  if (words.begin < begin_ + 5 || !key(words.begin - 1, of)) return false;
  const std::uint32_t noun = words.begin - 2;
  if (!citizens.has(token(noun)) || !opens_apposition(noun - 1)) return false;
  static const WordSet copulas{"is", "was"};
  const std::uint32_t name_end = noun - 2;
  const bool copula = copulas.has(token(name_end));
  if (!copula && token(name_end).kind != TokenKind::comma) return false;
  const PersonMention* person = mention_ending(name_end);
  if (person == nullptr || token(name_end - 1).possessive) return false;
  add(words, *person, "citizen");
  return true;
}

/// "Freedonia's Crown Princess Anna": offices of the state itself, not the coach of its team.
bool NationalityReader::bind_land(TokenRange words) {
  if (!token(words.end - 1).possessive || !has_office_of_state(words.end)) return false;
  return bind_before(words);
}

/// "Crown Princess Anna of Freedonia".
bool NationalityReader::bind_of(TokenRange words) {
  static const std::uint64_t of = word_key("of");
  if (words.begin < begin_ + 3 || !key(words.begin - 1, of)) return false;
  // "Juraj Berg, of Freedonia,".
  if (is(words.begin - 2, TokenKind::comma) && closes(words.end)) {
    const PersonMention* person = mention_ending(words.begin - 2);
    if (person == nullptr || person->tokens.size() < 2) return false;
    add(words, *person, "appositive");
    return true;
  }
  const PersonMention* person = mention_ending(words.begin - 1);
  if (person == nullptr || person->tokens.size() != 1 || person->tokens.begin <= begin_)
    return false;
  const PhraseMention* office = reading_.phrase_at(person->tokens.begin - 1);
  if (!meaning(office, EntryKind::office) || !has_office_of_state(office->tokens.begin))
    return false;
  add(words, *person, "before");
  return true;
}

bool NationalityReader::has_office_of_state(std::uint32_t i) const {
  const Entry* office = meaning(reading_.phrase_at(i), EntryKind::office);
  if (office == nullptr) return false;
  const std::string_view of = reading_.lexicon->office(office->record).office_class;
  return of == "royal" || of == "monarch" || of == "head-of-state" || of == "head-of-government" ||
         of.ends_with("minister");
}

/// "the Freedonian said", "The Freedonian curator, 44, said": of the one spoken of before.
bool NationalityReader::bind_described(TokenRange words) {
  static const std::uint64_t the = word_key("the");
  static const WordSet auxiliaries{"has", "had", "is", "was", "will", "would", "who"};
  // "The Argentine said" is one; "the Argentine report" is another thing.
  static const WordSet sayings{"said", "says", "told", "wrote", "won", "lost", "took", "went"};
  if (words.begin == begin_ || !key(words.begin - 1, the)) return false;
  if (reading_.quotation_of(words.begin) != nullptr) return false;
  const std::uint32_t end = past_nouns(words.end);
  if (end == words.end) {
    const bool acts = end < end_ && token(end).kind == TokenKind::word &&
                      token(end).letters == LetterCase::lower &&
                      (sayings.has(token(end)) || auxiliaries.has(token(end)) ||
                       reading_.text(token(end)).ends_with("ed"));
    if (!acts || !is_singular(words)) return false;
  } else {
    // A minister or leader who is not named is more often another than the one spoken of.
    const Entry* office = meaning(reading_.phrase_at(end - 1), EntryKind::office);
    if (office != nullptr) return false;
    if (!is(end, TokenKind::comma) && !(end < end_ && auxiliaries.has(token(end)))) return false;
  }
  const auto person = only_person_before(reading_, words.begin - 1);
  if (!person) return false;
  add(words, *person, {words.begin - 1, end}, "described");
  return true;
}

void NationalityReader::add(TokenRange words, const PersonMention& person, std::string_view form) {
  add(words, person.person,
      {std::min(words.begin, person.tokens.begin), std::max(words.end, person.tokens.end)}, form);
}

void NationalityReader::add(TokenRange words, std::uint32_t person, TokenRange evidence,
                            std::string_view form) {
  Claim& claim = claims_->emplace_back();
  claim.kind = &nationality_kind;
  claim.subject = person;
  claim.values.resize(field_count);
  claim.values[country_] = code_;
  if (const auto record = reading_.lexicon->record_by_id(EntryKind::country, code_))
    claim.values[name_] = reading_.lexicon->named(EntryKind::country, *record).name;
  claim.values[words_] = reading_.text(words);
  claim.values[form_] = form;
  claim.evidence = reading_.evidence(evidence);
  claim.speaker = reading_.speaker_at(evidence.begin);
}

}  // namespace

const ClaimKind nationality_kind{"nationality", "which country a person is a citizen of", columns};

void extract_nationalities(Reading& reading, std::vector<Claim>& claims) {
  NationalityReader(reading).read(claims);
}

}  // namespace crosscheck
