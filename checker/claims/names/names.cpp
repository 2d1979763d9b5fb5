// How persons, places, bodies and other things with names of their own are spelled.
#include "checker/claims/names/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>

#include "checker/claims/lexicon/letters.h"
#include "checker/claims/lexicon/word_set.h"

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
  return fmt::format("{} {}", claim.values[type_column],
                     key.empty() ? folded(claim.values[form_column]) : std::string(key));
}

}  // namespace

const ClaimKind name_kind{"name", "how a name is spelled; the places of one article counted in one",
                          columns};

std::optional<std::uint32_t> NameClaims::person_misspelt(std::string_view folded) {
  if (!surname_slips_) surname_slips_.emplace(reading);
  return surname_slips_->person(folded);
}

bool NameClaims::is_told_misspelt(TokenRange place) const {
  static const WordSet as{"as"},
      misspelt{"misspelled", "misspelt", "misidentified", "misnamed", "misspelling", "misspells"};
  constexpr std::uint32_t reach = 10, near = 5;
  // "Healter Skelter", a misspelled reference to the song
  for (std::uint32_t i = place.end; i < place.end + near && i < reading.tokens.size(); ++i) {
    if (reading.tokens[i].kind == TokenKind::sentence_break) break;
    if (misspelt.has(reading.tokens[i])) return true;
  }
  if (place.begin == 0 || !as.has(reading.tokens[place.begin - 1])) return false;
  for (std::uint32_t i = place.begin - 1; i > 0 && place.begin - i < reach; --i)
    if (misspelt.has(reading.tokens[i - 1])) return true;
  return false;
}

/// "Ruth Bader Ginsberg (sic)", "misspelled his surname as Ginsberg": whoever writes so has seen
/// the slip.
bool NameClaims::is_quoted_as_is(TokenRange place) const {
  if (is_told_misspelt(place)) return true;
  static const WordSet sic{"sic"};
  // "an Al Queda-like (sic) group"
  constexpr std::uint32_t near = 3;
  for (std::uint32_t i = place.end; i < place.end + near && i + 1 < reading.tokens.size(); ++i)
    if (reading.tokens[i].kind == TokenKind::open_bracket) return sic.has(reading.tokens[i + 1]);
  return false;
}

void NameClaims::add(TokenRange place, std::uint32_t subject, const NameSpelling& spelling) {
  if (is_quoted_as_is(place)) return;
  const std::string_view parts[] = {spelling.type, spelling.form, spelling.key, spelling.spelling};
  std::size_t hash = subject;
  for (const std::string_view part : parts)
    hash = hash * 0x9E3779B97F4A7C15 + std::hash<std::string_view>()(part);
  const auto same = [&](const Claim& claim) {
    if (claim.subject != subject) return false;
    std::size_t i = 0;
    for (const std::string_view part : parts)
      if (claim.values[i++] != part) return false;
    return true;
  };
  const auto [begin, end] = known_.equal_range(hash);
  for (auto known = begin; known != end; ++known) {
    if (!same(claims_[known->second])) continue;
    ++claims_[known->second].places;
    further_.emplace_back(known->second, place);
    return;
  }
  known_.emplace(hash, claims_.size());
  Claim claim;
  claim.kind = &name_kind;
  claim.subject = subject;
  std::vector<std::string>& values = claim.values.strings();
  values.reserve(std::size(columns));
  values.emplace_back(spelling.type);
  values.push_back(spelling.form);
  values.push_back(spelling.key);
  values.emplace_back(spelling.spelling);
  values.emplace_back(spelling.preferred);
  values.emplace_back(spelling.part);
  claim.evidence = reading.evidence(place);
  claims_.push_back(std::move(claim));
}

void NameClaims::list_further_places() {
  struct Spellings {
    std::size_t abbreviations = 0;
    bool lower_case = false;
  };
  std::map<std::string, Spellings> mended;
  for (const auto& [hash, index] : known_) {
    const std::string_view spelling = claims_[index].values[spelling_column];
    if (spelling == "abbreviation") ++mended[name_spelled(claims_[index])].abbreviations;
    if (spelling == "lower-case") mended[name_spelled(claims_[index])].lower_case = true;
  }
  for (const auto& [index, place] : further_) {
    Claim& claim = claims_[index];
    const std::string_view spelling = claim.values[spelling_column];
    const auto name = mended.empty() ? mended.end() : mended.find(name_spelled(claim));
    const bool listed =
        spelling == "misspelling" ||
        (name != mended.end() && (name->second.lower_case ||
                                  (spelling == "abbreviation" && name->second.abbreviations > 1)));
    if (listed) claim.further.push_back(reading.evidence(place));
  }
}

std::uint32_t NameClaims::entity(EntityKind kind, std::string_view known, std::string_view name,
                                 std::string_view form) {
  std::string id =
      std::string(to_string(kind)) + '\x1F' + std::string(known.empty() ? name : known);
  const auto [place, is_new] =
      entities_.try_emplace(std::move(id), static_cast<std::uint32_t>(reading.entities.size()));
  if (is_new) {
    Entity entity;
    entity.kind = kind;
    entity.name = name;
    entity.known = known;
    reading.entities.push_back(std::move(entity));
  }
  std::vector<Entity::Form>& forms = reading.entities[place->second].forms;
  const auto same = std::find_if(forms.begin(), forms.end(),
                                 [&](const Entity::Form& f) { return f.words == form; });
  if (same != forms.end()) {
    ++same->count;
  } else {
    forms.push_back({std::string(form), 1});
  }
  return place->second;
}

std::string folded(std::string_view words) {
  std::string key;
  append_folded(key, words);
  return key;
}

std::string plain_words(std::string_view words) {
  std::string plain;
  plain.reserve(words.size());
  while (!words.empty()) {
    if (static_cast<unsigned char>(words.front() - '!') <= '~' - '!') {
      plain += words.front();
      words.remove_prefix(1);
      continue;
    }
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

bool is_title_case(const Reading& reading, const Sentence& sentence) {
  std::uint32_t capital = 0;
  std::uint32_t lower = 0;
  bool everyday = false;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Token& token = reading.tokens[i];
    if (token.kind != TokenKind::word || token.words.size() < 4) continue;
    if (token.classes.has(WordClass::function_word)) continue;
    const bool is_lower = token.letters == LetterCase::lower;
    ++(is_lower ? lower : capital);
    // A list of names has capitals too; it is an everyday word's that tells.
    everyday = everyday ||
               (!is_lower && i > sentence.tokens.begin && token.classes.has(WordClass::common));
  }
  return everyday && capital > 2 * lower;
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
