#pragma once

#include <vector>

#include "checker/claims/meetings/counts.h"

namespace crosscheck {

/// What a sentence must have to tell of a vote; every number is one.
const Trigger& vote_trigger();

/// The votes one sentence tells of: "24 votes to 18", "Five of the nine members backed it",
/// "unanimously".
void read_votes(const MeetingPeople& people, TokenRange sentence,
                std::vector<MeetingCount>& counts);

}  // namespace crosscheck
