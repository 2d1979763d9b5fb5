#pragma once

#include <vector>

#include "checker/claims/meetings_agreement.h"
#include "checker/claims/meetings_mentions.h"

namespace crosscheck {

/// What the mentions of one meeting say together.
struct Meeting {
  std::vector<std::uint32_t> mentions;  ///< indices, in order
  MeetingTraits traits;
  bool apart = false;  ///< set apart from the meeting the article is about
};

/// Which mentions of one article speak of one meeting; in order of their first mentions.
std::vector<Meeting> group_meetings(const Reading& reading,
                                    const std::vector<MeetingMention>& mentions);

}  // namespace crosscheck
