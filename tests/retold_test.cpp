// What tells a figure again.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/claims/quantities/quantities.h"
#include "checker/claims/quantities/stems.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

struct Row {
  std::string_view text, read;
};

/// "number slot (noun) part: near" of each figure and count.
std::string told(std::string_view text) {
  const Article article = article_of(text);
  Reading reading = read(article, built_in_lexicon());
  std::vector<Claim> claims;
  extract_quantities(reading, claims);
  std::string shown;
  for (const Claim& claim : claims) {
    if (value_of(claim, "slot").empty()) continue;
    if (!shown.empty()) shown += "; ";
    shown += std::string(value_of(claim, "number")) + " " + std::string(value_of(claim, "slot"));
    const std::string noun(value_of(claim, "noun")), part(value_of(claim, "part"));
    if (!noun.empty()) shown += " (" + noun + ")";
    if (!part.empty()) shown += " " + part;
    shown += ": " + std::string(value_of(claim, "near"));
  }
  return shown;
}

}  // namespace

TEST_CASE("the forms of a word have one stem") {
  const Row rows[] = {
      {"arrested", "arrest"}, {"arrests", "arrest"}, {"arresting", "arrest"}, {"stopped", "stop"},
      {"killed", "kill"},     {"passed", "pass"},    {"cities", "city"},      {"carried", "carry"},
      {"used", "used"},       {"prices", "pric"},    {"price", "pric"},       {"bus", "bus"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(stem_of(std::string(row.text)) == row.read);
  }
}

TEST_CASE("a figure knows what it is of and what stands around it") {
  const Row rows[] = {
      {"The ring smuggled 48,000 cartons of cigarettes.",
       "48000 carton (carton): ring, smuggl, cigarett"},
      {"Police in Lund arrested 12 smugglers.", "12 smuggler (smuggler): polic, lund, arrest"},
      {"The storm left 12 dead and 40 injured.",
       "12 person (#dead): storm, left, dead, injur; 40 person (#injur): storm, left, dead, injur"},
      {"The 34th mayor signed a five-year lease.",
       "5 duration:Y: mayor, sign, leas; 34 ordinal:mayor: sign, leas"},
      {"Vasa beat Lund 3-1 on Saturday.", "3001 score: vasa, beat, lund"},
      {"Another 12 smugglers were arrested.", "12 smuggler (smuggler) other: arrest"},
      {"Between 12 and 15 smugglers were arrested.", "15 smuggler (smuggler) range: arrest"},
      {"The dam is 70% to 80% full.", "70 percent range: dam, full; 80 percent range: dam, full"},
      {"It hit 38 of the 90 boats.", "90 boat (boat) range: hit"},
      {"Emma Berg, 22, died in the 300 block of Main Street.", ""},
      {"The hall is a 12,000-seater.", "12000 seater: hall, seater"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.read);
  }
}
