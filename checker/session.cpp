#include "checker/session.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <mutex>
#include <span>
#include <thread>
#include <utility>

#include "checker/articles/collect.h"
#include "checker/articles/reader.h"
#include "checker/claims/extractor.h"
#include "checker/findings/judge.h"
#include "checker/text/path.h"
#include "checker/text/suggestion.h"

namespace crosscheck {

namespace {

/// How many threads of those asked for have something to do.
std::size_t useful_threads(std::size_t count, int threads) {
  return std::min<std::size_t>(count, static_cast<std::size_t>(std::max(threads, 1)));
}

/// Calls `work(i, thread)` for every i below `count` on `threads` threads, which are counted from
/// 0, telling `progress` on the way.
template <class Work>
void in_parallel(std::size_t count, int threads, const Progress& progress, Work work) {
  std::atomic<std::size_t> next = 0, done = 0;
  const auto run = [&](std::size_t thread) {
    for (std::size_t i = next++; i < count; i = next++) {
      work(i, thread);
      const std::size_t now = ++done;
      if (thread == 0 && progress) progress(now, count);
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t t = 1; t < useful_threads(count, threads); ++t)
    others.emplace_back([&run, t] { run(t); });
  run(0);
}

std::optional<Error> first_unknown(const std::vector<std::string>& given,
                                   const std::vector<Rule>& rules, std::string_view option) {
  for (const std::string& name : given) {
    if (std::ranges::any_of(rules, [&name](const Rule& r) { return means(name, r); })) continue;
    std::vector<std::string_view> ids;
    for (const Rule& rule : rules) ids.push_back(rule.id);
    return Error{{},
                 0,
                 std::string(option) + " names no rule, class or kind '" + name + "'" +
                     did_you_mean(name, ids)};
  }
  return std::nullopt;
}

void set_parameters(const RuleOptions& options, Rule& rule) {
  const auto given = options.parameters.find(rule.id);
  if (given == options.parameters.end()) return;
  for (auto& [name, value] : rule.params) {
    const auto own = given->second.find(name);
    if (own != given->second.end()) value = own->second;
  }
}

/// One judgement of several, in their order.
Judgement joined(std::span<Judgement> judged) {
  Judgement all;
  for (Judgement& one : judged) {
    std::ranges::move(one.findings, std::back_inserter(all.findings));
    for (Error& rule : one.gave_up) {
      const auto same = [&rule](const Error& e) { return e.file == rule.file; };
      if (std::ranges::none_of(all.gave_up, same)) all.gave_up.push_back(std::move(rule));
    }
  }
  return all;
}

Inputs collected(const std::vector<std::string>& paths, Profile* profile) {
  const Timer timer(profile, "collect files");
  return collect(paths);
}

/// Reports quote whole lines, which claims do not keep: the few files that take part in a finding
/// are read again.
std::optional<std::string> read_again(const Desk& desk, const Statements& article) {
  if (article.path == "-") return desk.standard_input;
  Result<std::string> bytes = read_bytes(article.path, largest_article);
  if (!bytes) return std::nullopt;
  return std::move(bytes).value();
}

}  // namespace

std::vector<const ClaimKind*> kinds(const Patterns& patterns) {
  std::vector<const ClaimKind*> all;
  for (const Extractor& extractor : extractors()) all.push_back(&extractor.kind);
  all.insert(all.end(), patterns.kinds().begin(), patterns.kinds().end());
  return all;
}

Result<LexiconChoice> LexiconChoice::make(const std::vector<std::string>& folders) {
  LexiconChoice choice;
  if (folders.empty()) return choice;
  Result<Lexicon> own = compile_lexicon(folders);
  if (!own) return own.error();
  choice.own_.emplace(std::move(own).value());
  return choice;
}

Desk read_desk(const ReadingOptions& options, const Lexicon& lexicon, const Progress& progress,
               Profile* profile) {
  Inputs inputs = collected(options.paths, profile);
  if (!options.exclude.empty())
    std::erase_if(inputs.files, [&](const auto& file) { return options.exclude.matches(file); });
  Desk desk;
  for (const Error& error : inputs.errors) desk.problems.push_back(error.to_string());
  Result<Patterns> patterns = Patterns::load(options.pattern_folders, options.house_style);
  if (patterns) {
    desk.patterns = std::move(patterns).value();
  } else {
    desk.problems.push_back(patterns.error().to_string());
  }

  const std::size_t count = inputs.files.size();
  std::vector<std::optional<Statements>> read(count);
  std::vector<Suppressions> suppressions(count);
  std::vector<std::string> problems(count);
  std::vector<ClaimReader> readers;
  for (std::size_t t = 0; t < useful_threads(count, options.threads); ++t)
    readers.emplace_back(lexicon, count);
  in_parallel(count, options.threads, progress, [&](std::size_t i, std::size_t thread) {
    std::optional<Timer> timer(std::in_place, profile, "read articles");
    Result<std::string> bytes = read_bytes(inputs.files[i], largest_article);
    if (!bytes) {
      problems[i] = bytes.error().to_string();
      return;
    }
    if (inputs.files[i] == "-") desk.standard_input = bytes.value();
    suppressions[i] = find_suppressions(bytes.value());
    Result<Article> article =
        read_article(inputs.files[i], std::move(bytes).value(), {options.date, options.desk_field});
    if (!article) {
      problems[i] = article.error().to_string();
      return;
    }
    for (const DeskSettings& own : options.desks) {
      if (own.files.matches(inputs.files[i])) article.value().desk = own.name;
    }
    timer.emplace(profile, "take claims");
    read[i] = read_claims(article.value(), readers[thread], desk.patterns);
    for (Claim& claim : read[i]->claims) claim.values.pack();
  });
  for (std::size_t i = 0; i < count; ++i) {
    if (!problems[i].empty()) desk.problems.push_back(std::move(problems[i]));
    if (!read[i]) continue;
    for (const std::string& warning : read[i]->warnings) {
      desk.warnings.push_back(read[i]->path + ": " + warning);
    }
    for (const std::string& warning : suppressions[i].warnings) {
      desk.warnings.push_back(read[i]->path + ": " + warning);
    }
    if (!suppressions[i].list.empty()) {
      desk.suppressions.emplace(read[i]->path, std::move(suppressions[i].list));
    }
    desk.articles.push_back(std::move(*read[i]));
  }
  std::sort(desk.articles.begin(), desk.articles.end(),
            [](const Statements& a, const Statements& b) {
              return std::pair(folder_of(a.path), std::string_view(a.path)) <
                     std::pair(folder_of(b.path), std::string_view(b.path));
            });
  return desk;
}

std::vector<std::span<const Statements>> groups_of(const Desk& desk, GroupBy group_by) {
  const std::span<const Statements> articles = desk.articles;
  if (articles.empty()) return {};
  if (group_by == GroupBy::nothing) return {articles};
  std::vector<std::span<const Statements>> groups;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= articles.size(); ++i) {
    if (i < articles.size() && folder_of(articles[i].path) == folder_of(articles[begin].path))
      continue;
    groups.push_back(articles.subspan(begin, i - begin));
    begin = i;
  }
  return groups;
}

Scope scope_of(GroupBy group_by) {
  return group_by == GroupBy::folder ? Scope::affair : Scope::desk;
}

Result<std::vector<Rule>> choose_rules(const RuleOptions& options) {
  Result<std::vector<Rule>> ours = built_in_rules();
  if (!ours) return ours.error();
  std::vector<Rule> rules = std::move(ours).value();
  for (const std::string& folder : options.folders) {
    Result<std::vector<Rule>> theirs = load_rules(folder);
    if (!theirs) return theirs.error();
    for (Rule& rule : theirs.value()) {
      std::erase_if(rules, [&rule](const Rule& r) { return r.id == rule.id; });
      rules.push_back(std::move(rule));
    }
  }
  if (auto error = first_unknown(options.select, rules, "--select")) return *error;
  if (auto error = first_unknown(options.ignore, rules, "--ignore")) return *error;
  std::erase_if(rules, [&options](const Rule& rule) {
    const bool chosen =
        options.select.empty() ? rule.on_by_default : any_means(options.select, rule);
    return !(chosen || any_means(options.also, rule)) || any_means(options.ignore, rule);
  });
  for (Rule& rule : rules) set_parameters(options, rule);
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  return rules;
}

Result<std::vector<Rule>> all_rules(const RuleOptions& options) {
  RuleOptions all = options;
  all.select = {"all"};
  all.ignore.clear();
  return choose_rules(all);
}

Result<Judgement> check(const Desk& desk, const std::vector<Rule>& rules, const Lexicon& lexicon,
                        GroupBy group_by, int threads, const Progress& progress,
                        const ArticlePaths* changed, Profile* profile) {
  const auto groups = groups_of(desk, group_by);
  std::vector<Judgement> judged(groups.size());
  std::mutex mutex;
  std::optional<Error> failure;
  std::vector<std::optional<Judge>> judges(useful_threads(groups.size(), threads));
  const SourceReader source_again = [&desk](const Statements& article) {
    return read_again(desk, article);
  };
  in_parallel(groups.size(), threads, progress, [&](std::size_t g, std::size_t thread) {
    {
      const std::scoped_lock lock(mutex);
      if (failure) return;
    }
    std::optional<Judge>& judge = judges[thread];
    if (!judge) {
      const Timer timer(profile, "prepare rules");
      Result<Judge> made = Judge::make(rules, kinds(desk.patterns), &lexicon);
      if (!made) {
        const std::scoped_lock lock(mutex);
        if (!failure) failure = made.error();
        return;
      }
      judge = std::move(made).value();
    }
    std::optional<Timer> timer(std::in_place, profile, "tell who is who");
    const Identities identities = identify(groups[g], lexicon, scope_of(group_by));
    timer.reset();
    Result<Judgement> judgement =
        judge->judge(groups[g], identities, source_again, changed, profile);
    const std::scoped_lock lock(mutex);
    if (judgement) {
      judged[g] = std::move(judgement).value();
    } else if (!failure) {
      failure = judgement.error();
    }
  });
  if (failure) return *failure;
  return joined(judged);
}

}  // namespace crosscheck
