#pragma once

#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// "meeting": what one place of an article says of one meeting. See the columns in meetings.cpp.
extern const ClaimKind meeting_kind;
/// "attendance": one party present at a meeting or absent from it.
extern const ClaimKind attendance_kind;

/// "headcount": how many of a sort took part in a meeting.
extern const ClaimKind headcount_kind;
/// "proposal": who put what forward at a meeting.
extern const ClaimKind proposal_kind;
/// "vote": votes for and against.
extern const ClaimKind vote_kind;
/// "decision": what was approved, rejected or put off.
extern const ClaimKind decision_kind;

/// Adds an entity for every meeting of the article and appends the claims of all these kinds.
void extract_meetings(Reading& reading, std::vector<Claim>& claims);

// They append nothing: `extract_meetings` reads who came, how many and how they voted together with
// the meetings.
void extract_attendance(Reading& reading, std::vector<Claim>& claims);
void extract_headcounts(Reading& reading, std::vector<Claim>& claims);
void extract_proposals(Reading& reading, std::vector<Claim>& claims);
void extract_votes(Reading& reading, std::vector<Claim>& claims);
void extract_decisions(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
