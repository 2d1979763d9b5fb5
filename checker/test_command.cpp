// crosscheck test: literate cases, ours and a newsroom's.

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "checker/articles/reader.h"
#include "checker/claims/describe.h"
#include "checker/claims/extractor.h"
#include "checker/commands.h"
#include "checker/configuration.h"
#include "checker/findings/judge.h"
#include "checker/fixture.h"
#include "checker/try_rules.h"

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

/// The options a case runs with: its configuration goes over those of the command line.
Result<Options> options_of(const FixturePage& page, const FixtureCase& one,
                           const Options& options) {
  Options filled = options;
  if (one.configuration.empty()) return filled;
  const auto with_line = [&](Error error) {
    error.line += one.configuration_line;
    return error;
  };
  const auto configuration = parse_configuration(page.file, one.configuration);
  if (!configuration) return with_line(configuration.error());
  if (auto error = apply_configuration(configuration.value(), filled)) return with_line(*error);
  return filled;
}

Result<std::vector<Statements>> read_case(const FixtureCase& one, const ReadingOptions& options,
                                          const Lexicon& lexicon, const Patterns& patterns) {
  std::vector<Statements> articles;
  ClaimReader reader(lexicon, one.articles.size());
  for (const FixtureArticle& given : one.articles) {
    Result<Article> article =
        read_article(given.path, given.text, {given.date, options.desk_field});
    if (!article) return article.error();
    if (!given.desk.empty()) article.value().desk = given.desk;
    articles.push_back(read_claims(article.value(), reader, patterns));
  }
  std::sort(articles.begin(), articles.end(),
            [](const Statements& a, const Statements& b) { return a.path < b.path; });
  return articles;
}

/// What every case of a run is judged with.
struct TestBench {
  const Options& options;
  const Lexicon& lexicon;
  std::vector<Rule> rules;
  Patterns patterns;

  static Result<TestBench> make(const Options& options, const Lexicon& lexicon) {
    Result<std::vector<Rule>> rules = all_rules(options.rules);
    if (!rules) return rules.error();
    Result<Patterns> patterns =
        Patterns::load(options.reading.pattern_folders, options.reading.house_style);
    if (!patterns) return patterns.error();
    return TestBench{options, lexicon, std::move(rules).value(), std::move(patterns).value()};
  }
};

Result<FixtureOutcome> run_case(const FixturePage& page, const FixtureCase& one,
                                const TestBench& bench) {
  const Options& options = bench.options;
  const Lexicon& lexicon = bench.lexicon;
  const Patterns& patterns = bench.patterns;
  const Result<std::vector<Statements>> articles =
      read_case(one, options.reading, lexicon, patterns);
  if (!articles) return articles.error();
  const std::vector<Rule> rules = rules_of(page, bench.rules);
  Result<Judge> judge = Judge::make(rules, kinds(patterns), &lexicon);
  if (!judge) return judge.error();
  const auto source_of = [&one](const Statements& article) -> std::optional<std::string> {
    for (const FixtureArticle& given : one.articles) {
      if (given.path == article.path) return given.text;
    }
    return std::nullopt;
  };
  Result<Judgement> judgement =
      judge.value().judge(articles.value(), identify(articles.value(), lexicon), source_of);
  if (!judgement) return judgement.error();
  if (!judgement.value().gave_up.empty()) return judgement.value().gave_up.front();
  apply_desk_rules(options.desk_rules, rules, judgement.value().findings);
  FixtureOutcome outcome{{}, std::move(judgement.value().findings)};
  for (const Statements& article : articles.value()) {
    for (const Claim& claim : article.claims) {
      outcome.claims.push_back(fmt::format("{}:{}", article.path, describe(article, claim)));
    }
  }
  return outcome;
}

/// A case with a configuration of its own.
Result<FixtureOutcome> run_configured(const FixturePage& page, const FixtureCase& one,
                                      const TestBench& bench) {
  Result<Options> options = options_of(page, one, bench.options);
  if (!options) return options.error();
  options.value().desk_rules.select = {"all"};
  const Result<TestBench> own = TestBench::make(options.value(), bench.lexicon);
  if (!own) return own.error();
  return run_case(page, one, own.value());
}

}  // namespace

Outcome test_command(const Options& options, const Surroundings& surroundings) {
  if (!options.corpora.empty()) return try_rules(options, surroundings);
  if (options.reading.paths.empty())
    return failed({{}, 0, "there is nothing to test: give a FIXTURE, or --corpus and --rule"});
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  const Result<TestBench> bench = TestBench::make(options, lexicon.value().get());
  if (!bench) return failed(bench.error());
  const Result<FixtureReport> report =
      run_fixtures(options.reading.paths, options.update ? FixtureUpdate::yes : FixtureUpdate::no,
                   [&](const FixturePage& page, const FixtureCase& one) {
                     return one.configuration.empty() ? run_case(page, one, bench.value())
                                                      : run_configured(page, one, bench.value());
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
