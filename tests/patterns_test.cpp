#include "checker/claims/patterns.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

namespace fs = std::filesystem;

/// A folder of one pack, gone when the test is.
class PackFolder {
 public:
  explicit PackFolder(std::string_view pack)
      : path_(fs::temp_directory_path() / "crosscheck-patterns-test") {
    fs::create_directories(path_);
    std::ofstream(path_ / "desk.toml") << pack;
  }
  ~PackFolder() { fs::remove_all(path_); }
  std::vector<std::string> folders() const { return {path_.generic_string()}; }
  std::string file() const { return (path_ / "desk.toml").generic_string(); }

 private:
  fs::path path_;
};

constexpr std::string_view hotline = R"([kinds.hotline]
meaning = "which number a service is called on"
[kinds.hotline.columns]
service = "name of the service"
number = "the number as printed"
sort = "what sort of service"

[[patterns]]
id = "hotline"
kind = "hotline"
match = '(?P<service>Flood Line|Crisis Line) on (?P<here>(?P<number>\d{3}-\d{4}))'
values.sort = "help"
examples = ["the Flood Line on 555-0199"]
silent = ["the Flood Line"]
)";

}  // namespace

TEST_CASE("a pack's patterns make claims of its kind wherever they match") {
  const PackFolder folder(hotline);
  const auto patterns = Patterns::load(folder.folders());
  REQUIRE(patterns);
  const auto kinds = patterns.value().kinds();
  const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                 [](const ClaimKind* k) { return k->name == "hotline"; });
  REQUIRE(kind != kinds.end());
  REQUIRE((*kind)->columns.size() == 3);
  const Article article =
      article_of("Nothing here.\nCall the Flood Line on 555-0199 or the Crisis Line on 555-0142.");
  std::vector<Claim> claims;
  patterns.value().extract(article, claims);
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].kind == *kind);
  CHECK(claims[0].values.strings() == std::vector<std::string>{"555-0199", "Flood Line", "help"});
  CHECK(claims[0].evidence.quote == "555-0199");
  CHECK(claims[0].evidence.begin == Position{2, 24});
  CHECK(claims[1].values.strings() == std::vector<std::string>{"555-0142", "Crisis Line", "help"});
}

TEST_CASE("a pattern reads the sections it names") {
  std::string pack(hotline);
  pack += "sections = [\"caption\"]\n";
  const PackFolder folder(pack);
  const auto patterns = Patterns::load(folder.folders());
  REQUIRE(patterns);
  Article article = article_of("The Flood Line on 555-0199.\nThe Flood Line on 555-0142.");
  article.sections[1].kind = SectionKind::caption;
  std::vector<Claim> claims;
  patterns.value().extract(article, claims);
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].evidence.quote == "555-0142");
}

TEST_CASE("a faulty pack is an error with file and line") {
  struct {
    std::string_view old, replacement, error;
  } const cases[] = {
      {"match", "mach", ":11: unknown key 'mach' (did you mean 'match'?)"},
      {"kind = \"hotline\"", "kind = \"hotlines\"", ":10: no pack has a kind 'hotlines'"},
      {"(?P<here>", "(?P<place>", ":11: kind 'hotline' has no column 'place'"},
      {"\\d{4}))'", "\\d{4})'", ":11: pattern 'hotline': missing ): "},
      {"values.sort", "values.colour", ":12: kind 'hotline' has no column 'colour'"},
      {"555-0199\"]", "5550199\"]",
       ":11: pattern 'hotline' does not match its example 'the Flood Line on 5550199'"},
      {"the Flood Line\"]", "Flood Line on 555-0142\"]",
       ":11: pattern 'hotline' matches 'Flood Line on 555-0142', where it should be silent"},
      {"kinds.hotline", "kinds.name", ":1: there is a kind 'name' already"},
      {"meaning", "menaing", ":2: unknown key 'menaing' (did you mean 'meaning'?)"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.error);
    std::string pack(hotline);
    for (auto at = pack.find(c.old); at != std::string::npos && c.old != c.replacement;
         at = pack.find(c.old, at + c.replacement.size())) {
      pack.replace(at, c.old.size(), c.replacement);
    }
    const PackFolder folder(pack);
    const auto patterns = Patterns::load(folder.folders());
    REQUIRE_FALSE(patterns);
    const std::string error = patterns.error().to_string().substr(folder.file().size());
    CHECK(error.substr(0, c.error.size()) == c.error);
  }
}

TEST_CASE("our own packs match their examples") {
  const auto patterns = Patterns::load({});
  REQUIRE(patterns);
  const auto fault = patterns.value().fault();
  CHECK_MESSAGE(!fault, (fault ? fault->to_string() : ""));
}

TEST_CASE("a pack's kinds stay where they are when the patterns are moved") {
  auto loaded = Patterns::load({});
  REQUIRE(loaded);
  const ClaimKind* kind = loaded.value().kinds().front();
  const Patterns moved = std::move(loaded).value();
  CHECK(moved.kinds().front() == kind);
  CHECK(kind->name == "house-style");
}
