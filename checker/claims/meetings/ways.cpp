// By which way somebody takes part: in person, by video link, on the telephone.

#include "checker/claims/meetings/part_reader.h"

namespace crosscheck {

/// "by phone and in person", "an in-person meeting"; or a call that is no part in a meeting.
bool PartReader::is_choice(const CueMention& cue) const {
  static const WordSet joints{"and", "or", "either"};
  static const WordSet taking_part{"joined",        "joining",  "attended",  "attending",
                                   "participated",  "appeared", "appearing", "testified",
                                   "participating", "voted",    "part",      "followed"};
  const std::uint32_t begin = cue.tokens.begin;
  for (std::uint32_t i = begin; i < cue.tokens.end; ++i)
    if (token(i).kind == TokenKind::hyphen && cue.cue == MeetingCue::in_person) return true;
  if (begin > begin_ && among(begin - 1, joints)) return true;
  if (is(begin - 1, "both") && is(begin, "in")) return true;
  if (is(cue.tokens.end, "or") || is(cue.tokens.end, "and")) {
    const std::uint32_t next = cue.tokens.end + 1;
    if (is(next, "in") || is(next, "by") || is(next, "over")) return true;
  }
  if (cue.cue != MeetingCue::by_phone) return false;
  for (std::uint32_t i = begin > begin_ + 8 ? begin - 8 : begin_; i < begin; ++i)
    if (among(i, taking_part)) return false;
  return true;
}

/// "by video link rather than in person", "called in to Anna Berg": of nobody's part in a meeting.
bool PartReader::is_no_way(const CueMention& cue) const {
  static const WordSet rather{"rather", "instead"};
  const std::uint32_t begin = cue.tokens.begin;
  const std::uint32_t after = cue.tokens.end;
  if (begin > begin_ + 1 && (is(begin - 1, "than") || is(begin - 1, "of")) &&
      among(begin - 2, rather))
    return true;
  // A broadcaster's programme.
  const bool calls_in = is(begin, "called") || is(begin, "phoned") || is(begin, "dialed");
  return calls_in && is(after, "to") && name_after(after, 4) != nullptr;
}

/// The name behind a phrase that is set off, opens the sentence or says "in person"; or null.
const PartReader::Name* PartReader::named_behind(const CueMention& cue, MeetingPart part) const {
  const std::uint32_t begin = cue.tokens.begin;
  std::uint32_t after = cue.tokens.end;
  if (is(after, "from") || is(after, "in"))
    while (after < end_ && (is(after, "from") || is(after, "in") || context_.is_capital(after)))
      ++after;
  const bool comma = after < end_ && token(after).kind == TokenKind::comma;
  const bool set_off =
      begin == begin_ || token(begin - 1).kind == TokenKind::comma || begin == begin_ + 1;
  const Name* name = set_off && comma ? name_after(after + 1, 6) : nullptr;
  if (part == MeetingPart::in_person && name == nullptr && begin <= begin_ + 5)
    name = name_after(cue.tokens.end, 7);
  // "Speaking from Harbour City by video link, Berg said"
  const bool fronted = comma && (names().empty() || names().front().tokens.begin > after);
  return name == nullptr && fronted ? name_after(after + 1, 6) : name;
}

/// "some swear to have seen Berg in the third row"
bool PartReader::is_seen_by_some(std::uint32_t name) const {
  static const WordSet sighted{"seen", "spotted", "recognised", "recognized", "glimpsed"};
  for (std::uint32_t i = name > begin_ + 4 ? name - 4 : begin_ + 2; i < name; ++i)
    if (among(i, sighted) && is(i - 1, "have") && is(i - 2, "to")) return true;
  return false;
}

/// "Berg spoke by video link", "and, on a screen, envoy Anna Berg": the nearest name before the
/// phrase, or the one right after it when the phrase is set between commas.
void PartReader::by_way(const CueMention& cue, MeetingPart part) {
  const std::uint32_t begin = cue.tokens.begin;
  const std::uint32_t after = cue.tokens.end;
  if (is_choice(cue) || is_no_way(cue)) return;
  // "On Monday she was at the table when Ray spoke"
  static const WordSet be{"was", "is"}, singular{"he", "she"};
  const std::uint32_t verb = begin > begin_ && among(begin - 1, be) ? begin - 1 : begin;
  if (verb > begin_ + 1 && among(verb - 1, singular)) {
    const PartyList subject = people_.before(verb, {begin_, end_});
    return subject.parties.size() == 1 ? add(part, subject, cue.tokens, verb - 1) : void();
  }
  // "the seven on the stage, plus Berg"
  static const WordSet beside{"plus", "minus", "without", "except", "bar"};
  if (after + 1 < end_ && token(after).kind == TokenKind::comma && among(after + 1, beside)) return;
  const Name* name = named_behind(cue, part);
  // "a recorded message from Berg"
  if (is(after - 1, "from") && name == nullptr && !people_at(after).parties.empty())
    return add(part, people_at(after), cue.tokens, begin);
  if (name == nullptr && !(is(begin_, "he") || is(begin_, "she"))) {
    name = name_before(begin);
    const PartyList with = name == nullptr ? named_after_with(begin) : PartyList{};
    if (!with.parties.empty()) return add(part, with, cue.tokens, begin);
    static const WordSet pronouns{"he", "she", "they", "it", "we", "i", "nobody"};
    for (std::uint32_t i = name ? name->tokens.end : begin; i < begin; ++i)
      if (among(i, pronouns) || token(i).kind == TokenKind::semicolon) return;
  }
  if (name != nullptr && token(name->tokens.end - 1).possessive) return;
  if (is_seen_by_some(name == nullptr ? begin_ : name->tokens.begin)) return;
  const std::optional<PartyList> he = name == nullptr ? pronoun_before(begin_ + 1) : std::nullopt;
  if (name == nullptr && !he) return;
  const PartyList who = he ? *he : PartyList{{name->party}, name->tokens, false, false};
  const TokenRange between{std::min(who.tokens.end, begin), begin};
  if (denied(between.begin, between.end)) {
    // "did not speak in person", "was not at the table"
    static const WordSet forms{"was", "were", "is", "are"};
    const bool was_not = is(begin - 1, "not") && among(begin - 2, forms);
    if (was_not || (is(begin, "in") && is(begin + 1, "person")))
      add(MeetingPart::absent, who, cue.tokens, between.begin);
    return;
  }
  add(part, who, cue.tokens, between.begin);
  if (cue.cue == MeetingCue::travels && !parts_.empty()) parts_.back().days = {};
}

}  // namespace crosscheck
