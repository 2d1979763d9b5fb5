// How persons, places, bodies and other things with names of their own are spelled.
#include "checker/claims/names/names.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "checker/claims/lexicon/letters.h"
#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/find_persons.h"

namespace crosscheck {

namespace {

constexpr Column columns[] = {
    {"type",
     "person, place, organisation, country, demonym, publisher, label, hashtag, word, spelling, "
     "title, affair or other"},
    {"form", "the name as written, with plain apostrophes, hyphens and blanks"},
    {"key",
     "what it is a spelling of: the register's id or the name with its marks and case folded"},
    {"spelling",
     "preferred, accepted, misspelling or abbreviation in the register; lower-case; else NULL"},
    {"preferred", "the form the register prefers"},
    {"part", "of a person's name: full, surname or given"},
};

constexpr std::size_t type_column = 0, form_column = 1, key_column = 2, spelling_column = 3;

/// The name that a claim has a spelling of, by its type and key, else by its words.
std::string name_spelled(const Claim& claim) {
  const std::string_view key = claim.values[key_column];
  std::string name(claim.values[type_column]);
  name += ' ';
  return key.empty() ? name + folded(claim.values[form_column]) : name.append(key);
}

const WordSet& words_for_misspelt() {
  static const WordSet words{"misspelled", "misspelt",    "misidentified",
                             "misnamed",   "misspelling", "misspells"};
  return words;
}

const WordSet& words_for_puns() {
  static const WordSet words{"dubbed", "nicknamed"};
  return words;
}

const WordSet& sic() {
  static const WordSet words{"sic"};
  return words;
}

bool has_word_for_slips(const Reading& reading) {
  static const Trigger words(words_for_misspelt() | words_for_puns() | sic() | WordSet{"spelling"});
  return !reading.places(words).empty();
}

std::uint64_t key_of(const Reading& reading, TokenRange place) {
  std::uint64_t key = 0;
  for (std::uint32_t i = place.begin; i < place.end; ++i)
    key = (key ^ reading.tokens[i].key) * word_hash::multiplier;
  return key;
}

std::uint64_t hash_of(std::uint64_t number, std::string_view words) {
  return (hash_word(words) ^ number) * word_hash::multiplier;
}

}  // namespace

const ClaimKind name_kind{"name", "how a name is spelled; the places of one article counted in one",
                          columns};

NameClaims::NameClaims(Reading& of, std::vector<Claim>& claims)
    : reading(of), surnames(of), claims_(claims), tells_of_slips_(has_word_for_slips(of)) {
  constexpr std::size_t usual = 32;
  remembered_.reserve(usual);
  further_.reserve(usual);
  if (tells_of_slips_) read_told_slips();
}

std::optional<std::uint32_t> NameClaims::person_misspelt(std::string_view folded) {
  if (!surname_slips_) surname_slips_.emplace(reading);
  return surname_slips_->person(folded);
}

/// "misspelled his name as Mr. Berk", "dubbed "the Bergster"": what stands there is wrong or a pun
/// wherever it stands.
void NameClaims::read_told_slips() {
  static const Trigger words(words_for_misspelt() | words_for_puns());
  static const WordSet as{"as"};
  constexpr std::uint32_t reach = 10;
  const auto size = static_cast<std::uint32_t>(reading.tokens.size());
  for (const std::uint32_t i : reading.places(words)) {
    if (words_for_puns().has(reading.tokens[i])) {
      const bool quoted = i + 1 < size && reading.tokens[i + 1].kind == TokenKind::open_quote;
      if (quoted) take_told_slip(i + 2);
      continue;
    }
    for (std::uint32_t k = i + 1; k < size && k < i + reach; ++k) {
      if (reading.tokens[k].kind == TokenKind::sentence_break) break;
      if (as.has(reading.tokens[k])) take_told_slip(k + 1);
    }
  }
}

void NameClaims::take_told_slip(std::uint32_t begin) {
  constexpr std::uint32_t longest = 4;
  const auto size = static_cast<std::uint32_t>(reading.tokens.size());
  while (begin < size && (reading.tokens[begin].kind == TokenKind::open_quote ||
                          reading.tokens[begin].classes.has(WordClass::honorific)))
    ++begin;
  std::uint32_t end = begin;
  while (end < size && end < begin + longest && reading.tokens[end].kind == TokenKind::word &&
         reading.tokens[end].letters != LetterCase::lower)
    ++end;
  if (end > begin) told_slips_.push_back(key_of(reading, {begin, end}));
}

bool NameClaims::is_told_misspelt(TokenRange place) const {
  static const WordSet as{"as"}, from{"from"}, spelling{"spelling"};
  const WordSet& misspelt = words_for_misspelt();
  constexpr std::uint32_t reach = 10, near = 5;
  // "Healter Skelter", a misspelled reference to the song
  for (std::uint32_t i = place.end; i < place.end + near && i < reading.tokens.size(); ++i) {
    if (reading.tokens[i].kind == TokenKind::sentence_break) break;
    if (misspelt.has(reading.tokens[i])) return true;
  }
  // "as Berg", "as Mr. Berg"; "to correct the spelling of his name from Berg"
  std::uint32_t begin = place.begin;
  if (begin > 0 && reading.tokens[begin - 1].classes.has(WordClass::honorific)) --begin;
  if (begin == 0) return false;
  const bool given_as = as.has(reading.tokens[begin - 1]);
  if (!given_as && !from.has(reading.tokens[begin - 1])) return false;
  for (std::uint32_t i = begin - 1; i > 0 && begin - i < reach; --i)
    if ((given_as ? misspelt : spelling).has(reading.tokens[i - 1])) return true;
  return false;
}

/// "Ruth Bader Ginsberg (sic)", "misspelled his surname as Ginsberg": whoever writes so has seen
/// the slip.
bool NameClaims::is_quoted_as_is(TokenRange place) const {
  if (!tells_of_slips_) return false;
  if (is_told_misspelt(place)) return true;
  if (std::ranges::find(told_slips_, key_of(reading, place)) != told_slips_.end()) return true;
  // "an Al Queda-like (sic) group"
  constexpr std::uint32_t near = 3;
  for (std::uint32_t i = place.end; i < place.end + near && i + 1 < reading.tokens.size(); ++i)
    if (reading.tokens[i].kind == TokenKind::open_bracket) return sic().has(reading.tokens[i + 1]);
  return false;
}

/// "a "Chillary Clinton" sticker": a person's name in quotation marks of its own is as somebody
/// wrote it.
bool NameClaims::is_quoted_alone(TokenRange place) const {
  const auto size = static_cast<std::uint32_t>(reading.tokens.size());
  if (place.begin == 0 || place.end >= size) return false;
  return reading.tokens[place.begin - 1].kind == TokenKind::open_quote &&
         reading.tokens[place.end].kind == TokenKind::close_quote;
}

void NameClaims::add(TokenRange place, std::uint32_t subject, const NameSpelling& spelling) {
  if (!is_quoted_as_is(place)) claim_of(place, subject, spelling);
}

void NameClaims::add(TokenRange place, const Name& name, EntityForm subject,
                     const NameSpelling& spelling) {
  if (is_quoted_as_is(place)) return;
  if (spelling.part == "full" && is_quoted_alone(place)) return;
  remembered_index_.add(hash_of(name.person, name.words),
                        static_cast<std::uint32_t>(remembered_.size()));
  remembered_.push_back({name, subject, claim_of(place, subject.entity, spelling)});
}

bool NameClaims::add_again(TokenRange place, const Name& name) {
  const std::uint32_t found =
      remembered_index_.find(hash_of(name.person, name.words),
                             [&](std::uint32_t i) { return remembered_[i].name == name; });
  if (found == HashIndex::none) return false;
  const Remembered& known = remembered_[found];
  if (name.person == Claim::no_subject)
    ++reading.entities[known.subject.entity].forms[known.subject.form].count;
  if (!is_quoted_as_is(place)) add_further(known.claim, place);
  return true;
}

void NameClaims::add_further(std::uint32_t claim, TokenRange place) {
  ++claims_[claim].places;
  further_.push_back({claim, place});
}

/// The claim of a spelling, which has one more place now.
std::uint32_t NameClaims::claim_of(TokenRange place, std::uint32_t subject,
                                   const NameSpelling& spelling) {
  const std::uint64_t hash = hash_of(subject, spelling.form);
  const std::uint32_t found = spelled_.find(hash, [&](std::uint32_t i) {
    const Claim& claim = claims_[i];
    return claim.subject == subject && claim.values[form_column] == spelling.form &&
           claim.values[key_column] == spelling.key && claim.values[type_column] == spelling.type &&
           claim.values[spelling_column] == spelling.spelling;
  });
  if (found != HashIndex::none) {
    add_further(found, place);
    return found;
  }
  const auto added = static_cast<std::uint32_t>(claims_.size());
  spelled_.add(hash, added);
  Claim& claim = claims_.emplace_back();
  claim.kind = &name_kind;
  claim.subject = subject;
  const std::string_view values[] = {spelling.type,     spelling.form,      spelling.key,
                                     spelling.spelling, spelling.preferred, spelling.part};
  claim.values.pack(values);
  claim.evidence = reading.evidence(place);
  if (spelling.spelling == "abbreviation" || spelling.spelling == "lower-case")
    mendable_.push_back(added);
  return added;
}

void NameClaims::list_further_places() {
  struct Spellings {
    std::size_t abbreviations = 0;
    bool lower_case = false;
  };
  if (further_.empty()) return;
  std::map<std::string, Spellings> mended;
  for (const std::uint32_t i : mendable_) {
    const Claim& claim = claims_[i];
    Spellings& spellings = mended[name_spelled(claim)];
    if (claim.values[spelling_column] == "abbreviation")
      ++spellings.abbreviations;
    else
      spellings.lower_case = true;
  }
  std::erase_if(mended, [](const auto& name) {
    return !name.second.lower_case && name.second.abbreviations < 2;
  });
  for (const auto& [index, place] : further_) {
    const Claim& claim = claims_[index];
    const std::string_view spelling = claim.values[spelling_column];
    const auto name = mended.empty() ? mended.end() : mended.find(name_spelled(claim));
    const bool listed =
        spelling == "misspelling" ||
        (name != mended.end() && (name->second.lower_case || spelling == "abbreviation"));
    if (listed) claims_[index].further.push_back(reading.evidence(place));
  }
}

/// The entity without a look at its forms.
std::uint32_t NameClaims::entity_of(EntityKind kind, std::string_view known,
                                    std::string_view name) {
  const std::string_view id = known.empty() ? name : known;
  const std::uint64_t hash = hash_of(static_cast<std::uint64_t>(kind), id);
  const std::uint32_t found = entities_.find(hash, [&](std::uint32_t i) {
    const Entity& entity = reading.entities[i];
    return entity.kind == kind && (entity.known.empty() ? entity.name : entity.known) == id;
  });
  if (found != HashIndex::none) return found;
  const auto added = static_cast<std::uint32_t>(reading.entities.size());
  entities_.add(hash, added);
  Entity& entity = reading.entities.emplace_back();
  entity.kind = kind;
  entity.name = name;
  entity.known = known;
  return added;
}

EntityForm NameClaims::entity(EntityKind kind, std::string_view known, std::string_view name,
                              std::string_view form) {
  const std::uint32_t entity = entity_of(kind, known, name);
  std::vector<Entity::Form>& forms = reading.entities[entity].forms;
  auto same = std::find_if(forms.begin(), forms.end(),
                           [&](const Entity::Form& f) { return f.words == form; });
  if (same == forms.end()) {
    forms.emplace_back().words = form;
    same = std::prev(forms.end());
  }
  ++same->count;
  return {entity, static_cast<std::uint32_t>(same - forms.begin())};
}

std::string folded(std::string_view words) {
  std::string key;
  append_folded(key, words);
  return key;
}

std::string plain_words(std::string_view words) {
  std::string plain;
  plain.reserve(words.size());
  const auto is_plain = [](char c) { return static_cast<unsigned char>(c - '!') <= '~' - '!'; };
  while (!words.empty()) {
    std::size_t plain_size = 0;
    while (plain_size < words.size() && is_plain(words[plain_size])) ++plain_size;
    plain += words.substr(0, plain_size);
    words.remove_prefix(plain_size);
    if (words.empty()) break;
    const CodePoint c = first_code_point(words);
    const std::string_view bytes = words.substr(0, c.size);
    words.remove_prefix(c.size);
    if (c.value <= ' ' || is_blank(c.value)) {
      if (!plain.empty() && plain.back() != ' ') plain += ' ';
    } else if (c.value == 0x2019 || c.value == 0x2018 || c.value == 0x2BC) {
      plain += '\'';
    } else if (c.value == 0x2010 || c.value == 0x2011) {
      plain += '-';
    } else if (!is_invisible(c.value)) {
      plain += bytes;
    }
  }
  return plain;
}

std::span<const std::uint32_t> capitals_of(const Reading& reading) {
  static const Trigger capitals({}, {}, {}, {LetterCase::capital, LetterCase::mixed});
  return reading.places(capitals);
}

bool is_title_case(const Reading& reading, const Sentence& sentence) {
  const auto is_long = [](const Token& token) {
    return token.kind == TokenKind::word && token.words.size() >= 4 &&
           !token.classes.has(WordClass::function_word);
  };
  std::uint32_t capital = 0;
  bool everyday = false;
  for (const std::uint32_t i : reading.places(words_with_capital(), sentence.tokens)) {
    if (!is_long(reading.tokens[i])) continue;
    ++capital;
    // A list of names has capitals too; it is an everyday word's that tells.
    everyday =
        everyday || (i > sentence.tokens.begin && reading.tokens[i].classes.has(WordClass::common));
  }
  if (!everyday) return false;
  std::uint32_t lower = 0;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end && capital > 2 * lower; ++i)
    if (reading.tokens[i].letters == LetterCase::lower && is_long(reading.tokens[i])) ++lower;
  return capital > 2 * lower;
}

bool is_all_capitals(const Reading& reading, TokenRange words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const Token& token = reading.tokens[i];
    if (token.kind == TokenKind::word && token.letters != LetterCase::upper &&
        token.words.size() > 1)
      return false;
  }
  return true;
}

void extract_names(Reading& reading, std::vector<Claim>& claims) {
  NameClaims names(reading, claims);
  add_person_names(names);
  add_register_names(names);
  add_unlisted_names(names);
  add_case_variants(names);
  add_affair_names(names);
  add_word_forms(names);
  names.list_further_places();
}

}  // namespace crosscheck
