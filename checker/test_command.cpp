// crosscheck test: literate cases, ours and a newsroom's.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "checker/articles/reader.h"
#include "checker/claims/describe.h"
#include "checker/claims/extractor.h"
#include "checker/commands.h"
#include "checker/findings/judge.h"
#include "checker/fixture.h"

namespace crosscheck {

namespace {

/// The rules a page is about: the one it is named for, else all that are on by default.
std::vector<Rule> rules_of(const FixturePage& page, const std::vector<Rule>& all) {
  std::vector<Rule> rules;
  for (const Rule& rule : all) {
    if (rule.id == page.name) return {rule};
    if (rule.on_by_default) rules.push_back(rule);
  }
  return rules;
}

Result<std::vector<Statements>> read_case(const FixtureCase& one, const Lexicon& lexicon,
                                          const Patterns& patterns) {
  std::vector<Statements> articles;
  for (const FixtureArticle& given : one.articles) {
    Result<Article> article = read_article(given.path, given.text, {given.date});
    if (!article) return article.error();
    if (!given.desk.empty()) article.value().desk = given.desk;
    articles.push_back(extract(article.value(), lexicon, patterns));
  }
  std::sort(articles.begin(), articles.end(),
            [](const Statements& a, const Statements& b) { return a.path < b.path; });
  return articles;
}

Result<FixtureOutcome> run_case(const FixturePage& page, const FixtureCase& one,
                                const std::vector<Rule>& all, const Lexicon& lexicon,
                                const Patterns& patterns) {
  const Result<std::vector<Statements>> articles = read_case(one, lexicon, patterns);
  if (!articles) return articles.error();
  Result<Judge> judge = Judge::make(rules_of(page, all), kinds(patterns), &lexicon);
  if (!judge) return judge.error();
  const auto source_of = [&one](const Statements& article) -> std::optional<std::string> {
    for (const FixtureArticle& given : one.articles) {
      if (given.path == article.path) return given.text;
    }
    return std::nullopt;
  };
  Result<std::vector<Finding>> findings =
      judge.value().judge(articles.value(), identify(articles.value(), lexicon), source_of);
  if (!findings) return findings.error();
  FixtureOutcome outcome{{}, std::move(findings).value()};
  for (const Statements& article : articles.value()) {
    for (const Claim& claim : article.claims) {
      outcome.claims.push_back(fmt::format("{}:{}", article.path, describe(article, claim)));
    }
  }
  return outcome;
}

}  // namespace

Outcome test_command(const Options& options, const Surroundings&) {
  const Result<std::vector<Rule>> rules = choose_rules({options.rules.folders, {"all"}, {}});
  if (!rules) return failed(rules.error());
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  const Result<Patterns> patterns = Patterns::load(options.reading.pattern_folders);
  if (!patterns) return failed(patterns.error());
  const Result<FixtureReport> report = run_fixtures(
      options.reading.paths, options.update ? FixtureUpdate::yes : FixtureUpdate::no,
      [&](const FixturePage& page, const FixtureCase& one) {
        return run_case(page, one, rules.value(), lexicon.value().get(), patterns.value());
      });
  if (!report) return failed(report.error());
  const FixtureReport& done = report.value();
  Outcome outcome{done.text, {}, done.failed == 0 ? 0 : 1};
  if (done.updated > 0)
    outcome.out += fmt::format("{} of {} pages rewritten\n", done.updated, done.pages);
  outcome.out += fmt::format("{} passed, {} failed\n", done.cases - done.failed, done.failed);
  return outcome;
}

}  // namespace crosscheck
