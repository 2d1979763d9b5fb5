#include "checker/claims/meetings_mentions.h"

#include <algorithm>
#include <array>

#include "checker/claims/meetings_sentence.h"

namespace crosscheck {

std::string_view to_string(MeetingStatus status) {
  switch (status) {
    case MeetingStatus::unsaid: return "";
    case MeetingStatus::proposed: return "proposed";
    case MeetingStatus::planned: return "planned";
    case MeetingStatus::under_way: return "under-way";
    case MeetingStatus::held: return "held";
    case MeetingStatus::postponed: return "postponed";
    case MeetingStatus::cancelled: return "cancelled";
  }
  return {};
}

namespace {

using enum WordClass;

constexpr std::array<std::string_view, 11> kinds{
    "",      "talks",   "meeting",  "summit",  "conference",      "call",
    "visit", "hearing", "ceremony", "session", "press-conference"};

/// Reads the mentions of one sentence.
class SentenceReader : private MeetingSentence {
 public:
  SentenceReader(const TitleContext& context, const Sentence& sentence,
                 std::vector<MeetingMention>& mentions)
      : MeetingSentence(context, sentence), mentions_(mentions) {}

  void read();

 private:
  void read_noun(std::uint32_t noun);
  void read_met(std::uint32_t verb);
  void read_gerund(std::uint32_t noun, const PersonMention& subject);
  void read_bridge(std::uint32_t noun);
  void before_noun(std::uint32_t noun, MeetingMention& mention) const;
  void after_noun(std::uint32_t noun, MeetingMention& mention) const;
  void proposal(std::uint32_t noun, MeetingMention& mention) const;
  void attendance(std::uint32_t noun, MeetingMention& mention) const;
  bool may_end_verb(std::uint32_t at) const;
  void keep(MeetingMention mention);

