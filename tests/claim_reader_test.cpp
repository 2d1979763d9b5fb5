#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "checker/claims/extractor.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

/// The kind, words and values of each claim, a line each, and the names of the entities.
std::string shown(const Statements& statements) {
  std::string shown;
  for (const Claim& claim : statements.claims) {
    shown += std::string(claim.kind->name) + ": " + claim.evidence.quote;
    claim.values.each([&](std::string_view value) { shown += " | " + std::string(value); });
    shown += '\n';
  }
  for (const Entity& entity : statements.entities) shown += entity.name + '\n';
  return shown;
}

}  // namespace

TEST_CASE("a reader reads each article as if it were its first") {
  const std::string_view texts[] = {
      "Mayor Ruth Abel met Coun. Tom Okafor at City Hall on Tuesday. \"We agreed,\" Abel said.",
      "",
      "At least 14 people died in the fire, police said. Tom Okafor, 43, left on 3 May 2021.",
      "Former mayor Ruth Abel said the talks with Okafor lasted two hours.",
  };
  ClaimReader reader(built_in_lexicon());
  for (int round = 0; round < 2; ++round) {
    for (const std::string_view text : texts) {
      CAPTURE(text);
      const Article article = article_of(text);
      const std::string alone = shown(ClaimReader(built_in_lexicon()).read(article));
      CHECK(alone.empty() == text.empty());
      CHECK(shown(reader.read(article)) == alone);
    }
  }
}
