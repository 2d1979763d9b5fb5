#include "checker/claims/names/names.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/claims/persons/near_names.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

/// Every name claim of an article as "type form key spelling part xN", empty values as "-"; names
/// of which the small lexicon has no word are left out.
std::string names_in(std::string_view text) {
  const Article article = article_of(text);
  Reading reading = read(article, small_lexicon());
  std::vector<Claim> claims;
  extract_names(reading, claims);
  std::string shown;
  for (const Claim& claim : claims) {
    if (claim.values[0] == "other") continue;
    std::string line = shown.empty() ? "" : "; ";
    for (const std::size_t column : {0u, 1u, 2u, 3u, 5u}) {
      line += claim.values[column].empty() ? "-" : claim.values[column];
      line += ' ';
    }
    shown += line + "x" + std::to_string(claim.places);
  }
  return shown;
}

}  // namespace

TEST_CASE("each spelling of a name is one claim with its count") {
  struct {
    std::string_view text, names;
  } const rows[] = {
      {"It works in Odesa and Odessa, in Odessa.",
       "place Odesa odesa preferred - x1; "
       "place Odessa odesa accepted - x2"},
      {"The US plan, the U.S. plan and the USA.",
       "country US us abbreviation - x1; "
       "country U.S. us abbreviation - x1; "
       "country USA us abbreviation - x1"},
      {"The plan in ukraine and the russians.",
       "country ukraine ua lower-case - x1; "
       "demonym russians ru lower-case - x1"},
      {"the plan in ukraine", ""},
      {"Police in Odessa, United States, said Odessa works.",
       "country United States us preferred - x1"},
      {"The Odessa Ministry said.", ""},
      {"The Harbour Research Institute said it works.",
       "organisation Harbour Research Institute - - - x1"},
      {"On Daily-Note.com and Daily-note.com it works.",
       "publisher Daily-Note.com daily-note.com - - x1; "
       "publisher Daily-note.com daily-note.com - - x1"},
      {"See #PeacePlan, #peaceplan, #5.",
       "hashtag #PeacePlan #peaceplan - - x1; "
       "hashtag #peaceplan #peaceplan - - x1"},
      {"Senior Editor: It works.\nSenior editor: It works.\nGuest: It works.",
       "label Senior Editor senior editor - - x1; "
       "label Senior editor senior editor - - x1"},
      {"The EcoTeam and the Ecoteam of McHarbour.",
       "word EcoTeam ecoteam - - x1; "
       "word Ecoteam ecoteam - - x1"},
      {"Berg works. It works, said Anna Berg. Berg works.",
       "person Berg - preferred surname x2; "
       "person Anna Berg anna-berg preferred full x1"},
      {"In UKRAINE it works.", "country Ukraine ua preferred - x1"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(names_in(row.text) == row.names);
  }
}

TEST_CASE("an affair is named by its countries and its noun, the hyphens kept in the form alone") {
  CHECK(names_in("Ukraine-Russia talks or Ukraine Russia Talks.") ==
        "country Ukraine ua preferred - x2; country Russia ru preferred - x2; "
        "affair Ukraine-Russia talks ua ru talks - - x1; "
        "affair Ukraine Russia talks ua ru talks - - x1");
}

TEST_CASE("a place, a body and a country become entities of the article") {
  const Article article = article_of("It works in Odessa and Odesa.");
  Reading reading = read(article, small_lexicon());
  std::vector<Claim> claims;
  extract_names(reading, claims);
  REQUIRE(reading.entities.size() == 1);
  CHECK(reading.entities[0].kind == EntityKind::place);
  CHECK(reading.entities[0].known == "odesa");
  CHECK(reading.entities[0].name == "Odesa");
  CHECK(reading.entities[0].forms == std::vector<Entity::Form>{{"Odessa", 1}, {"Odesa", 1}});
  CHECK(claims[0].subject == 0);
}

TEST_CASE("names are a slip apart when one word is misspelt into one that no list has") {
  const struct {
    std::string_view a, b;
    bool expected;
  } rows[] = {
      {"kooralie", "koorelie", true},
      {"vorklin", "vroklin", true},
      {"stadtwerke hardstadt", "stadtwerke hardtstadt", true},
      {"cuyahuga county", "cuyahoga county", true},
      {"telsa", "tesla", false},             // Tesla is listed
      {"nabaa", "nabak", false},             // short
      {"clintonist", "clintonites", false},  // two endings
      {"latino", "latina", false},           // listed
      {"vorklin", "vorklins", false},
      {"vorklin heath", "vorklin", false},
      {"anchor1", "anchor2", false},
      {"marlow falls", "marlowe township", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CHECK(differ_by_a_slip(row.a, row.b, built_in_lexicon()) == row.expected);
    CHECK(differ_by_a_slip(row.b, row.a, built_in_lexicon()) == row.expected);
  }
}

TEST_CASE("marks of a name are made plain") {
  CHECK(plain_words("Ron O’Brien‑Smith  Jr.") == "Ron O'Brien-Smith Jr.");
}
