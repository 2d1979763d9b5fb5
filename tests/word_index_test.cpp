#include "checker/claims/tokens/word_index.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/reading.h"
#include "checker/claims/tokens/scanner.h"
#include "checker/text/fold.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

std::vector<Token> tokens_of(std::string_view words) {
  std::vector<Token> tokens;
  scan_section(words, {0, static_cast<std::uint32_t>(words.size())}, small_lexicon(), tokens);
  return tokens;
}

/// The tokens that fit, with blanks between.
std::string listed(std::span<const std::uint32_t> tokens) {
  std::string list;
  for (const std::uint32_t token : tokens)
    list += (list.empty() ? "" : " ") + std::to_string(token);
  return list;
}

}  // namespace

TEST_CASE("an index tells where words of a set stand, in the order of the text") {
  const std::vector<Token> tokens = tokens_of("The vote, the VOTE and a Motion: they voted");
  WordIndex index;
  index.build(tokens);
  CHECK(listed(index.places(Trigger(WordSet{"vote", "motion"}))) == "1 4 7");
  CHECK(listed(index.places(Trigger(WordSet{"vote", "motion"}))) == "1 4 7");
  CHECK(listed(index.places(Trigger(WordSet{"ballot"}))) == "");
}

TEST_CASE("a token that fits for two reasons is given once") {
  const std::vector<Token> tokens = tokens_of("On the 3rd of March, by 24 to 18");
  WordIndex index;
  index.build(tokens);
  const Trigger numbers(WordSet{"by", "march"}, {WordClass::month}, {TokenKind::number});
  CHECK(listed(index.places(numbers)) == "4 6 7 9");
}

TEST_CASE("tokens are found by their letters, in every row of the index") {
  const std::vector<Token> tokens =
      tokens_of("one Two three, four FIVE six seven McEight nine ten Eleven");
  WordIndex index;
  index.build(tokens);
  const Trigger capitals({}, {}, {}, {LetterCase::capital, LetterCase::upper, LetterCase::mixed});
  CHECK(listed(index.places(capitals)) == "1 5 8 11");
}

TEST_CASE("an index that is built again knows nothing of the article before") {
  const std::vector<Token> before = tokens_of("a vote"), after = tokens_of("no vote at all");
  const Trigger votes(WordSet{"vote"});
  WordIndex index;
  index.build(before);
  CHECK(listed(index.places(votes)) == "1");
  index.build(after);
  CHECK(listed(index.places(votes)) == "1");
  const Trigger ends(WordSet{"all"});
  CHECK(listed(index.places(ends)) == "3");
}

TEST_CASE("tokens are found in every block of the index, and those of a range among them") {
  std::string words;
  for (int i = 0; i < 150; ++i) words += i % 50 == 0 ? "vote " : i % 50 == 49 ? "By " : "word ";
  const std::vector<Token> tokens = tokens_of(words);
  WordIndex index;
  index.build(tokens);
  const Trigger found(WordSet{"vote"}, {}, {}, {LetterCase::capital});
  CHECK(listed(index.places(found)) == "0 49 50 99 100 149");
  CHECK(listed(index.places(found, {0, 50})) == "0 49");
  CHECK(listed(index.places(found, {50, 64})) == "50");
  CHECK(listed(index.places(found, {64, 128})) == "99 100");
  CHECK(listed(index.places(found, {101, 149})) == "");
  CHECK(listed(index.places(found, {128, 150})) == "149");
  CHECK(listed(index.places(Trigger(WordSet{"ballot"}), {0, 150})) == "");
}

TEST_CASE("the places of a range are cut from those of the article") {
  const std::vector<std::uint32_t> places = {2, 5, 9};
  CHECK(listed(tokens_within(places, {2, 9})) == "2 5");
  CHECK(listed(tokens_within(places, {3, 5})) == "");
  CHECK(listed(tokens_within(places, {9, 20})) == "9");
}

TEST_CASE("a word has one number wherever it stands, and is first in one place") {
  const std::vector<Token> tokens = tokens_of("The vote, the VOTE and 24");
  WordIndex index;
  index.build(tokens);
  CHECK(index.word(1) == index.word(4));
  CHECK(index.word(0) != index.word(1));
  CHECK(index.word(2) == WordIndex::no_word);
  CHECK(index.is_first(1));
  CHECK_FALSE(index.is_first(4));
  CHECK(index.recurs(1));
  CHECK(index.recurs(4));
  CHECK_FALSE(index.recurs(5));
  CHECK_FALSE(index.is_first(6));
}

TEST_CASE("words are folded as fold does it, wherever they stand") {
  const Article article = article_of("Micheál met micheal in the DÁIL on the 3rd.");
  const Reading reading = read(article, small_lexicon());
  for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
    CAPTURE(i);
    CHECK(reading.folded(i) == fold(reading.text(reading.tokens[i])));
  }
}
