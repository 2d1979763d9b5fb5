#include "checker/claims/meetings_mentions.h"

#include <algorithm>
#include <array>

#include "checker/claims/find_persons.h"
#include "checker/text/fold.h"

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

/// Codes of meeting verbs in words.csv.
enum Verb : std::int32_t { met = 1, attended = 3, stayed_away = 4 };

/// Reads the mentions of one sentence.
class SentenceReader {
 public:
  SentenceReader(const TitleContext& context, const Sentence& sentence,
                 std::vector<MeetingMention>& mentions)
      : context_(context),
        begin_(sentence.tokens.begin),
        end_(sentence.tokens.end),
        mentions_(mentions) {}

  void read();

 private:
  const Token& token(std::uint32_t i) const { return context_.token(i); }
  std::string_view text(std::uint32_t i) const { return context_.reading().text(token(i)); }
  bool is(std::uint32_t i, std::string_view word) const {
    return i >= begin_ && i < end_ && token(i).kind == TokenKind::word &&
           token(i).key == word_key(word);
  }
  bool among(std::uint32_t i, const MeetingWords& words) const {
    return i >= begin_ && i < end_ && words.has(token(i));
  }
  bool is_noun(std::uint32_t i) const;
  bool is_verb(std::uint32_t i, Verb verb) const;

  void read_noun(std::uint32_t noun);
  void read_met(std::uint32_t verb);
  void read_gerund(std::uint32_t noun, const PersonMention& subject);
  void read_bridge(std::uint32_t noun);
  void before_noun(std::uint32_t noun, MeetingMention& mention) const;
  void after_noun(std::uint32_t noun, MeetingMention& mention) const;
  void proposal(std::uint32_t noun, MeetingMention& mention) const;
  void attendance(std::uint32_t noun, MeetingMention& mention) const;
  bool may_end_verb(std::uint32_t at) const;
  bool place_at(std::uint32_t i, MeetingMention& mention) const;
  bool unlisted_place_at(std::uint32_t i, MeetingMention& mention) const;
  std::uint32_t tail(std::uint32_t at, MeetingMention& mention) const;
  const TimeMention* time_from(std::uint32_t at) const;
  std::uint32_t day_at(std::uint32_t at, MeetingMention& mention) const;
  void note_time(const TimeMention& time, MeetingMention& mention) const;
  void time_of_sentence(MeetingMention& mention) const;
  void add_parties(const PartyList& list, MeetingMention& mention) const;
  MeetingStatus verb_status(std::uint32_t from, std::uint32_t to) const;
  Modality modality(std::uint32_t at) const;
  void keep(MeetingMention mention);

  const TitleContext& context_;
  std::uint32_t begin_, end_;
  std::vector<MeetingMention>& mentions_;
};

bool SentenceReader::is_noun(std::uint32_t i) const {
  static const MeetingWords formats{"format"};
  static const MeetingWords vague{"mediation",    "dialogue", "dialog",     "deliberations",
                                  "conversation", "congress", "assembly",   "conversations",
                                  "convention",   "panel",    "discussion", "negotiation",
                                  "gathering",    "trip",     "trips",      "protest",
                                  "rally",        "debate",   "debates",    "workshop"};
  if (i < begin_ || i >= end_ || token(i).kind != TokenKind::word) return false;
  if (context_.mention_at(i) != nullptr) return false;
  if (formats.has(token(i))) return true;
  if (vague.has(token(i))) return false;
  return token(i).classes.has(meeting_noun) && token(i).value >= 1 && token(i).value <= 9;
}

bool SentenceReader::is_verb(std::uint32_t i, Verb verb) const {
  static const MeetingWords vague{"negotiate", "negotiates", "negotiated", "negotiating", "discuss",
                                  "discusses", "discussed",  "discussing", "parley"};
  return i >= begin_ && i < end_ && token(i).classes.has(meeting_verb) && token(i).value == verb &&
         !vague.has(token(i));
}

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

MeetingStatus SentenceReader::verb_status(std::uint32_t from, std::uint32_t to) const {
  static const MeetingWords ahead{"will",  "scheduled", "expected", "due", "slated",
                                  "plans", "plan",      "planned",  "set"};
  static const MeetingWords past{"was",  "were", "has", "have",      "had",
                                 "took", "held", "met", "concluded", "ended"};
  MeetingStatus status = MeetingStatus::unsaid;
  for (std::uint32_t i = from; i < to; ++i) {
    if (ahead.has(token(i))) return MeetingStatus::planned;
    if (past.has(token(i))) status = MeetingStatus::held;
  }
  return status;
}

/// How the sentence puts what stands at `at`.
Modality SentenceReader::modality(std::uint32_t at) const {
  static const MeetingWords doubts{"if",          "unless",   "whether", "could", "would",
                                   "may",         "might",    "should",  "can",   "hopes",
                                   "potentially", "possibly", "wants",   "like",  "reportedly"};
  if (context_.reading().quotation_of(at) != nullptr) return Modality::reported;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const bool near = i + 12 > at && i < at + 7;
    if ((near || is(i, "if") || is(i, "reportedly")) && doubts.has(token(i)))
      return Modality::conditional;
    if (token(i).kind == TokenKind::question_mark) return Modality::question;
  }
  return Modality::asserted;
}

