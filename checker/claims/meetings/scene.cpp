// Who was there by what they did there, and who came in whose place.

#include <algorithm>

#include "checker/claims/meetings/part_reader.h"
#include "checker/claims/persons/find_persons.h"

namespace crosscheck {
namespace {

bool are_people(const PartyList& list) {
  return !list.parties.empty() && std::all_of(list.parties.begin(), list.parties.end(),
                                              [](const Party& party) { return party.person; });
}

}  // namespace

/// The doer, or "Berg, detained in Harbour City": whom the words after a comma describe.
Doer PartReader::doer_or_described(std::uint32_t verb) const {
  Doer doer = doer_of(verb);
  if (!doer.list.parties.empty()) return doer;
  const bool described = verb > begin_ + 1 && token(verb - 1).kind == TokenKind::comma;
  PartyList list = described ? people_.before(verb - 1, {begin_, end_}) : named_after_with(verb);
  if (list.parties.empty()) return doer;
  return {std::move(list), verb, false, false};
}

/// "Berg walked up to the lectern", "Berg told the hall from the stage"
void PartReader::acts(const CueMention& cue, MeetingPart part) {
  static const WordSet links{"from", "on", "in", "with"};
  if (among(cue.tokens.begin, links)) return by_way(cue, part);
  // "was there", but not "was there to see"
  const bool goes_on = cue.tokens.end < end_ && token(cue.tokens.end).kind == TokenKind::word &&
                       !is(cue.tokens.end, "too");
  if (is(cue.tokens.end - 1, "there") && goes_on) return;
  const Doer subject = doer_or_described(cue.tokens.begin);
  if (!are_people(subject.list) || subject.denied || subject.planned) return;
  if (denied(subject.verb, cue.tokens.begin)) return;
  // "Berg has testified that" says it of any day.
  static const WordSet perfect{"has", "have"};
  if (among(subject.verb, perfect) && !when_of(cue.tokens).days.known()) return;
  add(part, subject.list, cue.tokens, subject.verb);
}

/// "Ray stood in for Berg", "in the stead of the president"
void PartReader::replaces(const CueMention& cue) {
  static const WordSet links{"in"};
  PartyList absent = people_.from(cue.tokens.end, {begin_, end_});
  if (!are_people(absent)) absent = persons_from(cue.tokens.end);
  if (!are_people(absent)) absent = people_.of_same_side(cue.tokens.end, {begin_, end_});
  if (absent.parties.size() != 1 || !are_people(absent)) return;
  const bool verb = !among(cue.tokens.begin, links);
  // "did not debate with someone standing in for Berg"
  static const WordSet anybody{"someone", "somebody", "anyone", "anybody"};
  if (among(cue.tokens.begin - 1, anybody) || denied(begin_, cue.tokens.begin)) return;
  const Doer subject = verb ? doer_or_described(cue.tokens.begin) : Doer{};
  if (subject.denied || subject.planned) return;
  const std::size_t before = parts_.size();
  add(MeetingPart::absent, absent, cue.tokens, cue.tokens.begin);
  for (std::size_t i = before; i < parts_.size(); ++i) parts_[i].throughout = true;
  if (are_people(subject.list)) add(MeetingPart::present, subject.list, cue.tokens, subject.verb);
}

/// "Berg was in Harbour City"
void PartReader::elsewhere(const CueMention& cue) {
  static const WordSet whole{"remained", "stayed"}, away{"away", "stuck", "stranded"};
  MeetingMention at;
  // "stayed away in protest"
  if (!place_at(cue.tokens.end, at))
    return is(cue.tokens.end - 2, "away") ? stays_away(cue) : void();
  const Doer subject = doer_or_described(cue.tokens.begin);
  if (!are_people(subject.list) || subject.list.parties.size() != 1) return;
  if (subject.denied || subject.planned || when_of(cue.tokens).elsewhere) return;
  // "when she was in Harbour City"
  const std::uint32_t first = subject.list.tokens.begin;
  if (is(first - 1, "when") || is(first - 1, "until") || is(first - 1, "before")) return;
  const bool stays = among(cue.tokens.begin, whole) || among(cue.tokens.begin + 1, away);
  const std::size_t before = parts_.size();
  add(stays ? MeetingPart::absent : MeetingPart::elsewhere, subject.list,
      {cue.tokens.begin, at.place_words.end}, subject.verb);
  for (std::size_t i = before; i < parts_.size(); ++i) {
    parts_[i].place = at.place;
    parts_[i].throughout = stays;
  }
}

/// "Berg's chair stayed empty"
void PartReader::empty_seat(const CueMention& cue) {
  static const WordSet owners{"his", "her"};
  if (cue.tokens.begin == begin_) return;
  if (among(cue.tokens.begin - 1, owners)) {
    // "Her chair stayed empty."
    const std::size_t first = parts_.size();
    add(MeetingPart::absent, people_.owner_at(cue.tokens.begin - 1), cue.tokens, cue.tokens.begin);
    for (std::size_t i = first; i < parts_.size(); ++i) parts_[i].throughout = true;
    return;
  }
  const PersonMention* person = context_.mention_at(cue.tokens.begin - 1);
  if (person == nullptr || !token(cue.tokens.begin - 1).possessive) return;
  // "in Berg's absence"; but "Berg's absence" may be one of years.
  const bool bare = cue.tokens.size() == 1;
  if (bare && !is(person->tokens.begin - 1, "in")) return;
  const PartyList who{{party_of(context_, *person)}, person->tokens, false, false};
  add(MeetingPart::absent, who, cue.tokens, cue.tokens.begin);
}

/// "Berg sent her deputy in her stead"
void PartReader::sent_instead(const CueMention& cue) {
  static const WordSet verbs{"sent", "dispatched", "delegated", "nominated"};
  for (std::uint32_t i = begin_; i < cue.tokens.begin; ++i) {
    if (!among(i, verbs)) continue;
    const Doer subject = doer_of(i);
    if (!are_people(subject.list) || subject.denied || subject.planned) return;
    add(MeetingPart::absent, subject.list, {i, i + 1}, subject.verb);
    if (!parts_.empty()) parts_.back().throughout = true;
    return;
  }
}

/// "In the front pews", "Beside her": what is told of stands before who is there.
bool PartReader::opens_with_place() const {
  static const WordSet links{"in",       "on",   "at",     "among", "beside", "behind",
                             "opposite", "next", "around", "round", "to"};
  return among(begin_, links);
}

/// "In the front pews sat Berg", "Berg sat between them"; but who "sat on the board" is of it, and
/// who "stood for parliament" was up for it.
void PartReader::sits(const CueMention& cue) {
  static const WordSet beside{"in",      "at",       "beside",   "around",  "round", "behind",
                              "between", "opposite", "next",     "through", "with",  "among",
                              "near",    "silently", "together", "across",  "still", "alone"};
  if (opens_with_place() && doer_of(cue.tokens.begin).list.parties.empty())
    add(MeetingPart::present, persons_from(cue.tokens.end), cue.tokens, cue.tokens.begin);
  else if (among(cue.tokens.end, beside))
    acts({MeetingCue::acts, {cue.tokens.begin, cue.tokens.end + 1}}, MeetingPart::in_person);
}

const Trigger& roll_words() {
  static const Trigger trigger(
      WordSet{"members",   "directors", "trustees",  "councillors", "councilors", "commissioners",
              "judges",    "jurors",    "guests",    "ayes",        "noes",       "nays",
              "present",   "attending", "attendees", "panellists",  "speakers",   "mourners",
              "delegates", "pews",      "pew"});
  return trigger;
}

/// "Five of the nine members were for it: Berg, Lee and Ray": all of them were there.
void PartReader::read_roll() {
  static const WordSet away{"absent",  "missing",   "invited",   "excused", "former", "expected",
                            "elected", "appointed", "apologies", "new",     "named"};
  std::uint32_t colon = begin_;
  for (; colon < end_ && token(colon).kind != TokenKind::colon; ++colon)
    if (among(colon, away) || token(colon).classes.has(WordClass::negation)) return;
  PartyList who;
  std::uint32_t last = colon + 1;
  for (const Name& name : names()) {
    if (name.tokens.begin <= colon) continue;
    constexpr std::uint32_t apart = 4;
    if (name.tokens.begin > last + apart) break;
    for (std::uint32_t i = last; i < name.tokens.begin; ++i)
      if (token(i).kind != TokenKind::comma && token(i).kind != TokenKind::word) return;
    who.parties.push_back(name.party);
    last = name.tokens.end;
  }
  who.tokens = {colon + 1, last};
  if (who.parties.size() > 1) add(MeetingPart::present, who, {colon, colon + 1}, colon);
}

}  // namespace crosscheck
