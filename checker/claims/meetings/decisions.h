#pragma once

#include <string>
#include <vector>

#include "checker/claims/meetings/sentence.h"

namespace crosscheck {

/// What one sentence says was decided on a plan, a request, a motion.
struct Decision {
  std::string outcome;  ///< approved, rejected or put off
  std::string body;     ///< who decided, one word, or empty
  std::string about;    ///< everyday words that may say on what, sorted, with a comma between
  TokenRange tokens;
  Period days;
  Modality modality = Modality::asserted;
  bool elsewhere = false;  ///< the words around speak of another time
};

/// Every decision of an article that has been taken, in order.
std::vector<Decision> find_decisions(const MeetingPeople& people);

}  // namespace crosscheck
