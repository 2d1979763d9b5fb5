#include "checker/claims/meetings/parts.h"

#include <algorithm>

#include "checker/claims/meetings/part_reader.h"
#include "checker/claims/meetings/sentence_places.h"
#include "checker/claims/persons/find_persons.h"

namespace crosscheck {

std::string_view to_string(MeetingPart part) {
  switch (part) {
    case MeetingPart::present: return "present";
    case MeetingPart::in_person: return "in person";
    case MeetingPart::remote: return "remote";
    case MeetingPart::absent: return "absent";
    case MeetingPart::elsewhere: return "elsewhere";
    case MeetingPart::dead: return "dead";
    case MeetingPart::chair: return "chair";
    case MeetingPart::head: return "head";
    case MeetingPart::solo: return "solo";
  }
  return {};
}

namespace {

using enum WordClass;

/// "Freedonia's president": where one official is missing another may have come.
bool speaks_of_officials(const PartyList& list) {
  return list.sent && std::any_of(list.parties.begin(), list.parties.end(),
                                  [](const Party& party) { return !party.person; });
}

}  // namespace

bool PartReader::denied(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i)
    if (token(i).classes.has(negation) && !is(i, "without")) return true;
  return false;
}

bool PartReader::ahead(std::uint32_t from, std::uint32_t to) const {
  static const WordSet words{"will",    "won't",   "to",       "scheduled", "expected",
                             "due",     "plans",   "planned",  "planning",  "set",
                             "intends", "agreed",  "promised", "invited",   "slated",
                             "hopes",   "willing", "able",     "going",     "prepared"};
  // "closed to the press", "flew to Harbour City": no verb follows.
  static const WordSet determiners{"the", "a",   "an",  "this", "that",  "his",   "their", "her",
                                   "its", "our", "all", "some", "these", "those", "any"};
  for (std::uint32_t i = from; i < to; ++i) {
    const bool no_verb = is(i, "to") && (among(i + 1, determiners) || context_.is_capital(i + 1));
    if (words.has(token(i)) && !no_verb) return true;
  }
  return false;
}

/// "He": whom a sentence that names nobody is about.
std::optional<PartyList> PartReader::pronoun_before(std::uint32_t end) const {
  if (end != begin_ + 1) return std::nullopt;
  PartyList list = people_.before(end, {begin_, end_});
  if (list.parties.size() != 1) return std::nullopt;
  return list;
}

/// "Berg, kept away by a board meeting, sent word": a meeting named in between commas on the way.
bool PartReader::is_inserted_before(std::uint32_t noun, std::uint32_t at) const {
  const auto comma = [this](std::uint32_t i) { return token(i).kind == TokenKind::comma; };
  bool opens = false, closes = false;
  for (std::uint32_t i = begin_ + 1; i < noun; ++i) opens = opens || comma(i);
  for (std::uint32_t i = noun; i < at; ++i) closes = closes || comma(i);
  static const WordSet indefinite{"a", "an", "another"};
  for (std::uint32_t i = noun > begin_ + 4 ? noun - 4 : begin_; i < noun; ++i)
    if (opens && closes && among(i, indefinite)) return true;
  return false;
}

/// The mention of this sentence that holds a token, else the nearest of the sentence.
std::uint32_t PartReader::mention_at(std::uint32_t at) const {
  std::uint32_t best = Participation::no_mention, distance = 0;
  auto found = std::lower_bound(
      mentions_.begin(), mentions_.end(), begin_,
      [](const MeetingMention& mention, std::uint32_t token) { return mention.noun < token; });
  for (; found != mentions_.end() && found->noun < end_; ++found) {
    if (found->bridge || is_inserted_before(found->noun, at)) continue;
    const std::uint32_t away = found->noun > at ? found->noun - at : at - found->noun;
    if (best != Participation::no_mention && away >= distance) continue;
    best = static_cast<std::uint32_t>(found - mentions_.begin());
    distance = away;
  }
  return best;
}

