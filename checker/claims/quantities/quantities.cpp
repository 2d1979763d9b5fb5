#include "checker/claims/quantities/quantities.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "checker/claims/quantities/changes.h"
#include "checker/claims/quantities/measured.h"
#include "checker/claims/quantities/reckoned.h"
#include "checker/claims/quantities/retold.h"

namespace crosscheck {
namespace {

constexpr Column columns[] = {
    {"form",
     "figure for one alone, count for an ordinal, a length of time or a score; conversion, share, "
     "rest, sum, sum-short, change or direction where others determine it"},
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
    {"slot",
     "of a figure or count: what it is of, as metre, person, house, ordinal:president, "
     "duration:Y or score"},
    {"noun",
     "of a figure: what is counted, one of them: man where slot has person; #dead for 12 dead"},
    {"measured", "yes for an amount of a unit, as of metres, money or years"},
    {"near", "stems of the telling words of its clause, with commas"},
    {"beside", "the nearest of them before and behind"},
    {"said", "the same of its sentence"},
    {"named", "those of its sentence that are names"},
    {"times", "years, months and weekdays of its sentence: y2016, m5, w3"},
    {"play", "of a figure: half of the least step it is written to; 0 where it is exact"},
    {"bound", "of a figure: least or most where it is no more than that"},
    {"moves", "yes for a toll, a price or the like, which other days have higher"},
    {"part",
     "other, of, from (also versus) or range where it is no whole of its own, kind in \"a 17-inch "
     "screen\", up or down where it tells by how much something rose or fell, moment "
     "where a market has it only then"},
};

/// Where a column stands among a claim's values.
consteval std::size_t column(std::string_view name) {
  std::size_t i = 0;
  while (columns[i].name != name) ++i;
  return i;
}

/// The values of a claim by their columns; they stand elsewhere until the claim is made.
using Values = std::array<std::string_view, std::size(columns)>;

Claim claim_of(const Reading& reading, TokenRange words, std::string_view form, Values& values) {
  values[column("form")] = form;
  values[column("words")] = reading.text(words);
  Claim claim;
  claim.kind = &quantity_kind;
  claim.values.pack(values);
  claim.evidence = reading.evidence(words);
  return claim;
}

/// One of the two claims of a reckoning.
Claim side_of(const Reading& reading, const Reckoning& reckoning, std::size_t pair,
              std::string_view side) {
  const bool stated = side == "stated";
  const std::string number = std::to_string(pair);
  const std::string low = number_text(stated ? reckoning.low : reckoning.made_low);
  const std::string high = number_text(stated ? reckoning.high : reckoning.made_high);
  const std::string value = spoken_number(stated ? reckoning.value : reckoning.made);
  Values values{};
  values[column("side")] = side;
  values[column("pair")] = number;
  values[column("low")] = low;
  values[column("high")] = high;
  values[column("value")] = value;
  values[column("unit")] = reckoning.unit;
  return claim_of(reading, stated ? reckoning.stated : reckoning.others, reckoning.form, values);
}

void surround(Values& values, const Surroundings& around) {
  values[column("near")] = around.near;
  values[column("beside")] = around.beside;
  values[column("said")] = around.said;
  values[column("named")] = around.named;
  values[column("times")] = around.times;
  values[column("part")] = around.part;
  if (around.moves) values[column("moves")] = "yes";
}

void add_figure(const Reading& reading, const Quantity& quantity, SurroundingsReader& surroundings,
                std::vector<Claim>& claims) {
  const MeasuredFigure figure = measured_figure(reading, quantity);
  Slot slot;
  Surroundings around;
  if (quantity.figure.exactness != Exactness::vague) slot = slot_of(reading, quantity);
  if (quantity.unit.dimension.empty() && quantity.counted.empty() && figure.measure == "magnitude")
    slot = {"magnitude", {}};
  if (!slot.of.empty())
    around = surroundings.around(quantity.words, quantity.figure.tokens, quantity.sentence);
  if (around.part.empty() && !around.near.empty()) around.part = change_of(reading, quantity);
  if (around.near.empty()) slot = {};
  // "some 1.5 million of whom": kept, so that nobody takes it for missing
  constexpr double large = 1000;
  if (figure.digits.empty() && slot.of.empty() && quantity.figure.value < large) return;
  const double factor = quantity.unit.dimension.empty() ? 1 : quantity.unit.factor;
  // A mile is given as 1.6 kilometres: measures of two units have the play of their rounding.
  const bool converted = quantity.unit.dimension != "money" && factor != 1;
  const double play = converted ? quantity.half_step : 0;
  const bool round =
      quantity.figure.step > 1 || quantity.figure.value != std::floor(quantity.figure.value);
  const double amount = quantity.figure.value * factor;
  const std::string number = number_text(amount);
  // Most figures are exact, and all three are one.
  const auto text_of = [&](double bound) { return bound == amount ? number : number_text(bound); };
  const std::string low = text_of(quantity.low - play);
  const std::string high = text_of(quantity.high + play);
  const std::string value = spoken_number(amount);
  const std::string half_step = round ? number_text(quantity.half_step) : "0";
  Values values{};
  values[column("low")] = low;
  values[column("high")] = high;
  values[column("value")] = value;
  values[column("unit")] = figure.unit;
  values[column("number")] = number;
  values[column("counted")] = figure.counted;
  values[column("measure")] = figure.measure;
  values[column("digits")] = figure.digits;
  values[column("sorted")] = figure.sorted;
  values[column("about")] = figure.about;
  if (!slot.of.empty()) {
    values[column("slot")] = slot.of;
    values[column("noun")] = slot.noun;
    values[column("play")] = half_step;
    if (quantity.figure.exactness == Exactness::bounded)
      values[column("bound")] = std::isinf(quantity.high) ? "least" : "most";
    if (!quantity.unit.dimension.empty()) values[column("measured")] = "yes";
    surround(values, around);
  }
  Claim& claim = claims.emplace_back(claim_of(reading, quantity.words, "figure", values));
  if (around.open) claim.modality = Modality::conditional;
}

void add_count(const Reading& reading, const Count& count, SurroundingsReader& surroundings,
               std::vector<Claim>& claims) {
  const Surroundings around = surroundings.around(count.words, count.words, count.sentence);
  // Without words of its own nothing tells it again; years are too many to keep those that have
  // no word beside them or no name in their sentence.
  if (around.near.empty()) return;
  if (count.slot == "year" && (around.beside.empty() || around.named.empty())) return;
  const std::string low = number_text(count.low);
  const std::string high = number_text(count.high);
  const std::string number = number_text(count.number);
  Values values{};
  values[column("low")] = low;
  values[column("high")] = high;
  values[column("number")] = number;
  values[column("slot")] = count.slot;
  if (count.slot.starts_with("duration:")) values[column("measured")] = "yes";
  surround(values, around);
  Claim& claim = claims.emplace_back(claim_of(reading, count.words, "count", values));
  if (around.open) claim.modality = Modality::conditional;
}

}  // namespace

const ClaimKind quantity_kind{
    "quantity", "a figure, alone or with others of the article that determine it", columns};

void extract_quantities(Reading& reading, std::vector<Claim>& claims) {
  const std::vector<Quantity> quantities = find_quantities(reading);
  SurroundingsReader surroundings(reading);
  for (const Quantity& quantity : quantities) add_figure(reading, quantity, surroundings, claims);
  for (const Count& count : find_counts(reading)) add_count(reading, count, surroundings, claims);
  if (quantities.size() < 2) return;
  std::vector<Reckoning> found;
  find_conversions(reading, quantities, found);
  find_shares(reading, quantities, found);
  find_sums(reading, quantities, found);
  find_apportioned(reading, quantities, found);
  find_differences(reading, quantities, found);
  std::size_t pair = 0;
  for (const Reckoning& reckoning : found) {
    ++pair;
    claims.push_back(side_of(reading, reckoning, pair, "stated"));
    claims.push_back(side_of(reading, reckoning, pair, "reckoned"));
  }
}

}  // namespace crosscheck
