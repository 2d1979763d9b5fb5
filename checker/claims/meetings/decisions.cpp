#include "checker/claims/meetings/decisions.h"

#include <algorithm>
#include <span>

#include "checker/claims/meetings/sentence_places.h"
#include "checker/text/fold.h"
#include "checker/text/item_list.h"

namespace crosscheck {
namespace {

using enum WordClass;

/// Those who decide by vote or by office.
const WordSet& bodies() {
  static const WordSet words{
      "council",     "committee",    "board",          "commission", "parliament",    "senate",
      "assembly",    "synod",        "cabinet",        "house",      "court",         "panel",
      "councillors", "councilors",   "councilmembers", "lawmakers",  "commissioners", "trustees",
      "directors",   "shareholders", "members",        "delegates",  "supervisors",   "regulator",
      "regulators",  "ministers",    "legislators",    "senators",   "bishops",       "governors"};
  return words;
}

/// What is decided on, whatever it is about.
const WordSet& matters() {
  static const WordSet words{"motion",   "bill",       "plan",       "plans",     "proposal",
                             "request",  "measure",    "resolution", "budget",    "application",
                             "vote",     "scheme",     "deal",       "amendment", "permit",
                             "petition", "ordinance",  "merger",     "takeover",  "project",
                             "decision", "referendum", "draft",      "package",   "contract"};
  return words;
}

const WordSet& approving_verbs() {
  static const WordSet words{"approved", "approves", "passed",   "adopted",  "adopts", "backed",
                             "endorsed", "ratified", "ratifies", "endorses", "okayed", "carried"};
  return words;
}

const WordSet& rejecting_verbs() {
  static const WordSet words{"rejected", "rejects", "vetoed", "quashed"};
  return words;
}

const WordSet& deferring_verbs() {
  static const WordSet words{"deferred", "defers", "postponed", "postpones", "shelved", "shelves"};
  return words;
}

/// "gave the green light to"
const WordSet& giving_verbs() {
  static const WordSet words{"gave", "gives", "give", "given", "got", "gets", "won"};
  return words;
}

/// Every word with which a decision may begin.
WordSet opening_words() {
  return approving_verbs() | rejecting_verbs() | deferring_verbs() | giving_verbs() |
         WordSet{"tabled", "voted", "threw", "thrown", "turned", "put", "held", "stood"};
}

class DecisionReader : private MeetingSentence {
 public:
  DecisionReader(const MeetingPeople& people, const Sentence& sentence,
                 std::vector<Decision>& decisions)
      : MeetingSentence(people, sentence), decisions_(decisions) {}

  void read(std::span<const std::uint32_t> places) {
    for (const std::uint32_t i : places) {
      if (token(i).letters != LetterCase::lower) continue;
      std::uint32_t end = i;
      const std::string_view outcome = outcome_at(i, end);
      if (!outcome.empty()) take(i, end, outcome);
    }
  }

 private:
  std::string_view outcome_at(std::uint32_t at, std::uint32_t& end) const;
  void take(std::uint32_t verb, std::uint32_t end, std::string_view outcome);
  std::string body_before(std::uint32_t verb) const;
  std::uint32_t matter_before(std::uint32_t verb) const;
  std::string words_of(TokenRange range) const;

