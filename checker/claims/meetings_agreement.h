#pragma once

// Whether two meetings may be one: the test that holds within an article and across a desk.

#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon.h"
#include "checker/text/period.h"

namespace crosscheck {

/// What tells one meeting from another.
struct MeetingTraits {
  std::string kind;                  ///< as the claims have it; empty when it has none
  std::string place;                 ///< the register's id or folded words; empty when unsaid
  std::vector<std::string> sides;    ///< countries and bodies that took part
  std::vector<std::string> persons;  ///< people who took part
  Period days;
};

/// How many of place, days, sides and persons agree; -1 when one of them disagrees or the kinds
/// do: talks may be called a summit, but no press conference is. Sides and persons agree when two
/// are in common and disagree when none is: lists are often cut short.
int traits_in_common(const Lexicon& lexicon, const MeetingTraits& a, const MeetingTraits& b);

/// Whether two kinds may name one meeting: equal, or both of those that are used freely.
bool kinds_agree(std::string_view a, std::string_view b);

/// Whether two places may be one: equal, or one lies in the other.
bool places_agree(const Lexicon& lexicon, std::string_view a, std::string_view b);

}  // namespace crosscheck
