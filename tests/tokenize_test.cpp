#include <doctest/doctest.h>

#include <string>

#include "checker/claims/reading.h"
#include "tests/small_lexicon.h"

using namespace crosscheck;

namespace {

/// The tokens of one paragraph: words parted by blanks, ~ for "glued to what stands before",
/// 's for a possessive, || between sentences.
std::string shown(std::string_view text, const Lexicon& lexicon = small_lexicon()) {
  const Article article = article_of(text);
  Reading reading;
  reading.article = &article;
  reading.lexicon = &lexicon;
  tokenize(reading);
  std::string shown;
  for (const Token& token : reading.tokens) {
    if (token.kind == TokenKind::section_break) continue;
    if (!shown.empty()) shown += ' ';
    if (token.kind == TokenKind::sentence_break) {
      shown += "||";
      continue;
    }
    if (!token.space_before) shown += '~';
    shown += reading.text(token);
    if (token.possessive) shown += "+'s";
  }
  return shown;
}

struct Row {
  std::string_view text, tokens;
};

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.tokens);
  }
}

}  // namespace

TEST_CASE("words keep inner apostrophes and leave possessives out") {
  const Row rows[] = {
      {"Viktor's plan", "Viktor+'s plan"},
      {"Viktor’s plan", "Viktor+'s plan"},
      {"TRUMP'S PLAN", "TRUMP+'s PLAN"},
      {"the soldiers' lives", "the soldiers+'s lives"},
      {"‘the soldiers’ lives", "‘ ~the soldiers ~’ lives"},
      {"O’Brien didn't", "O’Brien didn't"},
      {"it's what they've said", "it what they said"},
      {"Côte d’Ivoire", "Côte d’Ivoire"},
      {"the '90s and 'em", "the ' ~90 ~s and ' ~em"},
      {"G7 and A380", "G7 and A380"},
      {"P14.5 million, Rs500 and A380.5", "P ~14.5 million ~, Rs ~500 and A380 ~. || ~5"},
      {"Łódź, Zürich", "Łódź ~, Zürich"},
  };
  check(rows);
}

TEST_CASE("hyphens stand between words and dashes between clauses") {
  const Row rows[] = {
      {"30-day plan", "30 ~- ~day plan"},
      {"well‑known", "well ~‑ ~known"},
      {"he - it", "he - it"},
      {"he--it—he", "he ~-- ~it ~— ~he"},
      {"pre- and post-war", "pre ~- and post ~- ~war"},
  };
  check(rows);
  const Article article = article_of("30-day - plan—he");
  Reading reading;
  reading.article = &article;
  reading.lexicon = &small_lexicon();
  tokenize(reading);
  CHECK(reading.tokens[2].kind == TokenKind::hyphen);
  CHECK(reading.tokens[4].kind == TokenKind::dash);
  CHECK(reading.tokens[6].kind == TokenKind::dash);
}

TEST_CASE("numbers keep their separators") {
  const Row rows[] = {
      {"1,200 or 4.5 or 2024,2025", "1,200 or 4.5 or 2024 ~, ~2025"},
      {"at 11:30 on the 3rd", "at 11 ~: ~30 on the 3rd"},
      {"the 1990s, $5m", "the 1990 ~s ~, $ ~5 ~m"},
      {"in 2024.The", "in 2024 ~. || ~The"},
  };
  check(rows);
}

TEST_CASE("a full stop ends a sentence or belongs to its word") {
  const Row rows[] = {
      {"He said. It works.", "He said ~. || It works ~."},
      {"The U.S. plan", "The U.S. plan"},
      {"in the U.S. The plan", "in the U.S. || The plan"},
      {"the U.S. Secretary", "the U.S. Secretary"},
      {"in the U.S.", "in the U.S."},
      {"the U.S.'s plan", "the U.S.+'s plan"},
      {"on Feb. 28", "on Feb. 28"},
      {"in Feb. The plan", "in Feb. || The plan"},
      {"Mr. Berg", "Mr. Berg"},
      {"Gen. The", "Gen. The"},
      {"Anna K. Berg", "Anna K. Berg"},
      {"2Feb. The end", "2 ~Feb ~. || The end"},
      {"plan B. The end", "plan B ~. || The end"},
      {"J.R.R. Holm", "J.R.R. Holm"},
      {"at 5 a.m. Tuesday", "at 5 a.m. Tuesday"},
      {"at 5 p.m. Police said", "at 5 p.m. || Police said"},
      {"officials.President", "officials ~. || ~President"},
      {"the draft.The plan", "the draft ~. || ~The plan"},
      {"officials,he", "officials ~, ~he"},
      {"the plan. he", "the plan ~. || he"},
      {"approx. five", "approx ~. five"},
      {"St. Louis", "St. Louis"},
      {"\"It works.\" He said", "\" ~It works ~. ~\" || He said"},
      {"\"It works?\" he said", "\" ~It works ~? ~\" he said"},
      {"(It works.) The", "( ~It works ~. ~) || The"},
      {"so... The end", "so ~... || The end"},
      {"so … it", "so … it"},
      {"it . . . it", "it . . . it"},
      {"he said. \"It", "he said ~. || \" ~It"},
      {"it works! The", "it works ~! || The"},
  };
  check(rows);
}

