#pragma once

#include <vector>

#include "checker/claims/meetings_agreement.h"
#include "checker/claims/meetings_mentions.h"
#include "checker/claims/meetings_parts.h"

namespace crosscheck {

inline constexpr std::uint32_t no_meeting = 0xffffffff;

/// What the mentions of one meeting say together.
struct Meeting {
  std::vector<std::uint32_t> mentions;  ///< indices, in order
  MeetingTraits traits;
  bool main = false;   ///< what the article is about
  bool apart = false;  ///< set apart from the meeting the article is about
};

/// The meetings of one article, in order of their first mentions.
struct ArticleMeetings {
  std::vector<Meeting> meetings;
  /// The one the article is about: of those not set apart the one it speaks of most, headline and
  /// first lines before all. Without mentions of its own, and then the last, when all it names are
  /// others.
  std::uint32_t main = no_meeting;
};

/// Which mentions of one article speak of one meeting.
ArticleMeetings group_meetings(const Reading& reading, const std::vector<MeetingMention>& mentions);

/// The meeting each statement of who took part is about, or `no_meeting`.
std::vector<std::uint32_t> meetings_of(const Reading& reading,
                                       const std::vector<MeetingMention>& mentions,
                                       const ArticleMeetings& meetings,
                                       const std::vector<Participation>& parts);

}  // namespace crosscheck
