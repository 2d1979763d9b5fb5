#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/articles/article.h"
#include "checker/claims/claim.h"
#include "checker/claims/extractor.h"
#include "checker/claims/names/house_style.h"
#include "checker/text/result.h"

namespace crosscheck {

/// Kinds of claims that are told by RE2 patterns in TOML packs (see rules/patterns/README.md): ours
/// and a newsroom's. All patterns of a run are searched for at once, compiled when first needed.
class Patterns {
 public:
  /// Ours, those of `*.toml` files in the folders, and those of a house style. A fault of a pack is
  /// an error with file and line.
  static Result<Patterns> load(std::span<const std::string> folders,
                               std::span<const HouseForm> house_style = {});

  /// Kinds of the packs in the order of their names; they live as long as this does, moves
  /// included.
  std::span<const ClaimKind* const> kinds() const;

  /// The house style that was given.
  std::span<const HouseForm> house_style() const;

  /// What is wrong with the first faulty pattern or its cases, ours included; else nothing.
  std::optional<Error> fault() const;

  /// Appends a claim for each place where a pattern matches. Threads may call it at once.
  void extract(const Article& article, std::vector<Claim>& claims) const;

  Patterns();
  ~Patterns();
  Patterns(Patterns&&) noexcept;
  Patterns& operator=(Patterns&&) noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Runs every extractor and then the patterns over an article.
Statements read_claims(const Article& article, ClaimReader& reader, const Patterns& patterns);

}  // namespace crosscheck
