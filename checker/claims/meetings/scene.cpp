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
  const bool described = verb > begin_ + 1 && token(verb - 1).kind == TokenKind::comma;
  if (!doer.list.parties.empty() || !described) return doer;
  doer.list = people_.before(verb - 1, {begin_, end_});
  doer.verb = verb;
  return doer;
}

/// "Berg walked up to the lectern", "Berg told the hall from the stage"
void PartReader::acts(const CueMention& cue, MeetingPart part) {
  static const MeetingWords links{"from", "on", "in", "with"};
  if (among(cue.tokens.begin, links)) return by_way(cue, part);
  const Doer subject = doer_or_described(cue.tokens.begin);
  if (!are_people(subject.list) || subject.denied || subject.planned) return;
  if (denied(subject.verb, cue.tokens.begin)) return;
  add(part, subject.list, cue.tokens, subject.verb);
}

/// "Ray stood in for Berg", "in the stead of the president"
void PartReader::replaces(const CueMention& cue) {
  static const MeetingWords links{"in"};
  PartyList absent = people_.from(cue.tokens.end, {begin_, end_});
  if (!are_people(absent)) absent = persons_from(cue.tokens.end);
  if (!are_people(absent)) absent = people_.of_same_side(cue.tokens.end, {begin_, end_});
  if (absent.parties.size() != 1 || !are_people(absent)) return;
  const bool verb = !among(cue.tokens.begin, links);
  const Doer subject = verb ? doer_or_described(cue.tokens.begin) : Doer{};
  if (subject.denied || subject.planned) return;
  const std::size_t before = parts_.size();
  add(MeetingPart::absent, absent, cue.tokens, cue.tokens.begin);
  for (std::size_t i = before; i < parts_.size(); ++i) parts_[i].throughout = true;
  if (are_people(subject.list)) add(MeetingPart::present, subject.list, cue.tokens, subject.verb);
}

/// "Berg was in Harbour City"
void PartReader::elsewhere(const CueMention& cue) {
  static const MeetingWords whole{"remained", "stayed"}, away{"away", "stuck", "stranded"};
  MeetingMention at;
  if (!place_at(cue.tokens.end, at)) return;
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
  static const MeetingWords owners{"his", "her"};
  if (cue.tokens.begin == begin_) return;
  if (among(cue.tokens.begin - 1, owners)) {
    // "Her chair stayed empty."
    add(MeetingPart::absent, people_.owner_at(cue.tokens.begin - 1), cue.tokens, cue.tokens.begin);
    return;
  }
  const PersonMention* person = context_.mention_at(cue.tokens.begin - 1);
  if (person == nullptr || !token(cue.tokens.begin - 1).possessive) return;
  const PartyList who{{party_of(context_, *person)}, person->tokens, false, false};
  add(MeetingPart::absent, who, cue.tokens, cue.tokens.begin);
}

/// "Berg sent her deputy in her stead"
void PartReader::sent_instead(const CueMention& cue) {
  static const MeetingWords verbs{"sent", "dispatched", "delegated", "nominated"};
  for (std::uint32_t i = begin_; i < cue.tokens.begin; ++i) {
    if (!among(i, verbs)) continue;
    const Doer subject = doer_of(i);
    if (!are_people(subject.list) || subject.denied || subject.planned) return;
    add(MeetingPart::absent, subject.list, {i, i + 1}, subject.verb);
    if (!parts_.empty()) parts_.back().throughout = true;
    return;
  }
}

}  // namespace crosscheck
