#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// One reader of claims: a function in a file of its own and a row in the table of extractors.
/// It walks the mentions and triggers of the reading, may add entities, and appends its claims.
struct Extractor {
  const ClaimKind& kind;
  void (*extract)(Reading& reading, std::vector<Claim>& claims);
  /// In a run of more articles no rule can use its claims, and it is left out.
  std::size_t most_articles = std::numeric_limits<std::size_t>::max();
};

/// Every extractor, in the order `crosscheck claims --help` lists them.
std::span<const Extractor> extractors();

/// The kind of that name among the extractors' kinds, or null.
const ClaimKind* kind_named(std::string_view name);

/// Reads the claims of one article after the other, and keeps the memory from each to the next.
class ClaimReader {
 public:
  /// For a run of so many articles; the lexicon outlives the reader.
  explicit ClaimReader(const Lexicon& lexicon, std::size_t articles = 1);

  /// Runs every extractor over an article.
  Statements read(const Article& article);

 private:
  Reading reading_;
  std::vector<Claim> claims_;  ///< of the article at hand, as the extractors made them
  std::size_t articles_;
};

}  // namespace crosscheck