  std::vector<Decision>& decisions_;
};

/// "approved", "voted down", "gave the go-ahead to", "put off", "was carried"
std::string_view DecisionReader::outcome_at(std::uint32_t at, std::uint32_t& end) const {
  static const WordSet to_be{"was", "were", "been"};
  end = at + 1;
  if (among(at, approving_verbs())) return "approved";
  if (among(at, rejecting_verbs())) return "rejected";
  if (among(at, deferring_verbs())) return "put off";
  // "tabled a request" puts it off where "tabled a motion" brings it in.
  if (is(at, "tabled") && (is(at + 2, "request") || is(at + 2, "vote") || is(at + 2, "decision")))
    return "put off";
  end = at + 2;
  if (is(at, "voted") && is(at + 1, "down")) return "rejected";
  if ((is(at, "threw") || is(at, "thrown")) && is(at + 1, "out")) return "rejected";
  if (is(at, "turned") && is(at + 1, "down")) return "rejected";
  if (is(at, "put") && (is(at + 1, "off") || is(at + 1, "back"))) return "put off";
  if (is(at, "held") && is(at + 1, "over")) return "put off";
  if (is(at, "stood") && is(at + 1, "down") && among(at - 1, to_be)) return "put off";
  if (is(at, "put") && is(at + 1, "on") && is(at + 2, "hold")) return end = at + 3, "put off";
  if (!among(at, giving_verbs())) return {};
  for (std::uint32_t i = at + 1; i < end_ && i < at + 12; ++i) {
    const bool light = is(i, "green") && is(i + 1, "light");
    const bool ahead = is(i, "go") && (is(i + 1, "ahead") || is(i + 2, "ahead"));
    if (light || ahead) return end = is(i + 2, "ahead") ? i + 3 : i + 2, "approved";
  }
  return {};
}

std::string DecisionReader::body_before(std::uint32_t verb) const {
  for (std::uint32_t i = verb; i > begin_ && verb - i < 12; --i) {
    const Token& word = token(i - 1);
    if (word.kind == TokenKind::semicolon || word.classes.has(speech_verb)) return {};
    if (among(i - 1, bodies())) return fold(context_.reading().text(word));
  }
  return {};
}

/// The motion or plan that "was VERBed", or the token itself.
std::uint32_t DecisionReader::matter_before(std::uint32_t verb) const {
  static const WordSet to_be{"was", "were", "been"};
  // "Quarry vote put off": in a headline the verb of being is left out.
  if (in_headline(verb) && verb > begin_ && among(verb - 1, matters())) return verb - 1;
  if (verb == begin_ || !among(verb - 1, to_be)) return verb;
  for (std::uint32_t i = verb; i > begin_ && verb - i < 16; --i) {
    if (token(i - 1).kind == TokenKind::semicolon) break;
    if (among(i - 1, matters())) return i - 1;
  }
  return verb;
}

std::string DecisionReader::words_of(TokenRange range) const {
  std::vector<std::string> words;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& word = token(i);
    const WordClasses classes = word.classes;
    // Names tell nothing: one builder has many plans. A headline may begin with what it is about.
    const bool everyday = word.letters == LetterCase::lower || (i == begin_ && classes.has(common));
    const bool tells = word.kind == TokenKind::word && word.words.size() > 3 && everyday &&
                       !classes.has(function_word) && !classes.has(time_word) &&
                       !classes.has(number_word) && !classes.has(time_unit) &&
                       !classes.has(pronoun) && !classes.has(speech_verb) &&
                       !classes.has(negation) && !among(i, matters()) && !among(i, bodies());
    if (!tells) continue;
    std::string folded = fold(context_.reading().text(word));
    if (folded == "ahead" || folded == "green" || folded == "light") continue;
    if (folded.size() > 4 && folded.ends_with('s') && !folded.ends_with("ss")) folded.pop_back();
    words.push_back(std::move(folded));
  }
  return item_list_once(std::move(words));
}

void DecisionReader::take(std::uint32_t verb, std::uint32_t end, std::string_view outcome) {
  constexpr std::uint32_t reach = 12;
  const std::uint32_t matter = matter_before(verb);
  const std::string body = body_before(verb);
  std::uint32_t stop = end;
  while (stop < end_ && stop < end + reach && token(stop).kind != TokenKind::comma &&
         token(stop).kind != TokenKind::period && token(stop).kind != TokenKind::semicolon)
    ++stop;
  // Somebody who decides, or a matter that was decided; what "passed" else is no decision.
  const bool object =
      std::any_of(context_.reading().tokens.begin() + end, context_.reading().tokens.begin() + stop,
                  [](const Token& word) { return matters().has(word); });
  if (matter == verb && (body.empty() || (outcome == "approved" && !object && is(verb, "passed"))))
    return;
  if (matter == verb && body.empty()) return;
  for (std::uint32_t i = verb > begin_ + 6 ? verb - 6 : begin_; i < verb; ++i)
    if (token(i).classes.has(negation)) return;
  if (verb_status(verb > begin_ + 6 ? verb - 6 : begin_, verb) == MeetingStatus::planned) return;
  Decision decision;
  decision.outcome = outcome;
  decision.body = body;
  decision.about = matter == verb ? words_of({verb + 1, stop}) : words_of({begin_, stop});
  decision.tokens = {matter == verb ? verb : matter, end};
  decision.modality = modality(verb);
  const When when = when_of(decision.tokens);
  decision.days = when.days;
  decision.elsewhere = when.elsewhere;
  if (!decision.about.empty()) decisions_.push_back(std::move(decision));
}

}  // namespace

std::vector<Decision> find_decisions(const MeetingPeople& people) {
  std::vector<Decision> decisions;
  static const Trigger openers(opening_words());
  each_sentence_with(people.context().reading(), openers,
                     [&](const Sentence& sentence, std::span<const std::uint32_t> places) {
                       DecisionReader(people, sentence, decisions).read(places);
                     });
  return decisions;
}

}  // namespace crosscheck
