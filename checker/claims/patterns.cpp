#include "checker/claims/patterns.h"

#include <fmt/core.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <optional>

#include "checker/claims/pattern_pack.h"
#include "checker/text/embedded.h"

namespace crosscheck {

namespace {

namespace fs = std::filesystem;

/// A group of this name is the place that is shown; without one the whole match is.
constexpr std::string_view place_group = "here";

RE2::Options re2_options() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

/// One pattern ready to run, and where its groups go.
struct CompiledPattern {
  std::unique_ptr<RE2> regex;
  std::vector<std::pair<int, std::size_t>> groups;  ///< group and the column it fills
  int place = 0;                                    ///< group whose words are the evidence
};

CompiledPattern compile(const Pattern& pattern) {
  CompiledPattern compiled;
  compiled.regex = std::make_unique<RE2>(pattern.match, re2_options());
  for (const auto& [name, group] : compiled.regex->NamedCapturingGroups()) {
    if (name == place_group) {
      compiled.place = group;
    } else {
      compiled.groups.emplace_back(group, pattern.kind->column(name));
    }
  }
  return compiled;
}

/// What is wrong with the pattern itself or its cases, or nothing.
std::optional<Error> fault_of(const Pattern& pattern) {
  const CompiledPattern compiled = compile(pattern);
  const auto error = [&](std::string what) {
    return Error{pattern.file, pattern.line, std::move(what)};
  };
  if (!compiled.regex->ok())
    return error(fmt::format("pattern '{}': {}", pattern.id, compiled.regex->error()));
  for (const auto& [name, group] : compiled.regex->NamedCapturingGroups()) {
    if (name != place_group && pattern.kind->column(name) == pattern.kind->columns.size()) {
      return error(fmt::format("kind '{}' has no column '{}'", pattern.kind->name, name));
    }
  }
  if (RE2::PartialMatch("", *compiled.regex))
    return error(fmt::format("pattern '{}' matches no words at all", pattern.id));
  for (const std::string& words : pattern.examples) {
    if (!RE2::PartialMatch(words, *compiled.regex))
      return error(fmt::format("pattern '{}' does not match its example '{}'", pattern.id, words));
  }
  for (const std::string& words : pattern.silent) {
    if (RE2::PartialMatch(words, *compiled.regex))
      return error(
          fmt::format("pattern '{}' matches '{}', where it should be silent", pattern.id, words));
  }
  return std::nullopt;
}

/// All patterns as one set, with what is needed for the captures of those that hit. RE2 locks a
/// set while it searches, so each thread borrows one of its own.
class Searcher {
 public:
  explicit Searcher(const std::vector<Pattern>& patterns)
      : patterns_(patterns), compiled_(patterns.size()), set_(re2_options(), RE2::UNANCHORED) {
    for (const Pattern& pattern : patterns) {
      const int index = set_.Add(pattern.match, nullptr);
      assert(index >= 0 && "packs are checked when they are read");
      static_cast<void>(index);
    }
    const bool compiled = set_.Compile();
    assert(compiled && "a set of good patterns compiles");
    static_cast<void>(compiled);
  }

  void search(const Article& article, std::vector<Claim>& claims) {
    for (const Section& section : article.sections) {
      const std::string_view words = cut(article.prose.words(), section.words);
      if (!set_.Match(re2::StringPiece(words.data(), words.size()), &hits_)) continue;
      std::sort(hits_.begin(), hits_.end());
      for (const int hit : hits_) capture(article, section, static_cast<std::size_t>(hit), claims);
    }
  }

 private:
  void capture(const Article& article, const Section& section, std::size_t index,
               std::vector<Claim>& claims) {
    const Pattern& pattern = patterns_[index];
    if ((pattern.sections & (1u << static_cast<unsigned>(section.kind))) == 0) return;
    if (!is_for(pattern, article.desk)) return;
    CompiledPattern& compiled = compiled_[index];
    if (compiled.regex == nullptr) compiled = compile(pattern);
    const std::string_view words = cut(article.prose.words(), section.words);
    const re2::StringPiece text(words.data(), words.size());
    std::vector<re2::StringPiece> groups(
        static_cast<std::size_t>(compiled.regex->NumberOfCapturingGroups()) + 1);
    std::size_t at = 0;
    while (at <= text.size() &&
           compiled.regex->Match(text, at, text.size(), RE2::UNANCHORED, groups.data(),
                                 static_cast<int>(groups.size()))) {
      add_claim(article, section, pattern, compiled, groups, claims);
      const auto end = static_cast<std::size_t>(groups[0].data() - text.data()) + groups[0].size();
      at = std::max(end, at + 1);
    }
  }

  static bool is_for(const Pattern& pattern, const std::string& desk) {
    if (!pattern.desks.empty() && std::ranges::find(pattern.desks, desk) == pattern.desks.end())
      return false;
    return std::ranges::find(pattern.other_desks, desk) == pattern.other_desks.end();
  }

