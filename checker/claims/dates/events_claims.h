#pragma once

// How a dated event becomes a claim; nothing outside the reading of events includes this.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/dates/events_words.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// Whether a time is one of the clock whose day the words do not give: "at 8 p.m."
bool clock_alone(const TimeMention& time);

/// Appends the claims of one article's events.
class EventClaims {
 public:
  EventClaims(const Reading& reading, std::vector<Claim>& claims);

  /// What an event or a thing named by a noun did at a time; `told` as the column of that name.
  void add(const EventNoun& noun, EventPhase said, const TimeMention& time, TokenRange words,
           std::string_view told = {});
  /// What happened to a person.
  void add_person(std::uint32_t person, std::string_view happened, const TimeMention& time,
                  TokenRange words);

 private:
  Claim claim_of(const TimeMention& time, TokenRange words) const;
  std::string_view place_of(const TimeMention& time) const;
  std::string clock_of(const TimeMention& time) const;

  const Reading& reading_;
  std::vector<Claim>& claims_;
  TokenRange lead_;  ///< the first sentences of the body
};

}  // namespace crosscheck
