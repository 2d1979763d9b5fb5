#include "checker/identities/affairs.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "checker/text/fold.h"

namespace crosscheck {

namespace {

/// Articles put together as one affair are close enough for a misspelt name.
constexpr double closeness_of_one_affair = Affairs::close_enough_for_slips;

/// Few articles checked together are likely of one affair: a place in common is enough.
constexpr std::size_t few_of_one_affair = 8;
constexpr double closeness_of_few = 0.35;

/// What one shared name says of two articles before its rarity is weighed in.
double base_weight(const Entity& entity) {
  switch (entity.kind) {
    case EntityKind::person: return entity.known.empty() ? 1.0 : 0.6;
    case EntityKind::organisation: return entity.known.empty() ? 0.6 : 0.3;
    case EntityKind::place: return 0.4;
    case EntityKind::country: return 0.1;
    case EntityKind::name: return 0.4;
    case EntityKind::meeting:
    case EntityKind::article: return 0;
  }
  return 0;
}

/// A surname alone is shared by strangers.
bool tells(const Entity& entity, std::string_view folded) {
  if (folded.empty()) return false;
  return entity.kind != EntityKind::person || !entity.known.empty() ||
         folded.find(' ') != folded.npos;
}

/// A person's name under which both orders of its words are one: "Kamata Hiroki".
std::string in_any_order(const Entity& entity, const std::string& folded) {
  const std::size_t blank = folded.find(' ');
  const bool two_words = blank != folded.npos && folded.find(' ', blank + 1) == folded.npos;
  if (entity.kind != EntityKind::person || !two_words) return folded;
  const std::string given = folded.substr(0, blank), family = folded.substr(blank + 1);
  return family < given ? family + " " + given : folded;
}

}  // namespace

Affairs::Affairs(std::span<const Statements> articles, Scope scope)
    : given_(scope == Scope::affair ? closeness_of_one_affair : 0), of_(articles.size()) {
  std::unordered_map<std::string, std::uint32_t> ids;
  std::vector<double> base;
  std::vector<int> articles_with;
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    for (const Entity& entity : articles[a].entities) {
      const double weight = base_weight(entity);
      const std::string folded = fold(entity.name);
      if (weight == 0 || !tells(entity, folded)) continue;
      const auto [at, fresh] =
          ids.try_emplace(in_any_order(entity, folded), static_cast<std::uint32_t>(base.size()));
      if (fresh) {
        names_.push_back(folded);
        base.push_back(weight);
        articles_with.push_back(0);
      }
      of_[a].push_back(at->second);
    }
    std::sort(of_[a].begin(), of_[a].end());
    of_[a].erase(std::unique(of_[a].begin(), of_[a].end()), of_[a].end());
    for (const std::uint32_t feature : of_[a]) ++articles_with[feature];
  }
  // In a handful of articles how often a name comes up says nothing of how rare it is.
  const double count = static_cast<double>(articles.size());
  constexpr double handful = 20;
  for (std::size_t f = 0; f < base.size(); ++f) {
    double rarity = 1;
    if (count > handful) {
      rarity = std::clamp(std::log(count / articles_with[f]) / std::log(count / 2), 0.02, 1.0);
    }
    weights_.push_back(base[f] * rarity);
  }
}

template <class Visit>
void Affairs::each_shared(std::uint32_t article, std::uint32_t other,
                          std::span<const std::string> except, Visit visit) const {
  const auto& left = of_[article];
  const auto& right = of_[other];
  for (std::size_t l = 0, r = 0; l < left.size() && r < right.size();) {
    if (left[l] < right[r]) {
      ++l;
    } else if (right[r] < left[l]) {
      ++r;
    } else {
      const bool in_question =
          std::find(except.begin(), except.end(), names_[left[l]]) != except.end();
      if (!in_question) visit(weights_[left[l]]);
      ++l, ++r;
    }
  }
}

double Affairs::closeness(std::uint32_t article, std::uint32_t other,
                          std::span<const std::string> except) const {
  double sum = given_;
  each_shared(article, other, except, [&sum](double weight) { sum += weight; });
  return sum;
}

bool Affairs::one(std::uint32_t article, std::uint32_t other) const {
  return closeness(article, other, {}) >=
         (of_.size() <= few_of_one_affair ? closeness_of_few : closeness_of_one_affair);
}

int Affairs::names_in_common(std::uint32_t article, std::uint32_t other,
                             std::span<const std::string> except) const {
  int count = 0;
  each_shared(article, other, except, [&count](double) { ++count; });
  return count;
}

}  // namespace crosscheck
