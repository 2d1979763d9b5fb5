#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/meetings/agreement.h"

namespace crosscheck {

/// The meetings of the register (meetings.csv): a newsroom's word on which mentions are one.
class PinnedMeetings {
 public:
  explicit PinnedMeetings(const Lexicon& lexicon);

  /// The register's id of the meeting with these traits, or empty: its place agrees and its days
  /// are told and overlap, or its name stands in the folded words and no trait excludes it.
  std::string_view find(const MeetingTraits& traits, std::string_view words) const;

 private:
  struct Row {
    Named meeting;
    std::vector<std::string> names;  ///< folded
  };
  const Lexicon& lexicon_;
  std::vector<Row> rows_;
};

}  // namespace crosscheck
