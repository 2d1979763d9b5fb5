// "Near Telavi, Armenia,", "the Georgian town of Telavi", "Telavi, a town in Georgia": where a town
// is said to lie.

#include "checker/claims/names/locations.h"

#include <algorithm>
#include <array>
#include <optional>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/reading.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

enum Field : std::size_t { place_, place_name_, region_, region_name_, country_, field_count };

constexpr std::array<Column, field_count> columns{{
    {"place", "the place, folded"},
    {"place_name", "the place as written"},
    {"region", "country code, or the register's id of a state"},
    {"region_name", "name of the country or state"},
    {"country", "country code"},
}};

constexpr std::uint32_t longest_name = 3;  ///< words of a town's name

struct Region {
  std::string_view id, name, country;
};

const WordSet& kinds_of_place() {
  static const WordSet kinds{"town", "city", "village", "port", "suburb", "resort", "hamlet"};
  return kinds;
}

const WordSet& in() {
  static const WordSet word{"in"};
  return word;
}

class LocationReader {
 public:
  LocationReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read();

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, TokenKind kind) const { return i < end_ && token(i).kind == kind; }
  bool is(std::uint32_t i, const WordSet& words) const { return i < end_ && words.has(token(i)); }
  std::optional<Region> region_of(const PhraseMention& phrase, EntryKind kind) const;
  bool is_region(std::uint32_t i) const;
  bool is_name_word(std::uint32_t i) const;
  TokenRange name_before(std::uint32_t end) const;
  TokenRange name_from(std::uint32_t begin) const;
  bool closes(std::uint32_t i) const;
  bool is_beside_place(TokenRange phrase) const;
  void read_comma(TokenRange region);
  void read_described(TokenRange region);
  void add(TokenRange name, TokenRange region);

  const Reading& reading_;
  std::vector<Claim>& claims_;
  Region region_at_;
  std::uint32_t begin_ = 0, end_ = 0;  ///< of the sentence
};

/// A country, a people's country or a state of the United States or Canada.
std::optional<Region> LocationReader::region_of(const PhraseMention& phrase, EntryKind kind) const {
  const Entry* entry = meaning(&phrase, kind);
  if (entry == nullptr) return std::nullopt;
  const Lexicon& lexicon = *reading_.lexicon;
  const Named named = lexicon.named(kind, entry->record);
  if (kind == EntryKind::country) return Region{named.id, named.name, named.id};
  if (kind == EntryKind::demonym) {
    const auto land = lexicon.record_by_id(EntryKind::country, named.detail);
    if (!land) return std::nullopt;
    return Region{named.detail, lexicon.named(EntryKind::country, *land).name, named.detail};
  }
  constexpr std::size_t code = 5;  // "us-oh"
  const bool state =
      named.id.size() == code && (named.id.starts_with("us-") || named.id.starts_with("ca-"));
  return state ? std::optional(Region{named.id, named.name, named.detail}) : std::nullopt;
}

bool LocationReader::is_region(std::uint32_t i) const {
  const PhraseMention* phrase = reading_.phrase_at(i);
  return phrase != nullptr &&
         (region_of(*phrase, EntryKind::country) || region_of(*phrase, EntryKind::demonym) ||
          region_of(*phrase, EntryKind::place));
}

bool LocationReader::is_name_word(std::uint32_t i) const {
  if (i >= end_ || !capitalised(reading_, i) || is_region(i)) return false;
  const WordClasses classes = token(i).classes;
  if (classes.has(function_word) || classes.has(month) || classes.has(weekday) ||
      classes.has(organisation_word) || classes.has(honorific) || token(i).possessive)
    return false;
  return meaning(reading_.phrase_at(i), EntryKind::office) == nullptr &&
         meaning(reading_.phrase_at(i), EntryKind::person) == nullptr &&
         meaning(reading_.phrase_at(i), EntryKind::organisation) == nullptr;
}

/// The town whose name ends right before a token, where a preposition leads to it.
TokenRange LocationReader::name_before(std::uint32_t end) const {
  static const WordSet leading{"in", "at", "near", "outside", "from", "of", "to", "around"};
  std::uint32_t begin = end;
  while (begin > begin_ && end - begin < longest_name && is_name_word(begin - 1)) --begin;
  if (begin == end || begin == begin_ || !is(begin - 1, leading)) return {};
  return {begin, end};
}

