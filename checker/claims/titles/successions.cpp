// "The city's first woman mayor", "only the second woman to lead the city", "the country's 12th
// president": a person's number among those who held an office.

#include "checker/claims/titles/successions.h"

#include <date/date.h>
#include <array>
#include <optional>
#include <string>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/antecedents.h"
#include "checker/claims/persons/find_persons.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/reading.h"
#include "checker/claims/titles/titles.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

using enum WordClass;

enum Field : std::size_t { number_, group_, office_, words_, earlier_, field_count };

constexpr std::array<Column, field_count> columns{{
    {"number", "the how-manieth: 1 for the first"},
    {"group", "whom the count is of: woman, black; NULL for all holders"},
    {"office", "id of the office, where the words or the person's title tell it"},
    {"words", "the number and the office as written"},
    {"earlier",
     "who of that group held the office before, as the register has it, where the person "
     "is called the first"},
}};

/// Fewer may be a rank: third officer, second secretary.
constexpr std::int32_t least_of_all_holders = 4;

/// What is counted, and where its words end.
struct Count {
  std::int32_t number = 0;
  std::string group;
  const PhraseMention* office = nullptr;
  TokenRange tokens;
};

class SuccessionReader {
 public:
  SuccessionReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read();

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const { return i < end_ && words.has(token(i)); }
  std::int32_t ordinal_at(std::uint32_t i) const;
  std::optional<Count> count_from(std::uint32_t i) const;
  bool tells_holding(std::uint32_t i) const;
  std::optional<std::uint32_t> counted(std::uint32_t ordinal) const;
  std::optional<std::uint32_t> before_comma(std::uint32_t comma) const;
  std::optional<std::uint32_t> subject_before(std::uint32_t verb) const;
  std::string office_of(const Count& count, std::uint32_t person) const;
  std::string earlier_woman(std::string_view office, std::uint32_t person) const;

  const Reading& reading_;
  std::vector<Claim>& claims_;
  std::size_t titles_end_ = 0;
  std::uint32_t begin_ = 0, end_ = 0;  ///< of the sentence
};

/// The number an ordinal stands for, else 0.
std::int32_t SuccessionReader::ordinal_at(std::uint32_t i) const {
  constexpr std::int32_t words_from = 1000;
  if (token(i).kind == TokenKind::ordinal) return token(i).value;
  const bool word = token(i).kind == TokenKind::word && token(i).classes.has(number_word) &&
                    token(i).value > words_from;
  return word ? token(i).value - words_from : 0;
}

/// "To lead the city", "in the post".
bool SuccessionReader::tells_holding(std::uint32_t i) const {
  static const WordSet to{"to"}, in{"in"}, the{"the", "that"};
  static const WordSet hold{"hold", "lead", "head", "run", "chair", "occupy", "govern", "command"};
  static const WordSet posts{"office", "post", "job", "role", "position"};
  static const WordSet for_{"for"};  // "to run for office" is no holding of it
  if (is(i, to) && is(i + 1, hold)) return !is(i + 2, for_);
  return is(i, in) && is(i + 1, the) && is(i + 2, posts);
}

std::optional<Count> SuccessionReader::count_from(std::uint32_t i) const {
  static const WordSet women{"woman", "female", "lady"}, men{"man", "male"}, ever{"ever"};
  static const WordSet others{
      "black", "african", "muslim", "jewish", "catholic", "hispanic",   "latino",   "latina",
      "asian", "openly",  "gay",    "hindu",  "lesbian",  "indigenous", "civilian", "independent"};
  static const WordSet americans{"american"};
  Count count;
  count.number = ordinal_at(i);
  std::uint32_t at = i + 1;
  if (at + 1 < end_ && token(at).kind == TokenKind::hyphen && ever.has(token(at + 1))) at += 2;
  if (is(at, ever)) ++at;
  constexpr std::uint32_t most_words = 4;
  for (std::uint32_t n = 0; n < most_words && at < end_; ++n, ++at) {
    const bool woman = women.has(token(at)), man = men.has(token(at));
    const bool american = !count.group.empty() && americans.has(token(at));
    if (!woman && !man && !american && !others.has(token(at))) break;
    if (!count.group.empty()) count.group += ' ';
    count.group += woman ? "woman" : man ? "man" : fold(reading_.text(token(at)));
  }
  if (at >= end_) return std::nullopt;
  const PhraseMention* phrase = reading_.phrase_at(at);
  const Entry* office = meaning(phrase, EntryKind::office);
  const bool cut = office != nullptr && phrase->tokens.end < end_ &&
                   token(phrase->tokens.end).kind == TokenKind::hyphen;
  if (office != nullptr && !cut && phrase->tokens.begin == at && (office->flags & plural) == 0) {
    if (count.group.empty()) {
      if (count.number < least_of_all_holders) return std::nullopt;
      if (!reading_.lexicon->office(office->record).exclusive) return std::nullopt;
    }
    count.office = phrase;
    count.tokens = {i, phrase->tokens.end};
    return count;
  }
  if (count.group.empty() || !tells_holding(at)) return std::nullopt;
  static const WordSet the{"the", "that", "this"};
  count.tokens = {i, is(at + 2, the) && at + 3 < end_ ? at + 4 : at + 2};
  return count;
}

/// Whom a name or an age before a comma is of: "Anna Berg, 44,".
std::optional<std::uint32_t> SuccessionReader::before_comma(std::uint32_t comma) const {
  std::uint32_t end = comma;
  if (end >= begin_ + 3 && token(end - 1).kind == TokenKind::number &&
      token(end - 2).kind == TokenKind::comma)
    end -= 2;
  const PersonMention* person = mention_until(reading_, end);
  if (person == nullptr || person->tokens.begin < begin_ || token(end - 1).possessive)
    return std::nullopt;
  return person->person;
}

