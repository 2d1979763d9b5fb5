#include "checker/claims/describe.h"

#include <fmt/core.h>

namespace crosscheck {

std::string describe(const Statements& article, const Claim& claim) {
  const Position at = claim.evidence.begin;
  std::string line = fmt::format("{}:{} {}", at.line, at.column, claim.kind->name);
  if (claim.subject != Claim::no_subject) line += " " + article.entities[claim.subject].name;
  line += ":";
  for (std::size_t i = 0; i < claim.kind->columns.size(); ++i) {
    if (!claim.values[i].empty())
      line += fmt::format(" {}={}", claim.kind->columns[i].name, claim.values[i]);
  }
  if (claim.period.from || claim.period.to) {
    line += fmt::format(" when={}..{}", iso_text(claim.period.from), iso_text(claim.period.to));
  }
  if (claim.polarity != Polarity::affirmed) line += fmt::format(" {}", to_string(claim.polarity));
  if (claim.modality != Modality::asserted) line += fmt::format(" {}", to_string(claim.modality));
  if (!claim.speaker.empty()) line += " speaker=" + claim.speaker;
  return line + fmt::format(" «{}»", claim.evidence.quote);
}

}  // namespace crosscheck
