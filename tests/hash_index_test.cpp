#include "checker/text/hash_index.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using crosscheck::HashIndex;

TEST_CASE("a hash index finds what was added, and only the same among equal hashes") {
  constexpr std::uint64_t upper = std::uint64_t{1} << 32;
  HashIndex index;
  std::vector<std::string> items;
  const auto find = [&](const std::string& words) {
    return index.find(words.size() * upper, [&](std::uint32_t i) { return items[i] == words; });
  };
  CHECK(find("a") == HashIndex::none);
  constexpr int enough_to_grow = 500;
  for (int i = 0; i < enough_to_grow; ++i) {
    items.push_back(std::to_string(i));
    index.add(items.back().size() * upper, static_cast<std::uint32_t>(i));
  }
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    CAPTURE(i);
    CHECK(find(items[i]) == i);
  }
  CHECK(find("500") == HashIndex::none);
}