TEST_CASE("addresses and tags are one word") {
  const Row rows[] = {
      {"on World-Today-news.com today", "on World-Today-news.com today"},
      {"World-Today-News.com: Why", "World-Today-News.com ~: Why"},
      {"see https://example.org/a?b=c.", "see https://example.org/a?b=c ~."},
      {"write to anna.berg@example.co.uk now", "write to anna.berg@example.co.uk now"},
      {"#PeaceTalks, @anna_berg", "#PeaceTalks ~, @anna_berg"},
      {"www.example.org.", "www.example.org ~."},
  };
  check(rows);
}

TEST_CASE("quotation marks are told apart by their direction") {
  const auto quotes = [](std::string_view text) {
    const Article article = article_of(text);
    Reading reading;
    reading.article = &article;
    reading.lexicon = &small_lexicon();
    tokenize(reading);
    std::string kinds;
    for (const Token& token : reading.tokens) {
      if (token.kind == TokenKind::open_quote) kinds += '<';
      if (token.kind == TokenKind::close_quote) kinds += '>';
      if (token.kind == TokenKind::word) kinds += 'w';
    }
    return kinds;
  };
  struct {
    std::string_view text, kinds;
  } const rows[] = {
      {"\"It works,\" he said", "<ww>ww"},
      {"“It works,” he said", "<ww>ww"},
      {"he said,\"It works\"", "ww<ww>"},
      {"'It works,' he said", "<ww>ww"},
      {"‘It works,’ he said", "<ww>ww"},
      {"\"He said 'it works'\"", "<ww<ww>>"},
      {"«It»", "<w>"},
      {"''It works'' he", "<ww>w"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(quotes(row.text) == row.kinds);
  }
}

TEST_CASE("tokens carry key, case, class and value") {
  const Article article =
      article_of("Former US officials met 1,200 McDonald on the 3rd of February");
  Reading reading;
  reading.article = &article;
  reading.lexicon = &small_lexicon();
  tokenize(reading);
  const auto& t = reading.tokens;
  CHECK(t.front().kind == TokenKind::section_break);
  CHECK(t.back().kind == TokenKind::section_break);
  CHECK(t[1].letters == LetterCase::capital);
  CHECK(t[1].classes.has(WordClass::status));
  CHECK(t[1].value == 1);
  CHECK(t[2].letters == LetterCase::upper);
  CHECK(t[3].letters == LetterCase::lower);
  CHECK(t[5].kind == TokenKind::number);
  CHECK(t[5].value == 1200);
  CHECK(t[6].letters == LetterCase::mixed);
  CHECK(t[9].kind == TokenKind::ordinal);
  CHECK(t[9].value == 3);
  CHECK(t[11].key == word_key("FEBRUARY"));
}

TEST_CASE("the longest phrase that fits in its case is found") {
  const auto found = [](std::string_view text) {
    const Article article = article_of(text);
    Reading reading;
    reading.article = &article;
    reading.lexicon = &small_lexicon();
    tokenize(reading);
    find_phrases(reading);
    std::string shown;
    for (const PhraseMention& phrase : reading.phrases) {
      shown += "[" + std::string(reading.text(phrase.tokens)) + "]";
    }
    return shown;
  };
  struct {
    std::string_view text, phrases;
  } const rows[] = {
      {"US President Anna Berg told us", "[US President][Anna Berg]"},
      {"in ukraine and turkey, in Turkey", "[ukraine][Turkey]"},
      {"the Vice-President of the United States", "[Vice-President][United States]"},
      {"President of the United Nations", "[President]"},
      {"WHO said, who said", "[WHO]"},
      {"Ukraine's President", "[Ukraine][President]"},
      {"the People's Republic of China", "[People's Republic of China]"},
      {"Russia-US talks", "[Russia][US]"},
      {"Ukraine. Russians", "[Ukraine][Russians]"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(found(row.text) == row.phrases);
  }
}

TEST_CASE("a reading answers where a token stands") {
  const Article article = article_of("It works. He said.\nThe plan.");
  Reading reading = read(article, small_lexicon());
  REQUIRE(reading.sentences.size() == 3);
  CHECK(reading.text(reading.sentences[1].tokens) == "He said.");
  const std::uint32_t plan = reading.sentences[2].tokens.begin + 1;
  CHECK(&reading.sentence_of(plan) == &reading.sentences[2]);
  CHECK(&reading.section_of(plan) == &article.sections[1]);
  const Evidence evidence = reading.evidence({plan, plan + 1});
  CHECK(evidence.quote == "plan");
  CHECK(evidence.begin == Position{2, 5});
  CHECK(evidence.end == Position{2, 9});
}

TEST_CASE("what is left out of a word does not tell how it is written") {
  using enum LetterCase;
  const struct {
    std::string_view text;
    LetterCase letters;
  } rows[] = {{"NASA's", upper},   {"NASA\u2019s", upper}, {"NASA'S", upper}, {"Berg's", capital},
              {"McEwan's", mixed}, {"city's", lower},      {"A's", capital},  {"He'll", capital},
              {"HE's", upper},     {"NASAs", mixed}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Article article = article_of(row.text);
    CHECK(read(article, built_in_lexicon()).tokens[1].letters == row.letters);
  }
}