/// Where "the summit" ends that follows "did not attend"; `end` when no meeting does.
std::uint32_t PartReader::with_object(std::uint32_t end) const {
  for (std::uint32_t i = end; i < end_ && i < end + 6; ++i) {
    if (token(i).kind != TokenKind::word || context_.mention_at(i) != nullptr) return end;
    // Whom one attends is a gathering, if it may be one at all: "the party's convention".
    static const WordSet bodies{"congress", "assembly", "parliament"};
    const bool body = among(i, bodies) && context_.is_capital(i);
    const bool gathering = token(i).classes.has(meeting_noun) && token(i).value >= 1 && !body &&
                           token(i).value <= 9 && !is_noun(i + 1) &&
                           !(is(i, "protest") && is(i - 1, "in"));
    if (is_noun(i) || gathering) return i + 1;
  }
  return end;
}

/// "Berg gave a press conference. Ray could not be there": of the last sentence, not of the scene.
bool PartReader::after_press_conference() const {
  static const WordSet press{"press", "news"}, conference{"conference", "briefing"};
  const std::vector<Sentence>& sentences = context_.reading().sentences;
  const Sentence* here = &context_.reading().sentence_of(begin_);
  if (here == sentences.data() || std::prev(here)->section != here->section) return false;
  const TokenRange last = std::prev(here)->tokens;
  for (std::uint32_t i = last.begin + 1; i < last.end; ++i)
    if (conference.has(token(i)) && press.has(token(i - 1))) return true;
  return false;
}

void PartReader::add(MeetingPart part, const PartyList& who, TokenRange cue, std::uint32_t verb,
                     const Party& side) {
  for (const Party& party : who.parties) {
    Participation said;
    said.part = part;
    said.who = party;
    said.side = side;
    const bool attends = part == MeetingPart::present || part == MeetingPart::absent;
    said.tokens = {std::min(who.tokens.begin, cue.begin),
                   std::max(who.tokens.end, attends ? with_object(cue.end) : cue.end)};
    if (attends && with_object(cue.end) > cue.end) said.kind = kind_of(with_object(cue.end) - 1);
    said.modality = modality(cue.begin);
    said.status =
        ahead(std::min(verb, cue.begin), cue.begin) ? MeetingStatus::planned : MeetingStatus::held;
    said.mention = mention_at(cue.begin);
    if (said.mention != Participation::no_mention && said.kind.empty()) {
      said.kind = mentions_[said.mention].kind;
      said.topic = mentions_[said.mention].label.topic;
    }
    const bool there = is(cue.end - 1, "there") || is(cue.end, "there");
    if (said.kind.empty() && there && after_press_conference()) said.kind = "press-conference";
    const When when = when_of(cue);
    said.days = when.days;
    said.elsewhere = when.elsewhere;
    keep(std::move(said));
  }
}

/// One sentence says one thing of one party, in however many phrases.
void PartReader::keep(Participation said) {
  for (auto earlier = parts_.rbegin(); earlier != parts_.rend(); ++earlier) {
    if (earlier->tokens.begin < begin_) break;
    // "missed the meeting, so that there were eight round the table"
    const bool came = said.part == MeetingPart::present || said.part == MeetingPart::in_person;
    if (came && earlier->part == MeetingPart::absent && earlier->who == said.who) return;
    // "who attended the last round, stayed at home"
    const bool had_come =
        earlier->part == MeetingPart::present || earlier->part == MeetingPart::in_person;
    if (had_come && said.part == MeetingPart::absent && earlier->who == said.who) {
      *earlier = std::move(said);
      return;
    }
    // "addressed the summit by video link"
    const bool way_known =
        earlier->part == MeetingPart::remote || earlier->part == MeetingPart::in_person;
    if (said.part == MeetingPart::present && way_known && earlier->who == said.who) return;
    const bool tells_more = said.part == MeetingPart::remote || said.part == MeetingPart::solo;
    if (tells_more && earlier->part == MeetingPart::present && earlier->who == said.who) {
      *earlier = std::move(said);
      return;
    }
    if (earlier->part != said.part || !(earlier->who == said.who) || earlier->act != said.act)
      continue;
    earlier->tokens.begin = std::min(earlier->tokens.begin, said.tokens.begin);
    earlier->tokens.end = std::max(earlier->tokens.end, said.tokens.end);
    return;
  }
  parts_.push_back(std::move(said));
}

