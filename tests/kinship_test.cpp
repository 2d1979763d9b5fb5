#include "checker/claims/kinship/kinship.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

/// Every kinship of an article: "sibling f of Greg Hart (full): Laura Dean".
std::string kinship_in(std::string_view text) {
  const Article article = article_of(text);
  Reading reading = read(article, built_in_lexicon());
  std::vector<Claim> claims;
  extract_kinship(reading, claims);
  std::string shown;
  for (const Claim& claim : claims) {
    if (!shown.empty()) shown += " | ";
    for (const std::string_view column : {"seniority", "kin", "sex"})
      if (!value_of(claim, column).empty()) shown += std::string(value_of(claim, column)) + ' ';
    shown += "of " + std::string(value_of(claim, "of")) + " (" +
             std::string(value_of(claim, "called")) + "): " + reading.entities[claim.subject].name;
  }
  return shown;
}

}  // namespace

TEST_CASE("kinship is read where both persons have a name") {
  struct {
    std::string_view text, kinship;
  } const rows[] = {
      {"Laura Dean, 41, the sister of former Mayor Greg Hart, denied it.",
       "sibling f of Greg Hart (full): Laura Dean"},
      {"Emma Stone's younger sister Laura Dean denied it.",
       "younger sibling f of Emma Stone (full): Laura Dean"},
      {"Laura Dean, Emma Stone's twin sister, denied it.",
       "twin sibling f of Emma Stone (full): Laura Dean"},
      {"The father of Jane Dorn, Alan Mills, denied it.",
       "parent m of Jane Dorn (full): Alan Mills"},
      {"Otto Hale came with his wife, Rita Shaw.", "spouse f of Otto Hale (pronoun): Rita Shaw"},
      {"Tara Finn's ex-husband Ivan Kral denied it.", "ex-spouse m of Tara Finn (full): Ivan Kral"},
      {"Karl Weiss is Ann Dahl's brother-in-law.",
       "sibling-in-law m of Ann Dahl (full): Karl Weiss"},
      {"Karl Weiss, whose great-grandfather Tim Cox kept the light, denied it.",
       "great-grandparent m of Karl Weiss (full): Tim Cox"},
      {"The victim's father, Otto Hale, denied it.", "parent m of victim (role): Otto Hale"},
      {"Otto Hale, the victim's uncle, denied it.",
       "parent's sibling m of victim (role): Otto Hale"},
      {"Otto Hale, the father of victim Emma Stone, denied it.",
       "parent m of Emma Stone (full): Otto Hale"},
      {"Otto Hale spoke. Hale's uncle, Hugh Bell, did not.",
       "parent's sibling m of Otto Hale (surname): Hugh Bell"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(kinship_in(row.text) == row.kinship);
  }
}

TEST_CASE("kin of nobody named, of several and in somebody's mouth is left alone") {
  for (const std::string_view text : {
           "The mayor's father, Otto Hale, denied it.",
           "Dora Pike is a mother of two.",
           "Emma Stone's parents, Laura Dean and Otto Hale, denied it.",
           "Paul Manafort's deputy, Rick Gates, denied it.",
           "\"Emma Stone's sister, Laura Dean, came,\" he said.",
           "Emma Stone's friend Laura Dean denied it.",
       }) {
    CAPTURE(text);
    CHECK(kinship_in(text).empty());
  }
}
