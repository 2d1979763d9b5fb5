#pragma once

// Who put what forward at a meeting: a pause, a commission, a cap.

#include <string>
#include <vector>

#include "checker/claims/meetings/mentions.h"

namespace crosscheck {

class MeetingPeople;

/// One sentence's word on whose idea something was.
struct Proposal {
  std::string thing;  ///< everyday words that may name it, sorted, with a comma between
  Party proposer;
  std::string body;  ///< whose the proposer is, or itself, where the register has no side: a party
  TokenRange tokens;
  Period days;
  Modality modality = Modality::asserted;
  bool elsewhere = false;  ///< the words around speak of another time
};

/// Appends who called or asked for the meetings an article names. Their `thing` is "call" or
/// "request", so that who asked for a meeting is not held against who convened it.
void find_requests(const MeetingPeople& people, std::vector<Proposal>& proposals);

/// Every proposal of an article that has been made, in order.
std::vector<Proposal> find_proposals(const MeetingPeople& people);

}  // namespace crosscheck
