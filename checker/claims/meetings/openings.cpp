#include "checker/claims/meetings/openings.h"

#include <algorithm>
#include <array>
#include <string>

#include "checker/claims/meetings/parties.h"
#include "checker/claims/titles/phrase.h"
#include "checker/text/item_list.h"

namespace crosscheck {
namespace {

constexpr std::array<Column, 3> opening_columns{{
    {"place", "headline or lead"},
    {"sides", "country codes and ids of bodies, sorted, with a comma between"},
    {"side_names", "the same as an editor reads them"},
}};

/// The list a sentence begins with; in a headline also what follows a colon: "Linz: Norway, Chile
/// and Peru agree".
PartyList list_of_sides(const TitleContext& context, TokenRange sentence) {
  const auto sides_from = [&](std::uint32_t begin) {
    PartyList list = parties_from(context, begin, sentence.end);
    const bool sides = std::none_of(list.parties.begin(), list.parties.end(),
                                    [](const Party& party) { return party.person; });
    return sides && list.parties.size() >= 2 && list.tokens.end < sentence.end ? list : PartyList{};
  };
  PartyList list = sides_from(sentence.begin);
  for (std::uint32_t i = sentence.begin; i + 1 < sentence.end && list.parties.empty(); ++i)
    if (context.is_kind(i, TokenKind::colon)) list = sides_from(i + 1);
  return list;
}

}  // namespace

const ClaimKind opening_kind{"opening", "the countries with whose doings headline or text begin",
                             opening_columns};

void extract_openings(Reading& reading, std::vector<Claim>& claims) {
  const TitleContext context(reading);
  bool headline = false, lead = false;
  for (const Sentence& sentence : reading.sentences) {
    const SectionKind kind = reading.article->sections[sentence.section].kind;
    const bool head = kind == SectionKind::headline;
    if (!head && kind != SectionKind::body) continue;
    bool& seen = head ? headline : lead;
    if (seen) {
      if (!head) break;
      continue;
    }
    seen = true;
    const PartyList list = list_of_sides(context, sentence.tokens);
    if (list.parties.empty()) continue;
    std::vector<std::string> ids, names;
    for (const Party& party : list.parties) ids.push_back(party.id), names.push_back(party.name);
    Claim claim;
    claim.kind = &opening_kind;
    claim.subject = Claim::no_subject;
    claim.confidence = 0.7;
    claim.evidence = reading.evidence(list.tokens);
    claim.values = {head ? "headline" : "lead", item_list(std::move(ids)),
                    item_list(std::move(names))};
    claims.push_back(std::move(claim));
  }
}

}  // namespace crosscheck
