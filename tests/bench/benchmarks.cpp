// Speed of the stages on one core, over articles held in memory: generated ones, or those of
// the folder that the environment variable ARTICLES names.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "checker/articles/reader.h"
#include "checker/claims/dates/dates.h"
#include "checker/claims/extractor.h"
#include "checker/claims/names/names.h"
#include "checker/claims/reading.h"
#include "checker/claims/titles/titles.h"
#include "checker/identities/identity.h"
#include "checker/identities/joining.h"
#include "checker/session.h"

namespace {

using namespace crosscheck;

struct File {
  std::string path, bytes;
};

/// The folder to read: the generated articles, or what ARTICLES names.
std::string folder() {
  const char* chosen = std::getenv("ARTICLES");
  return chosen != nullptr ? chosen : CROSSCHECK_BENCH_ARTICLES;
}

/// The articles of the folder, sorted by path.
const std::vector<File>& files() {
  static const std::vector<File> all = [] {
    std::vector<File> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
      if (!entry.is_regular_file() || reader_for(entry.path().string()) == nullptr) continue;
      std::ifstream stream(entry.path(), std::ios::binary);
      found.push_back({entry.path().string(), {std::istreambuf_iterator<char>(stream), {}}});
    }
    std::ranges::sort(found, {}, &File::path);
    return found;
  }();
  return all;
}

std::int64_t total_bytes() {
  std::int64_t bytes = 0;
  for (const File& file : files()) bytes += static_cast<std::int64_t>(file.bytes.size());
  return bytes;
}

const std::vector<Article>& articles() {
  static const std::vector<Article> all = [] {
    std::vector<Article> read;
    for (const File& file : files()) {
      read.push_back(read_article(file.path, file.bytes, {}).value());
    }
    return read;
  }();
  return all;
}

Desk desk_of_folder() {
  ReadingOptions options;
  options.paths = {folder()};
  return read_desk(options, built_in_lexicon(), {});
}

void read_articles(benchmark::State& state) {
  for (auto _ : state) {
    for (const File& file : files()) {
      benchmark::DoNotOptimize(read_article(file.path, file.bytes, {}));
    }
  }
  state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(read_articles)->Unit(benchmark::kMillisecond);

/// An article with its tokens.
Reading tokenized(const Article& article) {
  Reading reading;
  reading.article = &article;
  reading.lexicon = &built_in_lexicon();
  tokenize(reading);
  return reading;
}

void tokenize_articles(benchmark::State& state) {
  articles();
  for (auto _ : state) {
    for (const Article& article : articles()) benchmark::DoNotOptimize(tokenized(article));
  }
  state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(tokenize_articles)->Unit(benchmark::kMillisecond);

/// The temporal scan alone, over tokens that stand already.
void find_times_of_articles(benchmark::State& state) {
  std::vector<Reading> readings;
  for (const Article& article : articles()) readings.push_back(tokenized(article));
  for (auto _ : state) {
    for (Reading& reading : readings) {
      reading.times.clear();
      find_times(reading);
      benchmark::DoNotOptimize(reading.times.data());
    }
  }
  state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(find_times_of_articles)->Unit(benchmark::kMillisecond);

/// Persons, names and titles alone, over tokens and phrases that stand already.
void read_names_and_titles(benchmark::State& state) {
  articles();
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<Reading> readings;
    for (const Article& article : articles()) {
      readings.push_back(tokenized(article));
      find_phrases(readings.back());
    }
    state.ResumeTiming();
    for (Reading& reading : readings) find_persons(reading);
    state.PauseTiming();
    for (Reading& reading : readings) {
      find_times(reading);
      find_quotations(reading);
    }
    std::vector<Claim> claims;
    state.ResumeTiming();
    for (Reading& reading : readings) {
      claims.clear();
      extract_titles(reading, claims);
      extract_names(reading, claims);
      benchmark::DoNotOptimize(claims.data());
    }
    state.PauseTiming();
    readings.clear();
    state.ResumeTiming();
  }
  state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(read_names_and_titles)->Unit(benchmark::kMillisecond);

/// From article to the claims of titles, names and dates alone, with all that is read for them.
void extract_titles_names_dates(benchmark::State& state) {
  articles();
  Reading reading;
  reading.lexicon = &built_in_lexicon();
  std::vector<Claim> claims;
  for (auto _ : state) {
    for (const Article& article : articles()) {
      read(article, reading);
      claims.clear();
      extract_titles(reading, claims);
      extract_names(reading, claims);
      extract_dates(reading, claims);
      benchmark::DoNotOptimize(claims.data());
    }
  }
  state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(extract_titles_names_dates)->Unit(benchmark::kMillisecond);

/// From article to claims: tokens, phrases, persons, times, quotations, extractors. The argument is
/// of how many articles the run is said to be: what only few articles are read for is left out of
/// the larger ones.
void extract_claims(benchmark::State& state) {
  const auto run = static_cast<std::size_t>(state.range(0));
  articles();
  ClaimReader reader(built_in_lexicon(), run);
  for (auto _ : state) {
    for (const Article& article : articles()) {
      benchmark::DoNotOptimize(reader.read(article));
    }
  }
  state.SetBytesProcessed(state.iterations() * total_bytes());
}
BENCHMARK(extract_claims)->Arg(1)->Arg(1000)->Unit(benchmark::kMillisecond);

/// A line of the process's state in the kernel's words, "VmRSS" or "VmHWM", in megabytes.
double megabytes(std::string_view what) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(what))
      return std::stod(line.substr(line.find_first_of("0123456789"))) / 1024;
  }
  return 0;
}

/// Who is who over the whole folder, once: time, and at most how much memory beside the claims.
void identify_articles(benchmark::State& state) {
  const Desk desk = desk_of_folder();
  for (auto _ : state) {
    std::ofstream("/proc/self/clear_refs") << 5;  // the peak is counted from here
    const double before = megabytes("VmRSS");
    benchmark::DoNotOptimize(
        identify(desk.articles, built_in_lexicon(), scope_of(GroupBy::nothing)));
    state.counters["peak_MB"] = megabytes("VmHWM") - before;
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(desk.articles.size()));
}
BENCHMARK(identify_articles)->Iterations(1)->Unit(benchmark::kMillisecond);

/// From claims to findings: identities, ledger, rules. The argument is how many articles.
void judge_claims(benchmark::State& state) {
  Desk desk = desk_of_folder();
  desk.articles.resize(static_cast<std::size_t>(state.range(0)));
  const std::vector<Rule> rules = choose_rules({}).value();
  for (auto _ : state) {
    benchmark::DoNotOptimize(check(desk, rules, built_in_lexicon(), GroupBy::nothing, 1, {}));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(judge_claims)->Arg(10)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

/// Which meetings of all the articles are one. The argument is how many articles, the first by
/// path.
void join_meetings_of_articles(benchmark::State& state) {
  static const Desk desk = desk_of_folder();
  const auto count = static_cast<std::size_t>(state.range(0));
  if (count > desk.articles.size()) {
    state.SkipWithError("the folder has fewer articles");
    return;
  }
  const auto articles = std::span(desk.articles).first(count);
  for (auto _ : state) {
    state.PauseTiming();
    Joining joining(articles);
    state.ResumeTiming();
    join_meetings(joining, articles, built_in_lexicon());
    benchmark::DoNotOptimize(joining);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(join_meetings_of_articles)
    ->RangeMultiplier(10)
    ->Range(1000, 100000)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
