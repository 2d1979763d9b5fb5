#include <algorithm>
#include <array>

#include "checker/claims/meetings_reader.h"

namespace crosscheck {
namespace {

using enum WordClass;

constexpr std::array<std::string_view, 11> kinds{
    "",      "talks",   "meeting",  "summit",  "conference",      "call",
    "visit", "hearing", "ceremony", "session", "press-conference"};

}  // namespace

/// Premodifiers: "the previous trilateral Harbour City talks".
void MeetingReader::before_noun(std::uint32_t noun, MeetingMention& mention) const {
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

/// What follows the noun: where, when and who.
void MeetingReader::after_noun(std::uint32_t noun, MeetingMention& mention) const {
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
    tail(parties.tokens.end, mention);
    break;
  }
}

/// What became of it: "is underway", "took place in Harbour City", "was postponed".
void MeetingReader::outcome(std::uint32_t noun, MeetingMention& mention) const {
  static const MeetingWords list{"between", "among", "with"};
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
void MeetingReader::proposal(std::uint32_t noun, MeetingMention& mention) const {
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
void MeetingReader::attendance(std::uint32_t noun, MeetingMention& mention) const {
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
  while (subject_end > begin_ && stands_in_verb(token(subject_end - 1))) --subject_end;
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

void MeetingReader::read_noun(std::uint32_t noun) {
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
  outcome(noun, mention);
  proposal(noun, mention);
  attendance(noun, mention);
  keep(std::move(mention));
}

}  // namespace crosscheck
