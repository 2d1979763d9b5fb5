// Who is in the chair and who leads a delegation.

#include "checker/claims/meetings/part_reader.h"
#include "checker/claims/persons/find_persons.h"

namespace crosscheck {
namespace {

/// Those a country or body sends.
const WordSet& delegation_words() {
  static const WordSet words{"delegation", "delegates",  "team",  "side",
                             "mission",    "contingent", "party", "negotiators"};
  return words;
}

}  // namespace

Party PartReader::nation_before(std::uint32_t end) const {
  for (std::uint32_t i = end; i > begin_; --i) {
    if (token(i - 1).kind == TokenKind::semicolon) return {};
    const PartyList list = parties_from(context_, i - 1, end_);
    if (context_.country_at(i - 1).empty() &&
        meaning(context_.phrase_at(i - 1), EntryKind::organisation) == nullptr)
      continue;
    if (list.parties.size() >= 1 && !list.parties.front().person) return list.parties.front();
    const std::string_view nation = context_.country_at(i - 1);
    if (!nation.empty()) return nation_party(nation, context_);
  }
  return {};
}

/// Whether a noun only tells of which sort the next is: "debate stage", "meeting-room".
bool PartReader::is_of_compound(std::uint32_t noun) const {
  if (noun + 1 >= end_) return false;
  const Token& next = token(noun + 1);
  return next.kind == TokenKind::hyphen ||
         (next.kind == TokenKind::word && next.letters == LetterCase::lower &&
          !next.classes.has(WordClass::function_word) && next.classes.has(WordClass::common));
}

/// "Berg chaired the session", "Berg headed the Freedonian delegation".
void PartReader::leads(const CueMention& cue) {
  static const WordSet chair_verbs{
      "chaired",  "chairs",   "chairing",  "chair",   "moderated",  "moderates",  "moderating",
      "presided", "presides", "presiding", "preside", "officiated", "officiates", "officiating"};
  static const WordSet gatherings{"meeting",     "session", "debate",     "hearing", "summit",
                                  "conference",  "sitting", "discussion", "service", "ceremony",
                                  "funeral",     "mass",    "inquest",    "inquiry", "trial",
                                  "proceedings", "tribunal"};
  static const WordSet talks{"talks", "negotiations", "discussions", "consultations"};
  const bool chairs = among(cue.tokens.begin, chair_verbs);
  std::uint32_t noun = no_index;
  bool delegation = false;
  for (std::uint32_t i = cue.tokens.end; i < end_ && i < cue.tokens.end + 7; ++i) {
    if (token(i).kind != TokenKind::word && token(i).kind != TokenKind::hyphen &&
        token(i).kind != TokenKind::number)
      break;
    // "presided over the decline of the party", "the days leading up to the debate"
    if (is(i, "of") || is(i, "up")) break;
    // "led the debate stage assault"
    if (!chairs && among(i, gatherings) && is_of_compound(i)) break;
    if (among(i, delegation_words()) && !among(cue.tokens.begin, chair_verbs))
      delegation = true, noun = i;
    if (among(i, gatherings) || (among(i, talks) && among(cue.tokens.begin, chair_verbs))) noun = i;
    if (noun != no_index) break;
  }
  // "at the head of the table" is a place at it.
  const bool at_table = is(cue.tokens.begin, "at") && is(cue.tokens.end + 1, "table");
  if (at_table) return by_way({MeetingCue::in_person, cue.tokens}, MeetingPart::in_person);
  const bool with_another = is(cue.tokens.end, "jointly") || is(cue.tokens.end, "together");
  const std::uint32_t after = cue.tokens.end;
  const bool whole = chairs && (after >= end_ || token(after).kind != TokenKind::word ||
                                is(after, "over") || is(after, "throughout") || at_time(after));
  if (noun == no_index && !(chairs && with_another) && !whole) return;
  Doer subject = doer_or_described(cue.tokens.begin);
  keep_persons(subject.list);
  const std::uint32_t end = noun == no_index ? cue.tokens.end : noun + 1;
  if ((subject.denied || denied(subject.verb, cue.tokens.begin))) return;
  if (!delegation) {
    const std::uint32_t with = is(end, "together") ? end + 2 : is(end, "alongside") ? end + 1 : end;
    const PartyList fellow = with == end ? PartyList{} : persons_from(with);
    add(MeetingPart::chair, subject.list, {cue.tokens.begin, end}, subject.verb);
    static const WordSet services{"service", "mass"};
    if (!parts_.empty() && noun != no_index)
      parts_.back().kind = among(noun, services) ? "ceremony" : kind_of(noun);
    if (!fellow.parties.empty())
      add(MeetingPart::chair, fellow, {cue.tokens.begin, end}, subject.verb);
    static const WordSet those{"that", "this", "those", "these"};
    if (!parts_.empty()) parts_.back().anaphor = among(cue.tokens.end, those);
    return;
  }
  if (subject.list.parties.empty()) return;
  Party side = nation_before(noun);
  if (is(noun + 1, "of") || is(noun + 1, "from")) {
    const PartyList of = parties_from(context_, noun + 2, end_);
    if (of.parties.size() == 1 && !of.parties.front().person) side = of.parties.front();
  }
  if (!side.id.empty())
    add(MeetingPart::head, subject.list, {cue.tokens.begin, end}, subject.verb, side);
}

/// "a session chaired by Berg", "the Freedonian side will be led by Berg".
void PartReader::led_by(const CueMention& cue) {
  const PartyList who = persons_from(cue.tokens.end);
  if (who.parties.empty()) return;
  std::uint32_t noun = no_index;
  bool delegation = false;
  for (std::uint32_t i = cue.tokens.begin; i > begin_ && cue.tokens.begin - i < 12; --i) {
    if (context_.mention_at(i - 1) != nullptr) return;
    delegation = among(i - 1, delegation_words());
    // "the Freedonian delegation at the talks was led by Berg"
    static const WordSet at_them{"at", "to"};
    const bool there = is_noun(i - 1) && i > begin_ + 3 && is(i - 2, "the") &&
                       among(i - 3, at_them) && among(i - 4, delegation_words());
    if (there) continue;
    if (delegation || is_noun(i - 1) || is(i - 1, "debate")) {
      noun = i - 1;
      break;
    }
  }
  // "Three days, chaired throughout by Berg": the scene itself.
  static const WordSet chairs{"chaired", "presided", "moderated", "under"};
  if (noun == no_index && among(cue.tokens.begin, chairs) &&
      (cue.tokens.begin == begin_ || token(cue.tokens.begin - 1).kind == TokenKind::comma)) {
    add(MeetingPart::chair, who, cue.tokens, cue.tokens.begin);
    return;
  }
  if (noun == no_index || denied(noun, cue.tokens.begin)) return;
  if (!delegation) {
    static const WordSet talks{"talks", "negotiations"};
    const bool leads = is(cue.tokens.begin, "led") || is(cue.tokens.begin, "headed");
    if (!(leads && among(noun, talks))) add(MeetingPart::chair, who, cue.tokens, noun);
    if (!parts_.empty()) parts_.back().kind = kind_of(noun);
    return;
  }
  const Party side = nation_before(noun + 1);
  if (!side.id.empty()) add(MeetingPart::head, who, cue.tokens, noun, side);
}

/// "with Berg in the chair", "Berg took the chair", "Berg ran the show"
void PartReader::holds_chair(const CueMention& cue) {
  static const WordSet phrases{"in", "at", "as"};
  PartyList who;
  std::uint32_t verb = cue.tokens.begin;
  // "served as chair of the Harbour Board": of no meeting.
  static const WordSet posts{"as", "acted", "acting", "served", "serving", "sat"};
  if (among(verb, posts) && is(cue.tokens.end, "of") &&
      with_object(cue.tokens.end + 1) == cue.tokens.end + 1)
    return;
  if (is(verb, "sitting")) {
    // "Sitting at the Guildhall, the area coroner, Anna Berg, said"
    static const WordSet courts{"coroner", "judge", "magistrate", "recorder", "sheriff"};
    constexpr std::uint32_t reach = 12;
    if (verb != begin_) return;
    for (std::uint32_t i = cue.tokens.end; i < end_ && i < cue.tokens.end + reach; ++i)
      if (const Name* name = among(i, courts) ? name_after(i, 5) : nullptr)
        who = {{name->party}, name->tokens, false, false};
  } else if (among(verb, phrases)) {
    const std::uint32_t end = token(verb - 1).kind == TokenKind::comma ? verb - 1 : verb;
    if (verb == begin_) {
      who = persons_from(cue.tokens.end);
    } else {
      who = people_.before(end, {begin_, end_});
      if (who.parties.empty()) who = named_after_with(end);
    }
  } else {
    const Doer subject = doer_of(verb);
    if (subject.denied || subject.planned) return;
    who = subject.list.parties.empty() ? named_after_with(verb) : subject.list;
    verb = subject.verb;
  }
  keep_persons(who);
  if (who.parties.size() == 1) add(MeetingPart::chair, who, cue.tokens, verb);
}

/// "the chair was taken by Berg", "it fell to Berg to take the chair"
void PartReader::chaired_by(const CueMention& cue) {
  static const WordSet chairs{"chair", "preside", "gavel", "presiding"};
  const PartyList who = persons_from(cue.tokens.end);
  if (who.parties.size() != 1) return;
  // "Freedonia's chair was taken by Berg": a seat at the table.
  const std::uint32_t before = cue.tokens.begin - 1;
  const bool seat = is(cue.tokens.begin, "chair") && cue.tokens.begin > begin_ &&
                    token(before).possessive && !is_noun(before);
  if (seat) return add(MeetingPart::present, who, cue.tokens, cue.tokens.begin);
  bool chair = among(cue.tokens.begin, chairs);
  for (std::uint32_t i = who.tokens.end; i < end_ && i < who.tokens.end + 5; ++i)
    chair = chair || among(i, chairs);
  if (chair) add(MeetingPart::chair, who, cue.tokens, cue.tokens.begin);
}

void PartReader::hands_chair(const CueMention& cue) {
  add(MeetingPart::chair, persons_from(cue.tokens.end), cue.tokens, cue.tokens.begin);
}

/// "Berg led for Freedonia, Ray for Sylvania".
void PartReader::leads_for(const CueMention& cue) {
  const Doer subject = doer_of(cue.tokens.begin);
  const PartyList side = parties_from(context_, cue.tokens.end, end_);
  if (subject.list.parties.size() != 1 || side.parties.empty()) return;
  if (!subject.list.parties.front().person || side.parties.front().person) return;
  add(MeetingPart::head, subject.list, {cue.tokens.begin, side.tokens.end}, subject.verb,
      side.parties.front());
}

}  // namespace crosscheck
