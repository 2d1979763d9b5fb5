#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/articles/reader.h"
#include "tests/article_text.h"

using crosscheck::read_article;
using Lines = std::vector<std::string>;

namespace {

Lines plain(std::string bytes) {
  return sections_of(read_article("desk/a.txt", std::move(bytes), {}).value());
}

}  // namespace

TEST_CASE("a plain digest falls into headline, headings, questions, key points and summary") {
  CHECK(plain("Mayors Meet in Graz to Settle the Bridge Dispute\n"
              "The two mayors met on Monday. Both spoke.\n"
              "What Is at Stake for the Two Cities\n"
              "A bridge.\n"
              "Frequently Asked Questions\n"
              "Who paid for it?\n"
              "The state did.\n"
              "| Key Point | Details |\n"
              "|---|---|\n"
              "| Cost | Nine million |\n"
              "Summary\n"
              "The talks go on.\n") ==
        Lines{"headline: Mayors Meet in Graz to Settle the Bridge Dispute",
              "body: The two mayors met on Monday. Both spoke.",
              "heading: What Is at Stake for the Two Cities", "body: A bridge.",
              "heading: Frequently Asked Questions", "question: Who paid for it?",
              "answer: The state did.", "key points: Key Point", "key points: Details",
              "key points: Cost", "key points: Nine million", "heading: Summary",
              "summary: The talks go on."});
}

TEST_CASE("lines filled to one width are one paragraph") {
  CHECK(plain("The council of the small town by the lake voted on\n"
              "Tuesday night to keep its old ferry for another ten\n"
              "years, the longest term it has ever agreed to give.\n"
              "\n"
              "Nobody spoke against it.\n") ==
        Lines{"body: The council of the small town by the lake voted on Tuesday night to keep its "
              "old ferry for "
              "another ten years, the longest term it has ever agreed to give.",
              "body: Nobody spoke against it."});
}
