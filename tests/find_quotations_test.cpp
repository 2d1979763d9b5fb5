#include <doctest/doctest.h>

#include <string>

#include "checker/claims/reading.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

/// Persons by their surnames alone, so that this test is about quotations.
void place_persons(Reading& reading) {
  for (std::uint32_t i = 0; i < reading.tokens.size(); ++i) {
    const std::string_view word = reading.text(reading.tokens[i]);
    if (word != "Berg" && word != "Holm") continue;
    const auto known = std::find_if(reading.entities.begin(), reading.entities.end(),
                                    [&](const Entity& e) { return e.name == word; });
    const auto person = static_cast<std::uint32_t>(known - reading.entities.begin());
    if (known == reading.entities.end()) {
      Entity entity;
      entity.name = word;
      entity.gender = word == "Berg" ? "f" : "m";
      reading.entities.push_back(entity);
    }
    reading.persons.push_back({{i, i + 1}, person});
  }
}

/// Every quotation as "speaker: words", parted by " | ".
std::string quotations_in(std::string_view text) {
  const Article article = article_of(text);
  Reading reading;
  reading.article = &article;
  reading.lexicon = &small_lexicon();
  tokenize(reading);
  place_persons(reading);
  find_quotations(reading);
  std::string shown;
  for (const Quotation& quotation : reading.quotations) {
    if (!shown.empty()) shown += " | ";
    shown +=
        quotation.speaker == Quotation::unknown ? "?" : reading.entities[quotation.speaker].name;
    shown += ": " + std::string(reading.text(quotation.tokens));
  }
  return shown;
}

}  // namespace

TEST_CASE("a quotation belongs to the subject of the verb of saying beside it") {
  struct {
    std::string_view text, quotations;
  } const rows[] = {
      {"\"It works,\" Berg said.", "Berg: It works,"},
      {"\"It works,\" said Mr. Holm.", "Holm: It works,"},
      {"Holm, the former head, said: \"It works.\"", "Holm: It works."},
      {"Berg said the plan \"works\" in Kyiv.", "Berg: works"},
      {"\"It works,\" Berg told Holm.", "Berg: It works,"},
      {"\"It works,\" officials told Berg.", "?: It works,"},
      {"\"It works,\" a friend of Berg said.", "?: It works,"},
      {"\"It works,\" Berg's aide said.", "?: It works,"},
      {"\"It works,\" said Berg's aide Holm.", "Holm: It works,"},
      {"\"It works,\" said Berg's new aide, Holm.", "Holm: It works,"},
      {"\"It works,\" said Berg campaign aide Holm.", "Holm: It works,"},
      {"\"It works,\" said Berg's aide.", "?: It works,"},
      {"\"It works,\" said Berg in a call with Holm.", "Berg: It works,"},
      {"\"It works,\" Berg and Minister Holm said.", "?: It works,"},
      {"\"It works,\" said Berg and Holm.", "?: It works,"},
      {"The \"great\" plan of Berg.", "?: great"},
      {"\"It works,\" Berg said. \"It turned.\"", "Berg: It works, | Berg: It turned."},
      {"\"It works,\" Berg said, \"and it turned.\"", "Berg: It works, | Berg: and it turned."},
      {"\"Why now?\" Holm added.", "Holm: Why now?"},
      {"Holm said he told \"them.\"", "?: them."},
      {"“It works,” Holm said.\n“It turned,” he added.", "Holm: It works, | Holm: It turned,"},
      {"“It works,” Berg said.\n“It turned,” he added.", "Berg: It works, | ?: It turned,"},
      {"Holm said: “It works.\n“It turned.”\nBerg said no.", "Holm: It works. | Holm: It turned."},
      {"Holm came. \"It works,\" he told them.", "Holm: It works,"},
      {"In a letter to Berg, he said: \"It works.\"", "?: It works."},
      {"Holm, who had read it twice, said: \"It works.\"", "Holm: It works."},
      {"The plan is of Holm, who said: \"It works.\"", "Holm: It works."},
      {"The plan came with a letter from Mr. Holm saying: \"It works.\"", "?: It works."},
      {"The 6\" plan works.", ""},
      {"“He said ‘it works’ now,” Holm said.", "Holm: He said ‘it works’ now,"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(quotations_in(row.text) == row.quotations);
  }
}

TEST_CASE("a token inside the marks knows its quotation") {
  const Article article = article_of("Berg said \"it works\" in Kyiv.");
  Reading reading = read(article, small_lexicon());
  REQUIRE(reading.quotations.size() == 1);
  const TokenRange words = reading.quotations[0].tokens;
  CHECK(reading.quotation_of(words.begin) == &reading.quotations[0]);
  CHECK(reading.quotation_of(words.end) == nullptr);
  CHECK(reading.quotation_of(words.begin - 1) == nullptr);
}
