#include "checker/finding_index.h"

#include <fmt/core.h>

namespace crosscheck {

namespace {

std::string key(std::string_view kind, std::string_view file, Position at) {
  return fmt::format("{}\n{}\n{}:{}", kind, file, at.line, at.column);
}

}  // namespace

FindingIndex::FindingIndex(std::span<const Finding> findings) {
  for (const Finding& finding : findings) {
    subjects_.insert(finding.subject);
    for (const Place& place : finding.places) {
      by_place_.try_emplace(key(finding.kind, place.file, place.begin), finding.fingerprint);
    }
  }
}

std::string FindingIndex::of(const Statements& article, const Claim& claim) const {
  if (by_place_.empty()) return {};
  const auto found = by_place_.find(key(claim.kind->name, article.path, claim.evidence.begin));
  return found == by_place_.end() ? std::string() : found->second;
}

Mention FindingIndex::mention(const Statements& article, const Claim& claim) const {
  return {article.path,         claim.evidence.begin,
          article.desk,         iso_text(article.published.period.day()),
          claim.evidence.quote, of(article, claim)};
}

}  // namespace crosscheck
