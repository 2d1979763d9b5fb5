// "A coroner concluded on Wednesday", "the judge today reserved her ruling".

#include "checker/claims/meetings/rulings.h"

#include <algorithm>
#include <array>

#include "checker/claims/lexicon/word_set.h"

namespace crosscheck {
namespace {

constexpr std::array<Column, 1> columns{{{"status", "given or reserved"}}};

class RulingReader {
 public:
  RulingReader(const Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void read();

 private:
  bool is(std::uint32_t i, const WordSet& words) const {
    return i >= begin_ && i < end_ && words.has(reading_.tokens[i]);
  }
  bool gives(std::uint32_t verb) const;
  bool reserves(std::uint32_t verb) const;
  bool is_before_court() const;
  Period day_beside(std::uint32_t verb) const;

  const Reading& reading_;
  std::vector<Claim>& claims_;
  std::uint32_t begin_ = 0, end_ = 0;  ///< of the sentence
};

const WordSet& courts() {
  static const WordSet words{"coroner",    "judge",    "jury",   "jurors",     "court",
                             "magistrate", "tribunal", "judges", "magistrates"};
  return words;
}

/// "a coroner concluded", "the jury returned a verdict", "the judge ruled"
bool RulingReader::gives(std::uint32_t verb) const {
  static const WordSet verbs{"concluded", "ruled", "found", "convicted", "acquitted"};
  static const WordSet returned{"returned", "reached", "delivered", "recorded", "gave"};
  static const WordSet verdicts{"verdict", "verdicts", "conclusion", "ruling", "judgment"};
  static const WordSet has{"has", "had"};
  const bool subject = is(verb - 1, courts()) || (is(verb - 1, has) && is(verb - 2, courts()));
  if (!subject) return false;
  if (is(verb, verbs)) return true;
  constexpr std::uint32_t reach = 5;
  if (!is(verb, returned)) return false;
  for (std::uint32_t i = verb + 1; i < verb + reach; ++i)
    if (is(i, verdicts)) return true;
  return false;
}

/// "reserved her conclusion", "reserved judgment"
bool RulingReader::reserves(std::uint32_t verb) const {
  static const WordSet reserved{"reserved", "reserves"}, owners{"her", "his", "its", "their"};
  static const WordSet rulings{"conclusion", "judgment", "judgement", "ruling",
                               "decision",   "verdict",  "sentence"};
  if (!is(verb, reserved)) return false;
  return is(is(verb + 1, owners) ? verb + 2 : verb + 1, rulings);
}

bool RulingReader::is_before_court() const {
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (is(i, courts())) return true;
  return false;
}

/// The day right before the verb, else the first one close behind it.
Period RulingReader::day_beside(std::uint32_t verb) const {
  constexpr std::uint32_t before = 3, behind = 6;
  const std::uint32_t first = verb - std::min(verb - begin_, before);
  for (const TimeMention& time : reading_.times_in({first, std::min(end_, verb + behind)}))
    if (time.period.day()) return time.period;
  return {};
}

void RulingReader::read() {
  static const Trigger verbs(WordSet{"concluded", "ruled", "found", "convicted", "acquitted",
                                     "returned", "reached", "delivered", "recorded", "gave",
                                     "reserved", "reserves"});
  for (const std::uint32_t i : reading_.places(verbs)) {
    const Sentence& sentence = reading_.sentence_of(i);
    begin_ = sentence.tokens.begin;
    end_ = sentence.tokens.end;
    if (i == begin_ || reading_.quotation_of(i) != nullptr) continue;
    const bool given = gives(i);
    if (!given && !(reserves(i) && is_before_court())) continue;
    const Period day = day_beside(i);
    if (!day.known()) continue;
    Claim claim;
    claim.kind = &ruling_kind;
    claim.values = {given ? "given" : "reserved"};
    claim.period = day;
    claim.confidence = 0.7;
    claim.evidence = reading_.evidence({i - 1, std::min(end_, i + 3)});
    claims_.push_back(std::move(claim));
  }
}

}  // namespace

const ClaimKind ruling_kind{"ruling", "that a court ruled on a day, or kept its ruling for later",
                            columns};

void extract_rulings(Reading& reading, std::vector<Claim>& claims) {
  RulingReader(reading, claims).read();
}

}  // namespace crosscheck