/// Whether what follows a verb of attending is a meeting or nothing at all: who "attended Harvard"
/// or "did not come to terms" was at no meeting.
bool PartReader::attends_meeting(std::uint32_t after) const {
  static const WordSet events{"event", "events", "proceedings", "occasion"};
  static const WordSet ends{"because", "but",     "as",        "either",   "and",      "on",
                            "when",    "after",   "or",        "also",     "where",    "who",
                            "along",   "with",    "alongside", "together", "remotely", "due",
                            "himself", "herself", "in",        "at",       "to"};
  if (after >= end_ || token(after).kind != TokenKind::word || with_object(after) != after)
    return true;
  for (std::uint32_t i = after; i < end_ && i < after + 4; ++i)
    if (among(i, events)) return true;
  if (is(after, "to") || is(after, "in") || is(after, "at"))
    return meaning(context_.phrase_at(after + 1), EntryKind::place) != nullptr;
  return among(after, ends) || token(after).classes.has(weekday);
}

void PartReader::joins(const CueMention& cue) {
  if (is(cue.tokens.end - 1, "to")) {
    MeetingMention at;
    if (place_at(cue.tokens.end, at)) return arrives(cue);
  }
  // "did not go as far as that"
  const bool far =
      is(cue.tokens.end - 1, "go") && (is(cue.tokens.end, "as") || is(cue.tokens.end, "so"));
  if (far) return;
  // "did not testify on his own behalf": who does not sits in the dock
  const std::uint32_t own = cue.tokens.end + 2;
  if (is(cue.tokens.end - 1, "testify") && is(own, "own")) return;
  const bool sets_foot = is(cue.tokens.end - 1, "in");
  if (!sets_foot && !attends_meeting(cue.tokens.end)) return;
  Doer subject = doer_of(cue.tokens.begin);
  name_official(subject.list);
  if (subject.list.parties.empty()) return;
  // "barely showed up" was there, in body
  static const WordSet hardly{"barely", "hardly", "scarcely"};
  for (std::uint32_t i = subject.verb; i < cue.tokens.end; ++i)
    if (among(i, hardly)) return;
  const bool absent = (subject.denied || denied(subject.verb, cue.tokens.end));
  if (!absent && cue.cue == MeetingCue::goes) return came(cue, subject);
  if (absent && speaks_of_officials(subject.list)) return;
  if (is(cue.tokens.begin, "joined") && with_object(cue.tokens.end) == cue.tokens.end) return;
  add(absent ? MeetingPart::absent : MeetingPart::present, subject.list, cue.tokens, subject.verb);
}

/// "Berg turned up", "Even Berg came": said without more.
void PartReader::came(const CueMention& cue, const Doer& subject) {
  static const WordSet verbs{"came", "up", "appeared", "arrived"}, more{"too", "anyway", "late"};
  const std::uint32_t next = cue.tokens.end;
  const bool goes_on = next < end_ && token(next).kind == TokenKind::word && !among(next, more);
  if (goes_on || !among(next - 1, verbs) || subject.planned || ahead(subject.verb, next)) return;
  PartyList who = subject.list;
  keep_persons(who);
  add(MeetingPart::in_person, who, cue.tokens, subject.verb);
}

/// "Freedonia's president": by name where it is known who that is.
void PartReader::name_official(PartyList& list) const {
  if (!speaks_of_officials(list) || list.parties.size() != 1) return;
  PartyList holder = people_.official_before(list.tokens.end, {begin_, end_});
  if (!holder.parties.empty()) list = std::move(holder);
}