  std::vector<MeetingMention>& mentions_;
};

/// Words of the verb between subject and main verb, and what they say of the time.
const MeetingWords& auxiliaries() {
  static const MeetingWords words{
      "will",   "is",        "are",      "was",        "were",      "to",    "has",
      "have",   "had",       "been",     "be",         "scheduled", "set",   "expected",
      "due",    "slated",    "recently", "also",       "already",   "then",  "later",
      "first",  "privately", "briefly",  "may",        "might",     "could", "would",
      "should", "plans",     "plan",     "did",        "not",       "never", "didn't",
      "again",  "hopes",     "wants",    "separately", "both",      "can",   "reportedly",
      "last",   "just",      "held"};
  return words;
}

/// Premodifiers: "the previous trilateral Harbour City talks".
void SentenceReader::before_noun(std::uint32_t noun, MeetingMention& mention) const {
  static const MeetingWords apart{
      "previous", "earlier", "past",  "another", "next",     "prior",     "former",   "second",
      "third",    "further", "other", "future",  "separate", "annual",    "original", "first",
      "last",     "each",    "every", "any",     "fourth",   "follow-up", "rounds",   "subsequent",
      "no",       "final",   "many",  "such",    "two",      "three",     "several"};
  static const MeetingWords anaphors{"these", "this", "those"};
  static const MeetingWords proposed{"proposed", "suggested", "potential", "possible"};
  static const MeetingWords planned{"planned",  "scheduled",   "upcoming",
                                    "expected", "anticipated", "forthcoming"};
  static const MeetingWords three{"trilateral", "tripartite"}, two{"bilateral"},
      four{"quadrilateral", "four-way"};
  for (std::uint32_t i = noun; i > begin_ && noun - i < 7;) {
    --i;
    if (token(i).kind != TokenKind::word && token(i).kind != TokenKind::hyphen) break;
    if (is_noun(i) && mention.kind != "format") break;
    if (token(i).classes.has(function_word) && !among(i, apart) && !among(i, anaphors) &&
        !is(i, "the") && !is(i, "a"))
      break;
    const bool sides = i + 1 < end_ && token(i + 1).kind == TokenKind::hyphen;
    if (among(i, apart) && !sides) mention.apart = true;
    if (among(i, anaphors) && noun - i <= 2) mention.anaphor = true;
    if (among(i, proposed)) mention.status = MeetingStatus::proposed;
    if (among(i, planned)) mention.status = MeetingStatus::planned;
    if (is(i, "ongoing") || is(i, "current")) mention.status = MeetingStatus::under_way;
    if (three.has(token(i))) mention.arity = 3;
    if (two.has(token(i))) mention.arity = 2;
    if (four.has(token(i))) mention.arity = 4;
    if (is(i, "way") && i >= begin_ + 2 && is(i - 2, "three")) mention.arity = 3;
    if (is(i, "way") && i >= begin_ + 2 && is(i - 2, "four")) mention.arity = 4;
    if (i + 1 == noun && context_.phrases().at(i) != nullptr && !token(i).possessive) {
      const std::uint32_t start = context_.phrases().at(i)->tokens.begin;
      if (meaning(context_.phrases().at(i), EntryKind::place)) place_at(start, mention);
      i = start;
    }
    mention.tokens.begin = std::min(mention.tokens.begin, i);
    if (token(i).classes.has(function_word) && (is(i, "the") || is(i, "a"))) break;
  }
}

/// What follows the noun: where, when, who, and what became of it.
void SentenceReader::after_noun(std::uint32_t noun, MeetingMention& mention) const {
  static const MeetingWords list{"between", "among", "with"};
  static const MeetingWords brings{"involving", "involved"};
  static const MeetingWords includes{"include", "includes", "included"};
  std::uint32_t at = tail(noun + 1, mention);
  for (std::uint32_t i = at; i < end_ && i < noun + 24; ++i) {
    if (i > at && (is_noun(i) || token(i).kind == TokenKind::semicolon)) break;
    std::uint32_t from = 0;
    bool needs_sent = false;
    if (among(i, list) && i == at) from = i + 1;
    if (among(i, brings)) from = i + 1;
    if ((is(i, "bringing") || is(i, "brought")) && is(i + 1, "together")) from = i + 2;
    if (is(i, "attended") && is(i + 1, "by")) from = i + 2;
    if (among(i, includes) && (i == at || is(i - 1, "which"))) from = i + 1, needs_sent = true;
    if (from == 0) continue;
    const PartyList parties = parties_from(context_, from, end_);
    if (parties.parties.empty() || (needs_sent && !parties.sent)) continue;
    add_parties(parties, mention);
    mention.closed = parties.closed && parties.parties.size() > 1;
    at = tail(parties.tokens.end, mention);
    break;
  }
  static const MeetingWords going{"underway", "continue", "continued"};
  static const MeetingWords ahead{"planned", "scheduled", "expected", "due", "set", "slated"};
  static const MeetingWords off{"cancelled", "canceled", "scrapped"};
  for (std::uint32_t i = noun + 1; i < end_ && i < noun + 12 && !is_noun(i); ++i) {
    if (among(i, going) || (is(i, "under") && is(i + 1, "way"))) {
      mention.status = MeetingStatus::under_way;
      if (i + 1 < end_) tail(is(i, "under") ? i + 2 : i + 1, mention);
    }
    if ((is(i, "is") || is(i, "are")) && among(i + 1, ahead) && mention.proposer.id.empty())
      mention.status = MeetingStatus::planned;
    if (among(i, off)) mention.status = MeetingStatus::cancelled;
    if (is(i, "postponed")) mention.status = MeetingStatus::postponed;
    const bool took_place =
        (is(i, "took") || is(i, "take") || is(i, "taking")) && is(i + 1, "place");
    const bool was_held = is(i, "held");
    if (took_place || was_held) {
      const std::uint32_t after = tail(took_place ? i + 2 : i + 1, mention);
      const PartyList who =
          among(after, list) ? parties_from(context_, after + 1, end_) : PartyList{};
      if (mention.parties.empty() && who.parties.size() > 1) {
        add_parties(who, mention);
        mention.closed = who.closed;
      }
      const MeetingStatus said = verb_status(noun + 1, i + 1);
      mention.status = is(i, "took") ? MeetingStatus::held : said;
    }
  }
}

/// "proposed by Berg", "has been proposed by Freedonia", "Freedonia proposes a new format".
void SentenceReader::proposal(std::uint32_t noun, MeetingMention& mention) const {
  static const MeetingWords proposes{"proposes", "proposed",   "suggested",
                                     "suggests", "introduces", "introduced"};
  for (std::uint32_t i = noun + 1; i + 2 < end_ && i < noun + 9; ++i) {
    if (!among(i, proposes) || !is(i + 1, "by")) continue;
    const PartyList by = parties_from(context_, i + 2, end_);
    if (by.parties.size() != 1) return;
    mention.proposer = by.parties.front();
    mention.tokens.end = std::max(mention.tokens.end, by.tokens.end);
  }
  const std::uint32_t first = noun > begin_ + 5 ? noun - 5 : begin_;
  for (std::uint32_t i = first; i < noun; ++i) {
    if (!among(i, proposes) || !(is(i + 1, "a") || is(i + 1, "an"))) continue;
    std::uint32_t subject_end = i;
    if (subject_end > begin_ && (is(i - 1, "has") || is(i - 1, "have"))) --subject_end;
    const PartyList by = parties_before(context_, subject_end, begin_);
    if (by.parties.size() != 1) continue;
    mention.proposer = by.parties.front();
    mention.tokens.begin = std::min(mention.tokens.begin, by.tokens.begin);
  }
  // "a format for talks has been proposed by" says it of the format alone.
  if (!mentions_.empty() && mentions_.back().tokens.begin >= begin_ &&
      mentions_.back().proposer == mention.proposer)
    mention.proposer = {};
  if (!mention.proposer.id.empty() && mention.status == MeetingStatus::unsaid)
    mention.status = MeetingStatus::proposed;
}

/// "Freedonia was not present at these talks", "Berg skipped the summit", "attended the summit".
void SentenceReader::attendance(std::uint32_t noun, MeetingMention& mention) const {
  static const MeetingWords articles{"the", "this", "these", "those"};
  static const MeetingWords before{"at", "from", "during", "in", "to"};
  std::uint32_t at = noun;
  while (at > begin_ && noun - at < 5 && !among(at, articles)) --at;
  if (!among(at, articles) || at == begin_) return;
  std::uint32_t verb = at - 1;
  const bool preposition = among(verb, before);
  if (preposition && verb == begin_) return;
  if (preposition) --verb;
  static const MeetingWords skipped{"skipped", "boycotted", "snubbed", "missed"};
  static const MeetingWords came{"attended", "joined"};
  static const MeetingWords denials{"not", "didn't", "wasn't", "weren't", "never"};
  bool absent = !preposition && among(verb, skipped);
  bool present = !preposition && among(verb, came);
  std::uint32_t subject_end = verb;
  if (!preposition && is(verb, "attend") && verb > begin_ && among(verb - 1, denials)) {
    absent = true;
    subject_end = verb - 1;
  } else if (preposition && is(verb, "present") && verb > begin_) {
    absent = among(verb - 1, denials);
    present = is(verb - 1, "was") || is(verb - 1, "were");
    subject_end = verb - 1;
  } else if (preposition && is(verb, "absent") && verb > begin_) {
    absent = is(verb - 1, "was") || is(verb - 1, "were");
    subject_end = verb - 1;
  } else if (preposition && is(verb, "part") && verb > begin_ && is(verb - 1, "took")) {
    present = true;
    subject_end = verb - 1;
  }
  if (!absent && !present) return;
  while (subject_end > begin_ && among(subject_end - 1, auxiliaries())) --subject_end;
  const PartyList who = parties_before(context_, subject_end, begin_);
  if (who.parties.empty()) return;
  mention.anaphor = mention.anaphor || mention.place.empty();
  mention.tokens.begin = std::min(mention.tokens.begin, who.tokens.begin);
  if (absent) {
    mention.absent = who.parties;
  } else if (mention.parties.empty()) {
    add_parties(who, mention);
  }
  mention.status = MeetingStatus::held;
}

void SentenceReader::read_noun(std::uint32_t noun) {
  MeetingMention mention;
  mention.tokens = {noun, noun + 1};
  const Token& word = token(noun);
  const bool format = !word.classes.has(meeting_noun);
  mention.kind = format ? "format" : kinds[static_cast<std::size_t>(word.value)];
  if (is(noun - 1, "news") || is(noun - 1, "press")) mention.kind = "press-conference";
  mention.modality = modality(noun);
  before_noun(noun, mention);
  // "the meeting format" is spoken of once.
  if (!format && is_noun(noun + 1)) return;
  after_noun(noun, mention);
  proposal(noun, mention);
  attendance(noun, mention);
  keep(std::move(mention));
}

/// Whether those who met may have met one another: no object follows, "met the press".
bool SentenceReader::may_end_verb(std::uint32_t at) const {
  if (at >= end_ || token(at).kind != TokenKind::word) return true;
  static const MeetingWords determiners{"the",   "a",   "an",   "his", "her",  "its",
                                        "their", "any", "some", "all", "with", "no"};
  MeetingMention time;
  if (day_at(at, time) != at || is(at, "again")) return true;
  return token(at).classes.has(function_word) && !determiners.has(token(at));
}

/// "Berg met with Ray in Harbour City", "Freedonia and Sylvania meet in Harbour City".
void SentenceReader::read_met(std::uint32_t verb) {
  std::uint32_t subject_end = verb;
  while (subject_end > begin_ && among(subject_end - 1, auxiliaries())) --subject_end;
  const PartyList subject = parties_before(context_, subject_end, begin_);
  if (subject.parties.empty()) return;
  for (std::uint32_t i = subject_end; i < verb; ++i)
    if (token(i).classes.has(negation)) return;
  MeetingMention mention;
  mention.tokens = {subject.tokens.begin, verb + 1};
  mention.kind = "meeting";
  mention.modality = modality(verb);
  mention.status = verb_status(subject_end, verb);
  const bool will = mention.status != MeetingStatus::planned;
  if (will && is(verb, "met")) mention.status = MeetingStatus::held;
  for (std::uint32_t i = subject_end; i < verb; ++i)
    if (is(i, "again") || is(i, "first") || is(i, "last")) mention.apart = true;
  // Those who have met before are not said to have met just now.
  static const MeetingWords often{"times",      "twice",     "repeatedly", "often",   "before",
                                  "previously", "regularly", "frequently", "several", "earlier",
                                  "past",       "once",      "since",      "years"};
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (often.has(token(i))) mention.apart = true;
  add_parties(subject, mention);
  std::uint32_t at = verb + 1;
  const bool with = is(at, "with");
  const PartyList object = parties_from(context_, with ? at + 1 : at, end_);
  const bool alone = object.parties.empty();
  if (alone && (subject.parties.size() < 2 || with || !may_end_verb(at))) return;
  // "met Freedonia's deadline"
  if (!object.parties.empty() && token(object.tokens.end - 1).possessive) return;
  add_parties(object, mention);
  mention.closed = object.parties.empty() ? subject.tokens.end == subject_end : object.closed;
  if (!object.parties.empty()) at = object.tokens.end;
  // "met with Berg of the Harbour Board in"
  if (is(at, "of"))
    while (at < end_ && (is(at, "of") || is(at, "the") || context_.is_capital(at))) ++at;
  at = tail(at, mention);
  if (is(at, "again")) mention.apart = true, tail(at + 1, mention);
  keep(std::move(mention));
}

/// "has seen Berg meeting with Ray"
void SentenceReader::read_gerund(std::uint32_t noun, const PersonMention& subject) {
  const PartyList object = parties_from(context_, noun + 2, end_);
  const PartyList first = parties_from(context_, subject.tokens.begin, noun);
  if (object.parties.empty() || first.parties.empty()) return;
  MeetingMention mention;
  mention.tokens = {subject.tokens.begin, noun + 1};
  mention.kind = "meeting";
  mention.modality = modality(noun);
  for (std::uint32_t i = begin_; i < noun; ++i)
    if (is(i, "seen") || is(i, "saw")) mention.status = MeetingStatus::held;
  add_parties(first, mention);
  add_parties(object, mention);
  mention.closed = object.closed;
  tail(object.tokens.end, mention);
  keep(std::move(mention));
}

/// "The inclusion of Freedonia": one more party of the meeting spoken of before.
void SentenceReader::read_bridge(std::uint32_t noun) {
  if (noun != begin_ + 1 || !is(begin_, "the") || !is(noun + 1, "of")) return;
  const PartyList list = parties_from(context_, noun + 2, end_);
  if (list.parties.empty()) return;
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (is_noun(i)) return;
  MeetingMention mention;
  mention.tokens = {begin_, list.tokens.end};
  mention.bridge = mention.anaphor = true;
  mention.modality = modality(noun);
  add_parties(list, mention);
  keep(std::move(mention));
}

void SentenceReader::keep(MeetingMention mention) {
  if (mention.modality == Modality::question) return;
  const bool says = !mention.place.empty() || !mention.parties.empty() || mention.arity > 0 ||
                    !mention.proposer.id.empty() || !mention.absent.empty() || mention.days.known();
  // A call of one side is made to the police more often than to a president.
  if (!says || (mention.kind == "call" && mention.parties.empty())) return;
  time_of_sentence(mention);
  mentions_.push_back(std::move(mention));
}

void SentenceReader::read() {
  static const MeetingWords bridges{"inclusion", "participation", "presence"};
  for (std::uint32_t i = begin_; i < end_; ++i) {
    if (token(i).kind != TokenKind::word) continue;
    if (among(i, bridges)) read_bridge(i);
    if (is_verb(i, MeetingVerb::met)) {
      read_met(i);
    } else if (is_noun(i)) {
      const PersonMention* before = i > begin_ ? context_.mention_at(i - 1) : nullptr;
      const bool gerund =
          is(i, "meeting") && before != nullptr && is(i + 1, "with") && !token(i - 1).possessive;
      gerund ? read_gerund(i, *before) : read_noun(i);
    }
  }
}

}  // namespace

std::vector<MeetingMention> find_meetings(const TitleContext& context) {
  std::vector<MeetingMention> mentions;
  const Reading& reading = context.reading();
  for (const Sentence& sentence : reading.sentences) {
    if (reading.article->sections[sentence.section].kind == SectionKind::question) continue;
    SentenceReader(context, sentence, mentions).read();
  }
  return mentions;
}

}  // namespace crosscheck
