// What a sentence tells, and the details it may be told again with.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/statements/statements.h"
#include "checker/claims/statements/units.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

struct Row {
  std::string_view text, read;
};

/// "form sort detail (before, behind) role" of each claim but that of the whole article.
std::string told(std::string_view text) {
  const Article article = article_of(text);
  Reading reading = read(article, built_in_lexicon());
  std::vector<Claim> claims;
  extract_statements(reading, claims);
  std::string shown;
  for (const Claim& claim : claims) {
    const std::string form(value_of(claim, "form"));
    if (form == "article" || form == "sentence") continue;
    if (!shown.empty()) shown += "; ";
    const std::string sort(value_of(claim, "sort")), role(value_of(claim, "role"));
    const bool opposite = sort.starts_with("opposite:");
    shown += form == "denial" ? form + " of " : (opposite ? "opposite " : sort + " ");
    shown += std::string(value_of(claim, form == "denial" || opposite ? "words" : "detail"));
    shown += " (" + std::string(value_of(claim, "before")) + ", " +
             std::string(value_of(claim, "behind")) + ")";
    if (!role.empty()) shown += " " + role;
  }
  return shown;
}

}  // namespace

TEST_CASE("verbs and their nouns have one stem") {
  const Row rows[] = {{"elected", "elect"}, {"election", "elect"},         {"won", "win"},
                      {"victory", "win"},   {"government", "govern"},      {"governed", "govern"},
                      {"written", "writ"},  {"investigation", "investig"}, {"nation", "nation"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string made;
    CHECK(told_stem(row.text, made) == row.read);
  }
}

TEST_CASE("a detail knows what stands beside it") {
  const Row rows[] = {
      {"The museum was founded by Otto Berg in 1987.",
       "name berg (found, year 1987); year 1987 (berg, ); opposite founded (museum, berg)"},
      {"The Danish composer died on Monday in Lund.",
       "people dk (, compos); weekday 1 (die, lund); name lund (weekday 1, ) place; opposite died "
       "(compos, weekday 1)"},
      {"The strike closed the harbours of Vasa, Pori and Turku.",
       "name vasa (harbour, ) list; name pori (, fi-turku) list; name fi-turku (pori, ) list; "
       "opposite closed (strik, harbour)"},
      {"The jury did not find Berg guilty.",
       "denial of jury did find (jury, find); name berg (find, guilty)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.read);
  }
}

TEST_CASE("captions, credits and lists of names tell nothing") {
  const std::string_view texts[] = {"Photo: the harbour of Vasa was closed on Monday.",
                                    "Carla Niemi, Otto Berg, Vasa Rowing Club, Lund.",
                                    "Was the harbour of Vasa closed on Monday?"};
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(told(text).empty());
  }
}
