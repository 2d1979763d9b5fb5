#include <algorithm>

#include "checker/claims/meetings_reader.h"

namespace crosscheck {

using enum WordClass;

bool stands_in_verb(const Token& token) {
  static const MeetingWords words{
      "will",   "is",        "are",      "was",        "were",      "to",    "has",
      "have",   "had",       "been",     "be",         "scheduled", "set",   "expected",
      "due",    "slated",    "recently", "also",       "already",   "then",  "later",
      "first",  "privately", "briefly",  "may",        "might",     "could", "would",
      "should", "plans",     "plan",     "did",        "not",       "never", "didn't",
      "again",  "hopes",     "wants",    "separately", "both",      "can",   "reportedly",
      "last",   "just",      "held"};
  return words.has(token);
}

/// Whether those who met may have met one another: no object follows, "met the press".
bool MeetingReader::may_end_verb(std::uint32_t at) const {
  if (at >= end_ || token(at).kind != TokenKind::word) return true;
  static const MeetingWords determiners{"the",   "a",   "an",   "his", "her",  "its",
                                        "their", "any", "some", "all", "with", "no"};
  MeetingMention time;
  if (day_at(at, time) != at || is(at, "again")) return true;
  return token(at).classes.has(function_word) && !determiners.has(token(at));
}

/// "Berg met with Ray in Harbour City", "Freedonia and Sylvania meet in Harbour City".
void MeetingReader::read_met(std::uint32_t verb) {
  std::uint32_t subject_end = verb;
  while (subject_end > begin_ && stands_in_verb(token(subject_end - 1))) --subject_end;
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
void MeetingReader::read_gerund(std::uint32_t noun, const PersonMention& subject) {
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

}  // namespace crosscheck