/// Whose verb it is: the name or pronoun right before it, over "will" and "has".
std::optional<std::uint32_t> SuccessionReader::subject_before(std::uint32_t verb) const {
  static const WordSet auxiliaries{"will", "would", "has", "had", "be", "been", "also", "now"};
  std::uint32_t i = verb;
  while (i > begin_ && auxiliaries.has(token(i - 1))) --i;
  if (i == begin_) return std::nullopt;
  if (const PersonMention* person = mention_until(reading_, i))
    return person->tokens.begin >= begin_ ? std::optional(person->person) : std::nullopt;
  static const WordSet pronouns{"he", "she"};
  return pronouns.has(token(i - 1)) ? topic_of_pronoun(reading_, i - 1) : std::nullopt;
}

/// Whom an ordinal counts: who is told before it, over its determiner and whose office it is.
std::optional<std::uint32_t> SuccessionReader::counted(std::uint32_t ordinal) const {
  static const WordSet before{"the", "only", "just", "its", "their", "our", "a", "her", "his"};
  static const WordSet verbs{"is", "was", "be", "became", "becomes", "become", "been"};
  constexpr std::uint32_t longest = 6;
  bool owner = false;
  for (std::uint32_t i = ordinal; i > begin_ && ordinal - i < longest; --i) {
    const Token& word = token(i - 1);
    if (word.kind == TokenKind::comma || word.kind == TokenKind::dash) return before_comma(i - 1);
    if (verbs.has(word)) return subject_before(i - 1);
    if (word.kind != TokenKind::word) return std::nullopt;
    if (mention_until(reading_, i)) return std::nullopt;
    if (word.possessive) {
      owner = true;
      continue;
    }
    const bool part = before.has(word) || capitalised(reading_, i - 1) || owner;
    if (!part || word.classes.has(speech_verb)) return std::nullopt;
  }
  return std::nullopt;
}

/// The office counted: the words' own, made particular by the person's title, else the one office
/// of one holder the article gives the person.
std::string SuccessionReader::office_of(const Count& count, std::uint32_t person) const {
  std::string own;
  std::string_view own_class;
  if (count.office != nullptr) {
    const Entry* entry = meaning(count.office, EntryKind::office);
    const Office office = reading_.lexicon->office(entry->record);
    own = office.id;
    own_class = office.office_class;
  }
  std::string found;
  for (std::size_t c = 0; c < titles_end_; ++c) {
    const Claim& title = claims_[c];
    if (title.kind != &title_kind || title.subject != person) continue;
    if (value_of(title, "exclusive") != "yes" || value_of(title, "status") == "former") continue;
    if (!own.empty() && value_of(title, "office_class") != own_class) continue;
    const std::string id(value_of(title, "office"));
    if (id.empty() || id == found) continue;
    if (!found.empty()) return own;
    found = id;
  }
  return found.empty() ? own : found;
}

/// The woman whom the register has in the office before the person at hand, or nobody.
std::string SuccessionReader::earlier_woman(std::string_view office, std::uint32_t person) const {
  const Lexicon& lexicon = *reading_.lexicon;
  const auto known = lexicon.record_by_id(EntryKind::person, reading_.entities[person].known);
  const auto held = lexicon.office_by_id(office);
  if (!known || !held || lexicon.office(*held).polity.empty()) return {};
  const std::uint32_t record = *known;
  std::optional<date::sys_days> own;
  for (const Tenure& tenure : lexicon.tenures_of_office(*held))
    if (tenure.person == record && tenure.period.from && (!own || *tenure.period.from < *own))
      own = tenure.period.from;
  if (!own) return {};
  std::optional<Tenure> first;
  for (const Tenure& tenure : lexicon.tenures_of_office(*held)) {
    if (tenure.person == record || !tenure.period.from || *tenure.period.from >= *own) continue;
    if (lexicon.named(EntryKind::person, tenure.person).detail != "f") continue;
    if (!first || *tenure.period.from < *first->period.from) first = tenure;
  }
  return first ? std::string(lexicon.named(EntryKind::person, first->person).name) : std::string();
}

void SuccessionReader::read() {
  titles_end_ = claims_.size();
  if (reading_.persons.empty()) return;
  const Sentence* sentence = nullptr;
  static const Trigger ordinals({}, {number_word}, {TokenKind::ordinal});
  for (const std::uint32_t i : reading_.places(ordinals)) {
    const std::int32_t number = ordinal_at(i);
    if (number == 0) continue;
    if (sentence == nullptr || i >= sentence->tokens.end) {
      sentence = &reading_.sentence_of(i);
      begin_ = sentence->tokens.begin;
      end_ = sentence->tokens.end;
    }
    const std::optional<Count> count = count_from(i);
    if (!count) continue;
    const std::optional<std::uint32_t> person = counted(i);
    if (!person) continue;
    Claim claim;
    claim.kind = &succession_kind;
    claim.subject = *person;
    claim.values.resize(field_count);
    claim.values[number_] = std::to_string(count->number);
    claim.values[group_] = count->group;
    claim.values[office_] = office_of(*count, *person);
    claim.values[words_] = reading_.text(count->tokens);
    if (count->number == 1 && count->group == "woman")
      claim.values[earlier_] = earlier_woman(claim.values[office_], *person);
    claim.evidence = reading_.evidence(count->tokens);
    claim.speaker = reading_.speaker_at(i);
    claims_.push_back(std::move(claim));
  }
}

}  // namespace

const ClaimKind succession_kind{
    "succession", "the how-manieth holder of an office a person is, of all or of a group", columns};

void extract_successions(Reading& reading, std::vector<Claim>& claims) {
  SuccessionReader(reading, claims).read();
}

}  // namespace crosscheck
