// Of whose death an article speaks.

#include <algorithm>

#include "checker/claims/ages/words.h"
#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

const Trigger& death_words() {
  static const Trigger words(WordSet{"killed", "died", "dead", "dies", "slain", "murdered",
                                     "deceased", "fatally", "drowned", "perished", "lifeless"});
  return words;
}

const WordSet& death_nouns() {
  static const WordSet words{"death", "killing", "murder", "slaying", "funeral"};
  return words;
}

const WordSet& killing_verbs() {
  static const WordSet words{"killed", "killing", "murdering", "murdered"};
  return words;
}

/// The words without which a sentence tells of nobody's death.
const Trigger& telling_words() {
  static const Trigger words(death_words().words() | death_nouns() | killing_verbs());
  return words;
}

/// Whether the words behind a name tell of that person's death: ", 35, was shot and killed",
/// "died". Only the first verb behind the name counts.
bool dies(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  static const WordSet auxiliaries{"was", "were", "is", "been", "be"};
  static const WordSet alone{"died", "dies", "perished", "drowned"};
  if (begin >= end || reading.places(death_words(), {begin, end}).empty()) return false;
  const std::vector<Token>& tokens = reading.tokens;
  constexpr std::uint32_t name_to_verb = 12, verb_to_death = 5;
  for (std::uint32_t i = begin; i < end && i - begin < name_to_verb; ++i) {
    if (alone.has(tokens[i])) return true;
    if (tokens[i].classes.has(WordClass::speech_verb)) return false;
    if (!auxiliaries.has(tokens[i])) continue;
    for (std::uint32_t j = i + 1; j < end && j - i < verb_to_death; ++j) {
      static const WordSet others{"accused", "charged", "arrested", "convicted", "suspected",
                                  "who",     "after",   "not",      "by",        "with",
                                  "in",      "when",    "while",    "where"};
      if (others.has(tokens[j])) return false;
      if (death_words().words().has(tokens[j])) return true;
    }
    return false;
  }
  return false;
}

}  // namespace

std::vector<bool> the_dead(const Reading& reading) {
  std::vector<bool> dead(reading.entities.size(), false);
  const std::vector<Token>& tokens = reading.tokens;
  static const WordSet of{"of"};
  for (std::size_t k = 0; k < reading.persons.size(); ++k) {
    const PersonMention& mention = reading.persons[k];
    const std::uint32_t begin = mention.tokens.begin;
    const TokenRange sentence = reading.sentence_of(begin).tokens;
    std::uint32_t stop = sentence.end;
    if (k + 1 < reading.persons.size()) stop = std::min(stop, reading.persons[k + 1].tokens.begin);
    if (reading.places(telling_words(), {sentence.begin, stop}).empty()) continue;
    // "the death of 20-year-old X"
    std::uint32_t from = begin;
    if (age_before(reading, begin, from).years < 0) from = begin;
    bool whole = !tokens[mention.tokens.end - 1].possessive;
    bool death_of = from >= 2 && of.has(tokens[from - 1]) && death_nouns().has(tokens[from - 2]);
    bool object = from >= 1 && killing_verbs().has(tokens[from - 1]);
    if (whole && (death_of || object || dies(reading, mention.tokens.end, stop))) {
      dead[mention.person] = true;
    }
  }
  return dead;
}

}  // namespace crosscheck
