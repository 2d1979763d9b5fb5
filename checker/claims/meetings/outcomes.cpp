// Whether a meeting that is named came about.

#include <algorithm>

#include "checker/claims/meetings/reader.h"

namespace crosscheck {

using enum WordClass;

namespace {

const WordSet happens{"happen", "happened", "materialise", "materialize", "proceed", "occur"};
const WordSet takes{"take", "took", "taken"}, comes{"come", "came"}, goes{"go", "went"};

/// The words at which `happens_at` may find that something came about.
const WordSet& happening() {
  static const WordSet words = happens | takes | comes | goes | WordSet{"push"};
  return words;
}

}  // namespace

/// What became of it: "is underway", "took place in Harbour City", "was postponed".
void MeetingReader::outcome(std::uint32_t noun, MeetingMention& mention) const {
  static const WordSet list{"between", "among", "with"};
  static const WordSet going{"underway", "continue", "continued"};
  static const WordSet ahead{"planned", "scheduled", "expected", "due", "set", "slated"};
  static const Trigger tells(going |
                             WordSet{"under", "is", "are", "took", "take", "taking", "held"});
  for (const std::uint32_t i :
       context_.reading().places(tells, {noun + 1, std::min(noun + 12, end_)})) {
    if (noun_among({noun + 1, i + 1})) break;
    if (among(i, going) || (is(i, "under") && is(i + 1, "way"))) {
      mention.status = MeetingStatus::under_way;
      if (i + 1 < end_) tail(is(i, "under") ? i + 2 : i + 1, mention);
    }
    if ((is(i, "is") || is(i, "are")) && among(i + 1, ahead) && mention.proposer.id.empty())
      mention.status = MeetingStatus::planned;
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
  static const WordSet turns{"ended", "began",     "opened", "resumed",  "started",
                             "broke", "concluded", "closed", "collapsed"};
  if (among(mention.tokens.end, turns)) {
    const std::uint32_t verb = mention.tokens.end;
    tail(is(verb, "broke") ? verb + 2 : verb + 1, mention);
    mention.status = MeetingStatus::held;
  }
  fell_through(noun, mention);
  if (mention.status == MeetingStatus::unsaid && took_place(noun, mention))
    mention.status = MeetingStatus::held;
  if (mention.status == MeetingStatus::unsaid && was_at(noun, mention))
    mention.status = MeetingStatus::held;
}

/// "has not been officially confirmed", "though unconfirmed"; "the upcoming talks".
void MeetingReader::certainty(MeetingMention& mention) const {
  constexpr std::uint32_t reach = 14;
  static const WordSet confirm{"confirmed", "confirmation"}, sure{"upcoming", "forthcoming"};
  const std::uint32_t noun = mention.noun;
  const std::uint32_t first = noun > begin_ + reach ? noun - reach : begin_;
  for (std::uint32_t i = first; i < end_ && i <= noun + reach; ++i) {
    if (!(is(i, "unconfirmed") || among(i, confirm))) continue;
    if (context_.reading().quotation_of(i) != nullptr) continue;
    bool doubted = is(i, "unconfirmed");
    for (std::uint32_t j = i > begin_ + 3 ? i - 3 : begin_; among(i, confirm) && j < i; ++j)
      doubted = doubted || token(j).classes.has(negation) || is(j, "no");
    if (!doubted) continue;
    mention.certainty = "unconfirmed";
    mention.tokens = {std::min(mention.tokens.begin, i), std::max(mention.tokens.end, i + 1)};
    return;
  }
  for (std::uint32_t i = noun > begin_ + 3 ? noun - 3 : begin_; i < noun; ++i)
    if (among(i, sure) && i > begin_ && is(i - 1, "the")) mention.certainty = "settled";
}

/// "At its meeting on Tuesday the council noted the plan": what was done at a meeting whose day
/// lies behind was done, and the meeting held.
bool MeetingReader::was_at(std::uint32_t noun, const MeetingMention& mention) const {
  constexpr std::uint32_t reach = 4;
  static const WordSet links{"at", "in", "during"};
  static const WordSet unsure{"will",     "would", "was", "were",  "planned", "scheduled", "due",
                              "expected", "could", "may", "might", "if",      "to"};
  const Period& published = context_.reading().article->published.period;
  const bool behind =
      mention.days.known() && published.known() && *mention.days.to < *published.from;
  if (!behind || mention.apart) return false;
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (among(i, unsure) || token(i).classes.has(negation)) return false;
  for (std::uint32_t i = noun; i > begin_ && noun - i < reach; --i)
    if (among(i - 1, links)) return true;
  return false;
}

/// "was called off", "did not take place", "there will be no meeting", "was put off".
void MeetingReader::fell_through(std::uint32_t noun, MeetingMention& mention) const {
  static const WordSet off{"cancelled", "canceled", "scrapped", "abandoned", "shelved", "axed",
                           "dropped",   "ditched",  "aborted",  "nixed",     "off"};
  static const WordSet later{"postponed", "rescheduled", "delayed"};
  static const WordSet be{"was", "were", "been", "is", "are", "being", "be", "and"};
  static const Trigger fails(off | later | happening() |
                             WordSet{"called", "put", "pushed", "fell", "collapsed"});
  constexpr std::uint32_t reach = 18;
  for (const std::uint32_t i :
       context_.reading().places(fails, {noun + 1, std::min(noun + reach, end_)})) {
    if (turns_away({noun + 1, i + 1})) break;
    std::uint32_t end = 0;
    MeetingStatus status = MeetingStatus::cancelled;
    const bool passive = among(i - 1, be) && !denied_before(i - 1);
    if (passive && among(i, off)) end = i + 1;
    if (passive && is(i, "called") && is(i + 1, "off")) end = i + 2;
    if (passive && among(i, later)) end = i + 1, status = MeetingStatus::postponed;
    if (passive && (is(i, "put") || is(i, "pushed")) && (is(i + 1, "off") || is(i + 1, "back")))
      end = i + 2, status = MeetingStatus::postponed;
    if (is(i, "fell") && is(i + 1, "through")) end = i + 2;
    if (is(i, "collapsed") && is(i + 1, "before")) end = i + 1;
    const std::uint32_t behind = happens_at(i);
    const bool failed = is(i - 1, "to") && is(i - 2, "failed");
    if (behind > i && (failed || denied_before(i - 1))) end = behind;
    if (end == 0) continue;
    mention.status = status;
    mention.tokens.end = std::max(mention.tokens.end, end);
    return;
  }
  // "called the meeting off", "no meeting took place", "the cancelled meeting"
  static const WordSet unheld{"cancelled", "canceled", "aborted", "scrapped", "abandoned"};
  const bool adjective = noun > begin_ && among(noun - 1, unheld);
  if (adjective) mention.status = MeetingStatus::cancelled;
  // "there will be no meeting", "called off the meeting"
  static const WordSet drops = off | WordSet{"no", "called", "cancellation"};
  for (std::uint32_t i = noun > begin_ + 6 ? noun - 6 : begin_; i < noun; ++i) {
    if (!drops.has(token(i))) continue;
    const bool there = is(begin_, "there") && (is(i - 1, "be") || is(i - 1, "was"));
    const bool held = happens_at(noun + 1) > noun + 1 ||
                      ((is(noun + 1, "was") || is(noun + 1, "were")) && is(noun + 2, "held"));
    const bool none = is(i, "no") && (there || (held && is_one_phrase(i + 1, noun)));
    const std::uint32_t object = is(i, "called") && is(i + 1, "off") ? i + 2 : i + 1;
    const bool compound = i > begin_ && token(i - 1).kind == TokenKind::hyphen;  // "face-off"
    const bool dropped = (among(i, off) || object == i + 2) && !among(i - 1, be) && !compound &&
                         !denied_before(i) && is_one_phrase(object, noun);
    const bool parted = is(i, "called") && is(noun + 1, "off") && is_one_phrase(i + 1, noun);
    const bool named = is(i, "cancellation") && is(i + 1, "of") && is_one_phrase(i + 2, noun);
    if (!none && !dropped && !((parted || named) && !denied_before(i))) continue;
    mention.status = MeetingStatus::cancelled;
    mention.apart = mention.apart && !none;
    mention.tokens.begin = std::min(mention.tokens.begin, none ? begin_ : i);
    return;
  }
}

/// Where "take place", "happened", "came about" ends that begins at a token; else that token.
std::uint32_t MeetingReader::happens_at(std::uint32_t i) const {
  if (among(i, happens)) return i + 1;
  const bool two = (among(i, takes) && is(i + 1, "place")) ||
                   (among(i, comes) && (is(i + 1, "about") || is(i + 1, "off"))) ||
                   (among(i, goes) && is(i + 1, "ahead")) ||
                   (is(i, "push") && is(i + 1, "through"));
  return two ? i + 2 : i;
}

/// Whether nothing but a determiner and adjectives stands before the noun.
bool MeetingReader::is_one_phrase(std::uint32_t from, std::uint32_t noun) const {
  static const WordSet determiners{"the", "a",     "an",   "his",  "her",
                                   "its", "their", "this", "that", "all"};
  for (std::uint32_t i = from; i < noun; ++i)
    if (token(i).kind != TokenKind::word ||
        (token(i).classes.has(function_word) && !among(i, determiners)))
      return false;
  return true;
}

/// Whether one of the two words up to `at` denies the verb.
bool MeetingReader::denied_before(std::uint32_t at) const {
  for (std::uint32_t i = at > begin_ ? at - 1 : at; i <= at && i < end_; ++i)
    if (token(i).classes.has(negation)) return true;
  return false;
}

/// "told a press conference", "the meeting, which ran late": what is told of it happened there.
bool MeetingReader::took_place(std::uint32_t noun, const MeetingMention& mention) const {
  if (is_of_theirs(noun)) return true;
  static const WordSet within{"told", "addressed", "opened", "left", "closed", "interrupted"};
  static const WordSet ran{"ran",   "lasted", "ended",     "began", "started",
                           "broke", "heard",  "concluded", "saw",   "dragged"};
  if (mention.length.known() && !ahead_in(begin_, noun)) return true;
  for (std::uint32_t i = noun > begin_ + 5 ? noun - 5 : begin_; i < noun; ++i)
    if (among(i, within) && (is(i + 1, "a") || is(i + 1, "the"))) return true;
  std::uint32_t at = mention.tokens.end;
  if (at < end_ && token(at).kind == TokenKind::comma) ++at;
  if (is(at, "which")) ++at;
  if (is(at, "has") || is(at, "have")) ++at;
  return among(at, ran);
}

bool MeetingReader::ahead_in(std::uint32_t from, std::uint32_t to) const {
  return verb_status(from, to) == MeetingStatus::planned;
}

}  // namespace crosscheck
