// The table of extractors.
#include <algorithm>
#include <utility>
#include <vector>

#include "checker/claims/ages/ages.h"
#include "checker/claims/courts/proceedings.h"
#include "checker/claims/dates/dates.h"
#include "checker/claims/dates/elapsed.h"
#include "checker/claims/dates/event_lengths.h"
#include "checker/claims/dates/events.h"
#include "checker/claims/dates/orders.h"
#include "checker/claims/dates/terms.h"
#include "checker/claims/extractor.h"
#include "checker/claims/kinship/kinship.h"
#include "checker/claims/language.h"
#include "checker/claims/meetings/meetings.h"
#include "checker/claims/meetings/openings.h"
#include "checker/claims/meetings/rulings.h"
#include "checker/claims/meetings/signings.h"
#include "checker/claims/meetings/togetherness.h"
#include "checker/claims/meetings/whereabouts.h"
#include "checker/claims/names/acronyms.h"
#include "checker/claims/names/addresses.h"
#include "checker/claims/names/locations.h"
#include "checker/claims/names/names.h"
#include "checker/claims/persons/genders.h"
#include "checker/claims/quantities/quantities.h"
#include "checker/claims/quotes/quotes.h"
#include "checker/claims/quotes/utterances.h"
#include "checker/claims/statements/statements.h"
#include "checker/claims/titles/affiliations.h"
#include "checker/claims/titles/departures.h"
#include "checker/claims/titles/nationalities.h"
#include "checker/claims/titles/successions.h"
#include "checker/claims/titles/term_numbers.h"
#include "checker/claims/titles/titles.h"
#include "checker/claims/tokens/window.h"

namespace crosscheck {

namespace {

/// Beyond that many articles statements are told again by chance, and are too many to keep.
constexpr std::size_t most_for_statements = 40;

}  // namespace

std::span<const Extractor> extractors() {
  // One row a line. Meetings ask what the titles say of people, so titles come first.
  // clang-format off
  static const Extractor table[] = {
      {title_kind, extract_titles},
      {acronym_kind, extract_acronyms},
      {address_kind, extract_addresses},
      {affiliation_kind, extract_affiliations},
      {age_kind, extract_ages},
      {attendance_kind, extract_attendance},
      {date_kind, extract_dates},
      {departure_kind, extract_departures},
      {elapsed_kind, extract_elapsed},
      {event_kind, extract_events},
      {event_length_kind, extract_event_lengths},
      {gender_kind, extract_genders},
      {headcount_kind, extract_headcounts},
      {kinship_kind, extract_kinship},
      {less_usual_name_kind, extract_less_usual_names},
      {location_kind, extract_locations},
      {meeting_kind, extract_meetings},
      {name_kind, extract_names},
      {nationality_kind, extract_nationalities},
      {opening_kind, extract_openings},
      {order_kind, extract_orders},
      {proceeding_kind, extract_proceedings},
      {proposal_kind, extract_proposals},
      {quantity_kind, extract_quantities},
      {quote_kind, extract_quotes},
      {ruling_kind, extract_rulings},
      {signing_kind, extract_signings},
      {statement_kind, extract_statements, most_for_statements},
      {succession_kind, extract_successions},
      {term_number_kind, extract_term_numbers},
      {term_kind, extract_terms},
      {togetherness_kind, extract_togetherness},
      {utterance_kind, extract_utterances},
      {vote_kind, extract_votes},
      {decision_kind, extract_decisions},
      {whereabouts_kind, extract_whereabouts},
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

namespace {

/// Moves the claims out in the order of their places; those of one place stay in the order of their
/// extractors. Sorts numbers and moves each claim once, because a claim is large.
std::vector<Claim> sorted_by_place(std::vector<Claim>& claims) {
  std::vector<std::pair<Span, std::size_t>> order(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) order[i] = {claims[i].evidence.source, i};
  std::sort(order.begin(), order.end());
  std::vector<Claim> sorted;
  sorted.reserve(claims.size());
  for (const auto& [place, i] : order) sorted.push_back(std::move(claims[i]));
  return sorted;
}

}  // namespace

ClaimReader::ClaimReader(const Lexicon& lexicon, std::size_t articles) : articles_(articles) {
  reading_.lexicon = &lexicon;
}

Statements ClaimReader::read(const Article& article) {
  crosscheck::read(article, reading_);
  Statements statements;
  statements.path = article.path;
  statements.title = article.title;
  statements.desk = article.desk;
  statements.published = article.published;
  statements.warnings = article.warnings;
  claims_.clear();
  if (is_in_another_language(reading_)) {
    statements.warnings.emplace_back("the text is not in English and is left alone");
  } else {
    for (const Extractor& extractor : extractors())
      if (articles_ <= extractor.most_articles) extractor.extract(reading_, claims_);
  }
  statements.claims = sorted_by_place(claims_);
  statements.entities = std::move(reading_.entities);
  if (statements.published.source == DateSource::none) {
    if (auto window = window_by_tenures(statements, *reading_.lexicon))
      statements.published = *window;
  }
  return statements;
}

}  // namespace crosscheck
