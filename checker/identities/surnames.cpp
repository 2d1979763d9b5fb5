// People an article names by one word: they are whoever else bears that surname in the articles of
// the affair, where those name one such person only.

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "checker/identities/affairs.h"
#include "checker/identities/joining.h"
#include "checker/identities/person_name.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

/// How close two articles must be before "Berg" in one is the other's Anna Berg.
constexpr double close_enough = 0.75;

/// Bounds on what one very frequent surname may cost.
constexpr std::size_t most_compared = 64;

/// Who bears one surname in the articles of a run, in order of article.
struct Bearers {
  std::vector<std::uint32_t> in_full, alone;
};

std::map<std::string, Bearers> bearers_by_surname(const Joining& joining, const Lexicon& lexicon) {
  std::map<std::string, Bearers> surnames;
  std::vector<std::pair<std::string, std::uint32_t>> in_full;
  for (std::uint32_t id = 0; id < joining.size(); ++id) {
    const Entity& entity = joining.entity(id);
    if (entity.kind != EntityKind::person) continue;
    std::string folded = fold(entity.name);
    if (folded.find(' ') == folded.npos) {
      if (entity.known.empty()) surnames[std::move(folded)].alone.push_back(id);
    } else {
      in_full.emplace_back(std::move(folded), id);
    }
  }
  for (const auto& [folded, id] : in_full) {
    const auto at = surnames.find(name_parts(folded, lexicon).surname);
    if (at != surnames.end()) at->second.in_full.push_back(id);
  }
  return surnames;
}

/// The one person of that surname in the articles close to that of `alone`, who may be `alone`.
std::optional<std::uint32_t> only_bearer(Joining& joining, const Affairs& affairs,
                                         const Lexicon& lexicon, const Bearers& bearers,
                                         std::uint32_t alone) {
  std::optional<std::uint32_t> found;
  const std::uint32_t article = joining.instance(alone).article;
  for (std::size_t i = 0; i < std::min(bearers.in_full.size(), most_compared); ++i) {
    const std::uint32_t id = bearers.in_full[i];
    if (found && joining.root(id) == joining.root(*found)) continue;
    if (affairs.closeness(article, joining.instance(id).article, {}) < close_enough) continue;
    if (found) return std::nullopt;
    found = id;
  }
  if (found && genders_clash(joining.entity(alone), joining.entity(*found), lexicon)) return {};
  return found;
}

void join_alone(Joining& joining, const Affairs& affairs, const Lexicon& lexicon,
                const Bearers& bearers) {
  const std::size_t limit = std::min(bearers.alone.size(), most_compared);
  for (std::size_t i = 0; i < limit; ++i) {
    for (std::size_t j = i + 1; j < limit; ++j) {
      const std::uint32_t left = bearers.alone[i], right = bearers.alone[j];
      if (genders_clash(joining.entity(left), joining.entity(right), lexicon)) continue;
      const std::uint32_t one = joining.instance(left).article;
      const std::uint32_t other = joining.instance(right).article;
      if (affairs.closeness(one, other, {}) < close_enough) continue;
      joining.join(left, right, Ground::surname, affairs.names_in_common(one, other, {}));
    }
  }
}

}  // namespace

void join_surnames(Joining& joining, const Affairs& affairs, const Lexicon& lexicon) {
  for (const auto& [surname, bearers] : bearers_by_surname(joining, lexicon)) {
    for (const std::uint32_t alone : bearers.alone) {
      const auto bearer = only_bearer(joining, affairs, lexicon, bearers, alone);
      if (!bearer) continue;
      joining.join(*bearer, alone, Ground::surname,
                   affairs.names_in_common(joining.instance(alone).article,
                                           joining.instance(*bearer).article, {}));
    }
    if (bearers.in_full.empty()) join_alone(joining, affairs, lexicon, bearers);
  }
}

}  // namespace crosscheck
