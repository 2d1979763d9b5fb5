#pragma once

// Claims from what was read of an article's meetings.

#include <cstdint>
#include <string>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/meetings/counts.h"
#include "checker/claims/meetings/grouping.h"
#include "checker/claims/meetings/proposals.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// Turns the mentions of an article into claims about the entities of its meetings.
class MeetingClaims {
 public:
  MeetingClaims(Reading& reading, std::vector<Claim>& claims)
      : reading_(reading), claims_(claims) {}

  void add_meeting(const std::vector<MeetingMention>& mentions, const Meeting& meeting);
  void add_part(const Participation& part, std::uint32_t subject, const Meeting& meeting);
  void add_count(const MeetingCount& count, std::uint32_t subject);
  void add_proposal(const Proposal& proposal, std::uint32_t subject);

 private:
  std::string name_of(const std::vector<MeetingMention>& mentions, const Meeting& meeting) const;
  std::string name_of_place(const std::string& id) const;
  Claim claim_of(const MeetingMention& mention) const;
  void pack_mention(const MeetingMention& mention, const Meeting& meeting, std::string_view number,
                    Claim& claim) const;
  void add_attendance(Claim claim, const MeetingMention& mention, const Party& who,
                      const Meeting& meeting, std::string_view number);

  Reading& reading_;
  std::vector<Claim>& claims_;
};

}  // namespace crosscheck
