#pragma once

// Phrases that say how somebody takes part in a meeting; meeting_cues.csv has them.

#include <vector>

#include "checker/claims/lexicon/cue.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// One phrase where it stands.
struct CueMention {
  MeetingCue cue;
  TokenRange tokens;
};

/// The cues of an article in order, the longest at each place.
std::vector<CueMention> find_cues(const Reading& reading);

}  // namespace crosscheck
