#include "checker/claims/quantities.h"

#include <algorithm>
#include <string>

#include "checker/claims/quantities_reckoned.h"

namespace crosscheck {
namespace {

constexpr Column columns[] = {
    {"form", "how the others determine it: conversion, share, rest or sum"},
    {"side", "stated for the figure that is held against the others, reckoned for those"},
    {"pair", "number of the two claims in this article; equal for both"},
    {"low", "least number that is meant, or that the others make"},
    {"high", "greatest number; NULL when it is open"},
    {"value", "the number itself as an editor reads it: 3,500 or 19.2 million"},
    {"unit", "unit of both: metre, percent, USD; NULL for what is counted"},
    {"words", "the figure, or the figures, as written"},
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
                  std::string(reading.text(words))};
  claim.evidence = reading.evidence(words);
  return claim;
}

}  // namespace

const ClaimKind quantity_kind{
    "quantity", "a figure that other figures of the article determine, and what they make of it",
    columns};

void extract_quantities(Reading& reading, std::vector<Claim>& claims) {
  const std::vector<Quantity> quantities = find_quantities(reading);
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