/// What is said ahead of a meeting of all of it.
void PartReader::stays_away(const CueMention& cue) {
  if (cue.cue == MeetingCue::shuns && with_object(cue.tokens.end) == cue.tokens.end) return;
  // "stuck in reverse"
  const std::uint32_t next = cue.tokens.end;
  const bool idiom = is(cue.tokens.begin, "stuck") && is(next - 1, "in") && !is(next, "traffic") &&
                     next < end_ && token(next).letters == LetterCase::lower;
  // "Berg bowed out" of a race, not of a meeting
  const bool race = is(cue.tokens.begin, "bowed") && !is(next, "of") && !is(next - 1, "of");
  if (idiom || race) return;
  // "stayed away from politics"
  const std::uint32_t from = cue.tokens.end;
  const bool away = is(from - 1, "away") || is(from - 1, "out");
  if (away && is(from, "from") && with_object(from + 1) == from + 1) {
    MeetingMention at;
    if (!place_at(from + 1, at)) return;
  }
  Doer subject = doer_or_described(cue.tokens.begin);
  name_official(subject.list);
  // "Berg, absent on Monday, sent a letter", but not "absent any deal"
  const bool bare = is(cue.tokens.begin, "absent");
  static const WordSet after{"from", "on", "through", "because", "with", "since", "yesterday"};
  const bool goes_on = from < end_ && token(from).kind == TokenKind::word && !among(from, after);
  if (bare && (goes_on || subject.verb != cue.tokens.begin)) return;
  if (subject.list.parties.empty() || subject.denied || denied(subject.verb, cue.tokens.begin))
    return;
  if (speaks_of_officials(subject.list)) return;
  const std::size_t before = parts_.size();
  add(MeetingPart::absent, subject.list, cue.tokens, subject.verb);
  for (std::size_t i = before; i < parts_.size(); ++i) {
    parts_[i].throughout = true;
    if (!subject.planned) parts_[i].status = MeetingStatus::held;  // "was unable to come"
  }
}

/// Whether the article's first meeting is one of a court.
bool PartReader::is_court() const {
  return std::any_of(mentions_.begin(), mentions_.end(),
                     [](const MeetingMention& mention) { return mention.kind == "hearing"; });
}

/// "Berg was represented by Ray": one was not there, the other was.
void PartReader::represented(const CueMention& cue) {
  Doer subject = doer_of(cue.tokens.begin);
  keep_persons(subject.list);
  // In court one is represented by counsel and sits beside them.
  static const WordSet counsel{"lawyer",     "lawyers",  "attorney",   "attorneys", "counsel",
                               "barrister",  "qc",       "barristers", "solicitor", "kc",
                               "solicitors", "defender", "advocate",   "firm"};
  for (std::uint32_t i = cue.tokens.end; i < end_ && i < cue.tokens.end + 10; ++i)
    if (among(i, counsel)) return;
  if (is_court()) return;
  if (!subject.list.parties.empty())
    add(MeetingPart::absent, subject.list, cue.tokens, subject.verb);
  if (!parts_.empty() && !subject.list.parties.empty()) parts_.back().throughout = true;
  const PartyList substitute = persons_from(cue.tokens.end);
  add(MeetingPart::present, substitute, cue.tokens, subject.verb);
}

/// "Berg was buried in 2019", "the late Anna Berg"
void PartReader::dead(const PartyList& who, const CueMention& cue) {
  if (who.parties.size() != 1 || !who.parties.front().person) return;
  add(MeetingPart::dead, who, cue.tokens, cue.tokens.begin);
  if (!parts_.empty()) parts_.back().days = when_of(cue.tokens).stretch;
}

