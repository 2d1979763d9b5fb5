#include "checker/claims/quantities/quantities.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checker/claims/quantities/measured.h"
#include "checker/claims/quantities/reckoned.h"

namespace crosscheck {
namespace {

constexpr Column columns[] = {
    {"form", "figure for one alone; conversion, share, rest or sum where others determine it"},
    {"side", "stated for the figure that is held against the others, reckoned for those"},
    {"pair", "number of the two claims in this article; equal for both"},
    {"low", "least number that is meant, or that the others make"},
    {"high", "greatest number; NULL when it is open"},
    {"value", "the number itself as an editor reads it: 3,500 or 19.2 million"},
    {"unit", "unit of both: metre, percent, USD; NULL for what is counted"},
    {"words", "the figure, or the figures, as written"},
    {"number", "of a figure alone: the number itself, in its unit"},
    {"counted", "of a figure alone: who or what is counted, one of them; person for all people"},
    {"measure", "of a figure alone: what it measures, as price, depth or budget"},
    {"digits", "of a figure alone: its digits up to the last that is no nought"},
    {"sorted", "the same in order of their size: equal for two that are exchanged"},
    {"about", "of a figure alone: words around it, with commas"},
};

Claim claim_of(const Reading& reading, const Reckoning& reckoning, std::size_t pair,
               std::string_view side) {
  const bool stated = side == "stated";
  const TokenRange words = stated ? reckoning.stated : reckoning.others;
  Claim claim;
  claim.kind = &quantity_kind;
  claim.values = {std::string(reckoning.form),
                  std::string(side),
                  std::to_string(pair),
                  number_text(stated ? reckoning.low : reckoning.made_low),
                  number_text(stated ? reckoning.high : reckoning.made_high),
                  spoken_number(stated ? reckoning.value : reckoning.made),
                  std::string(reckoning.unit),
                  std::string(reading.text(words)),
                  "",
                  "",
                  "",
                  "",
                  "",
                  ""};
  claim.evidence = reading.evidence(words);
  return claim;
}

void add_figure(const Reading& reading, const Quantity& quantity, std::vector<Claim>& claims) {
  MeasuredFigure figure = measured_figure(reading, quantity);
  if (figure.digits.empty()) return;
  const double factor = quantity.unit.dimension.empty() ? 1 : quantity.unit.factor;
  // A mile is given as 1.6 kilometres: measures of two units have the play of their rounding.
  const bool converted = quantity.unit.dimension != "money" && factor != 1;
  const double play = converted ? quantity.half_step : 0;
  Claim claim;
  claim.kind = &quantity_kind;
  claim.values = {"figure",
                  "",
                  "",
                  number_text(quantity.low - play),
                  number_text(quantity.high + play),
                  spoken_number(quantity.figure.value * factor),
                  std::move(figure.unit),
                  std::string(reading.text(quantity.words)),
                  number_text(quantity.figure.value * factor),
                  std::move(figure.counted),
                  std::string(figure.measure),
                  std::move(figure.digits),
                  std::move(figure.sorted),
                  std::move(figure.about)};
  claim.evidence = reading.evidence(quantity.words);
  claims.push_back(std::move(claim));
}

}  // namespace

const ClaimKind quantity_kind{
    "quantity", "a figure, alone or with others of the article that determine it", columns};

void extract_quantities(Reading& reading, std::vector<Claim>& claims) {
  const std::vector<Quantity> quantities = find_quantities(reading);
  for (const Quantity& quantity : quantities) add_figure(reading, quantity, claims);
  if (quantities.size() < 2) return;
  std::vector<Reckoning> found;
  find_conversions(reading, quantities, found);
  find_shares(reading, quantities, found);
  find_sums(reading, quantities, found);
  std::size_t pair = 0;
  for (const Reckoning& reckoning : found) {
    ++pair;
    claims.push_back(claim_of(reading, reckoning, pair, "stated"));
    claims.push_back(claim_of(reading, reckoning, pair, "reckoned"));
  }
}

}  // namespace crosscheck
