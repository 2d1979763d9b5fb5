#include "checker/try_rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "reports/report.h"
#include "reports/summary.h"
#include "reports/text.h"

namespace crosscheck {

namespace {

/// As many of them as `most`, evenly spread, so that a sample is not of the first folder alone.
std::vector<const Finding*> sample_of(const std::vector<const Finding*>& findings,
                                      std::size_t most) {
  const std::size_t count = std::min(most, findings.size());
  std::vector<const Finding*> sample;
  for (std::size_t i = 0; i < count; ++i) sample.push_back(findings[i * findings.size() / count]);
  return sample;
}

std::string print_rate(const Rule& rule, const std::vector<const Finding*>& findings,
                       std::size_t articles) {
  std::set<std::string_view> hit;
  for (const Finding* finding : findings) hit.insert(finding->places.front().file);
  const auto per_thousand = [articles](std::size_t n) {
    return articles == 0 ? 0.0 : 1000.0 * static_cast<double>(n) / static_cast<double>(articles);
  };
  return fmt::format("{}: {} in {} of {}, {:.1f} per 1,000 articles\n", rule.id,
                     count_of(static_cast<int>(findings.size()), "finding"), hit.size(),
                     count_of(static_cast<int>(articles), "article"),
                     per_thousand(findings.size()));
}

std::string print_rule(const Rule& rule, const Judgement& judgement, const Desk& desk,
                       std::size_t most, const ReportOptions& how) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : judgement.findings) {
    if (finding.rule == rule.id) findings.push_back(&finding);
  }
  std::string text = print_rate(rule, findings, desk.articles.size());
  const std::vector<const Finding*> sample = sample_of(findings, most);
  if (sample.empty()) return text;
  if (sample.size() < findings.size()) text += fmt::format("{} of them:\n", sample.size());
  text += '\n';
  for (const Finding* finding : sample) text += finding_as_text(*finding, how);
  return text;
}

}  // namespace

Outcome try_rules(const Options& options, const Surroundings& surroundings) {
  RuleOptions named = options.rules;
  named.select = options.tried_rules;
  const Result<std::vector<Rule>> rules = choose_rules(named);
  if (!rules) {
    Error error = rules.error();
    constexpr std::string_view option = "--select";
    if (error.what.starts_with(option)) error.what.replace(0, option.size(), "--rule");
    return failed(error);
  }
  const Result<LexiconChoice> lexicon = LexiconChoice::make(options.reading.lexicon_folders);
  if (!lexicon) return failed(lexicon.error());
  ReadingOptions reading = options.reading;
  reading.paths = options.corpora;
  const Desk desk = read_desk(reading, lexicon.value().get(), surroundings.progress);
  const Result<Judgement> judgement =
      check(desk, rules.value(), lexicon.value().get(), options.group_by, options.reading.threads,
            surroundings.progress);
  if (!judgement) return failed(judgement.error());

  Outcome outcome;
  const ReportOptions how{surroundings.colour ? Colour::on : Colour::off, surroundings.width};
  for (const Rule& rule : rules.value()) {
    outcome.out +=
        print_rule(rule, judgement.value(), desk, static_cast<std::size_t>(options.sample), how);
  }
  const auto complain = [&outcome](const std::string& what) {
    outcome.err += fmt::format("crosscheck: {}\n", what);
    outcome.status = 2;
  };
  for (const std::string& problem : desk.problems) complain(problem);
  for (const Error& rule : judgement.value().gave_up) complain(rule.to_string());
  return outcome;
}

}  // namespace crosscheck
