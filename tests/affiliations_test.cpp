#include "checker/claims/titles/affiliations.h"

#include <doctest/doctest.h>

#include <string>

#include "checker/claims/persons/genders.h"
#include "checker/claims/reading.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

/// Claims of one extractor, each as "Anna Berg: greens bracket «Anna Berg (Green»".
std::string shown(std::string_view text, void (*extract)(Reading&, std::vector<Claim>&),
                  std::initializer_list<std::string_view> columns) {
  const Article article = article_of(text);
  Reading reading = read(article, built_in_lexicon());
  std::vector<Claim> claims;
  extract(reading, claims);
  std::string words;
  for (const Claim& claim : claims) {
    if (!words.empty()) words += '\n';
    words += reading.entities[claim.subject].name + ':';
    for (const std::string_view column : columns)
      if (!value_of(claim, column).empty()) words += ' ' + std::string(value_of(claim, column));
    words += " «" + claim.evidence.quote + "»";
  }
  return words;
}

std::string parties(std::string_view text) {
  return shown(text, extract_affiliations, {"party", "seat", "form"});
}

std::string genders(std::string_view text) {
  return shown(text, extract_genders, {"gender", "signs", "sure"});
}

}  // namespace

TEST_CASE("a party beside a name is that person's") {
  const struct {
    std::string_view text, expected;
  } rows[] = {
      {"The vote was put off, said Sen. Anna Holm (D-Ohio) on Monday.",
       "Anna Holm: democrats us-oh bracket «Anna Holm (D-Ohio»"},
      {"The vote was put off, said Sen. Anna Holm, R-N.Y., on Monday.",
       "Anna Holm: republicans us-ny bracket «Anna Holm, R-N.Y.»"},
      {"The hall cheered when Coun. Geoff Hale (Lib Dem, Quayside) rose.",
       "Geoff Hale: liberal-democrats bracket «Geoff Hale (Lib Dem»"},
      {"In the hall Social Democrat Jonas Ahlers was the first to leave.",
       "Jonas Ahlers: social-democrats before «Social Democrat Jonas Ahlers»"},
      {"It was Greens group leader Jonas Ahlers who left first, with nine others.",
       "Jonas Ahlers: greens before «Greens group leader Jonas Ahlers»"},
      {"It was the FDP's Sabine Roth who called the walkout theatre.",
       "Sabine Roth: de-fdp before «FDP's Sabine Roth»"},
      {"They were told by Jonas Ahlers, the leader of the nine Green councillors.",
       "Jonas Ahlers: greens appositive «Jonas Ahlers, the leader of the nine Green»"},
      {"The talks were led by Petra Lindemann, a Christian Democrat, and nobody else.",
       "Petra Lindemann: christian-democrats appositive «Petra Lindemann, a Christian Democrat»"},
      {"It was all over, said Jonas Ahlers, of the Greens, on his way out.",
       "Jonas Ahlers: greens of «Jonas Ahlers, of the Greens»"},
      {"It was the week of Anna Holm, the Labour politician and wit. The Fine Gael veteran was 84.",
       "Anna Holm: labour appositive «Anna Holm, the Labour»\n"
       "Anna Holm: ie-fine-gael appositive «The Fine Gael veteran»"},
      {"As everybody in town knows, Anna Holm is a Republican.",
       "Anna Holm: republicans copula «Anna Holm is a Republican»"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(parties(row.text) == row.expected);
  }
}

TEST_CASE("a party that does something to somebody is not theirs") {
  for (const std::string_view text :
       {"That was the week in which Republicans attacked Sen. Anna Holm.",
        "The party was angry, and Democrats blocked Majority Leader Anna Holm.",
        "They mocked Anna Holm, a critic of the Greens, for a week.",
        "The picture shows Anna Holm (R) and a friend on the stairs.",
        "The former Ohio Republican Gov. Anna Holm was there.",
        "It was an anti-Republican Anna Holm who spoke to us then.",
        "On that day she met Conservative columnist Anna Holm.",
        "A list of links that ends with Anna Holm MORE (D-N.M.) is no name.",
        "The hall was full to see Anna Holm, the Democratic governor, Jan Roth, and others."}) {
    CAPTURE(text);
    CHECK(parties(text) == "");
  }
}

TEST_CASE("he and she are signs where they can mean nobody else") {
  const struct {
    std::string_view text, expected;
  } rows[] = {
      {"In the end mayor Anh Doan-Weir said he had lost his own shed.",
       "Anh Doan-Weir: m 2 1 «Anh Doan-Weir said he»"},
      {"The ground was opened by Anh Doan-Weir. She said that it was full.",
       "Anh Doan-Weir: f 1 1 «She»"},
      {"The letter was signed by Ms. Doan-Weir.", "Doan-Weir: f 1 1 «Ms. Doan-Weir»"},
      {"It was read by spokeswoman Anh Doan-Weir.",
       "Anh Doan-Weir: f 1 1 «spokeswoman Anh Doan-Weir»"},
      {"A man met Anh Doan-Weir. He said that it was full.", ""},
      {"The pilot saw her. Then Anh Doan-Weir said she had been late and left.",
       "Anh Doan-Weir: f 1 0 «Anh Doan-Weir said she»"},
      {"It was late, spokeswoman Anh Doan-Weir said. He added that it was cold.",
       "Anh Doan-Weir: f 1 1 «spokeswoman Anh Doan-Weir»\nAnh Doan-Weir: m 1 1 «He»"},
      {"It was sent to spokeswoman Anh Doan-Weir. He added that it was cold.", ""},
      {"So Anh Doan-Weir said he had lost his key, and then that she had not.", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(genders(row.text) == row.expected);
  }
}
