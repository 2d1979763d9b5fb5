#include <date/date.h>
#include <algorithm>
#include <optional>

#include "checker/claims/meetings/reader.h"
#include "checker/claims/meetings/seat.h"

namespace crosscheck {

using enum WordClass;

/// Whether those who met may have met one another: no object follows, "met the press".
bool MeetingReader::may_end_verb(std::uint32_t at) const {
  if (at >= end_ || token(at).kind != TokenKind::word) return true;
  static const WordSet determiners{"the",   "a",   "an",   "his", "her",  "its",
                                   "their", "any", "some", "all", "with", "no"};
  MeetingMention time;
  if (day_at(at, time) != at || is(at, "again")) return true;
  return token(at).classes.has(function_word) && !determiners.has(token(at));
}

namespace {

const WordSet talking_verbs{"talked", "spoke", "dined", "lunched", "conversed"};
const WordSet meals{"tea", "coffee", "lunch", "dinner", "breakfast", "talks"};

}  // namespace

const WordSet& hosting_verbs() {
  static const WordSet words{"hosted", "received"};
  return words;
}

const WordSet& talking_words() {
  static const WordSet words = talking_verbs | meals | hosting_verbs() | WordSet{"down", "hands"};
  return words;
}

/// "talked", "sat down", "had tea", "shook hands": what two people do who meet.
bool MeetingReader::talks_at(std::uint32_t at) const {
  if (!among(at, talking_words())) return false;
  if (among(at, talking_verbs)) return true;
  if (is(at, "down")) return is(at - 1, "sat") || is(at - 1, "sit") || is(at - 1, "sits");
  if (is(at, "hands")) return is(at - 1, "shook") || is(at - 1, "shake") || is(at - 1, "shakes");
  return among(at, meals) && (is(at - 1, "had") || is(at - 1, "have"));
}

/// "Berg and Ray walked to the river and talked": the two the sentence begins with.
PartyList MeetingReader::first_two() const {
  for (std::uint32_t i = begin_; i < end_ && i < begin_ + 6; ++i) {
    if (PartyList pair = people_.bare_pair(i, {begin_, end_}); !pair.parties.empty()) return pair;
    if (context_.mention_at(i) == nullptr) continue;
    PartyList list = parties_from(context_, i, end_);
    const bool people = std::all_of(list.parties.begin(), list.parties.end(),
                                    [](const Party& party) { return party.person; });
    return list.parties.size() == 2 && people ? list : PartyList{};
  }
  return {};
}

/// "met alone", "talked by themselves", "met without anyone else"
bool MeetingReader::are_alone(std::uint32_t verb) const {
  static const WordSet alone{"alone", "themselves"};
  for (std::uint32_t i = verb + 1; i < end_; ++i) {
    if (token(i).kind == TokenKind::semicolon) return false;
    if (among(i, alone)) return true;
    static const WordSet company{"anyone", "others", "other", "aides"};
    if (is(i, "without") && among(i + 1, company)) return true;
    if (is(i, "one") && is(i + 2, "on") && is(i + 4, "one")) return true;
  }
  return false;
}

/// Whether the sentence says that they spoke over a distance.
bool MeetingReader::is_call(std::uint32_t verb) const {
  static const WordSet words{"phone", "telephone", "call", "video", "zoom", "telephoned"};
  for (std::uint32_t i = verb; i < end_; ++i)
    if (among(i, words)) return true;
  return false;
}

/// Whether two who "spoke" did so with each other: not "for the government", "to reporters".
bool MeetingReader::may_end_talk(std::uint32_t at) const {
  static const WordSet words{"by",   "privately", "separately", "alone", "again", "together",
                             "face", "under",     "beside",     "until", "after", "over"};
  MeetingMention time;
  return at >= end_ || token(at).kind != TokenKind::word || among(at, words) ||
         day_at(at, time) != at;
}

/// Words that say the two have met before, not just now: "met several times".
bool MeetingReader::is_habit(std::uint32_t from, std::uint32_t to) const {
  static const WordSet words{"times",      "twice",     "repeatedly", "often",   "before",
                             "previously", "regularly", "frequently", "several", "earlier",
                             "past",       "once",      "since",      "years"};
  static const WordSet of_the_day{"in", "on", "today", "this"};
  static const WordSet long_ago{"since", "years", "past"};
  const auto first_before = [this](std::uint32_t at) {
    for (std::uint32_t i = at > begin_ + 5 ? at - 5 : begin_; i < at; ++i)
      if (is(i, "first")) return true;
    return false;
  };
  for (std::uint32_t i = from; i < to; ++i) {
    if (is(i, "earlier") && among(i + 1, of_the_day)) continue;
    // "for the first time in years", "the first meeting since 2019"
    const bool first = among(i, long_ago) && first_before(i);
    if (first) continue;
    if (among(i, words)) return true;
  }
  return false;
}

/// The token after words that say how two people met or spoke: "one-on-one", "face to face",
/// "briefly", "on the telephone"; `at` when none stand there.
std::uint32_t MeetingReader::after_manner(std::uint32_t at) const {
  static const WordSet links{"on", "by", "over", "via", "behind", "in"}, determiners{"the", "a"};
  static const WordSet ways{"phone",     "telephone", "video", "zoom",
                            "videolink", "private",   "secret"};
  static const WordSet twice{"one", "face"}, between{"on", "to"};
  const auto hyphen_or = [this](std::uint32_t i) {
    return i < end_ && token(i).kind == TokenKind::hyphen ? i + 1 : i;
  };
  for (int steps = 0; steps < 2 && at < end_; ++steps) {
    const std::uint32_t link = hyphen_or(at + 1), again = hyphen_or(link + 1);
    if (among(at, twice) && among(link, between) && again < end_ &&
        token(again).key == token(at).key) {
      at = again + 1;
    } else if (is_adverb(at) || is(at, "alone") || is(at, "together")) {
      ++at;
    } else if (among(at, links)) {
      const std::uint32_t way = among(at + 1, determiners) ? at + 2 : at + 1;
      const bool doors = is(at, "behind") && is(at + 1, "closed") && is(at + 2, "doors");
      if (!among(way, ways) && !doors) break;
      at = doors ? at + 3 : way + 1;
      if (is(at, "link") || is(at, "call") || is(at, "conference")) ++at;
    } else {
      break;
    }
  }
  return at;
}

/// The token after "for 45 minutes", "for more than an hour"; `at` when no length stands there.
std::uint32_t MeetingReader::after_length(std::uint32_t at) const {
  if (!is(at, "for")) return at;
  for (const TimeMention& time : context_.reading().times_in({at + 1, std::min(end_, at + 5)}))
    if (time.kind == TimeKind::duration) return time.tokens.end;
  return at;
}

/// Whether it is a person who received another, not a city or a show that hosted them.
bool MeetingReader::is_host(const Doer& doer) const {
  return !doer.denied && !doer.planned &&
         std::all_of(doer.list.parties.begin(), doer.list.parties.end(),
                     [](const Party& party) { return party.person; });
}

/// "Berg met with Ray in Harbour City", "Freedonia and Sylvania meet in Harbour City".
void MeetingReader::read_met(std::uint32_t verb) {
  static const WordSet whole{"talked",    "spoke",   "dined",    "lunched",
                             "conversed", "huddled", "conferred"};
  const bool talks = talks_at(verb), hosts = among(verb, hosting_verbs());
  const std::uint32_t main = talks && verb > begin_ && !among(verb, whole) ? verb - 1 : verb;
  Doer doer = doer_of(main);
  PartyList& subject = doer.list;
  if (subject.parties.empty() && talks && is(doer.verb - 1, "and")) subject = first_two();
  if (subject.parties.empty()) {
    if (!talks && !hosts) read_circle(verb, doer);
    return;
  }
  if (hosts && !is_host(doer)) return;
  if (doer.denied) return read_not_met(doer, {verb, verb + 1}, verb + 1);
  MeetingMention mention;
  mention.tokens = {subject.tokens.begin, verb + 1};
  mention.noun = verb;
  mention.kind = talks && is_call(verb) ? "call" : "meeting";
  mention.status = doer.planned ? MeetingStatus::planned : verb_status(doer.verb, verb);
  const bool will = mention.status != MeetingStatus::planned;
  if (will && (is(verb, "met") || talks || hosts)) mention.status = MeetingStatus::held;
  for (std::uint32_t i = doer.verb; i < verb; ++i)
    if (is(i, "again") || is(i, "first") || is(i, "last")) mention.apart = true;
  mention.apart = mention.apart || is_habit(begin_, end_);
  add_parties(subject, mention);
  const std::uint32_t told = after_manner(verb + 1);
  std::uint32_t at = after_length(told);
  const bool with = is(at, "with");
  if (!with) at = told;
  const bool manner = told > verb + 1;
  const PartyList object = people_.from(with ? at + 1 : at, {begin_, end_});
  const bool alone = object.parties.empty();
  // "received Freedonia's answer", "hosted Freedonia" at a tournament
  if (hosts && (alone || !(object.sent || object.parties.front().person))) return;
  if (alone && (subject.parties.size() < 2 || with || !(manner || may_end_verb(at)))) return;
  const bool people = std::all_of(subject.parties.begin(), subject.parties.end(),
                                  [](const Party& party) { return party.person; });
  // Who shake hands while an article tells of talks do so there.
  const bool hands = is(verb, "hands");
  if (hands && std::any_of(mentions_.begin(), mentions_.end(),
                           [](const MeetingMention& other) { return !other.kind.empty(); }))
    return;
  const bool ends = hands || manner || may_end_talk(at);
  if (talks && (!people || (!alone && !with) || (alone && !ends))) return;
  // "met Freedonia's deadline"
  if (!alone && token(object.tokens.end - 1).possessive) return;
  add_parties(object, mention);
  // "Berg and his counterpart, Lee, met"
  const bool pair = subject.parties.size() == 2 && subject.tokens.end + 1 == doer.verb;
  mention.closed = alone ? pair || subject.tokens.end == doer.verb : object.closed;
  if (!alone) at = object.tokens.end;
  // "met with Berg of the Harbour Board in"
  if (is(at, "of"))
    while (at < end_ && (is(at, "of") || is(at, "the") || context_.is_capital(at))) ++at;
  mention.alone = are_alone(verb);
  at = tail(at, mention);
  if (is(at, "again")) mention.apart = true, tail(at + 1, mention);
  keep(std::move(mention));
}

/// "The council of Harbour City": whose it is.
void MeetingReader::take_seat(TokenRange circle, MeetingMention& mention) const {
  if (is_assembly(mention.label.circle))
    mention.label.seat = seat_of(context_, {begin_, end_}, circle);
}

/// "The council sat until nine"
void MeetingReader::read_sat(std::uint32_t verb) {
  const Doer doer = doer_of(verb);
  std::uint32_t begin = verb;
  if (is_assembly(circle_before(context_, {begin_, end_}, doer.verb, begin)))
    read_circle(verb, doer);
}

/// "The finance ministers met in Harbour City": who met is told by office alone.
void MeetingReader::read_circle(std::uint32_t verb, const Doer& doer) {
  MeetingMention mention;
  const std::uint32_t subject_end = doer.verb;
  std::uint32_t begin = subject_end;
  mention.label.circle = circle_before(context_, {begin_, end_}, subject_end, begin);
  // "On Wednesday it had met": those the last sentence began with.
  if (subject_end > begin_ && is(subject_end - 1, "it")) {
    mention.label.circle = circle_of_last_sentence();
    begin = subject_end - 1;
  }
  if (mention.label.circle.empty() || !may_end_verb(verb + 1)) return;
  take_seat({begin, subject_end}, mention);
  mention.tokens = {begin, verb + 1};
  mention.noun = verb;
  mention.kind = "meeting";
  mention.status = verb_status(subject_end, verb);
  static const WordSet past{"met", "sat", "assembled", "reassembled", "convened", "gathered"};
  if (mention.status == MeetingStatus::unsaid && among(verb, past))
    mention.status = MeetingStatus::held;
  tail(verb + 1, mention);
  if (doer.denied) mention.status = MeetingStatus::cancelled;
  keep(std::move(mention));
}

/// "will report to the cabinet on Monday", "told parliament on Monday": who hears somebody out
/// need not sit.
bool MeetingReader::is_told(std::uint32_t circle) const {
  static const WordSet reports{"report", "reports", "reported", "speak", "statement", "spoke"};
  const std::uint32_t before = is(circle - 1, "the") ? circle - 1 : circle;
  if (before < begin_ + 2) return false;
  return token(before - 1).classes.has(speech_verb) ||
         (is(before - 1, "to") && among(before - 2, reports));
}

/// "the planning committee on 12 May": a sitting that is told by its day.
void MeetingReader::read_sitting(std::uint32_t noun) {
  std::uint32_t begin = noun;
  std::string circle = circle_before(context_, {begin_, end_}, noun + 1, begin);
  if (!is_assembly(circle) || !at_time(noun + 1) || is_told(begin)) return;
  MeetingMention mention;
  mention.label.circle = std::move(circle);
  take_seat({begin, noun + 1}, mention);
  mention.tokens = {begin, noun + 1};
  mention.noun = noun;
  mention.kind = "vote";
  tail(noun + 1, mention);
  const std::optional<date::sys_days> day = mention.days.day();
  const Period& published = context_.reading().article->published.period;
  if (day && published.from && *day <= *published.from) mention.status = MeetingStatus::held;
  keep(std::move(mention));
}

/// "The council of Harbour City voted on Tuesday": a sitting that is told by what it did.
void MeetingReader::read_vote(std::uint32_t verb) {
  static const WordSet present{"votes", "vote", "decides"};
  MeetingMention mention;
  std::uint32_t begin = verb, at = verb;
  for (; at > begin_ && verb - at < 11; --at) {
    const Token& before = token(at - 1);
    if (before.kind != TokenKind::word && before.kind != TokenKind::hyphen) return;
    mention.label.circle = circle_before(context_, {begin_, end_}, at, begin);
    if (mention.label.circle == "councillor") mention.label.circle = "council";
    if (!mention.label.circle.empty()) break;
    if (before.classes.has(meeting_verb) || before.classes.has(speech_verb)) return;
    if (among(verb, present) && !stands_in_verb(before)) return;
  }
  if (!is_assembly(mention.label.circle) || token(at - 1).possessive) return;
  take_seat({begin, at}, mention);
  mention.tokens = {begin, verb + 1};
  mention.noun = verb;
  mention.kind = "vote";
  mention.status = verb_status(at, verb);
  for (std::uint32_t i = at; i < verb; ++i) {
    if (token(i).classes.has(negation)) return;
    const bool where = is(i, "of") || is(i, "in");
    if (where && !place_at(i + 1, mention)) unlisted_place_at(i + 1, mention);
  }
  // "the first time since spring that the council has voted"
  static const WordSet often{"time", "times", "since", "whenever", "repeatedly", "twice"};
  for (std::uint32_t i = begin_; i < end_; ++i)
    if (among(i, often)) mention.apart = true;
  if (mention.status == MeetingStatus::unsaid)
    mention.status = among(verb, present) ? MeetingStatus::planned : MeetingStatus::held;
  tail(verb + 1, mention);
  // "recommended the tram on Tuesday"
  // "issued on Monday, two days after the council approved it": the time of something else.
  static const WordSet clauses{"after", "before", "since", "when", "until"};
  bool opened = false;
  for (std::uint32_t i = begin; i > begin_ && begin - i < 4; --i)
    opened = opened || among(i - 1, clauses);
  if (mention.when.empty() && !opened) mention.days = when_of({begin, verb + 1}).days;
  keep(std::move(mention));
}

/// "has seen Berg meeting with Ray"
void MeetingReader::read_gerund(std::uint32_t noun, const PersonMention& subject) {
  const PartyList object = parties_from(context_, noun + 2, end_);
  const PartyList first = parties_from(context_, subject.tokens.begin, noun);
  if (object.parties.empty() || first.parties.empty()) return;
  MeetingMention mention;
  mention.tokens = {subject.tokens.begin, noun + 1};
  mention.noun = noun;
  mention.kind = "meeting";
  for (std::uint32_t i = begin_; i < noun; ++i)
    if (is(i, "seen") || is(i, "saw")) mention.status = MeetingStatus::held;
  add_parties(first, mention);
  add_parties(object, mention);
  mention.closed = object.closed;
  tail(object.tokens.end, mention);
  keep(std::move(mention));
}

}  // namespace crosscheck
