#include "checker/claims/claim_values.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace crosscheck;

TEST_CASE("packed values read as the strings they were") {
  const std::vector<std::string> strings = {
      "envoy", "", std::string(254, 'a'), std::string(255, 'b'), std::string(70'000, 'c'), ""};
  ClaimValues values;
  values = strings;
  ClaimValues packed = values;
  packed.pack();
  packed.pack();
  CHECK(packed == values);
  CHECK(packed.size() == strings.size());
  const ClaimValues& read = packed;
  for (std::size_t i = 0; i < strings.size(); ++i) {
    CAPTURE(i);
    CHECK(read[i] == strings[i]);
  }
  CHECK(read[strings.size()].empty());
  std::vector<std::string> each;
  packed.each([&each](std::string_view value) { each.emplace_back(value); });
  CHECK(each == strings);
}

TEST_CASE("values that differ in one place or in their number are not equal") {
  ClaimValues one, other;
  one = std::vector<std::string>{"a", "b"};
  other = std::vector<std::string>{"a", "c"};
  CHECK_FALSE(one == other);
  other.pack();
  CHECK_FALSE(one == other);
  other = std::vector<std::string>{"a", "b", ""};
  CHECK_FALSE(one == other);
}
