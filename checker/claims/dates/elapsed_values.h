#pragma once

// The columns of an elapsed claim, and the units it counts in.

#include <cstddef>
#include <string_view>

#include "checker/claims/claim.h"
#include "checker/claims/times/find_times.h"

namespace crosscheck {

/// Index into the values of an elapsed claim.
enum class ElapsedValue : std::size_t {
  event,
  event_name,
  anchor,
  form,
  count,
  unit,
  until,
  until_from,
  until_to,
  real,
  minutes,
  least,
  most,
  sides,
  bound,
  count_of_values,
};

/// A claim of elapsed time whose values are still empty.
Claim elapsed_claim();
void set_value(Claim& claim, ElapsedValue at, std::string_view value);

/// Days of a unit; 0 for units that are no whole number of days or hardly ever counted.
double days_of(TimeUnit unit);

/// "years", "days".
std::string_view plural_name(TimeUnit unit);

/// Claims of the form "on May 26, 1983, 40 years ago" and "40 years after it was founded in 1983":
/// a date with its year and how far off it is said to be.
void extract_elapsed_between_dates(Reading& reading, std::vector<Claim>& claims);

/// Claims of the form "a three-hour hearing from 9 to 11 a.m.": a length and its two clock times.
void extract_lengths_between_clocks(Reading& reading, std::vector<Claim>& claims);

/// Claims of the form "after a six-month hiatus", "the first talks in half a year", and "last met
/// in March": how long no meeting is said to have been, and when the last was.
void extract_pauses(Reading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
