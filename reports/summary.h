#pragma once

// The words that several formats share: how many, who, when, and why the exit status is what it is.

#include <span>
#include <string>
#include <vector>

#include "reports/report.h"

namespace crosscheck {

/// "1 article", "3 articles"
std::string count_of(int n, std::string_view noun);

/// "3 errors, 2 warnings, 9 style"; "no findings" when there are none.
std::string counts_by_severity(std::span<const Finding> findings);

/// "3 errors in 5 articles; exit 1 because of --fail-on error"
std::string summary_line(const Run& run);

/// "a.txt:38:34"
std::string place_of(const Place& place);

/// "The Courier, 2025-03-13", or what is known of it; may be empty.
std::string outlet_and_date(const Place& place);

/// What another side says and where, printable: "wire/1.txt:4:23" and "'President Marta Vance'
/// (5 articles)".
struct OtherSide {
  std::string place, words;
};

/// The first place of every other side; where all places are of one side, the second place.
std::vector<OtherSide> other_sides(const Finding& finding);

/// The same as one line each: "wire/1.txt:4:23: 'President Marta Vance' (5 articles)".
std::vector<std::string> other_side_lines(const Finding& finding);

/// Whether a finding alone makes a run fail under `--fail-on fail_on`.
bool reaches(const Finding& finding, std::string_view fail_on);

/// The places of each side of a finding, in the order of its sides. A finding without sides, or
/// with places of sides it does not list, still yields every place.
std::vector<std::span<const Place>> places_by_side(const Finding& finding);

/// The places of one side that speak best for it, at most `limit`: one of each file before a
/// second of any, in their order.
std::vector<const Place*> telling_places(std::span<const Place> places, std::size_t limit);

}  // namespace crosscheck
