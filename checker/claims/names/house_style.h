#pragma once

#include <span>
#include <string>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/pattern_pack.h"

namespace crosscheck {

/// One row of a house style.
struct HouseForm {
  std::string preferred;
  std::vector<std::string> others;  ///< forms reported in its place
  std::string desk;                 ///< whose style it is; empty for every desk's
};

/// Adds a pattern for each row; the kind `house-style` must be there. Forms are found as words of
/// their own, those in lower case at the start of a sentence too. A row for every desk does not
/// hold for a desk whose own style prefers one of its other forms.
void add_house_style(std::span<const HouseForm> forms, PatternPacks& packs);

/// Takes away what says that a form is less usual where it is the desk's own.
void drop_house_forms(std::span<const HouseForm> forms, Statements& statements);

}  // namespace crosscheck