TokenRange LocationReader::name_from(std::uint32_t begin) const {
  std::uint32_t end = begin;
  while (end < end_ && end - begin < longest_name && is_name_word(end)) ++end;
  return {begin, end};
}

/// What ends the words of a place: in "In Vienna, Iran said" another sentence goes on.
bool LocationReader::closes(std::uint32_t i) const {
  return i >= end_ || is(i, TokenKind::comma) || is(i, TokenKind::period) ||
         is(i, TokenKind::close_bracket) || is(i, TokenKind::semicolon) || is(i, TokenKind::dash);
}

/// "Near Telavi, Armenia,": no more names follow, as in a list they do.
void LocationReader::read_comma(TokenRange region) {
  if (token(region.end - 1).possessive || !closes(region.end)) return;
  if (region.begin < begin_ + 3 || !is(region.begin - 1, TokenKind::comma)) return;
  if (is(region.end, TokenKind::comma) && region.end + 1 < end_ && is_region(region.end + 1))
    return;
  const TokenRange name = name_before(region.begin - 1);
  // "In Vienna, Iran," at the front may be a place and then who acts there.
  if (!name.empty() && name.begin > begin_ + 1) add(name, region);
}

/// "The Georgian town of Telavi", "Telavi, a town in Georgia".
void LocationReader::read_described(TokenRange region) {
  static const WordSet of{"of"}, articles{"a", "the"};
  if (is(region.end, kinds_of_place()) && is(region.end + 1, of)) {
    const TokenRange name = name_from(region.end + 2);
    if (!name.empty()) add(name, region);
    return;
  }
  const bool town_in = region.begin > begin_ + 4 && is(region.begin - 1, in()) &&
                       is(region.begin - 2, kinds_of_place()) && is(region.begin - 3, articles) &&
                       is(region.begin - 4, TokenKind::comma) && closes(region.end);
  if (!town_in) return;
  std::uint32_t begin = region.begin - 4;
  while (begin > begin_ && region.begin - 4 - begin < longest_name && is_name_word(begin - 1))
    --begin;
  if (begin < region.begin - 4) add({begin, region.begin - 4}, region);
}

void LocationReader::add(TokenRange name, TokenRange region) {
  if (mention_over(reading_, name) != nullptr) return;
  Claim& claim = claims_.emplace_back();
  claim.kind = &location_kind;
  claim.subject = Claim::no_subject;
  claim.values.resize(field_count);
  claim.values[place_] = fold(reading_.text(name));
  claim.values[place_name_] = reading_.text(name);
  claim.values[region_] = region_at_.id;
  claim.values[region_name_] = region_at_.name;
  claim.values[country_] = region_at_.country;
  claim.evidence =
      reading_.evidence({std::min(name.begin, region.begin), std::max(name.end, region.end)});
}

/// Whether a phrase stands where a region does beside a town; few do.
bool LocationReader::is_beside_place(TokenRange phrase) const {
  if (kinds_of_place().has(token(phrase.end))) return true;
  const Token& before = token(phrase.begin - 1);
  return before.kind == TokenKind::comma || in().has(before);
}

void LocationReader::read() {
  for (const PhraseMention& phrase : reading_.phrases) {
    if (!is_beside_place(phrase.tokens)) continue;
    std::optional<Region> region = region_of(phrase, EntryKind::country);
    if (!region) region = region_of(phrase, EntryKind::place);
    const std::optional<Region> people =
        region ? std::nullopt : region_of(phrase, EntryKind::demonym);
    if (!region && !people) continue;
    const Sentence& sentence = reading_.sentence_of(phrase.tokens.begin);
    begin_ = sentence.tokens.begin;
    end_ = sentence.tokens.end;
    region_at_ = region ? *region : *people;
    if (region) read_comma(phrase.tokens);
    read_described(phrase.tokens);
  }
}

}  // namespace

const ClaimKind location_kind{"location", "in which country or state a place is said to lie",
                              columns};

void extract_locations(Reading& reading, std::vector<Claim>& claims) {
  LocationReader(reading, claims).read();
}

}  // namespace crosscheck
