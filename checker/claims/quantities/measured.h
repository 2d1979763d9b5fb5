#pragma once

// What a figure measures; nothing outside the reading of quantities includes this.

#include <string>
#include <string_view>

#include "checker/claims/quantities/list.h"

namespace crosscheck {

/// A figure as it can be held against that of another article.
struct MeasuredFigure {
  std::string unit;          ///< of a measure; empty for what is counted
  std::string counted;       ///< person for people of any sort, else one name for the plural noun
  std::string_view measure;  ///< price, depth, budget; empty when no word says it
  std::string digits;        ///< its digits from the first to the last that is no nought
  std::string sorted;        ///< the same in order of their size
  std::string about;         ///< words that stand around it, with commas between
};

/// What a quantity measures; no digits when it is not worth comparing: vague, hedged, a percentage
/// or a small number of what nothing tells.
MeasuredFigure measured_figure(const Reading& reading, const Quantity& quantity);

}  // namespace crosscheck
