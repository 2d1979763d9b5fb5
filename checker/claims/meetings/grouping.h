#pragma once

#include <vector>

#include "checker/claims/meetings/agreement.h"
#include "checker/claims/meetings/mentions.h"
#include "checker/claims/meetings/parts.h"

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

/// Which meeting the sentences of an article are about that do not say so themselves.
class SceneFinder {
 public:
  SceneFinder(const Reading& reading, const std::vector<MeetingMention>& mentions,
              const ArticleMeetings& all);

  /// The meeting a statement of who took part is about, or `no_meeting`.
  std::uint32_t meeting_of(const Participation& part) const;
  /// The article's own meeting, unless another was named just before a token or the article names
  /// its meeting in passing only; `kind` must agree with it.
  std::uint32_t scene_at(std::uint32_t token, std::string_view kind) const;
  /// The first meeting a sentence names, or `no_meeting`.
  std::uint32_t named_in(TokenRange sentence) const;

 private:
  std::uint32_t meeting_meant(const Participation& part) const;
  bool is_session_of_main(std::uint32_t meeting) const;

  const Reading& reading_;
  const std::vector<MeetingMention>& mentions_;
  const ArticleMeetings& all_;
  std::vector<std::uint32_t> meeting_of_;  ///< by mention
  bool in_passing_ = false;
};

}  // namespace crosscheck
