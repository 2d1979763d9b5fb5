#include "checker/identities/identity.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checker/identities/person_name.h"

using namespace crosscheck;

namespace {

Entity person(std::string name, std::string known = {}, std::string gender = {}) {
  Entity entity;
  entity.name = std::move(name);
  entity.known = std::move(known);
  entity.gender = std::move(gender);
  return entity;
}

Entity named(EntityKind kind, std::string name) {
  Entity entity;
  entity.kind = kind;
  entity.name = std::move(name);
  return entity;
}

Statements article(std::string path, std::vector<Entity> entities) {
  Statements statements;
  statements.path = std::move(path);
  statements.entities = std::move(entities);
  return statements;
}

/// Every identity with more than one member, a line each: "Name: path=ground path=ground".
std::string joined(const std::vector<Statements>& articles) {
  std::vector<std::string> lines;
  for (const Identity& identity : identify(articles, built_in_lexicon()).identities) {
    if (identity.members.size() < 2) continue;
    std::string line = identity.name + ":";
    for (const Identity::Member& member : identity.members) {
      line += fmt::format(" {}={}", articles[member.article].path, to_string(member.ground));
    }
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return fmt::format("{}", fmt::join(lines, "; "));
}

const Entity harbour = named(EntityKind::organisation, "Port Sel Harbour Board");

}  // namespace

TEST_CASE("one full name in two articles of one affair is one person") {
  CHECK(joined({article("a", {person("Marta Vance"), harbour}),
                article("b", {person("Marta Vance"), harbour})}) ==
        "Marta Vance: a=same name b=same name; Port Sel Harbour Board: a=same name b=same name");
}

TEST_CASE("one full name in two articles that share nothing else stays two people") {
  CHECK(joined({article("a", {person("John Smith"), person("Ann Orr")}),
                article("b", {person("John Smith"), person("Bo Falk")})}) == "");
}

TEST_CASE("a slip in one word joins two names only where a rare name is shared") {
  const Entity witness = person("Ottoline Brask");
  CHECK(joined({article("a", {person("Jamick Corley"), witness}),
                article("b", {person("Jamick Corely"), witness})}) ==
        "Jamick Corely: a=near name b=near name");
  CHECK(joined({article("a", {person("Jamick Corley")}),
                article("b", {person("Jamick Corely")})}) == "");
}

TEST_CASE("an article that names two people keeps them apart") {
  const Entity witness = person("Ottoline Brask");
  CHECK(joined({article("a", {person("Jamick Corley"), person("Jamick Corely"), witness}),
                article("b", {person("Jamick Corley"), witness})}) ==
        "Jamick Corley: a=same name b=same name; Ottoline Brask: a=same name b=same name");
}

TEST_CASE("he and she are never one person by a slip") {
  const Entity witness = person("Ottoline Brask");
  CHECK(joined({article("a", {person("Sandro Petrov", "", "m"), witness}),
                article("b", {person("Sandra Petrov", "", "f"), witness})}) == "");
}

TEST_CASE("the register joins its people whatever the affair and never two of them") {
  CHECK(joined({article("a", {person("Volodymyr Zelensky", "volodymyr-zelenskyy")}),
                article("b", {person("Zelenskiy", "volodymyr-zelenskyy")})}) ==
        "Volodymyr Zelensky: a=in the register b=in the register");
}

TEST_CASE("a known person goes by the register's name where an article uses it") {
  const std::string id = "volodymyr-zelensky";
  CHECK(joined({article("a", {person("Volodomyr Zelensky", id)}),
                article("b", {person("Volodomyr Zelensky", id)}),
                article("c", {person("Volodymyr Zelensky", id)})}) ==
        "Volodymyr Zelensky: a=in the register b=in the register c=in the register");
  CHECK(joined({article("a", {person("Volodomyr Zelensky", id)}),
                article("b", {person("Volodomyr Zelensky", id)})}) ==
        "Volodomyr Zelensky: a=in the register b=in the register");
}

TEST_CASE("a surname alone is the only one who bears it in the articles of the affair") {
  const Entity witness = person("Ottoline Brask");
  CHECK(joined({article("a", {person("Corley"), witness, harbour}),
                article("b", {person("Jamick Corley", "", "m"), witness, harbour})}) ==
        "Jamick Corley: a=surname only b=surname only; Ottoline Brask: a=same name b=same name; "
        "Port Sel Harbour Board: a=same name b=same name");
  // Two bear it, or a woman's surname meets a man's name.
  const std::string apart =
      "Ottoline Brask: a=same name b=same name; "
      "Port Sel Harbour Board: a=same name b=same name";
  CHECK(joined({article("a", {person("Corley"), witness, harbour}),
                article("b", {person("Jamick Corley"), person("Ida Corley"), witness, harbour})}) ==
        apart);
  CHECK(joined({article("a", {person("Corley", "", "f"), witness, harbour}),
                article("b", {person("Jamick Corley", "", "m"), witness, harbour})}) == apart);
  CHECK(joined({article("a", {person("Corley")}), article("b", {person("Jamick Corley")})}) == "");
}

TEST_CASE("joins do not depend on the order of the articles") {
  const Entity witness = person("Ottoline Brask");
  std::vector<Statements> articles = {
      article("a", {person("Jahad Brumsey"), witness, harbour}),
      article("b", {person("Jahad Brumsey"), harbour}),
      article("c", {person("Jahad Ramsey"), witness}),
      article("d", {person("J. Brumsey"), witness, harbour}),
  };
  const auto names_of = [](std::vector<Statements> some) {
    std::vector<std::string> lines;
    for (const Identity& identity : identify(some, built_in_lexicon()).identities) {
      std::string line;
      std::vector<std::string> paths;
      for (const auto& member : identity.members) paths.push_back(some[member.article].path);
      std::sort(paths.begin(), paths.end());
      for (const auto& path : paths) line += path;
      lines.push_back(identity.name + " " + line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
  };
  const auto expected = names_of(articles);
  for (int turn = 0; turn < 4; ++turn) {
    CAPTURE(turn);
    std::rotate(articles.begin(), articles.begin() + 1, articles.end());
    CHECK(names_of(articles) == expected);
  }
}

TEST_CASE("names are compared part by part") {
  struct Row {
    std::string_view a, b;
    NameMatch match;
  };
  constexpr Row rows[] = {
      {"John Smith", "John Smith", NameMatch::same},
      {"John A. Smith", "John Smith", NameMatch::compatible},
      {"J. Smith", "John Smith", NameMatch::compatible},
      {"John Albert Smith", "John B. Smith", NameMatch::different},
      {"Ana Rosa Lima-Prado", "Ana Lima-Prado", NameMatch::compatible},
      {"Robert Halden", "Robert Haldan", NameMatch::near},
      {"Robert Feldner", "Robert Falkner", NameMatch::strained},
      {"John Smith Jr.", "John Smith Sr.", NameMatch::different},
      {"John Smith Jr.", "John Smith", NameMatch::compatible},
      {"Volodomyr Zelensky", "Volodymyr Zelensky", NameMatch::near},
      {"Frank Gamez", "Frank Gomez", NameMatch::rival},
      {"Eric Bautista", "Erica Bautista", NameMatch::different},
      {"Ann Lee", "Ann Leo", NameMatch::different},
      {"Jinping Xi", "Xi Jinping", NameMatch::reordered},
      {"Ludo van der Bellen", "Ludo van der Belen", NameMatch::near},
      {"Peter Falk", "Maria Falk", NameMatch::different},
      {"Joe Steinerk", "Joseph Steinnerk", NameMatch::near},
      {"J. Steinerk", "Joseph Steinnerk", NameMatch::different},
      {"Rosa de la Fuente", "Rosa del Fuente", NameMatch::near},
  };
  const Lexicon& lexicon = built_in_lexicon();
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(match_names(name_parts(row.a, lexicon), name_parts(row.b, lexicon), lexicon) ==
          row.match);
    CHECK(match_names(name_parts(row.b, lexicon), name_parts(row.a, lexicon), lexicon) ==
          row.match);
  }
}
