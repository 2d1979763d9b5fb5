#include "checker/identities/cast.h"

#include <algorithm>
#include <cmath>

#include "checker/text/fold.h"

namespace crosscheck {

namespace {

constexpr double of_surname = 0.6;     ///< one article has the surname alone
constexpr double of_registered = 0.5;  ///< people of public life are in many stories

}  // namespace

Cast::Cast(std::span<const Statements> articles) : of_(articles.size()) {
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    for (const Entity& entity : articles[a].entities)
      if (entity.kind == EntityKind::person) add(a, fold(entity.name), !entity.known.empty());
    for (const Claim& claim : articles[a].claims) {
      if (claim.kind->name != "attendance" || value_of(claim, "party_kind") != "person") continue;
      add(a, fold(value_of(claim, "party_name")), false);
    }
  }
  articles_with_.resize(surnames_.size());
  for (std::vector<Bearer>& bearers : of_) {
    std::stable_sort(bearers.begin(), bearers.end(),
                     [](const Bearer& l, const Bearer& r) { return l.surname < r.surname; });
    for (std::size_t i = 0; i < bearers.size(); ++i)
      if (i == 0 || bearers[i].surname != bearers[i - 1].surname)
        ++articles_with_[bearers[i].surname];
  }
  // In a handful of articles how often a name comes up says nothing of how rare it is.
  const double count = static_cast<double>(articles.size());
  constexpr double handful = 20;
  for (const std::uint32_t with : articles_with_) {
    rarity_.push_back(
        count > handful ? std::clamp(std::log(count / with) / std::log(count / 2), 0.02, 1.0) : 1);
  }
}

void Cast::add(std::uint32_t article, const std::string& folded, bool registered) {
  if (folded.size() < 3) return;
  const std::size_t blank = folded.rfind(' ');
  const std::string surname = blank == folded.npos ? folded : folded.substr(blank + 1);
  const auto at =
      surnames_.try_emplace(surname, static_cast<std::uint32_t>(surnames_.size())).first;
  std::string given = blank == folded.npos ? std::string() : folded.substr(0, blank);
  std::vector<Bearer>& bearers = of_[article];
  const bool met = std::any_of(bearers.begin(), bearers.end(), [&](const Bearer& bearer) {
    return bearer.surname == at->second && (bearer.given == given || given.empty());
  });
  if (!met) bearers.push_back({at->second, std::move(given), registered});
}

double Cast::closeness(std::uint32_t article, std::uint32_t other) const {
  const std::vector<Bearer>& left = of_[article];
  const std::vector<Bearer>& right = of_[other];
  double sum = 0;
  for (std::size_t l = 0, r = 0; l < left.size() && r < right.size();) {
    if (left[l].surname != right[r].surname) {
      left[l].surname < right[r].surname ? ++l : ++r;
      continue;
    }
    const bool alone = left[l].given.empty() || right[r].given.empty();
    double weight = alone ? of_surname : left[l].given == right[r].given ? 1 : 0;
    if (left[l].registered || right[r].registered) weight *= of_registered;
    sum += weight * rarity_[left[l].surname];
    ++l, ++r;
  }
  return sum;
}

}  // namespace crosscheck
