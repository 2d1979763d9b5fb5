#pragma once

// How many took part in a meeting, and how its votes went.

#include <cstdint>
#include <string>
#include <vector>

#include "checker/claims/meetings/mentions.h"

namespace crosscheck {

class MeetingPeople;

/// How many of a sort one sentence counts at the meeting, or how many voted for and against.
struct MeetingCount {
  enum class Sort : std::uint8_t { heads, votes };
  static constexpr int unsaid = -1;
  Sort sort = Sort::heads;
  std::string counted;  ///< "delegate", "head of state"; of votes the words that say what it was on
  Party side;           ///< whose delegation is counted; no id for all who came
  int low = 0, high = 0;  ///< of votes those for and those against, or `unsaid`
  int margin = 0;         ///< of votes: "by a single vote" 1; 0 when it is not said
  std::string body;       ///< of votes: who voted, one word, or empty
  bool aside = false;     ///< of votes: another ballot than the last, or of what is no vote
  TokenRange tokens;
  Period days;
  Modality modality = Modality::asserted;
  bool planned = false;
  bool elsewhere = false;  ///< the words around speak of another time
};

/// Every count of an article, in order.
std::vector<MeetingCount> find_counts(const MeetingPeople& people);

}  // namespace crosscheck
