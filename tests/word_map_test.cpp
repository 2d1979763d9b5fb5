#include "checker/claims/lexicon/word_map.h"

#include <doctest/doctest.h>

#include <string_view>

#include "checker/claims/tokens/scanner.h"
#include "checker/claims/tokens/section_text.h"
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

TEST_CASE("a plain word has the key of its letters, whatever its length and its capital") {
  for (const std::string_view word :
       {"a", "We", "the", "Iran", "talks", "summit", "Cabinet", "ministry", "Ministers",
        "international", "Extraordinarily"}) {
    CAPTURE(word);
    const std::string text = std::string(word) + " met at noon.";
    const SectionText section(text, {0, static_cast<std::uint32_t>(text.size())});
    const SectionText::PlainWord found = section.plain_word_at(0);
    CHECK(found.end == word.size());
    CHECK(found.key == hash_word(word));
    CHECK(found.capital == (word.front() < 'a'));
  }
}

TEST_CASE("a word is not plain where more than its letters may belong to it") {
  for (const std::string_view text : {"don't go there", "iPhone sales fell", "http://example.org",
                                      "caf\xC3\xA9 au lait", "ends"}) {
    CAPTURE(text);
    const SectionText section(text, {0, static_cast<std::uint32_t>(text.size())});
    CHECK(section.plain_word_at(0).end == 0);
  }
}

TEST_CASE("a full stop behind a plain word may belong to it") {
  const std::string_view text = "Gen. Berg met Ray.";
  const SectionText section(text, {0, static_cast<std::uint32_t>(text.size())});
  CHECK(section.plain_word_at(0).end == 3);
  CHECK(section.plain_word_at(0).at_full_stop);
  CHECK_FALSE(section.plain_word_at(5).at_full_stop);
}
