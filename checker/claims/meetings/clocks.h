#pragma once

#include <vector>

#include "checker/claims/meetings/lengths.h"

namespace crosscheck {

/// A sitting of which the hours of beginning and end are told.
struct ClockedSitting {
  TokenRange sentence;        ///< the one that tells of the beginning
  std::uint32_t opening = 0;  ///< the word that does
  MeetingLength length;
};

/// "The hearing opened at 9 a.m. and rose at 4 p.m.", "The board got going at 6:30 p.m. It was
/// 11:05 p.m. when the chair sent everybody home."
std::vector<ClockedSitting> find_clocked_sittings(const TitleContext& context);

}  // namespace crosscheck
