#include "checker/text/profile.h"

#include <doctest/doctest.h>

using namespace crosscheck;

namespace {

/// A clock that goes on by two milliseconds whenever it is read.
std::int64_t slow_clock() {
  static std::int64_t now = 0;
  return now += 2'000'000;
}

}  // namespace

TEST_CASE("a profile adds up stages as they come and rules by their time") {
  Profile profile(slow_clock);
  for (int i = 0; i < 2; ++i) {
    const Timer stage(&profile, "read articles");
    const Timer rule(&profile, "age-differs", Timed::rule);
  }
  {
    const Timer stage(&profile, "run rules");
    const Timer nested(&profile, "rank-differs", Timed::rule);
    const Timer within(&profile, "weekday-not-that-date", Timed::rule);
  }
  const Timer nobody(nullptr, "not measured");
  CHECK(profile.to_string() ==
        "       ms  stage (added up over the threads)\n"
        "     12.0  read articles\n"
        "     10.0  run rules\n"
        "       ms  rule\n"
        "      6.0  rank-differs\n"
        "      4.0  age-differs\n"
        "      2.0  weekday-not-that-date\n");
}
