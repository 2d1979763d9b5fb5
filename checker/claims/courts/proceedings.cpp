// "Berg pleaded guilty", "Berg denies manslaughter", "was remanded in custody", "was cleared of",
// "was jailed for five years".

#include "checker/claims/courts/proceedings.h"

#include <date/date.h>

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/persons/mentions.h"
#include "checker/claims/persons/person_of_verb.h"

namespace crosscheck {
namespace {

constexpr std::array<Column, 3> columns{{
    {"question", "plea, bail, verdict or sentence"},
    {"answer",
     "guilty or not guilty; bail or custody; convicted or acquitted; life or so many months"},
    {"words", "the words that say it"},
}};

/// What the words that begin with a verb say, and where they end.
struct Outcome {
  std::string_view question;
  std::string answer;
  std::uint32_t end = 0;
};

class ProceedingReader {
 public:
  ProceedingReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read() {
    static const Trigger verbs(WordSet{
        "pleaded",   "pled",    "pleads",    "denies", "denied",     "admitted", "admits",
        "remanded",  "refused", "granted",   "freed",  "released",   "found",    "convicted",
        "acquitted", "cleared", "sentenced", "jailed", "imprisoned", "given",    "handed"});
    for (const std::uint32_t i : reading_.places(verbs)) {
      end_ = reading_.sentence_of(i).tokens.end;
      if (reading_.quotation_of(i) != nullptr || leaves_open(i)) continue;
      const std::optional<Outcome> outcome = outcome_at(i);
      if (!outcome || is_of_old(i)) continue;
      const auto person = defendant(i, *outcome);
      if (person && !is_owner(*person, i)) add(*person, *outcome, i);
    }
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool is(std::uint32_t i, const WordSet& words) const { return i < end_ && words.has(token(i)); }

  /// Whether a word shortly before the verb puts it earlier, into the future or in doubt: "had
  /// pleaded", "will plead", "if convicted", "initially denied".
  bool leaves_open(std::uint32_t verb) const {
    static const WordSet words{
        "had",   "previously", "earlier",   "initially", "originally", "first", "will",  "would",
        "may",   "might",      "could",     "should",    "if",         "to",    "not",   "never",
        "until", "unless",     "expected",  "before",    "after",      "once",  "since", "who'd",
        "he'd",  "reportedly", "allegedly", "could've",  "whether"};
    constexpr std::uint32_t reach = 4;
    const std::uint32_t begin = sentence_begin(verb);
    for (std::uint32_t i = verb; i > begin && verb - i < reach; --i)
      if (words.has(token(i - 1))) return true;
    return false;
  }

  /// Whether the sentence dates it to more than a few days before the article: another case, or an
  /// earlier day of this one.
  bool is_of_old(std::uint32_t verb) const {
    constexpr date::days few{3};
    const Period& today = reading_.article->published.period;
    if (!today.from) return false;
    for (const TimeMention& time : reading_.times_in(reading_.sentence_of(verb).tokens))
      if (time.kind == TimeKind::date && time.period.to && *time.period.to < *today.from - few)
        return true;
    return false;
  }

  /// "The father of 5-year-old Ann Berg, who died, pleaded guilty": the name is another's.
  bool is_owner(std::uint32_t person, std::uint32_t verb) const {
    static const WordSet of{"of"}, age{"year", "old", "month"};
    const PersonMention* name = last_mention(reading_, verb);
    if (name == nullptr || name->person != person) return false;
    std::uint32_t i = name->tokens.begin;
    while (i > sentence_begin(verb) &&
           (token(i - 1).kind == TokenKind::number || token(i - 1).kind == TokenKind::hyphen ||
            age.has(token(i - 1))))
      --i;
    return i > sentence_begin(verb) && of.has(token(i - 1));
  }

  bool is_passive(std::uint32_t verb) const {
    static const WordSet be{"was", "were", "been", "is"};
    return verb > 0 && be.has(token(verb - 1));
  }

  /// The first of some words within `reach` tokens from `at`; `end_` when none is there.
  std::uint32_t within(std::uint32_t at, std::uint32_t reach, const WordSet& words) const {
    for (std::uint32_t i = at; i < end_ && i < at + reach; ++i)
      if (words.has(token(i))) return i;
    return end_;
  }

  std::optional<Outcome> outcome_at(std::uint32_t verb) const {
    if (const auto plea = plea_at(verb)) return plea;
    if (const auto bail = bail_at(verb)) return bail;
    if (const auto sentence = sentence_at(verb)) return sentence;
    return verdict_at(verb);
  }

  std::optional<Outcome> plea_at(std::uint32_t verb) const {
    static const WordSet pleads{"pleaded", "pled", "pleads"}, denies{"denies", "denied"};
    static const WordSet admits{"admitted", "admits"}, guilty{"guilty"}, negation{"not"};
    static const WordSet offences{
        "murder",     "manslaughter", "theft",      "rape",     "assault",  "fraud",   "arson",
        "robbery",    "burglary",     "conspiracy", "wounding", "stalking", "perjury", "bribery",
        "harassment", "killing",      "causing",    "charge",   "charges",  "offence", "offences"};
    if (is(verb, pleads)) {
      if (is(verb + 1, negation) && is(verb + 2, guilty))
        return Outcome{"plea", "not guilty", verb + 3};
      if (is(verb + 1, guilty)) return Outcome{"plea", "guilty", verb + 2};
      return std::nullopt;
    }
    constexpr std::uint32_t reach = 4;
    static const WordSet being{"being"};
    const bool denial = is(verb, denies);
    if (!denial && !is(verb, admits)) return std::nullopt;
    if (is_passive(verb) || (verb > 0 && is(verb - 1, being))) return std::nullopt;
    const std::uint32_t offence = within(verb + 1, reach, offences);
    if (offence == end_) return std::nullopt;
    return Outcome{"plea", denial ? "not guilty" : "guilty", offence + 1};
  }

  std::optional<Outcome> bail_at(std::uint32_t verb) const {
    static const WordSet remanded{"remanded"}, custody{"custody"}, bail{"bail"};
    static const WordSet granted{"granted"}, released{"released", "freed"};
    static const WordSet denied{"denied", "refused"};
    constexpr std::uint32_t reach = 3, object = 8;
    if (is(verb, remanded)) {
      const std::uint32_t held = within(verb + 1, object, custody);
      const std::uint32_t freed = within(verb + 1, reach, bail);
      if (held != end_ && freed == end_) return Outcome{"bail", "custody", held + 1};
      if (freed != end_ && held == end_) return Outcome{"bail", "bail", freed + 1};
      return std::nullopt;
    }
    const std::uint32_t word = within(verb + 1, is(verb, granted) ? object : reach, bail);
    if (word == end_) return std::nullopt;
    if (is(verb, granted) || is(verb, released)) return Outcome{"bail", "bail", word + 1};
    if (is(verb, denied) && word <= verb + 2) return Outcome{"bail", "custody", word + 1};
    return std::nullopt;
  }

  std::optional<Outcome> verdict_at(std::uint32_t verb) const {
    static const WordSet found{"found"}, guilty{"guilty"}, negation{"not"}, of{"of"};
    static const WordSet convicted{"convicted"}, acquitted{"acquitted"}, cleared{"cleared"};
    if (!is_passive(verb)) return std::nullopt;
    if (is(verb, found)) {
      if (is(verb + 1, negation) && is(verb + 2, guilty))
        return Outcome{"verdict", "acquitted", verb + 3};
      if (is(verb + 1, guilty)) return Outcome{"verdict", "convicted", verb + 2};
      return std::nullopt;
    }
    if (is(verb, acquitted)) return Outcome{"verdict", "acquitted", verb + 1};
    if (is(verb, convicted) && is(verb + 1, of)) return Outcome{"verdict", "convicted", verb + 1};
    if (is(verb, cleared) && is(verb + 1, of)) return Outcome{"verdict", "acquitted", verb + 1};
    return std::nullopt;
  }

  /// "was sentenced to five years and six months", "was jailed for life", "was handed a five-year
  /// prison term", where nothing else of the sentence adds to it or takes from it.
  std::optional<Outcome> sentence_at(std::uint32_t verb) const {
    static const WordSet sentenced{"sentenced"}, jailed{"jailed", "imprisoned"};
    static const WordSet given{"given", "handed"}, to{"to"}, for_word{"for"}, life{"life"};
    static const WordSet amount{"a", "an", "total", "of"},
        prison{"prison", "jail", "custodial", "sentence", "term"};
    static const WordSet otherwise{
        "suspended",    "probation",     "minimum",    "parole",  "least", "concurrent",
        "concurrently", "consecutive",   "additional", "further", "each",  "respectively",
        "more",         "consecutively", "life",       "or",      "to"};
    // "Judge Lind sentenced Anna Berg to"
    const std::uint32_t link = is_passive(verb) ? verb + 1 : behind_object(verb);
    const bool opened =
        (is(verb, sentenced) && is(link, to)) || (is(verb, jailed) && is(link, for_word));
    if (!opened && !(is(verb, given) && is_passive(verb))) return std::nullopt;
    std::uint32_t begin = opened ? link + 1 : verb + 1;
    while (is(begin, amount)) ++begin;
    if (opened && is(begin, life)) return Outcome{"sentence", "life", begin + 1};
    std::uint32_t end = begin;
    const double months = months_from(begin, end);
    if (months <= 0 || (!opened && !is(end, prison))) return std::nullopt;
    for (std::uint32_t i = end; i < end_; ++i)
      if (otherwise.has(token(i))) return std::nullopt;
    for (const TimeMention& time : reading_.times_in({end, end_}))
      if (time.kind == TimeKind::duration) return std::nullopt;
    while (is(end, prison)) ++end;
    return Outcome{"sentence", std::to_string(std::lround(months)) + " months", end};
  }

  /// The token behind the person whom a verb has for its object, or the verb itself.
  std::uint32_t behind_object(std::uint32_t verb) const {
    constexpr std::uint32_t titles = 3;
    for (std::uint32_t i = verb + 1; i < end_ && i <= verb + titles; ++i)
      if (const PersonMention* object = mention_from(reading_, i)) return object->tokens.end;
    return verb;
  }

  /// How many months the length that begins at a token has, "five years and six months" together;
  /// 0 when there is none. Moves `end` behind it.
  double months_from(std::uint32_t begin, std::uint32_t& end) const {
    static const WordSet and_word{"and"};
    double months = 0;
    for (const TimeMention& time : reading_.times_in({begin, end_})) {
      const bool goes_on = time.tokens.begin == (months == 0 ? begin : end + 1) &&
                           (months == 0 || is(end, and_word));
      const bool exact = time.kind == TimeKind::duration && time.amount > 0 &&
                         time.modifier == TimeModifier::none && !time.value.starts_with("PT");
      if (!goes_on || !exact) break;
      const char unit = time.value.back();
      if (unit != 'Y' && unit != 'M') break;
      months += time.amount * (unit == 'Y' ? 12 : 1);
      end = time.tokens.end;
    }
    return months;
  }

  /// Whose plea or fate it is: whom a judge "granted" something, else who stands before the verb.
  std::optional<std::uint32_t> defendant(std::uint32_t verb, const Outcome& outcome) const {
    // "Berg admitted theft but denied fraud"
    static const WordSet joints{"and", "but"};
    if (verb > 0 && joints.has(token(verb - 1)) && last_ && last_end_ > sentence_begin(verb))
      return last_;
    const bool has_object = outcome.question == "bail" || outcome.question == "sentence";
    if (has_object && !is_passive(verb)) {
      const PersonMention* object = mention_over(reading_, {verb + 1, outcome.end});
      return object == nullptr ? std::nullopt : std::optional(object->person);
    }
    return person_of(reading_, verb);
  }

  std::uint32_t sentence_begin(std::uint32_t verb) const {
    return reading_.sentence_of(verb).tokens.begin;
  }

  void add(std::uint32_t person, const Outcome& outcome, std::uint32_t verb) {
    const TokenRange words{verb, outcome.end};
    last_ = person;
    last_end_ = words.end;
    Claim claim;
    claim.kind = &proceeding_kind;
    claim.subject = person;
    claim.values = {std::string(outcome.question), outcome.answer,
                    std::string(reading_.text(words))};
    claim.confidence = 0.8;
    const PersonMention* before = last_mention(reading_, verb);
    const bool beside = before != nullptr && before->person == person &&
                        before->tokens.begin >= sentence_begin(verb);
    claim.evidence =
        reading_.evidence(beside ? TokenRange{before->tokens.begin, words.end} : words);
    claims_.push_back(std::move(claim));
  }

  const Reading& reading_;
  std::vector<Claim>& claims_;
  std::uint32_t end_ = 0;              ///< of the sentence
  std::optional<std::uint32_t> last_;  ///< the defendant read last
  std::uint32_t last_end_ = 0;         ///< where the words about them ended
};

}  // namespace

const ClaimKind proceeding_kind{
    "proceeding", "what a defendant pleads, and what the court decides about them", columns};

void extract_proceedings(Reading& reading, std::vector<Claim>& claims) {
  ProceedingReader(reading, claims).read();
}

}  // namespace crosscheck
