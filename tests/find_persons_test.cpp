#include <doctest/doctest.h>

#include <string>

#include "checker/claims/reading.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

/// The people of an article, one paragraph a line: "Anna Berg; Lee" by their fullest names.
std::string people(std::string_view text) {
  const Article article = article_of(text);
  const Reading reading = read(article, built_in_lexicon());
  std::string shown;
  for (const Entity& entity : reading.entities) {
    if (!shown.empty()) shown += "; ";
    shown += entity.name;
  }
  return shown;
}

/// Every mention in order with the person it means: "Berg=Anna Berg".
std::string mentions(std::string_view text) {
  const Article article = article_of(text);
  const Reading reading = read(article, built_in_lexicon());
  std::string shown;
  for (const PersonMention& mention : reading.persons) {
    if (!shown.empty()) shown += "; ";
    shown += reading.text(mention.tokens);
    shown += '=' + reading.entities[mention.person].name;
  }
  return shown;
}

struct Row {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("a full name is read where a given name, a title or an age speaks for it") {
  const Row rows[] = {
      {"Katie Holbrook opened the shop in March.", "Katie Holbrook"},
      {"Police named the driver as Tomasz Wieczorek, 41, of Leeds.", "Tomasz Wieczorek"},
      {"“It was loud,” said Oluwaseun Adebayo, who lives next door.", "Oluwaseun Adebayo"},
      {"Sgt. Dana Whitlock said the road was closed.", "Dana Whitlock"},
      {"The coroner identified Ruben Ortega-Salas, 60, and Peter O’Dowd, 26.",
       "Ruben Ortega-Salas; Peter O’Dowd"},
      {"Officers arrested 29-year-old Marcus Tillery near the bridge.", "Marcus Tillery"},
      {"The bridge over Miller Creek was closed on Tuesday.", ""},
      {"Residents said the Lincoln High School band would play.", ""},
      {"The Supreme Court heard the case in Jackson, Mississippi.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(people(row.text) == row.expected);
  }
}

TEST_CASE("a surname means the person the article introduced, and nobody when two bear it") {
  const Row rows[] = {
      {"Ann Keller met reporters. Keller said little.", "Ann Keller=Ann Keller; Keller=Ann Keller"},
      {"Keller Wins Vote in Close Race\nAnn Keller won on Tuesday.",
       "Keller=Ann Keller; Ann Keller=Ann Keller"},
      {"Ann Keller and her brother Tom Keller came. Keller spoke first.",
       "Ann Keller=Ann Keller; Tom Keller=Tom Keller"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(mentions(row.text) == row.expected);
  }
}
