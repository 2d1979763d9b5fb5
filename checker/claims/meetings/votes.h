#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "checker/claims/meetings/counts.h"

namespace crosscheck {

/// What a sentence must have to tell of a vote; every number is one.
const Trigger& vote_trigger();

/// The votes one sentence tells of: "24 votes to 18", "Five of the nine members backed it",
/// "unanimously"; `places` are those of the trigger.
void read_votes(const MeetingPeople& people, TokenRange sentence,
                std::span<const std::uint32_t> places, std::vector<MeetingCount>& counts);

}  // namespace crosscheck
