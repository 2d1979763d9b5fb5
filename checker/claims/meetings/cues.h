#pragma once

// Phrases that say how somebody takes part in a meeting; meeting_cues.csv has them.

#include <cstdint>
#include <span>
#include <vector>

#include "checker/claims/lexicon/cue.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// One phrase where it stands.
struct CueMention {
  MeetingCue cue;
  TokenRange tokens;
};

/// The words a cue may begin with.
const Trigger& cue_openers();

/// The cues of a sentence in order, the longest at each place, into `cues`, which is cleared;
/// `openers` are the places where one may begin.
void find_cues(const Reading& reading, TokenRange sentence, std::span<const std::uint32_t> openers,
               std::vector<CueMention>& cues);

}  // namespace crosscheck
