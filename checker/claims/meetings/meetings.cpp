// Claims that a meeting takes place and who takes part.

#include "checker/claims/meetings/meetings.h"

#include <algorithm>

#include "checker/claims/meetings/decisions.h"
#include "checker/claims/meetings/meeting_claims.h"
#include "checker/claims/meetings/people.h"

namespace crosscheck {
namespace {

void add_decisions(const std::vector<Decision>& decisions, const Reading& reading,
                   std::vector<Claim>& claims) {
  for (const Decision& decision : decisions) {
    if (decision.elsewhere || reading.quotation_of(decision.tokens.begin) != nullptr) continue;
    Claim claim;
    claim.kind = &decision_kind;
    claim.subject = Claim::no_subject;
    claim.period = decision.days;
    claim.modality = decision.modality;
    claim.confidence = 0.7;
    claim.evidence = reading.evidence(decision.tokens);
    claim.values = {decision.outcome, decision.body, decision.about,
                    std::string(reading.text(decision.tokens))};
    claims.push_back(std::move(claim));
  }
}

}  // namespace

void extract_meetings(Reading& reading, std::vector<Claim>& claims) {
  const TitleContext context(reading);
  const MeetingPeople people(context, claims);
  const std::vector<Decision> decisions = find_decisions(people);
  const std::vector<MeetingMention> mentions = find_meetings(people);
  const std::vector<Participation> parts = find_participation(people, mentions);
  const bool somebody_came = std::any_of(parts.begin(), parts.end(), [](const Participation& part) {
    return part.part != MeetingPart::dead;
  });
  const std::vector<MeetingCount> counts = find_counts(people);
  const bool voted = std::any_of(counts.begin(), counts.end(), [](const MeetingCount& count) {
    return count.sort == MeetingCount::Sort::votes;
  });
  const bool met = !mentions.empty() || somebody_came || voted;
  const std::vector<Proposal> proposals = met ? find_proposals(people) : std::vector<Proposal>();
  add_decisions(decisions, reading, claims);
  if (!met) return;
  const ArticleMeetings all = group_meetings(reading, mentions);
  const SceneFinder scenes(reading, mentions, all);
  std::vector<std::uint32_t> of_part, of_count, of_proposal;
  for (const Participation& part : parts) of_part.push_back(scenes.meeting_of(part));
  for (const MeetingCount& count : counts) {
    const std::uint32_t named = scenes.named_in(reading.sentence_of(count.tokens.begin).tokens);
    of_count.push_back(named != no_meeting ? named
                       : count.elsewhere   ? no_meeting
                                           : scenes.scene_at(count.tokens.begin, {}));
  }
  for (const Proposal& proposal : proposals)
    of_proposal.push_back(proposal.elsewhere ? no_meeting
                                             : scenes.scene_at(proposal.tokens.begin, {}));
  const auto first = static_cast<std::uint32_t>(reading.entities.size());
  MeetingClaims maker(reading, claims);
  for (std::uint32_t m = 0; m < all.meetings.size(); ++m) {
    const auto has = [m](const std::vector<std::uint32_t>& of) {
      return std::find(of.begin(), of.end(), m) != of.end();
    };
    const bool spoken_of =
        !all.meetings[m].mentions.empty() || has(of_part) || has(of_count) || has(of_proposal);
    if (spoken_of) maker.add_meeting(mentions, all.meetings[m]);
  }
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (of_part[i] != no_meeting)
      maker.add_part(parts[i], first + of_part[i], all.meetings[of_part[i]]);
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (of_count[i] != no_meeting || counts[i].sort == MeetingCount::Sort::votes)
      maker.add_count(counts[i],
                      of_count[i] == no_meeting ? Claim::no_subject : first + of_count[i]);
  for (std::size_t i = 0; i < proposals.size(); ++i)
    if (!proposals[i].elsewhere)
      maker.add_proposal(proposals[i],
                         of_proposal[i] == no_meeting ? Claim::no_subject : first + of_proposal[i]);
}

void extract_attendance(Reading&, std::vector<Claim>&) {}

void extract_headcounts(Reading&, std::vector<Claim>&) {}

void extract_proposals(Reading&, std::vector<Claim>&) {}

void extract_votes(Reading&, std::vector<Claim>&) {}

void extract_decisions(Reading&, std::vector<Claim>&) {}

}  // namespace crosscheck
