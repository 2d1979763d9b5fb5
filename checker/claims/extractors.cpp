// The table of extractors.
#include <algorithm>

#include "checker/claims/ages.h"
#include "checker/claims/dates.h"
#include "checker/claims/elapsed.h"
#include "checker/claims/extractor.h"
#include "checker/claims/meetings.h"
#include "checker/claims/names.h"
#include "checker/claims/quotes.h"
#include "checker/claims/titles.h"
#include "checker/claims/window.h"

namespace crosscheck {

std::span<const Extractor> extractors() {
  // One row a line.
  // clang-format off
  static const Extractor table[] = {
      {age_kind, extract_ages},
      {attendance_kind, extract_attendance},
      {date_kind, extract_dates},
      {elapsed_kind, extract_elapsed},
      {meeting_kind, extract_meetings},
      {name_kind, extract_names},
      {quote_kind, extract_quotes},
      {title_kind, extract_titles},
  };
  // clang-format on
  return table;
}

const ClaimKind* kind_named(std::string_view name) {
  for (const Extractor& extractor : extractors()) {
    if (extractor.kind.name == name) return &extractor.kind;
  }
  return nullptr;
}

Statements extract(const Article& article, const Lexicon& lexicon) {
  Reading reading = read(article, lexicon);
  Statements statements;
  statements.path = article.path;
  statements.title = article.title;
  statements.desk = article.desk;
  statements.published = article.published;
  statements.warnings = article.warnings;
  for (const Extractor& extractor : extractors()) extractor.extract(reading, statements.claims);
  std::stable_sort(
      statements.claims.begin(), statements.claims.end(),
      [](const Claim& a, const Claim& b) { return a.evidence.source < b.evidence.source; });
  statements.entities = std::move(reading.entities);
  if (statements.published.source == DateSource::none) {
    if (auto window = window_by_tenures(statements, lexicon)) statements.published = *window;
  }
  return statements;
}

}  // namespace crosscheck
