// "Norway and Chile sign fishing pact", "are expected to put their names to a pact on fishing".

#include "checker/claims/meetings/signings.h"

#include <algorithm>
#include <array>
#include <string>

#include "checker/claims/lexicon/word_set.h"
#include "checker/text/fold.h"
#include "checker/text/item_list.h"

namespace crosscheck {
namespace {

using enum WordClass;

constexpr std::array<Column, 2> columns{{
    {"status", "signed or planned"},
    {"thing", "everyday words that say what is signed, sorted, with a comma between"},
}};

const WordSet& signing_verbs() {
  static const WordSet words{"sign", "signs", "signed", "ink", "inks", "inked", "names", "name"};
  return words;
}

const WordSet& agreements() {
  static const WordSet words{"agreement", "agreements", "deal",       "deals",   "pact",
                             "treaty",    "protocol",   "accord",     "accords", "memorandum",
                             "contract",  "contracts",  "ceasefire",  "truce",   "convention",
                             "charter",   "compact",    "settlement", "bill",    "order"};
  return words;
}

class SigningReader {
 public:
  SigningReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read();

 private:
  enum class Status : std::uint8_t { unsure, signed_, planned };

  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const {
    return i >= begin_ && i < end_ && words.has(token(i));
  }
  std::uint32_t object_of(std::uint32_t verb) const;
  Status status_of(std::uint32_t verb) const;
  bool is_doubtful() const;
  std::string thing_from(std::uint32_t at, std::uint32_t& end) const;
  std::uint32_t verb_begin(std::uint32_t verb) const;

  const Reading& reading_;
  std::vector<Claim>& claims_;
  std::uint32_t begin_ = 0, end_ = 0;  ///< of the sentence
  SectionKind section_ = SectionKind::body;
};

/// Where the verb begins whose telling word is given: "put their names to" at "put".
std::uint32_t SigningReader::verb_begin(std::uint32_t verb) const {
  static const WordSet names{"names", "name"}, owners{"their", "his", "her"},
      put{"put", "puts", "putting"};
  if (!is(verb, names)) return verb;
  return verb >= begin_ + 2 && is(verb - 1, owners) && is(verb - 2, put) ? verb - 2 : end_;
}

/// The first token of what is signed; the sentence's end when nothing is.
std::uint32_t SigningReader::object_of(std::uint32_t verb) const {
  static const WordSet names{"names", "name"}, to{"to"}, off{"off", "up", "in", "on"};
  if (is(verb, names)) return is(verb + 1, to) ? verb + 2 : end_;
  return is(verb + 1, off) ? end_ : verb + 1;
}

SigningReader::Status SigningReader::status_of(std::uint32_t verb) const {
  static const WordSet to{"to"}, will{"will", "shall"}, has{"has", "have", "had"};
  static const WordSet past{"signed", "inked"},
      present{"sign", "signs", "ink", "inks", "put", "puts"};
  static const WordSet ahead{"expected", "due",    "set", "scheduled",
                             "slated",   "poised", "is",  "are"};
  if (verb > begin_ && is(verb - 1, will)) return Status::planned;
  if (verb > begin_ && is(verb - 1, to)) {
    const bool meant =
        verb >= begin_ + 2 && (is(verb - 2, ahead) || section_ == SectionKind::headline);
    return meant ? Status::planned : Status::unsure;
  }
  if (is(verb, past)) {
    const Token& before = token(verb > begin_ ? verb - 1 : verb);
    static const WordSet not_so{"be", "being", "not", "never", "been", "a", "the", "recently"};
    return verb > begin_ && !not_so.has(before) ? Status::signed_ : Status::unsure;
  }
  const bool tells = section_ == SectionKind::headline && is(verb, present) && verb > begin_;
  return tells ? Status::signed_ : Status::unsure;
}

/// "may sign", "if they sign", "refused to sign"
bool SigningReader::is_doubtful() const {
  static const WordSet words{"if",     "unless", "whether", "could",   "would",  "may", "might",
                             "should", "can",    "refused", "refuses", "failed", "must"};
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const Token& word = token(i);
    if (word.classes.has(negation) || words.has(word) || word.kind == TokenKind::question_mark)
      return true;
  }
  return false;
}

/// The telling words of "a protocol on prisoners of war"; empty when it is no agreement.
std::string SigningReader::thing_from(std::uint32_t at, std::uint32_t& end) const {
  constexpr std::uint32_t reach = 7, behind = 5;
  static const WordSet links{"on", "of", "for", "to"};
  std::uint32_t noun = at;
  while (noun < end_ && noun < at + reach && !is(noun, agreements())) {
    const TokenKind kind = token(noun).kind;
    if (kind != TokenKind::word && kind != TokenKind::hyphen && kind != TokenKind::number)
      return {};
    if (token(noun).classes.has(speech_verb)) return {};
    ++noun;
  }
  if (!is(noun, agreements())) return {};
  end = noun + 1;
  if (is(end, links))
    while (end < end_ && end < noun + behind && token(end).kind == TokenKind::word &&
           !token(end).classes.has(weekday))
      ++end;
  std::vector<std::string> words;
  for (std::uint32_t i = at; i < end; ++i) {
    const Token& word = token(i);
    constexpr std::size_t least_letters = 4;
    const bool tells = word.kind == TokenKind::word && word.words.size() >= least_letters &&
                       !word.classes.has(function_word) && !word.classes.has(time_word) &&
                       !word.classes.has(number_word) && !word.classes.has(weekday);
    if (!tells) continue;
    std::string folded = fold(reading_.text(word));
    if (folded.back() == 's') folded.pop_back();
    words.push_back(std::move(folded));
  }
  return item_list_once(std::move(words));
}

void SigningReader::read() {
  static const Trigger verbs(signing_verbs());
  for (const std::uint32_t i : reading_.places(verbs)) {
    const Sentence& sentence = reading_.sentence_of(i);
    begin_ = sentence.tokens.begin;
    end_ = sentence.tokens.end;
    section_ = reading_.article->sections[sentence.section].kind;
    if (section_ == SectionKind::question || reading_.quotation_of(i) != nullptr) continue;
    const std::uint32_t verb = verb_begin(i), object = object_of(i);
    if (verb >= end_ || object >= end_ || is_doubtful()) continue;
    const Status status = status_of(verb);
    if (status == Status::unsure) continue;
    std::uint32_t end = object;
    std::string thing = thing_from(object, end);
    if (thing.empty()) continue;
    Claim claim;
    claim.kind = &signing_kind;
    claim.values = {status == Status::signed_ ? "signed" : "planned", std::move(thing)};
    if (status == Status::planned) claim.modality = Modality::planned;
    constexpr std::uint32_t reach = 4;
    for (const TimeMention& time : reading_.times_in({end, std::min(end_, end + reach)}))
      if (time.period.day() && !claim.period.known()) claim.period = time.period;
    claim.confidence = 0.7;
    claim.evidence = reading_.evidence({verb, end});
    claims_.push_back(std::move(claim));
  }
}

}  // namespace

const ClaimKind signing_kind{"signing", "an agreement that has been signed, or is to be", columns};

void extract_signings(Reading& reading, std::vector<Claim>& claims) {
  SigningReader(reading, claims).read();
}

}  // namespace crosscheck
