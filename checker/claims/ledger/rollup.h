#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "checker/claims/ledger/ledger.h"

namespace crosscheck {

/// Equal claims counted together: same kind, subject, values, polarity, modality and days, said by
/// the same desk on the same day, and either all by speakers or all by the article.
class RollUp {
 public:
  struct Fact {
    ClaimId first;           ///< the claim that stands for all of them
    std::uint32_t kind;      ///< index of the kinds
    std::uint32_t entity;    ///< index of the entities, or `Claim::no_subject`
    std::uint32_t desk_day;  ///< equal for articles of one desk and one day
    std::uint32_t claims = 0;
    std::uint32_t articles = 0;
    std::uint32_t last_article = 0;
    double confidence = 0;
  };

  /// Rolls up all claims of a group. Keeps its memory for the next call.
  void build(const LedgerInput& input, std::span<const ClaimKind* const> kinds);

  std::span<const std::uint32_t> order() const { return order_; }  ///< article indices by path
  std::span<const Fact> facts() const { return facts_; }
  std::span<const Ledger::Place> places() const { return places_; }  ///< by claim id - 1
  std::span<const std::uint32_t> fact_of() const {
    return fact_of_;
  }  ///< fact index by claim id - 1
  std::uint32_t claims_of_kind(std::size_t kind) const { return claims_of_kind_[kind]; }

 private:
  void number_articles();
  void add(std::uint32_t article, std::uint32_t claim);
  std::uint64_t hash(const Claim& claim, const Fact& key) const;
  bool same(const Fact& fact, const Claim& claim, const Fact& key) const;
  std::uint32_t kind_of(const Claim& claim);
  std::uint32_t find_or_add(const Claim& claim, const Fact& key);
  void grow();

  LedgerInput input_;
  std::span<const ClaimKind* const> kinds_;
  std::uint32_t last_kind_ = 0;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> desk_day_;  ///< by article index
  std::vector<Ledger::Place> places_;
  std::vector<std::uint32_t> fact_of_;
  std::vector<Fact> facts_;
  std::vector<std::uint64_t> hashes_;  ///< by fact index
  std::vector<std::uint32_t> slots_;   ///< open addressing; fact index + 1, 0 is free
  std::vector<std::uint32_t> claims_of_kind_;
};

}  // namespace crosscheck
