// "Berg resigned on Thursday", "Minister Anna Berg, who handed in her resignation that evening".

#include "checker/claims/titles/departures.h"

#include <algorithm>
#include <array>
#include <string>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/person_of_verb.h"
#include "checker/claims/titles/titles.h"

namespace crosscheck {
namespace {

constexpr std::array<Column, 1> columns{{
    {"office", "id of the one office the article gives the person"},
}};

const WordSet& leaving_verbs() {
  static const WordSet words{"resigned", "resigns", "quit"};
  return words;
}

const WordSet& dismissing_verbs() {
  static const WordSet words{"dismissed", "sacked", "fired", "ousted"};
  return words;
}

const WordSet& handing_verbs() {
  static const WordSet words{"handed", "tendered", "submitted"};
  return words;
}

class DepartureReader {
 public:
  DepartureReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read();

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i >= begin_ && i < end_ && words.has(token(i));
  }
  std::uint32_t verb_end(std::uint32_t verb) const;
  const PersonMention* leaver(std::uint32_t verb) const;
  const PersonMention* leaver_beside(std::uint32_t noun) const;
  Period day_from(std::uint32_t at) const;
  std::string office_of(std::uint32_t person) const;
  void add(const PersonMention& person, Period day, TokenRange words);

  const Reading& reading_;
  std::vector<Claim>& claims_;
  std::uint32_t begin_ = 0, end_ = 0;  ///< of the sentence
};

/// The token after "resigned", "stepped down", "was sacked", "handed in his resignation"; the verb
/// itself where it says something else: "resigned from the board", "resigned as chairman".
std::uint32_t DepartureReader::verb_end(std::uint32_t verb) const {
  static const WordSet stepped{"stepped", "steps"}, down{"down", "aside"},
      be{"was", "were", "been"};
  static const WordSet resignation{"resignation"}, others{"from", "as", "after", "to"};
  constexpr std::uint32_t reach = 4;
  std::uint32_t end = verb;
  if (is(verb, leaving_verbs())) {
    end = verb + 1;
  } else if (is(verb, stepped) && is(verb + 1, down)) {
    end = verb + 2;
  } else if (is(verb, dismissing_verbs()) && verb > begin_ && is(verb - 1, be)) {
    end = verb + 1;
  } else if (is(verb, handing_verbs())) {
    for (std::uint32_t i = verb + 1; i <= verb + reach; ++i)
      if (is(i, resignation)) end = i + 1;
  }
  return end > verb && !is(end, others) ? end : verb;
}

/// Whose verb it is: the name before it, over a comma, "who" and auxiliaries.
const PersonMention* DepartureReader::leaver(std::uint32_t verb) const {
  static const WordSet between{"who",   "has",  "had",  "was",     "been",
                               "later", "then", "also", "abruptly"};
  std::uint32_t at = verb;
  while (at > begin_ && (is(at - 1, between) || token(at - 1).kind == TokenKind::comma)) --at;
  const PersonMention* person = mention_until(reading_, at);
  if (person == nullptr || person->tokens.begin < begin_ || token(at - 1).possessive)
    return nullptr;
  // "an agent scorned by Berg, was fired".
  return person_of(reading_, verb) == person->person ? person : nullptr;
}

/// The one day told within a few words, "that evening" too; none where it is counted from another,
/// which may be any.
Period DepartureReader::day_from(std::uint32_t at) const {
  constexpr std::uint32_t reach = 4;
  static const WordSet that{"that"};
  for (const TimeMention& time : reading_.times_in({at, end_})) {
    if (time.tokens.begin > at + reach) break;
    const bool same_day = is(time.tokens.begin, that) || is(time.tokens.begin - 1, that);
    if (same_day && time.period.day()) return time.period;
    if (time.basis != TimeBasis::mention && time.period.day()) return time.period;
  }
  return {};
}

std::string DepartureReader::office_of(std::uint32_t person) const {
  std::string found;
  for (const Claim& title : claims_) {
    if (title.kind != &title_kind || title.subject != person) continue;
    if (value_of(title, "exclusive") != "yes") continue;
    const std::string id(value_of(title, "office"));
    if (id.empty() || id == found) continue;
    if (!found.empty()) return {};
    found = id;
  }
  return found;
}

void DepartureReader::read() {
  static const Trigger nouns(dismissing_verbs() | WordSet{"resignation", "departure", "dismissal",
                                                          "ouster", "firing", "sacking", "resign",
                                                          "resigning", "resigned"});
  static const Trigger verbs(leaving_verbs() | dismissing_verbs() | handing_verbs() |
                             WordSet{"stepped", "steps"});
  for (const std::uint32_t i : reading_.places(verbs)) {
    const Sentence& sentence = reading_.sentence_of(i);
    begin_ = sentence.tokens.begin;
    end_ = sentence.tokens.end;
    const std::uint32_t end = verb_end(i);
    if (end == i || reading_.quotation_of(i) != nullptr) continue;
    const PersonMention* person = leaver(i);
    if (person == nullptr) continue;
    add(*person, day_from(end), {person->tokens.begin, end});
  }
  for (const std::uint32_t i : reading_.places(nouns)) {
    const Sentence& sentence = reading_.sentence_of(i);
    begin_ = sentence.tokens.begin;
    end_ = sentence.tokens.end;
    if (const PersonMention* person = leaver_beside(i))
      add(*person, {}, {std::min(i, person->tokens.begin), std::max(i + 1, person->tokens.end)});
  }
}

/// "the resignation of Minister Anna Berg", "Berg's dismissal", "firing Anna Berg", "forced
/// Anna Berg, the minister, to resign"
const PersonMention* DepartureReader::leaver_beside(std::uint32_t noun) const {
  static const WordSet of{"of"};
  constexpr std::uint32_t reach = 8;
  static const WordSet resign{"resign", "resigning", "resigned"};
  if (is(noun, resign)) {
    const PersonMention* before = last_mention(reading_, noun);
    return before != nullptr && before->tokens.begin >= begin_ ? before : nullptr;
  }
  if (const PersonMention* object = mention_from(reading_, noun + 1)) return object;
  if (noun > begin_ && token(noun - 1).possessive) return mention_until(reading_, noun);
  if (!is(noun + 1, of)) return nullptr;
  const PersonMention* person = next_mention(reading_, noun + 2);
  return person != nullptr && person->tokens.begin < std::min(end_, noun + reach) ? person
                                                                                  : nullptr;
}

void DepartureReader::add(const PersonMention& person, Period day, TokenRange words) {
  Claim claim;
  claim.kind = &departure_kind;
  claim.subject = person.person;
  claim.values = {office_of(person.person)};
  claim.period = day;
  claim.confidence = 0.8;
  claim.evidence = reading_.evidence(words);
  claims_.push_back(std::move(claim));
}

}  // namespace

const ClaimKind departure_kind{"departure", "the day a person left an office", columns};

void extract_departures(Reading& reading, std::vector<Claim>& claims) {
  DepartureReader(reading, claims).read();
}

}  // namespace crosscheck
