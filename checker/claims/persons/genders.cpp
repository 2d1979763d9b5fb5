// He or she, Mr. or Ms., as far as they can mean nobody else.

#include "checker/claims/persons/genders.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

enum Field : std::size_t {
  gender,
  signs,
  sure,
  honorific,
  mixed,
  word,
  borne,
  registered,
  named,
  bound,
  field_count
};

constexpr std::array<Column, field_count> columns{{
    {"gender", "m or f"},
    {"signs", "how many words of the article say so"},
    {"sure", "how many of them stand where nobody else of that gender is near"},
    {"honorific", "yes when Mr., Ms. or a word such as spokeswoman is among them"},
    {"mixed", "yes for a title and a pronoun of the other gender right behind it"},
    {"word", "the first of them as written"},
    {"borne", "the gender of the given name, m or f; NULL when either bears it"},
    {"registered", "the gender the register has; NULL when it has none"},
    {"named", "full when the article gives more than the surname"},
    {"bound",
     "yes for a pronoun that says who is quoted right behind the sentence about that person, or "
     "stands before the name it is the subject's: in her complaint, Berg said"},
}};

/// What the article's words say of one person: what speaks for a man or for a woman.
struct Tally {
  std::size_t signs = 0, sure = 0;
  const GenderSign* first = nullptr;
  bool honorific = false;
  bool bound = false;

  void add(const GenderSign& sign, bool counts_as_sure, bool is_bound) {
    ++signs;
    bound = bound || is_bound;
    if (first == nullptr) first = &sign;
    honorific = honorific || sign.honorific;
    if (counts_as_sure) ++sure;
  }
};

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

namespace {

Claim claim_of(const Reading& reading, std::uint32_t person, const Tally& tally, bool male,
               bool is_mixed) {
  const GenderSign& shown = *tally.first;
  Claim claim;
  claim.kind = &gender_kind;
  claim.subject = person;
  claim.values.resize(field_count);
  claim.values[gender] = male ? "m" : "f";
  claim.values[signs] = std::to_string(tally.signs);
  claim.values[sure] = std::to_string(tally.sure);
  claim.values[honorific] = tally.honorific ? "yes" : "no";
  claim.values[mixed] = is_mixed ? "yes" : "";
  claim.values[bound] = tally.bound ? "yes" : "";
  claim.values[word] = reading.text(reading.tokens[shown.token]);
  claim.values[borne] = reading.gender_of_given_name(person);
  const std::string& known = reading.entities[person].known;
  if (!known.empty()) {
    const auto record = reading.lexicon->record_by_id(EntryKind::person, known);
    if (record)
      claim.values[registered] = reading.lexicon->named(EntryKind::person, *record).detail;
  }
  const bool in_full = reading.entities[person].name.find(' ') != std::string::npos;
  claim.values[named] = in_full ? "full" : "surname";
  claim.evidence = reading.evidence(evidence_of(reading, shown));
  return claim;
}

/// Whether the next sentence takes up the person a title stands before as one who speaks:
/// "spokeswoman Anna Berg said. He added".
bool takes_up(const Reading& reading, const GenderSign& title, const GenderSign& pronoun) {
  const Sentence& sentence = reading.sentence_of(pronoun.token);
  if (sentence.tokens.begin != pronoun.token || pronoun.token + 1 >= sentence.tokens.end ||
      !reading.tokens[pronoun.token + 1].classes.has(WordClass::speech_verb))
    return false;
  const Sentence& before = reading.sentence_of(title.token);
  if (&before + 1 != &sentence || before.section != sentence.section) return false;
  const auto name =
      std::upper_bound(reading.persons.begin(), reading.persons.end(), title.token,
                       [](std::uint32_t t, const PersonMention& m) { return t < m.tokens.end; });
  if (name == reading.persons.end() || name->tokens.end >= before.tokens.end) return false;
  // "She told Mr. Berg", "Mr. Berg's report": the sentence is about somebody else.
  if (reading.tokens[name->tokens.end - 1].possessive) return false;
  for (std::uint32_t i = before.tokens.begin; i < title.token; ++i)
    if (gender_of(reading.tokens[i]) != 0) return false;
  if (name != reading.persons.begin() && std::prev(name)->tokens.begin >= before.tokens.begin)
    return false;
  constexpr std::uint32_t close = 4;
  bool speaks = reading.tokens[name->tokens.end].classes.has(WordClass::speech_verb);
  for (std::uint32_t i = title.token; i > before.tokens.begin && i + close > title.token; --i)
    speaks = speaks || reading.tokens[i - 1].classes.has(WordClass::speech_verb);
  return speaks;
}

/// A title and a pronoun of the other gender, one right behind the other.
void add_clashes(const Reading& reading, std::vector<Claim>& claims) {
  const std::vector<GenderSign>& signs = reading.gender_signs;
  for (std::size_t i = 1; i < signs.size(); ++i) {
    const GenderSign &title = signs[i - 1], &pronoun = signs[i];
    if (title.person != pronoun.person || title.male == pronoun.male || !title.honorific ||
        pronoun.honorific || !takes_up(reading, title, pronoun))
      continue;
    for (const GenderSign* sign : {&title, &pronoun}) {
      Tally tally;
      tally.add(*sign, sign->sure, false);
      claims.push_back(claim_of(reading, sign->person, tally, sign->male, true));
    }
  }
}

}  // namespace

namespace {

/// Whether a pronoun stands where it can mean nobody but its person; see the column `bound`.
bool is_bound(const Reading& reading, const GenderSign& sign) {
  if (sign.honorific || !sign.sure) return false;
  const TokenRange sentence = reading.sentence_of(sign.token).tokens;
  return attribution_in(reading, sentence) == sign.token || sign.token == sentence.begin + 1;
}

}  // namespace

std::uint32_t attribution_in(const Reading& reading, TokenRange sentence) {
  const auto says = [&](std::uint32_t i) {
    return i < sentence.end && reading.tokens[i].classes.has(WordClass::speech_verb);
  };
  const auto subject = [&](std::uint32_t i) {
    static const WordSet subjects{"he", "she"};
    return i < sentence.end && subjects.has(reading.tokens[i]);
  };
  static const Trigger closing({}, {}, {TokenKind::close_quote});
  for (const std::uint32_t i : reading.places(closing, sentence)) {
    if (i + 2 >= sentence.end) break;
    if (subject(i + 1) && says(i + 2)) return i + 1;
    if (says(i + 1) && subject(i + 2)) return i + 2;
  }
  return sentence.end;
}

void extract_genders(Reading& reading, std::vector<Claim>& claims) {
  std::vector<std::array<Tally, 2>> tallies(reading.entities.size());
  for (const GenderSign& sign : reading.gender_signs) {
    const bool quoted = reading.quotation_of(sign.token) != nullptr;
    if (quoted && sign.honorific) continue;  // a speaker's Mr. may be a joke, or another man
    tallies[sign.person][sign.male ? 1 : 0].add(sign, sign.sure && !quoted,
                                                !quoted && is_bound(reading, sign));
  }
  for (std::uint32_t person = 0; person < tallies.size(); ++person) {
    const auto& [female, male] = tallies[person];
    if ((female.signs == 0) == (male.signs == 0)) continue;
    claims.push_back(
        claim_of(reading, person, male.signs > 0 ? male : female, male.signs > 0, false));
  }
  add_clashes(reading, claims);
}

}  // namespace crosscheck
