// "Who is serving the third and last term", "he is on his second consecutive term", "third-term
// mayor Anna Berg": the number of the term somebody is in.

#include "checker/claims/titles/term_numbers.h"

#include <array>
#include <optional>
#include <string>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/person_of_verb.h"
#include "checker/claims/reading.h"

namespace crosscheck {
namespace {

enum Field : std::size_t { number_, office_, words_, field_count };

constexpr std::array<Column, field_count> columns{{
    {"number", "which term it is: 2 for the second"},
    {"office", "id of the office, where it stands beside the term"},
    {"words", "the term as written"},
}};

class TermNumberReader {
 public:
  TermNumberReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    static const Trigger terms(WordSet{"term", "mandate"});
    for (const std::uint32_t i : reading_.places(terms)) {
      sentence_ = reading_.sentence_of(i).tokens;
      if (i < sentence_.begin + 2) continue;
      if (token(i - 1).kind == TokenKind::hyphen)
        read_adjective(i);
      else
        read_clause(i);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool inside(std::uint32_t i) const { return i >= sentence_.begin && i < sentence_.end; }

  std::int32_t ordinal_at(std::uint32_t i) const {
    constexpr std::int32_t words_from = 1000, most = 12;
    const std::int32_t value =
        token(i).kind == TokenKind::ordinal ? token(i).value
        : token(i).kind == TokenKind::word && token(i).classes.has(WordClass::number_word)
            ? token(i).value - words_from
            : 0;
    return value > 0 && value <= most ? value : 0;
  }

  /// "Third-term mayor Anna Berg", "Anna Berg, a third-term mayor".
  void read_adjective(std::uint32_t term) {
    const std::uint32_t ordinal = term - 2;
    const PhraseMention* office = reading_.phrase_at(term + 1);
    if (ordinal_at(ordinal) == 0 || meaning(office, EntryKind::office) == nullptr) return;
    const PersonMention* person = mention_from(reading_, office->tokens.end);
    static const WordSet articles{"a", "the"};
    const std::uint32_t comma = ordinal - 2;
    if (person == nullptr && ordinal >= sentence_.begin + 3 && articles.has(token(ordinal - 1)) &&
        token(comma).kind == TokenKind::comma)
      person = mention_until(reading_, comma);
    if (person == nullptr || !inside(person->tokens.begin)) return;
    add({ordinal, office->tokens.end}, ordinal, person->person, office);
  }

  /// "Is serving the third and last term", "is now in her second term".
  void read_clause(std::uint32_t term) {
    static const WordSet between{"and",      "last", "final",   "consecutive", "successive",
                                 "straight", "full", "current", "year",        "elected",
                                 "four",     "five", "six",     "three"};
    std::uint32_t ordinal = term - 1;
    while (ordinal > sentence_.begin && ordinal_at(ordinal) == 0) {
      const bool part = between.has(token(ordinal)) || token(ordinal).kind == TokenKind::hyphen;
      if (!part) return;
      --ordinal;
    }
    static const WordSet determiners{"his", "her", "the", "a"};
    if (ordinal < sentence_.begin + 3 || !determiners.has(token(ordinal - 1))) return;
    const std::optional<std::uint32_t> verb = verb_before(ordinal - 1);
    if (!verb) return;
    std::optional<std::uint32_t> person = person_of(reading_, *verb);
    if (!person) person = named_before(*verb);
    if (person) add({*verb, term + 1}, ordinal, *person, office_behind(term + 1));
  }

  /// "Mayor Anna Berg of Elkton is": the name before the verb, over where the person is from.
  std::optional<std::uint32_t> named_before(std::uint32_t verb) const {
    static const WordSet of{"of"};
    std::uint32_t i = verb;
    while (i > sentence_.begin && token(i - 1).letters == LetterCase::capital) --i;
    if (i == verb || i < sentence_.begin + 2 || !of.has(token(i - 1))) return std::nullopt;
    const PersonMention* person = mention_until(reading_, i - 1);
    return person != nullptr && inside(person->tokens.begin) ? std::optional(person->person)
                                                             : std::nullopt;
  }

  /// The verb that says somebody is in that term now: "is on", "is serving", "serves".
  std::optional<std::uint32_t> verb_before(std::uint32_t determiner) const {
    static const WordSet is{"is"}, serves{"serves"}, serving{"serving"},
        in{"in", "on", "into", "through"},
        adverbs{"now", "currently", "already", "still", "midway", "halfway", "well"};
    std::uint32_t i = determiner - 1;
    if (serves.has(token(i))) return i;
    if (!serving.has(token(i)) && !in.has(token(i))) return std::nullopt;
    while (i > sentence_.begin && adverbs.has(token(i - 1))) --i;
    return i > sentence_.begin && is.has(token(i - 1)) ? std::optional(i - 1) : std::nullopt;
  }

  /// "As mayor of Elkton" behind the term.
  const PhraseMention* office_behind(std::uint32_t i) const {
    static const WordSet as{"as"};
    constexpr std::uint32_t reach = 6;
    for (const std::uint32_t end = i + reach; i < end && inside(i + 1); ++i) {
      const PhraseMention* phrase = as.has(token(i)) ? reading_.phrase_at(i + 1) : nullptr;
      if (meaning(phrase, EntryKind::office) != nullptr) return phrase;
    }
    return nullptr;
  }

  void add(TokenRange words, std::uint32_t ordinal, std::uint32_t person,
           const PhraseMention* office) {
    Claim claim;
    claim.kind = &term_number_kind;
    claim.subject = person;
    claim.values.resize(field_count);
    claim.values[number_] = std::to_string(ordinal_at(ordinal));
    if (const Entry* entry = meaning(office, EntryKind::office))
      claim.values[office_] = reading_.lexicon->office(entry->record).id;
    claim.values[words_] = reading_.text(words);
    claim.evidence = reading_.evidence(words);
    claim.speaker = reading_.speaker_at(words.begin);
    claims_.push_back(std::move(claim));
  }

  const Reading& reading_;
  std::vector<Claim>& claims_;
  TokenRange sentence_;
};

}  // namespace

const ClaimKind term_number_kind{"term_number", "which term in an office a person is serving",
                                 columns};

void extract_term_numbers(Reading& reading, std::vector<Claim>& claims) {
  if (!reading.persons.empty()) TermNumberReader(reading, claims).read();
}

}  // namespace crosscheck
