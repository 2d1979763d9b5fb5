#pragma once

#include <string>

#include "checker/claims/titles/phrase.h"

namespace crosscheck {

/// How many minutes a meeting lasted, as an interval; `high` is 0 when nothing is said and far
/// beyond any meeting when it is open.
struct MeetingLength {
  int low = 0, high = 0;
  TokenRange words;
  std::string told;  ///< in other words than those of the text: "from 9 a.m. to 4 p.m."
  bool known() const { return high > 0; }
  friend bool operator==(const MeetingLength&, const MeetingLength&) = default;
};

/// The minutes of a duration in minutes or hours; 0 for other times.
double minutes_of(const TimeMention& time);

/// The length its sentence gives the meeting whose noun or verb stands at `noun`: "lasted six
/// hours", "a six-hour debate", "met for 45 minutes".
MeetingLength length_of(const TitleContext& context, TokenRange sentence, std::uint32_t noun);

/// The length a sentence without a meeting's noun or verb gives the scene it tells of.
MeetingLength length_of_scene(const TitleContext& context, TokenRange sentence);

}  // namespace crosscheck
