#pragma once

// Figures that other figures of the sentence determine; nothing outside the reading of quantities
// includes this.

#include <string_view>
#include <vector>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/quantities/list.h"

namespace crosscheck {

/// A stated figure and what others make of it, both in one unit.
struct Reckoning {
  std::string_view form;  ///< conversion, share, rest, sum, sum-short, change, direction
  std::string_view unit;  ///< of both; empty for what is counted
  TokenRange stated;      ///< words of the figure that is held against the others
  double value = 0, low = 0, high = 0;           ///< what it says, and the play it has
  TokenRange others;                             ///< words of the others
  double made = 0, made_low = 0, made_high = 0;  ///< what they make of it
};

/// Parts that miss their total by more than this share of it are not all of its parts.
inline constexpr double near_miss = 0.2;
/// Words with which a list of parts is left open, whatever opens it.
const WordSet& open_list_words();
/// Parts that make `made` beside the total they are told of, where none of them is rounded.
Reckoning counted_sum(TokenRange stated, double value, TokenRange others, double made);

/// "300 metres (984 feet)".
void find_conversions(const Reading& reading, const std::vector<Quantity>& quantities,
                      std::vector<Reckoning>& found);
/// "12 of the 48 members, or 25 percent"; "12 of the 48 members ... the other 36".
void find_shares(const Reading& reading, const std::vector<Quantity>& quantities,
                 std::vector<Reckoning>& found);
/// "four men and three women, seven in all"; "seven people (four men and three women)".
void find_sums(const Reading& reading, const std::vector<Quantity>& quantities,
               std::vector<Reckoning>& found);
/// "85 staff, made up of 40 technicians and 45 guards"; "Of the nine killed, five were from Graz
/// and four from Linz".
void find_apportioned(const Reading& reading, const std::vector<Quantity>& quantities,
                      std::vector<Reckoning>& found);

/// "fell by 300, from 1,500 to 1,200"; "rose 20 percent to $120 from $100"; "fell from 30 km to
/// 40".
void find_differences(const Reading& reading, const std::vector<Quantity>& quantities,
                      std::vector<Reckoning>& found);

}  // namespace crosscheck
