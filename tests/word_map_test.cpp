#include "checker/claims/lexicon/word_map.h"

#include <doctest/doctest.h>

#include <string_view>

#include "checker/claims/tokens/scanner.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

TEST_CASE("each word of a row has the row's meaning, and keeps the first it was given") {
  WordMap<int> map;
  map.add_row("home homes Mis\u00E9rables", 1);
  map.add_row("homes house", 2);
  const struct {
    std::string_view word;
    int meaning;
  } rows[] = {{"home", 1}, {"HOMES", 1}, {"house", 2}, {"miserables", 1}, {"hut", 0}};
  for (const auto& row : rows) {
    CAPTURE(row.word);
    const Token token = scan_phrase(row.word, small_lexicon()).front();
    CHECK(map.of(token) == row.meaning);
    CHECK((map.find(token) != nullptr) == (row.meaning != 0));
  }
}

TEST_CASE("a number means nothing, whatever its figures") {
  WordMap<int> map;
  map.add("12", 1);
  CHECK(map.find(scan_phrase("12", small_lexicon()).front()) == nullptr);
}

TEST_CASE("a short word has one key, however its bytes are read") {
  const std::string_view text = "Cabinetsxyzwvuts";
  for (std::size_t size = 1; size <= 8; ++size) {
    CAPTURE(size);
    CHECK(hash_short_word(word_hash::load(text.data(), 8), size) ==
          hash_word(text.substr(0, size)));
  }
}
