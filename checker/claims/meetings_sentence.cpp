#include "checker/claims/meetings_sentence.h"

#include <algorithm>

#include "checker/text/fold.h"

namespace crosscheck {

using enum WordClass;

bool MeetingSentence::is_noun(std::uint32_t i) const {
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

bool MeetingSentence::is_verb(std::uint32_t i, MeetingVerb verb) const {
  static const MeetingWords vague{"negotiate", "negotiates", "negotiated", "negotiating", "discuss",
                                  "discusses", "discussed",  "discussing", "parley"};
  return i >= begin_ && i < end_ && token(i).classes.has(meeting_verb) &&
         token(i).value == static_cast<std::int32_t>(verb) && !vague.has(token(i));
}

MeetingStatus MeetingSentence::verb_status(std::uint32_t from, std::uint32_t to) const {
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
Modality MeetingSentence::modality(std::uint32_t at) const {
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

bool MeetingSentence::place_at(std::uint32_t i, MeetingMention& mention) const {
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
bool MeetingSentence::unlisted_place_at(std::uint32_t i, MeetingMention& mention) const {
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
const TimeMention* MeetingSentence::time_from(std::uint32_t at) const {
  const std::vector<TimeMention>& times = context_.reading().times;
  const auto found = std::lower_bound(
      times.begin(), times.end(), at,
      [](const TimeMention& time, std::uint32_t token) { return time.tokens.begin < token; });
  return found == times.end() ? nullptr : &*found;
}

/// The day named at `at`, with its preposition; returns the token after it, or `at`.
std::uint32_t MeetingSentence::day_at(std::uint32_t at, MeetingMention& mention) const {
  static const MeetingWords on{"on", "this", "last", "late", "early", "next", "from"};
  const std::uint32_t last = std::min(end_, among(at, on) ? at + 2 : at + 1);
  const TimeMention* found = time_from(at);
  if (found == nullptr || found->tokens.begin >= last || found->kind == TimeKind::set) return at;
  if (found->kind == TimeKind::duration) return found->tokens.end;
  note_time(*found, mention);
  return found->tokens.end;
}

/// Takes down when it was; a year or a month only says that it was another time.
void MeetingSentence::note_time(const TimeMention& time, MeetingMention& mention) const {
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
void MeetingSentence::time_of_sentence(MeetingMention& mention) const {
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

void MeetingSentence::add_parties(const PartyList& list, MeetingMention& mention) const {
  if (list.parties.empty()) return;
  for (const Party& party : list.parties)
    if (std::find(mention.parties.begin(), mention.parties.end(), party) == mention.parties.end())
      mention.parties.push_back(party);
  mention.tokens.begin = std::min(mention.tokens.begin, list.tokens.begin);
  mention.tokens.end = std::max(mention.tokens.end, list.tokens.end);
}

std::uint32_t MeetingSentence::tail(std::uint32_t at, MeetingMention& mention) const {
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

}  // namespace crosscheck
