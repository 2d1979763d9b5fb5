#pragma once

// Phrases that say how somebody takes part in a meeting; meeting_cues.csv has them.

#include <cstdint>
#include <vector>

#include "checker/claims/lexicon/cue.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// One phrase where it stands.
struct CueMention {
  MeetingCue cue;
  TokenRange tokens;
};

/// The cues of a sentence in order, the longest at each place, into `cues`, which is cleared.
void find_cues(const Reading& reading, TokenRange sentence, std::vector<CueMention>& cues);

}  // namespace crosscheck