void PartReader::read(std::span<const CueMention> cues) {
  for (const CueMention& cue : cues) {
    switch (cue.cue) {
      case MeetingCue::none: break;
      case MeetingCue::joins:
      case MeetingCue::goes: joins(cue); break;
      case MeetingCue::stays_away:
      case MeetingCue::shuns: stays_away(cue); break;
      case MeetingCue::in_person:
      case MeetingCue::travels: by_way(cue, MeetingPart::in_person); break;
      case MeetingCue::by_phone:
      case MeetingCue::remote: by_way(cue, MeetingPart::remote); break;
      case MeetingCue::represented: represented(cue); break;
      case MeetingCue::leads: leads(cue); break;
      case MeetingCue::led_by: led_by(cue); break;
      case MeetingCue::holds_chair: holds_chair(cue); break;
      case MeetingCue::chaired_by: chaired_by(cue); break;
      case MeetingCue::hands_chair: hands_chair(cue); break;
      case MeetingCue::leads_for: leads_for(cue); break;
      case MeetingCue::dies: {
        const Doer subject = doer_of(cue.tokens.begin);
        if (!(subject.denied || denied(subject.verb, cue.tokens.end))) dead(subject.list, cue);
        break;
      }
      case MeetingCue::late: {
        const Name* name = name_after(cue.tokens.end, 6);
        std::uint32_t at = cue.tokens.end;
        while (name != nullptr && at < name->tokens.begin && context_.office_beginning(at))
          at = context_.office_beginning(at)->tokens.end;
        if (name != nullptr && at == name->tokens.begin)
          dead({{name->party}, name->tokens, false, false}, cue);
        break;
      }
      case MeetingCue::acts: acts(cue, MeetingPart::in_person); break;
      case MeetingCue::seen: acts(cue, MeetingPart::present); break;
      case MeetingCue::replaces: replaces(cue); break;
      case MeetingCue::elsewhere: elsewhere(cue); break;
      case MeetingCue::beside: beside(cue); break;
      case MeetingCue::joined_by: joined_by(cue); break;
      case MeetingCue::arrives: arrives(cue); break;
      case MeetingCue::not_in: not_in(cue); break;
      case MeetingCue::except_for: except_for(cue); break;
      case MeetingCue::empty: empty_seat(cue); break;
      case MeetingCue::sent_instead: sent_instead(cue); break;
      case MeetingCue::listed:
        if (is(cue.tokens.begin, "sat") || is(cue.tokens.begin, "stood")) {
          sits(cue);
          break;
        }
        listed(cue);
        break;
      case MeetingCue::not_there: not_there(cue); break;
      case MeetingCue::with_them: {
        const Doer subject = doer_of(cue.tokens.begin);
        if (subject.list.parties.empty() ||
            (subject.denied || denied(subject.verb, cue.tokens.begin)))
          break;
        add(MeetingPart::present, subject.list, cue.tokens, subject.verb);
        if (!parts_.empty()) parts_.back().anaphor = true;
        break;
      }
    }
  }
}

std::vector<Participation> find_participation(const MeetingPeople& people,
                                              const std::vector<MeetingMention>& mentions) {
  static const Trigger meeting_nouns({}, {meeting_noun}), colons({}, {}, {TokenKind::colon});
  static const Trigger here(WordSet{"here"});
  std::vector<Participation> parts;
  const Reading& reading = people.context().reading();
  const std::vector<CueMention> all_cues = find_cues(reading);
  InOrder<CueMention> of_cues(all_cues);
  PlacesInOrder of_acts(reading.places(solo_nouns())), nouns(reading.places(meeting_nouns));
  PlacesInOrder openers(reading.places(among_words())), of_rolls(reading.places(roll_words()));
  PlacesInOrder of_here(reading.places(here));
  while (const Sentence* sentence =
             next_sentence(reading, of_cues, of_acts, nouns, openers, of_rolls, of_here)) {
    const TokenRange words = sentence->tokens;
    const auto cues = of_cues.in(words);
    const auto acts = of_acts.in(words), among = openers.in(words), roll = of_rolls.in(words);
    const bool meets = !nouns.in(words).empty(), placed = !of_here.in(words).empty();
    if (is_asked(reading, *sentence)) continue;
    PartReader reader(people, *sentence, mentions, parts);
    reader.read(cues);
    reader.read_solo_acts(acts);
    if (meets) reader.read_deeds(reading.places(deed_verbs(), words));
    if (!among.empty() && among.front() == words.begin) reader.read_among();
    // "Five members were for it: Berg, Lee and Ray."
    if (!roll.empty()) {
      const auto marks = reading.places(colons, words);
      if (!marks.empty() && roll.front() < marks.front()) reader.read_roll();
    }
    // "We came here on Monday"
    if (placed && !reading.places(first_persons(), words).empty()) reader.read_first_person();
  }
  return parts;
}

}  // namespace crosscheck
