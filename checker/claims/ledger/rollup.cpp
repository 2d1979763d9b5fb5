#include "checker/claims/ledger/rollup.h"

#include <date/date.h>
#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_map>

namespace crosscheck {

namespace {

void mix(std::uint64_t& hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  hash ^= hash >> 29;
}

void mix_day(std::uint64_t& hash, const std::optional<date::sys_days>& day) {
  mix(hash,
      day ? static_cast<std::uint64_t>(day->time_since_epoch().count()) : 0x8000000000000000u);
}

}  // namespace

void RollUp::build(const LedgerInput& input, std::span<const ClaimKind* const> kinds) {
  input_ = input;
  kinds_ = kinds;
  places_.clear();
  fact_of_.clear();
  facts_.clear();
  hashes_.clear();
  claims_of_kind_.assign(kinds.size(), 0);
  std::size_t claims = 0;
  for (const Statements& article : input.articles) claims += article.claims.size();
  places_.reserve(claims);
  fact_of_.reserve(claims);
  std::size_t slots = 64;
  while (slots < claims) slots *= 2;  // half full when every other claim is a fact of its own
  slots_.assign(slots, 0);
  number_articles();
  for (const std::uint32_t article : order_) {
    const auto count = static_cast<std::uint32_t>(input.articles[article].claims.size());
    for (std::uint32_t claim = 0; claim < count; ++claim) add(article, claim);
  }
}

void RollUp::number_articles() {
  const auto& articles = input_.articles;
  order_.resize(articles.size());
  std::iota(order_.begin(), order_.end(), 0u);
  std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return articles[a].path < articles[b].path;
  });
  std::unordered_map<std::string, std::uint32_t> numbers;
  desk_day_.resize(articles.size());
  const auto day = [](const std::optional<date::sys_days>& d) {
    return d ? std::to_string(d->time_since_epoch().count()) : std::string("?");
  };
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Period& period = articles[i].published.period;
    std::string key = day(period.from) + ' ' + day(period.to) + ' ' + articles[i].desk;
    desk_day_[i] =
        numbers.emplace(std::move(key), static_cast<std::uint32_t>(numbers.size())).first->second;
  }
}

std::uint32_t RollUp::kind_of(const Claim& claim) {
  if (last_kind_ < kinds_.size() && kinds_[last_kind_] == claim.kind) return last_kind_;
  const auto found = std::find(kinds_.begin(), kinds_.end(), claim.kind);
  assert(found != kinds_.end() && "a claim of a kind the ledger was not made for");
  last_kind_ = static_cast<std::uint32_t>(found - kinds_.begin());
  return last_kind_;
}

void RollUp::add(std::uint32_t article, std::uint32_t index) {
  const Claim& claim = input_.articles[article].claims[index];
  Fact key{};
  key.kind = kind_of(claim);
  key.entity = claim.subject == Claim::no_subject ? Claim::no_subject
                                                  : input_.entity_of[article][claim.subject];
  key.desk_day = desk_day_[article];
  key.first = static_cast<ClaimId>(places_.size()) + 1;
  places_.push_back({article, index});
  const std::uint32_t number = find_or_add(claim, key);
  fact_of_.push_back(number);
  Fact& fact = facts_[number];
  if (fact.claims == 0 || fact.last_article != article) ++fact.articles;
  fact.last_article = article;
  fact.claims += claim.places;
  fact.confidence = std::max(fact.confidence, claim.confidence);
  ++claims_of_kind_[key.kind];
}

std::uint64_t RollUp::hash(const Claim& claim, const Fact& key) const {
  std::uint64_t hash = 0x243F6A8885A308D3u;
  mix(hash, key.kind);
  mix(hash, key.entity);
  mix(hash, key.desk_day);
  mix(hash, static_cast<std::uint64_t>(claim.polarity) << 9 |
                static_cast<std::uint64_t>(claim.modality) << 1 |
                (claim.speaker.empty() ? 0u : 1u));
  mix_day(hash, claim.period.from);
  mix_day(hash, claim.period.to);
  claim.values.each(
      [&](std::string_view value) { mix(hash, std::hash<std::string_view>{}(value)); });
  return hash;
}

bool RollUp::same(const Fact& fact, const Claim& claim, const Fact& key) const {
  const Ledger::Place place = places_[static_cast<std::size_t>(fact.first - 1)];
  const Claim& other = input_.articles[place.article].claims[place.claim];
  return fact.kind == key.kind && fact.entity == key.entity && fact.desk_day == key.desk_day &&
         other.polarity == claim.polarity && other.modality == claim.modality &&
         other.speaker.empty() == claim.speaker.empty() && other.period == claim.period &&
         other.values == claim.values;
}

std::uint32_t RollUp::find_or_add(const Claim& claim, const Fact& key) {
  const std::uint64_t wanted = hash(claim, key);
  if (facts_.size() * 2 >= slots_.size()) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = static_cast<std::size_t>(wanted) & mask;
  while (slots_[slot] != 0) {
    const std::uint32_t number = slots_[slot] - 1;
    if (hashes_[number] == wanted && same(facts_[number], claim, key)) return number;
    slot = (slot + 1) & mask;
  }
  const auto number = static_cast<std::uint32_t>(facts_.size());
  facts_.push_back(key);
  hashes_.push_back(wanted);
  slots_[slot] = number + 1;
  return number;
}

void RollUp::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < hashes_.size(); ++number) {
    std::size_t slot = static_cast<std::size_t>(hashes_[number]) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = number + 1;
  }
}

}  // namespace crosscheck
