// Who was at a meeting by whom they were with and where they were: "flanked by Berg", "sat opposite
// Ray", "landed in Harbour City", "all came except Lee".

#include <algorithm>

#include "checker/claims/meetings/part_reader.h"
#include "checker/claims/persons/find_persons.h"

namespace crosscheck {

/// The people named right at a token, with their titles: a list, one name.
PartyList PartReader::people_at(std::uint32_t begin) const {
  constexpr std::uint32_t title = 4;
  if (begin >= end_) return {};
  PartyList list = parties_from(context_, begin, end_);
  // "Flanked by Ray and Lee, Berg": the list ends at the comma.
  if (list.parties.size() == 1 && is(list.tokens.end, "and")) {
    std::uint32_t comma = list.tokens.end;
    while (comma < end_ && token(comma).kind != TokenKind::comma) ++comma;
    list = parties_from(context_, begin, comma);
  }
  keep_persons(list);
  if (!list.parties.empty())
    return token(list.tokens.end - 1).possessive ? PartyList{} : std::move(list);
  if (people_.may_be_bare_name(begin, {begin_, end_}))
    return {{people_.party_of_words({begin, begin + 1})}, {begin, begin + 1}, false, false};
  const Name* name = name_after(begin, title);
  if (name == nullptr || token(name->tokens.end - 1).possessive) return {};
  for (std::uint32_t i = begin; i < name->tokens.begin; ++i)
    if (token(i).kind != TokenKind::word || token(i).classes.has(WordClass::function_word))
      return {};
  return {{name->party}, name->tokens, false, false};
}

/// "With Berg absent, Ray spoke": whom the words right before a phrase name behind "with".
PartyList PartReader::named_after_with(std::uint32_t end) const {
  for (const Name& name : names()) {
    if (name.tokens.end != end || token(end - 1).possessive) continue;
    std::uint32_t before = name.tokens.begin;
    while (before > begin_ && context_.office_ending(before))
      before = context_.office_ending(before)->tokens.begin;
    if (is(before - 1, "with")) return {{name.party}, name.tokens, false, false};
  }
  return {};
}

/// "Berg sat opposite Ray", "Berg was received by Ray"
void PartReader::beside(const CueMention& cue) {
  // "sat beside her", "sat next to the bishop": the one of the two that is named.
  static const WordSet pronouns{"him", "her", "them", "each"};
  static const WordSet places{"sat",   "sits",     "stood",  "seated", "sitting",
                              "stand", "standing", "placed", "posed",  "posing"};
  const bool one_may_do = among(cue.tokens.end, pronouns) || among(cue.tokens.begin, places);
  const PartyList others = people_at(cue.tokens.end);
  if (others.parties.empty() && !one_may_do) return;
  const Doer subject = doer_or_described(cue.tokens.begin);
  if (subject.denied || subject.planned || denied(subject.verb, cue.tokens.begin)) return;
  if (subject.list.parties.empty() && !one_may_do) return;
  PartyList first = subject.list;
  keep_persons(first);
  if (first.parties.empty()) return;
  add(MeetingPart::in_person, first, cue.tokens, subject.verb);
  add(MeetingPart::in_person, others, cue.tokens, subject.verb);
}

/// "Berg, flanked by Ray and Lee, read out the text", "Flanked by Ray and Lee, Berg read it out"
void PartReader::joined_by(const CueMention& cue) {
  const PartyList others = people_at(cue.tokens.end);
  if (others.parties.empty()) {
    // "joined by phone"
    const std::span<const Token> rest =
        std::span(context_.reading().tokens).subspan(cue.tokens.end - 1, end_ - cue.tokens.end + 1);
    const Lexicon::CueMatch way = context_.reading().lexicon->cue(rest);
    if (way.cue == MeetingCue::remote || way.cue == MeetingCue::by_phone)
      by_way({way.cue, {cue.tokens.end - 1, cue.tokens.end - 1 + way.length}}, MeetingPart::remote);
    return;
  }
  const std::uint32_t comma = others.tokens.end;
  const bool fronted = cue.tokens.begin == begin_;
  Doer subject;
  if (!fronted) subject = doer_or_described(cue.tokens.begin);
  // "Berg arrived flanked by Ray"
  if (!fronted && subject.list.parties.empty()) subject = doer_of(cue.tokens.begin - 1);
  if (subject.denied || subject.planned) return;
  if (!fronted && denied(subject.verb, cue.tokens.begin)) return;
  if (fronted && comma < end_ && token(comma).kind == TokenKind::comma)
    subject.list = people_at(comma + 1);
  keep_persons(subject.list);
  if (subject.list.parties.empty()) return;
  add(MeetingPart::in_person, subject.list, cue.tokens, cue.tokens.begin);
  add(MeetingPart::in_person, others, cue.tokens, cue.tokens.begin);
}

/// Says of those just added from `first` on that it holds only of a meeting in this place.
void PartReader::only_at(std::size_t first, const MeetingMention& at) {
  for (std::size_t i = first; i < parts_.size(); ++i) {
    parts_[i].only_at = at.place;
    parts_[i].days = {};  // of the journey
  }
}

/// "Berg flew to Harbour City", "Berg never arrived in Harbour City"
void PartReader::arrives(const CueMention& cue) {
  MeetingMention at;
  // "did not come to the summit"
  if (!place_at(cue.tokens.end, at)) return joins({MeetingCue::goes, cue.tokens});
  const Doer subject = doer_or_described(cue.tokens.begin);
  PartyList who = subject.list;
  keep_persons(who);
  if (who.parties.empty() || subject.planned) return;
  const bool absent = subject.denied || denied(subject.verb, cue.tokens.begin);
  const std::size_t first = parts_.size();
  add(absent ? MeetingPart::absent : MeetingPart::in_person, who,
      {cue.tokens.begin, at.place_words.end}, subject.verb);
  only_at(first, at);
}

/// "Berg was not in Harbour City", "Berg was not at the table"
void PartReader::not_in(const CueMention& cue) {
  static const WordSet rooms{"table",   "hall",       "room",     "chamber", "building",
                             "stadium", "courtroom",  "audience", "church",  "cathedral",
                             "dock",    "auditorium", "talks",    "gallery", "graveside"};
  MeetingMention at;
  const std::uint32_t next = cue.tokens.end;
  const bool known = is(next, "the") || (next < end_ && token(next).possessive);
  const bool room = known && (among(next + 1, rooms) || with_object(next) > next);
  if (!place_at(next, at) && !room) return;
  const Doer subject = doer_or_described(cue.tokens.begin);
  PartyList who = subject.list;
  keep_persons(who);
  if (who.parties.empty() || subject.planned) return;
  const std::size_t first = parts_.size();
  if (room) return add(MeetingPart::absent, who, {cue.tokens.begin, next + 2}, subject.verb);
  add(MeetingPart::absent, who, {cue.tokens.begin, at.place_words.end}, subject.verb);
  only_at(first, at);
}

/// "Not in the room was Berg", "There was no Berg", "No Berg."
void PartReader::not_there(const CueMention& cue) {
  static const WordSet more{"this", "today", "at", "in"};
  const bool no = is(cue.tokens.end - 1, "no");
  if (no && cue.tokens.size() == 1 && cue.tokens.begin != begin_) return;
  const PartyList who = no ? people_at(cue.tokens.end) : persons_from(cue.tokens.end);
  const std::uint32_t end = who.tokens.end;
  const bool all_is_said = end >= end_ || token(end).kind != TokenKind::word || among(end, more);
  if (who.parties.empty()) return;
  if (no && !all_is_said) return;
  const std::size_t first = parts_.size();
  add(MeetingPart::absent, who, cue.tokens, cue.tokens.begin);
  for (std::size_t i = first; i < parts_.size(); ++i) parts_[i].throughout = true;
}

/// "Among the guests were Berg and Ray", "Present were Berg and Ray"
void PartReader::listed(const CueMention& cue) {
  static const WordSet openers{"present", "attending", "seated"};
  const bool opens = cue.tokens.begin == begin_ || is(cue.tokens.begin - 1, "also");
  if (among(cue.tokens.begin, openers) && !opens) return;
  // "The court heard from Berg", but not "Ray heard from Berg"
  const PartyList hears =
      is(cue.tokens.begin, "heard") ? doer_of(cue.tokens.begin).list : PartyList{};
  if (!hears.parties.empty()) return;
  add(MeetingPart::present, persons_from(cue.tokens.end), cue.tokens, cue.tokens.begin);
}

/// "All of them came except Berg"
void PartReader::except_for(const CueMention& cue) {
  static const WordSet coming{"came",   "attended", "there",        "present", "arrived", "turned",
                              "showed", "took",     "participated", "joined",  "gathered"};
  bool came = false;
  for (std::uint32_t i = begin_; i < end_; ++i) came = came || among(i, coming);
  if (!came || denied(begin_, cue.tokens.begin) || ahead(begin_, cue.tokens.begin)) return;
  add(MeetingPart::absent, people_at(cue.tokens.end), cue.tokens, cue.tokens.begin);
}

}  // namespace crosscheck
