#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/cue.h"
#include "checker/text/result.h"

namespace crosscheck {

/// One place of a phrase: the words of which one may stand there.
struct CueSlot {
  std::vector<std::uint64_t> keys;  ///< as `word_key` makes them
  bool optional = false;            ///< may be left out
};

/// The places of "stayed|stays at? home": a bar between the words of one place, a question mark
/// behind a place that may be left out. The error of what is none has no file and line.
Result<std::vector<CueSlot>> parse_cue_phrase(std::string_view words);

/// The cue of a name as meeting_cues.csv has it: "stays-away".
std::optional<MeetingCue> cue_named(std::string_view name);

}  // namespace crosscheck
