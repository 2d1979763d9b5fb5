#pragma once

#include <vector>

#include "checker/claims/meetings/counts.h"

namespace crosscheck {

/// The votes one sentence tells of: "24 votes to 18", "Five of the nine members backed it",
/// "unanimously".
void read_votes(const MeetingPeople& people, TokenRange sentence,
                std::vector<MeetingCount>& counts);

}  // namespace crosscheck
