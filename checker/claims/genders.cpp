// He or she, Mr. or Ms., as far as they can mean nobody else.

#include "checker/claims/genders.h"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

enum Field : std::size_t { gender, signs, sure, honorific, word, borne, registered, field_count };

constexpr std::array<Column, field_count> columns{{
    {"gender", "m or f"},
    {"signs", "how many words of the article say so"},
    {"sure", "how many of them stand where nobody else of that gender is near"},
    {"honorific", "yes when Mr., Ms. or a word such as spokeswoman is among them"},
    {"word", "the first of them as written"},
    {"borne", "the gender of the given name, m or f; NULL when either bears it"},
    {"registered", "the gender the register has; NULL when it has none"},
}};

/// What the article's words say of one person.
struct Tally {
  std::size_t male = 0, female = 0, sure = 0;
  const GenderSign* first = nullptr;
  bool honorific = false;
};

std::string borne_by(const Reading& reading, std::uint32_t person) {
  if (person >= reading.names.size() || reading.names[person].given.empty()) return {};
  const Lexicon::Word word = reading.lexicon->word(word_key(reading.names[person].given.front()));
  if (!word.classes.has(WordClass::given_name) || word.classes.has(WordClass::honorific)) return {};
  return word.value == 1 ? "m" : word.value == 2 ? "f" : "";
}

/// From the name to the sign where they stand close together, else the sign alone.
TokenRange evidence_of(const Reading& reading, const GenderSign& sign) {
  constexpr std::uint32_t close = 12;
  const TokenRange word{sign.token, sign.token + 1};
  const auto after =
      std::upper_bound(reading.persons.begin(), reading.persons.end(), sign.token,
                       [](std::uint32_t t, const PersonMention& m) { return t < m.tokens.begin; });
  if (after != reading.persons.end() && after->person == sign.person &&
      after->tokens.begin == sign.token + 1)
    return {sign.token, after->tokens.end};
  for (auto before = after; before != reading.persons.begin();) {
    --before;
    if (before->tokens.end + close < sign.token) break;
    if (before->person != sign.person) continue;
    const bool same = reading.sentence_of(before->tokens.begin).tokens.end > sign.token;
    return same ? TokenRange{before->tokens.begin, sign.token + 1} : word;
  }
  return word;
}

}  // namespace

const ClaimKind gender_kind{"gender", "whether an article speaks of a person as a man or a woman",
                            columns};

void extract_genders(Reading& reading, std::vector<Claim>& claims) {
  std::vector<Tally> tallies(reading.entities.size());
  for (const GenderSign& sign : reading.gender_signs) {
    Tally& tally = tallies[sign.person];
    ++(sign.male ? tally.male : tally.female);
    if (tally.first == nullptr) tally.first = &sign;
    tally.honorific = tally.honorific || sign.honorific;
    const bool quoted = !sign.honorific && reading.quotation_of(sign.token) != nullptr;
    if (sign.sure && !quoted) ++tally.sure;
  }
  for (std::uint32_t person = 0; person < tallies.size(); ++person) {
    const Tally& tally = tallies[person];
    if ((tally.male == 0) == (tally.female == 0)) continue;
    Claim& claim = claims.emplace_back();
    claim.kind = &gender_kind;
    claim.subject = person;
    claim.values.resize(field_count);
    claim.values[gender] = tally.male > 0 ? "m" : "f";
    claim.values[signs] = std::to_string(tally.male + tally.female);
    claim.values[sure] = std::to_string(tally.sure);
    claim.values[borne] = borne_by(reading, person);
    claim.values[honorific] = tally.honorific ? "yes" : "no";
    claim.values[word] = reading.text(reading.tokens[tally.first->token]);
    const std::string& known = reading.entities[person].known;
    if (!known.empty()) {
      const auto record = reading.lexicon->record_by_id(EntryKind::person, known);
      if (record)
        claim.values[registered] = reading.lexicon->named(EntryKind::person, *record).detail;
    }
    claim.evidence = reading.evidence(evidence_of(reading, *tally.first));
  }
}

}  // namespace crosscheck