  static void add_claim(const Article& article, const Section& section, const Pattern& pattern,
                        const CompiledPattern& compiled,
                        const std::vector<re2::StringPiece>& groups, std::vector<Claim>& claims) {
    Claim claim;
    claim.kind = &pattern.kind->kind;
    claim.values.resize(pattern.kind->columns.size());
    for (const auto& [column, text] : pattern.values) claim.values[column] = text;
    for (const auto& [group, column] : compiled.groups) {
      const re2::StringPiece& words = groups[static_cast<std::size_t>(group)];
      if (words.data() != nullptr) claim.values[column].assign(words.data(), words.size());
    }
    const re2::StringPiece& named = groups[static_cast<std::size_t>(compiled.place)];
    const re2::StringPiece& place = named.data() == nullptr ? groups[0] : named;
    const auto begin = static_cast<std::uint32_t>(place.data() - article.prose.words().data());
    const Span span{begin, begin + static_cast<std::uint32_t>(place.size())};
    claim.evidence.source = article.prose.source_of(span);
    claim.evidence.begin = article.position(claim.evidence.source.begin);
    claim.evidence.end = article.position(claim.evidence.source.end);
    claim.evidence.quote = cut(article.prose.words(), span);
    claim.evidence.section = section.kind;
    claims.push_back(std::move(claim));
  }

  const std::vector<Pattern>& patterns_;
  std::vector<CompiledPattern> compiled_;  ///< compiled when the set first hits them
  RE2::Set set_;
  std::vector<int> hits_;
};

Result<std::vector<std::string>> packs_in(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> paths;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().extension() == ".toml") paths.push_back(entry->path().generic_string());
  }
  if (error) return Error{folder, 0, "cannot be read: " + error.message()};
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

struct Patterns::State {
  PatternPacks packs;
  std::vector<HouseForm> house_style;
  std::vector<const ClaimKind*> kinds;
  std::mutex mutex;
  std::vector<std::unique_ptr<Searcher>> idle;
};

Patterns::Patterns() : state_(std::make_unique<State>()) {}
Patterns::~Patterns() = default;
Patterns::Patterns(Patterns&&) noexcept = default;
Patterns& Patterns::operator=(Patterns&&) noexcept = default;

Result<Patterns> Patterns::load(std::span<const std::string> folders,
                                std::span<const HouseForm> house_style) {
  Patterns patterns;
  PatternPacks& packs = patterns.state_->packs;
  for (const EmbeddedFile& file : embedded_patterns()) {
    if (auto error = read_pack("rules/patterns/" + std::string(file.name), file.text, packs))
      return *error;
  }
  const std::size_t ours = packs.patterns.size();
  for (const std::string& folder : folders) {
    const auto paths = packs_in(folder);
    if (!paths) return paths.error();
    for (const std::string& path : paths.value()) {
      std::ifstream in(path, std::ios::binary);
      if (!in) return Error{path, 0, "cannot be read"};
      const std::string text(std::istreambuf_iterator<char>(in), {});
      if (auto error = read_pack(path, text, packs)) return *error;
    }
  }
  add_house_style(house_style, packs);
  patterns.state_->house_style.assign(house_style.begin(), house_style.end());
  // Ours are checked by a test.
  for (std::size_t i = ours; i < packs.patterns.size(); ++i) {
    if (auto error = fault_of(packs.patterns[i])) return *error;
  }
  for (const auto& kind : packs.kinds) patterns.state_->kinds.push_back(&kind->kind);
  std::sort(patterns.state_->kinds.begin(), patterns.state_->kinds.end(),
            [](const ClaimKind* a, const ClaimKind* b) { return a->name < b->name; });
  return patterns;
}

std::optional<Error> Patterns::fault() const {
  for (const Pattern& pattern : state_->packs.patterns) {
    if (auto error = fault_of(pattern)) return error;
  }
  return std::nullopt;
}

std::span<const HouseForm> Patterns::house_style() const { return state_->house_style; }

std::span<const ClaimKind* const> Patterns::kinds() const { return state_->kinds; }

void Patterns::extract(const Article& article, std::vector<Claim>& claims) const {
  if (state_->packs.patterns.empty()) return;
  std::unique_ptr<Searcher> searcher;
  {
    const std::scoped_lock lock(state_->mutex);
    if (!state_->idle.empty()) {
      searcher = std::move(state_->idle.back());
      state_->idle.pop_back();
    }
  }
  if (!searcher) searcher = std::make_unique<Searcher>(state_->packs.patterns);
  searcher->search(article, claims);
  const std::scoped_lock lock(state_->mutex);
  state_->idle.push_back(std::move(searcher));
}

Statements read_claims(const Article& article, ClaimReader& reader, const Patterns& patterns) {
  Statements statements = reader.read(article);
  if (!patterns.house_style().empty()) drop_house_forms(patterns.house_style(), statements);
  const std::size_t before = statements.claims.size();
  patterns.extract(article, statements.claims);
  if (statements.claims.size() == before) return statements;
  std::stable_sort(
      statements.claims.begin(), statements.claims.end(),
      [](const Claim& a, const Claim& b) { return a.evidence.source < b.evidence.source; });
  return statements;
}

}  // namespace crosscheck
