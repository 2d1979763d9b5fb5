#include <doctest/doctest.h>

#include <string>

#include "checker/claims/reading.h"
#include "checker/claims/titles.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

std::string_view value(const Claim& claim, std::string_view column) {
  for (std::size_t k = 0; k < title_kind.columns.size(); ++k)
    if (title_kind.columns[k].name == column) return claim.values[k];
  return "no such column";
}

/// Every title of an article: "Anna Berg: former de-chancellor de «former Chancellor Anna Berg»".
/// Standing is left out where it is current, office is "?" where the lexicon has none.
std::string titles(std::string_view text) {
  const Article article = article_of(text);
  Reading reading = read(article, built_in_lexicon());
  std::vector<Claim> claims;
  extract_titles(reading, claims);
  std::string shown;
  for (const Claim& claim : claims) {
    if (!shown.empty()) shown += '\n';
    shown += reading.entities[claim.subject].name + ":";
    if (claim.polarity == Polarity::denied) shown += " not";
    if (value(claim, "status") != "current") shown += ' ' + std::string(value(claim, "status"));
    const std::string_view office = value(claim, "office");
    shown += ' ' + std::string(office.empty() ? "?" : office);
    for (const std::string_view column : {"polity", "portfolio"})
      if (!value(claim, column).empty()) shown += ' ' + std::string(value(claim, column));
    if (!value(claim, "principal").empty())
      shown += " under " + std::string(value(claim, "principal"));
    shown += " «" + claim.evidence.quote + "»";
  }
  return shown;
}

struct Row {
  std::string_view text, expected;
};

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(titles(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("a title before a name has its nation, body and standing") {
  const Row rows[] = {
      {"Former US President Donald Trump spoke.",
       "Donald Trump: former us-president us «Former US President Donald Trump»"},
      {"The talks were led by Tarrow County Sheriff Dana Whitlock.",
       "Dana Whitlock: sheriff tarrow county «Tarrow County Sheriff Dana Whitlock»"},
      {"Marsden Police Assistant Chief Oliver Pratt spoke.",
       "Oliver Pratt: deputy-police-chief marsden police «Marsden Police Assistant Chief Oliver "
       "Pratt»"},
  };
  check(rows);
}

TEST_CASE("a title in capitals that the lexicon has not is kept without an office") {
  const Row rows[] = {
      {"Reporters met National Security Secretary Mike Waltz on Monday.",
       "Mike Waltz: ? «National Security Secretary Mike Waltz»"},
  };
  check(rows);
}

TEST_CASE("a role under somebody goes to the second name") {
  const Row rows[] = {
      {"Vladimir Putin’s negotiator Kirill Dmitriev arrived.",
       "Kirill Dmitriev: negotiator under Vladimir Putin «Vladimir Putin’s negotiator Kirill "
       "Dmitriev»"},
  };
  check(rows);
}

TEST_CASE("a plural title goes to every name of its list, a singular one to the first") {
  const Row rows[] = {
      {"It was led by private citizens like Steve Witkoff and Jared Kushner.",
       "Steve Witkoff: citizen «private citizens like Steve Witkoff»\n"
       "Jared Kushner: citizen «private citizens like Steve Witkoff and Jared Kushner»"},
      {"Officers Karen Blount, Luis Prado and Ann Keller were hurt.",
       "Karen Blount: police-officer «Officers Karen Blount»\n"
       "Luis Prado: police-officer «Officers Karen Blount, Luis Prado»\n"
       "Ann Keller: police-officer «Officers Karen Blount, Luis Prado and Ann Keller»"},
      {"Mayor Karen Blount and Luis Prado came.", "Karen Blount: mayor «Mayor Karen Blount»"},
  };
  check(rows);
}
