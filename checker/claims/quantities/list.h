#pragma once

// The quantities of an article in order; nothing outside the reading of quantities includes this.

#include <cstdint>
#include <string>
#include <vector>

#include "checker/claims/quantities/figures.h"
#include "checker/claims/quantities/units.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// A figure with its unit or with what it counts.
struct Quantity {
  Figure figure;
  UnitWords unit;              ///< no dimension where things are counted
  TokenRange tokens;           ///< currency, figure and unit
  TokenRange words;            ///< the same with the hedge before and the noun behind
  double low = 0;              ///< least that is meant, in the unit
  double high = 0;             ///< greatest that is meant
  double half_step = 0;        ///< half of the least step the figure is written to, in the unit
  std::string counted;         ///< one name for the plural noun behind; empty when there is none
  std::uint32_t sentence = 0;  ///< index into `Reading::sentences`
};

/// Every number and ordinal, in figures or in letters.
const Trigger& counting_tokens();

/// Every quantity that is no time, date, score or number of a thing ("Boeing 737").
std::vector<Quantity> find_quantities(const Reading& reading);

/// Where the name of a people that begins at a token ends, or the token itself.
std::uint32_t end_of_demonym(const Reading& reading, std::uint32_t token);

/// A claim's text for a number: "41.5", "2140"; empty for infinity.
std::string number_text(double value);

/// The number as an editor reads it: "3,500", "19.2 million".
std::string spoken_number(double value);

}  // namespace crosscheck
