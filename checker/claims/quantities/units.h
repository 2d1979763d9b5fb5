#pragma once

// Units of measure and currencies; nothing outside the reading of quantities includes this.

#include <cstdint>
#include <string>
#include <string_view>

#include "checker/claims/reading.h"

namespace crosscheck {

/// A unit that stands beside a figure, brought to the unit its dimension is compared in.
struct UnitWords {
  std::string_view dimension;  ///< length, money, share, ...; empty when there is none
  std::string unit;            ///< metre, USD, percent, USD/month
  double factor = 1;           ///< by which the figure is multiplied
  double offset = 0;           ///< what is added before: degrees Fahrenheit
  std::uint32_t begin = 0;     ///< first token of figure and unit together
  std::uint32_t end = 0;       ///< the token behind them
  bool ambiguous = false;      ///< tons, gallons, pounds: several sizes go by that name
};

/// The unit of the number whose own words are `number`: a currency before it or a word behind it.
UnitWords unit_beside(const Reading& reading, TokenRange number);

/// The currency whose sign or code is that token; empty when none.
std::string_view currency_at(const Reading& reading, std::uint32_t token);

}  // namespace crosscheck