bool SentenceReader::place_at(std::uint32_t i, MeetingMention& mention) const {
  if (i >= end_ || context_.mention_at(i) != nullptr || !mention.place.empty()) return false;
  const PhraseMention* phrase = context_.phrases().at(i);
  if (phrase == nullptr || phrase->tokens.begin != i) return false;
  for (const EntryKind kind : {EntryKind::place, EntryKind::country}) {
    const Entry* entry = meaning(phrase, kind);
    if (entry == nullptr || !context_.is_capital(i)) continue;
    mention.place = context_.reading().lexicon->named(kind, entry->record).id;
    mention.place_words = phrase->tokens;
    return true;
  }
  return false;
}

/// A place the register has not: "at Harbour House".
bool SentenceReader::unlisted_place_at(std::uint32_t i, MeetingMention& mention) const {
  if (!mention.place.empty()) return false;
  const std::uint32_t begin = is(i, "the") ? i + 1 : i;
  if (begin >= end_ || context_.is_nation(begin) ||
      meaning(context_.phrases().at(begin), EntryKind::organisation) != nullptr)
    return false;
  std::uint32_t end = begin;
  while (end < end_ && token(end).kind == TokenKind::word && context_.is_capital(end) &&
         context_.mention_at(end) == nullptr && !token(end).classes.has(month) &&
         !token(end).classes.has(weekday))
    ++end;
  if (end == begin) return false;
  mention.place_words = {begin, end};
  mention.place = fold(context_.reading().text(mention.place_words));
  return true;
}

/// The first time named at a token or after it, or null.
const TimeMention* SentenceReader::time_from(std::uint32_t at) const {
  const std::vector<TimeMention>& times = context_.reading().times;
  const auto found = std::lower_bound(
      times.begin(), times.end(), at,
      [](const TimeMention& time, std::uint32_t token) { return time.tokens.begin < token; });
  return found == times.end() ? nullptr : &*found;
}

/// The day named at `at`, with its preposition; returns the token after it, or `at`.
std::uint32_t SentenceReader::day_at(std::uint32_t at, MeetingMention& mention) const {
  static const MeetingWords on{"on", "this", "last", "late", "early", "next", "from"};
  const std::uint32_t last = std::min(end_, among(at, on) ? at + 2 : at + 1);
  const TimeMention* found = time_from(at);
  if (found == nullptr || found->tokens.begin >= last || found->kind == TimeKind::set) return at;
  if (found->kind == TimeKind::duration) return found->tokens.end;
  note_time(*found, mention);
  return found->tokens.end;
}

/// Takes down when it was; a year or a month only says that it was another time.
void SentenceReader::note_time(const TimeMention& time, MeetingMention& mention) const {
  if (!mention.when.empty()) return;
  mention.when = context_.reading().text(time.tokens);
  if (!time.period.known()) return;
  if ((*time.period.to - *time.period.from).count() < 8) {
    mention.days = time.period;
  } else {
    mention.apart = true;
  }
}

/// Words elsewhere in the sentence that may say when: those in front do, others only may.
void SentenceReader::time_of_sentence(MeetingMention& mention) const {
  const TimeMention* end = context_.reading().times.data() + context_.reading().times.size();
  for (const TimeMention* time = time_from(begin_); time != nullptr && time != end; ++time) {
    if (time->tokens.begin >= end_ || !mention.when.empty()) return;
    if (time->kind == TimeKind::duration) continue;
    if (time->tokens.begin < begin_ + 3) {
      note_time(*time, mention);
    } else {
      mention.when = context_.reading().text(time->tokens);
    }
  }
}

void SentenceReader::add_parties(const PartyList& list, MeetingMention& mention) const {
  if (list.parties.empty()) return;
  for (const Party& party : list.parties)
    if (std::find(mention.parties.begin(), mention.parties.end(), party) == mention.parties.end())
      mention.parties.push_back(party);
  mention.tokens.begin = std::min(mention.tokens.begin, list.tokens.begin);
  mention.tokens.end = std::max(mention.tokens.end, list.tokens.end);
}

/// Where and when, in any order, right after what was read.
std::uint32_t SentenceReader::tail(std::uint32_t at, MeetingMention& mention) const {
  static const MeetingWords prepositions{"in", "at", "near"};
  for (int steps = 0; steps < 4 && at < end_; ++steps) {
    const std::uint32_t bare = token(at).kind == TokenKind::comma || is(at, "and") ? at + 1 : at;
    const bool where = among(bare, prepositions);
    if (where && (place_at(bare + 1, mention) || unlisted_place_at(bare + 1, mention))) {
      at = mention.place_words.end;
      // "Harbour City, Freedonia"
      MeetingMention container;
      if (at + 1 < end_ && token(at).kind == TokenKind::comma && place_at(at + 1, container))
        at = container.place_words.end;
    } else if (const std::uint32_t after = day_at(bare, mention); after != bare) {
      at = after;
    } else {
      break;
    }
    mention.tokens.end = std::max(mention.tokens.end, at);
  }
  return at;
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
    if (is_verb(i, met)) {
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
