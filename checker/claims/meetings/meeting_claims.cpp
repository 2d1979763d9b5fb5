#include "checker/claims/meetings/meeting_claims.h"

#include <algorithm>
#include <array>

#include "checker/claims/meetings/meetings.h"
#include "checker/text/item_list.h"

namespace crosscheck {
namespace {

enum Field : std::size_t {
  meeting_,
  place,
  place_name,
  venue,
  parties,
  party_names,
  sides_,
  arity,
  status_,
  proposer,
  proposer_name,
  proposer_side,
  when_words,
  list,
  alone_,
  separate,
  main,
  circle,
  seat,
  own_name,
  named,
  whose,
  occasion,
  topic,
  round_,
  certainty_,
  minutes_low,
  minutes_high,
  length_words,
  mention_,
  field_count
};

constexpr std::array<Column, field_count> columns{{
    {"meeting_kind",
     "talks, meeting, summit, conference, press-conference, call, visit, hearing, ceremony, "
     "session or format"},
    {"place", "the register's id of the place, else its words folded"},
    {"place_name", "the place as an editor reads it"},
    {"venue", "the house it was in, folded: village hall"},
    {"parties", "country codes, ids of bodies and persons, sorted, with a comma between"},
    {"party_names", "the same as an editor reads them"},
    {"sides", "countries and bodies of the parties, as far as they are told"},
    {"arity", "how many sides its own words give it: 2 bilateral, 3 trilateral"},
    {"status", "proposed, planned, under-way, held, postponed, cancelled or denied"},
    {"proposer", "country, body or person that proposed it"},
    {"proposer_name", "name of that one"},
    {"proposer_side", "country or body of that one"},
    {"when_words", "words of the sentence that may say when"},
    {"list", "closed when all parties are named, else open"},
    {"alone", "yes when nobody but the parties was there"},
    {"separate", "yes when the words set it apart: previous, another, next"},
    {"main", "yes for the meeting the article is about"},
    {"circle", "who meets, by office: finance minister, planning committee"},
    {"seat", "whose council or parliament it is: a country's code, a place's id or a folded name"},
    {"own_name", "id of the body whose meeting it is"},
    {"named", "capital word it goes by, folded: naivasha of the Naivasha talks"},
    {"whose", "person it is held for, folded: the funeral of Anna Berg"},
    {"occasion", "what sort of ceremony or hearing it is: funeral, trial"},
    {"topic", "what it is on, one word"},
    {"round", "3 for the third round"},
    {"certainty", "unconfirmed, or settled for what is told as sure to come"},
    {"minutes_low", "least number of minutes it lasted"},
    {"minutes_high", "greatest number of minutes it lasted; 100000 when it is open"},
    {"length", "how long it lasted, as written"},
    {"mention", "number of the mention within the article"},
}};

enum AttendanceField : std::size_t {
  party,
  party_name,
  party_kind,
  presence,
  way,
  capacity,
  side,
  side_name,
  extent,
  at_main,
  bound,
  at_kind,
  at_topic,
  at_list,
  at_place,
  at_status,
  at_mention,
  attendance_field_count
};

constexpr std::array<Column, attendance_field_count> attendance_columns{{
    {"party", "country code, id of a body or known person, or the folded name"},
    {"party_name", "its name"},
    {"party_kind", "person, or side for a country or body"},
    {"presence", "present, absent, elsewhere (in `place`) or dead"},
    {"way", "in person or remote, when the words say so"},
    {"capacity",
     "chair of the meeting, head of a delegation, or what one alone does there: eulogy, sermon, "
     "prayer, oath, keynote, crown, handing over, ribbon; a eulogy is one of several"},
    {"side", "country or body whose delegation a head leads"},
    {"side_name", "its name"},
    {"extent", "whole when the absence is from all of the meeting"},
    {"main", "yes for the meeting the article is about"},
    {"bound", "named when the sentence names the meeting, scene when it is the article's own"},
    {"meeting_kind", "kind of the meeting the sentence names"},
    {"topic", "topic of the meeting the sentence names"},
    {"list", "closed when the place names all parties, else open"},
    {"place", "place of the meeting, as in its claim"},
    {"status", "whether the meeting is proposed, planned or held, as said there"},
    {"mention", "number of the mention, as in the claim of the meeting"},
}};

std::string joined(const std::vector<Party>& who, std::string Party::*part) {
  std::vector<std::string> ids;
  for (const Party& p : who) ids.push_back(p.*part);
  return item_list(std::move(ids));
}

/// The sides of those who have one, each once.
std::string sides_of(const std::vector<Party>& who) {
  std::vector<Party> sides;
  for (const Party& party : who) {
    const bool again = std::any_of(sides.begin(), sides.end(),
                                   [&](const Party& other) { return other.side == party.side; });
    if (!party.side.empty() && !again) sides.push_back(party);
  }
  return joined(sides, &Party::side);
}

enum HeadcountField : std::size_t {
  counted,
  count_low,
  count_high,
  count_side,
  count_side_name,
  count_words,
  headcount_field_count
};

constexpr std::array<Column, headcount_field_count> headcount_columns{{
    {"counted", "who is counted, one of them: delegate, head of state"},
    {"low", "least number"},
    {"high", "greatest number; 1000000 when it is open"},
    {"side", "country whose delegation is counted; NULL for all who came"},
    {"side_name", "its name"},
    {"words", "the number and what it counts, as written"},
}};

enum VoteField : std::size_t {
  ayes,
  noes,
  margin,
  body,
  aside,
  vote_about,
  vote_words,
  vote_field_count
};

constexpr std::array<Column, 4> decision_columns{{
    {"outcome", "approved, rejected or put off"},
    {"body", "who decided, one word: council, commissioners"},
    {"about", "everyday words that may say on what, with a comma between"},
    {"words", "the decision as written"},
}};

constexpr std::array<Column, 5> proposal_columns{{
    {"thing", "everyday words that may say what was proposed, with a comma between"},
    {"proposer", "country, body or person that proposed it"},
    {"proposer_name", "its name"},
    {"side", "country or body of that one"},
    {"body", "body of that one, folded, where the register has no side"},
}};

constexpr std::array<Column, vote_field_count> vote_columns{{
    {"ayes", "votes for it"},
    {"noes", "votes against it; 0 of a vote without dissent"},
    {"margin", "by how many votes it was won, where no more is said"},
    {"body", "who voted, one word: council, board"},
    {"aside", "yes for another ballot than the last, and for what may be no vote"},
    {"about", "everyday words of the sentence, with a comma between: what was voted on is one"},
    {"words", "the votes as written"},
}};

}  // namespace

const ClaimKind headcount_kind{"headcount", "how many took part in a meeting", headcount_columns};
const ClaimKind proposal_kind{"proposal", "who put what forward at a meeting", proposal_columns};
const ClaimKind decision_kind{"decision", "what was approved, rejected or put off",
                              decision_columns};
const ClaimKind vote_kind{"vote", "how the votes at a meeting went", vote_columns};
const ClaimKind meeting_kind{
    "meeting", "what is said of one meeting: where, when, who, and whether it was held", columns};
const ClaimKind attendance_kind{"attendance", "who was at a meeting and who was not",
                                attendance_columns};

std::string MeetingClaims::name_of(const std::vector<MeetingMention>& mentions,
                                   const Meeting& meeting) const {
  std::string kind = "meeting", who;
  for (const std::uint32_t i : meeting.mentions) {
    if (!mentions[i].kind.empty()) kind = mentions[i].kind;
    if (who.empty()) who = joined(mentions[i].parties, &Party::name);
    if (!mentions[i].kind.empty()) break;
  }
  if (meeting.traits.place.empty()) return who.empty() ? kind : kind + " of " + who;
  return kind + " in " + name_of_place(meeting.traits.place);
}

std::string MeetingClaims::name_of_place(const std::string& id) const {
  for (const EntryKind at : {EntryKind::place, EntryKind::country}) {
    const auto record = reading_.lexicon->record_by_id(at, id);
    if (record) return std::string(reading_.lexicon->named(at, *record).name);
  }
  return id;
}

Claim MeetingClaims::claim_of(const MeetingMention& mention) const {
  Claim claim;
  claim.kind = &meeting_kind;
  claim.period = mention.days;
  claim.modality = mention.modality;
  claim.confidence = 0.8;
  claim.evidence = reading_.evidence(mention.tokens);
  claim.speaker = reading_.speaker_at(mention.tokens.begin);
  return claim;
}

void MeetingClaims::add_attendance(Claim claim, const MeetingMention& mention, const Party& who,
                                   const Meeting& meeting, std::string_view number) {
  std::array<std::string_view, attendance_field_count> values{};
  values[party] = who.id;
  values[party_name] = who.name;
  values[party_kind] = who.person ? "person" : "side";
  values[presence] = "present";
  values[at_list] = mention.closed ? "closed" : "open";
  if (meeting.main) values[at_main] = "yes";
  values[bound] = "named";
  values[at_kind] = mention.kind;
  values[at_topic] = mention.label.topic;
  values[at_place] = mention.place;
  values[at_status] = to_string(mention.status);
  values[at_mention] = number;
  claim.kind = &attendance_kind;
  claim.values.pack(values);
  claims_.push_back(std::move(claim));
}

void MeetingClaims::add_meeting(const std::vector<MeetingMention>& mentions,
                                const Meeting& meeting) {
  const std::uint32_t subject = static_cast<std::uint32_t>(reading_.entities.size());
  Entity entity;
  entity.kind = EntityKind::meeting;
  entity.name = name_of(mentions, meeting);
  entity.forms = {{entity.name, static_cast<int>(meeting.mentions.size())}};
  reading_.entities.push_back(std::move(entity));
  for (const std::uint32_t i : meeting.mentions) {
    const MeetingMention& mention = mentions[i];
    Claim claim = claim_of(mention);
    claim.subject = subject;
    const std::string number = std::to_string(i + 1);
    if (mention.status != MeetingStatus::denied)
      for (const Party& who : mention.parties) add_attendance(claim, mention, who, meeting, number);
    if (mention.bridge || mention.silent) continue;
    pack_mention(mention, meeting, number, claim);
    claims_.push_back(std::move(claim));
  }
}

void MeetingClaims::pack_mention(const MeetingMention& mention, const Meeting& meeting,
                                 std::string_view number, Claim& claim) const {
  const auto number_or_none = [](int n) { return n > 0 ? std::to_string(n) : std::string(); };
  const std::string where = mention.place.empty() ? std::string() : name_of_place(mention.place);
  const std::string ids = joined(mention.parties, &Party::id);
  const std::string names = joined(mention.parties, &Party::name);
  const std::string sides = sides_of(mention.parties);
  const std::string of_sides = number_or_none(mention.arity);
  const std::string round = number_or_none(mention.label.round);
  const MeetingLength& length = mention.length;
  const std::string low = length.known() ? std::to_string(length.low) : std::string();
  const std::string high = length.known() ? std::to_string(length.high) : std::string();
  std::array<std::string_view, field_count> values{};
  values[meeting_] = mention.kind;
  values[place] = mention.place;
  values[place_name] = where;
  values[venue] = mention.venue;
  values[parties] = ids;
  values[party_names] = names;
  values[sides_] = sides;
  values[arity] = of_sides;
  values[status_] = to_string(mention.status);
  values[proposer] = mention.proposer.id;
  values[proposer_name] = mention.proposer.name;
  values[when_words] = mention.when;
  values[proposer_side] = mention.proposer.side;
  values[list] = mention.closed ? "closed" : "open";
  if (mention.alone) values[alone_] = "yes";
  if (mention.apart) values[separate] = "yes";
  if (meeting.main) values[main] = "yes";
  values[circle] = mention.label.circle;
  values[seat] = mention.label.seat;
  values[own_name] = mention.label.own;
  values[named] = mention.label.named;
  values[whose] = mention.label.whose;
  values[occasion] = mention.label.occasion;
  values[topic] = mention.label.topic;
  values[round_] = round;
  values[certainty_] = mention.certainty;
  values[minutes_low] = low;
  values[minutes_high] = high;
  if (length.known())
    values[length_words] = length.told.empty() ? reading_.text(length.words) : length.told;
  values[mention_] = number;
  claim.values.pack(values);
}

void MeetingClaims::add_part(const Participation& part, std::uint32_t subject,
                             const Meeting& meeting) {
  Claim claim;
  claim.kind = &attendance_kind;
  claim.subject = subject;
  claim.period = part.days;
  claim.modality = part.modality;
  claim.confidence = 0.8;
  claim.evidence = reading_.evidence(part.tokens);
  if (reading_.quotation_of(part.tokens.begin) != nullptr) claim.speaker = "unknown";
  std::array<std::string_view, attendance_field_count> values{};
  values[party] = part.who.id;
  values[party_name] = part.who.name;
  values[party_kind] = part.who.person ? "person" : "side";
  values[presence] = "present";
  values[side] = part.side.id;
  values[side_name] = part.side.name;
  if (part.throughout) values[extent] = "whole";
  if (meeting.main) values[at_main] = "yes";
  const bool scene =
      part.mention == Participation::no_mention && part.kind.empty() && !part.anaphor;
  values[bound] = scene ? "scene" : "named";
  values[at_kind] = part.kind;
  values[at_topic] = part.topic;
  values[at_list] = "open";
  values[at_place] = meeting.traits.place;
  values[at_status] = to_string(part.status);
  switch (part.part) {
    case MeetingPart::present: break;
    case MeetingPart::in_person:
    case MeetingPart::remote: values[way] = to_string(part.part); break;
    case MeetingPart::elsewhere: values[at_place] = part.place; [[fallthrough]];
    case MeetingPart::absent:
    case MeetingPart::dead: values[presence] = to_string(part.part); break;
    case MeetingPart::chair:
    case MeetingPart::head: values[capacity] = to_string(part.part); break;
    case MeetingPart::solo: values[capacity] = part.act; break;
  }
  claim.values.pack(values);
  claims_.push_back(std::move(claim));
}

void MeetingClaims::add_proposal(const Proposal& proposal, std::uint32_t subject) {
  Claim claim;
  claim.kind = &proposal_kind;
  claim.subject = subject;
  claim.period = proposal.days;
  claim.modality = proposal.modality;
  claim.confidence = 0.7;
  claim.evidence = reading_.evidence(proposal.tokens);
  claim.values = {proposal.thing, proposal.proposer.id, proposal.proposer.name,
                  proposal.proposer.side, proposal.body};
  claims_.push_back(std::move(claim));
}

void MeetingClaims::add_count(const MeetingCount& count, std::uint32_t subject) {
  Claim claim;
  claim.subject = subject;
  claim.period = count.days;
  claim.modality = count.planned ? Modality::planned : count.modality;
  claim.confidence = 0.8;
  claim.evidence = reading_.evidence(count.tokens);
  if (reading_.quotation_of(count.tokens.begin) != nullptr) claim.speaker = "unknown";
  switch (count.sort) {
    case MeetingCount::Sort::heads:
      claim.kind = &headcount_kind;
      claim.values = {
          count.counted, std::to_string(count.low), std::to_string(count.high),
          count.side.id, count.side.name,           std::string(reading_.text(count.tokens))};
      break;
    case MeetingCount::Sort::votes:
      claim.kind = &vote_kind;
      claim.values = std::vector<std::string>(vote_field_count);
      if (count.low != MeetingCount::unsaid) claim.values[ayes] = std::to_string(count.low);
      if (count.high != MeetingCount::unsaid) claim.values[noes] = std::to_string(count.high);
      if (count.margin > 0) claim.values[margin] = std::to_string(count.margin);
      claim.values[body] = count.body;
      if (count.aside || count.elsewhere) claim.values[aside] = "yes";
      claim.values[vote_about] = count.counted;
      claim.values[vote_words] = reading_.text(count.tokens);
      break;
  }
  claims_.push_back(std::move(claim));
}

}  // namespace crosscheck
