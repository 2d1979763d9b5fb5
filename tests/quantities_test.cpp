// Figures that others determine.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checker/claims/quantities/figures.h"
#include "checker/claims/quantities/quantities.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

struct Row {
  std::string_view text, read;
};

/// "form: stated (value) < others (value)" of each pair.
std::string reckoned(std::string_view text) {
  const Article article = article_of(text);
  Reading reading = read(article, built_in_lexicon());
  std::vector<Claim> claims;
  extract_quantities(reading, claims);
  std::erase_if(claims, [](const Claim& c) { return value_of(c, "pair").empty(); });
  std::string shown;
  for (std::size_t i = 0; i + 1 < claims.size(); i += 2) {
    const Claim& stated = claims[i];
    const Claim& others = claims[i + 1];
    if (!shown.empty()) shown += "; ";
    shown += std::string(value_of(stated, "form")) + ": " + stated.evidence.quote + " (" +
             std::string(value_of(stated, "value")) + ") < " + others.evidence.quote + " (" +
             std::string(value_of(others, "value")) + ")";
  }
  return shown;
}

/// "low to high, exactness: words" of the first figure.
std::string figure_in(std::string_view text) {
  const Article article = article_of(text);
  const Reading reading = read(article, built_in_lexicon());
  for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
    const Token& token = reading.tokens[i];
    if (token.kind != TokenKind::number && !token.classes.has(WordClass::number_word)) continue;
    const std::optional<Figure> figure = figure_at(reading, i);
    if (!figure) return "none";
    const auto number = [](double value) {
      return value > 1e15 ? std::string("open") : std::to_string(static_cast<long>(value));
    };
    return number(figure->low) + " to " + number(figure->high) + ", " +
           std::string(to_string(figure->exactness)) + ": " +
           std::string(reading.text(figure->words));
  }
  return "no number";
}

}  // namespace

TEST_CASE("a figure is the interval that its hedge allows") {
  const Row rows[] = {
      {"He saw 197 ships.", "197 to 197, exact: 197"},
      {"He saw twenty-one ships.", "21 to 21, exact: twenty-one"},
      {"He saw three hundred and five ships.", "305 to 305, exact: three hundred and five"},
      {"He saw 58,400 ships.", "58350 to 58450, rounded: 58,400"},
      {"He has 1.2 million ships.", "1150000 to 1250000, rounded: 1.2 million"},
      {"He saw at least 30 ships.", "30 to open, bounded: at least 30"},
      {"He saw more than 30 ships.", "30 to open, bounded: more than 30"},
      {"He saw no fewer than 30 ships.", "30 to open, bounded: no fewer than 30"},
      {"He saw up to 30 ships.", "0 to 30, bounded: up to 30"},
      {"He saw nearly 30 ships.", "24 to 30, about: nearly 30"},
      {"He saw about 30 ships.", "24 to 36, about: about 30"},
      {"He saw 30 ships or so.", "30 to 30, exact: 30"},
      {"He saw 30 or more ships.", "30 to open, bounded: 30 or more"},
      {"He saw dozens of ships.", "20 to 200, vague: dozens"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(figure_in(row.text) == row.read);
  }
}

TEST_CASE("figures that determine another are read with it") {
  const Row rows[] = {
      {"It is 300 metres (984 feet) long.", "conversion: 984 feet (299.9) < 300 metres (300)"},
      {"It weighs 10 pounds, or 4.5 kg.", "conversion: 4.5 kg (9.921) < 10 pounds (10)"},
      {"It is 12 tons (11 tonnes).", ""},
      {"In all 12 of the 48 members, or 25 percent, came.",
       "share: 25 percent (25) < 12 of the 48 members (25)"},
      {"Most came, 25 percent (12 of 48).", "share: 25 percent (25) < 12 of 48 (25)"},
      {"Of the crew 40 of the 60 men came, the other 20 did not.",
       "rest: 20 (20) < 40 of the 60 men (20)"},
      {"Two men and three women, five in all, came.", ""},
      {"Two men, three women and four boys, nine in all, came.",
       "sum: nine (9) < Two men, three women and four boys (9)"},
      {"Seven people (four men and three women) came.",
       "sum: Seven people (7) < four men and three women (7)"},
      {"Seven people, among them four men and three women, came.", ""},
      {"It paid $2m for wire, $3m for poles and $1m for work, a total of $6m in May.",
       "sum: $6m (6 million) < $2m for wire, $3m for poles and $1m (6 million)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(reckoned(row.text) == row.read);
  }
}

TEST_CASE("an exact figure is read with what it measures and the words around it") {
  struct {
    std::string_view text, measure, counted, digits, about;
  } const rows[] = {
      {"The hospital in Vasa will cost $1.69 billion.", "cost", "", "169", "hospital, vasa"},
      {"Hugo Thwaite had 12,408 votes.", "", "vote", "12408", "hugo, thwaite"},
      {"The ferry is 102 metres long.", "length", "", "102", "ferry"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Article article = article_of(row.text);
    Reading reading = read(article, built_in_lexicon());
    std::vector<Claim> claims;
    extract_quantities(reading, claims);
    REQUIRE(claims.size() == 1);
    CHECK(value_of(claims[0], "measure") == row.measure);
    CHECK(value_of(claims[0], "counted") == row.counted);
    CHECK(value_of(claims[0], "digits") == row.digits);
    CHECK(value_of(claims[0], "about") == row.about);
  }
}
