#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/lexicon/lexicon.h"
#include "checker/identities/identity.h"

namespace crosscheck {

/// On a desk of no more articles nobody else of nearly the same name is likely.
constexpr std::size_t few_articles = 20;

/// One entity of one article, numbered through the whole run.
struct Instance {
  std::uint32_t article;
  std::uint32_t entity;
};

/// Entities of a run being joined into identities. Two entities of one article are never joined:
/// the article itself tells them apart.
class Joining {
 public:
  explicit Joining(std::span<const Statements> articles);

  std::uint32_t size() const { return static_cast<std::uint32_t>(instances_.size()); }
  std::size_t articles() const { return articles_.size(); }
  const Instance& instance(std::uint32_t id) const { return instances_[id]; }
  const Entity& entity(std::uint32_t id) const;
  std::uint32_t root(std::uint32_t id);

  /// Joins the identities of `a` and `b`; false when they are one already or must stay apart
  /// (an article names both, or the register has them as two).
  bool join(std::uint32_t a, std::uint32_t b, Ground ground, int names_in_common = 0);

  /// The same for two meetings that share these traits.
  bool join(std::uint32_t a, std::uint32_t b, MeetingTraitSet traits);

  /// Gives the identity of `id` the register's id, unless it has one.
  void know(std::uint32_t id, std::string_view known);

  /// The identities as they stand, in order of their first members.
  Identities finish();

 private:
  bool may_join(std::uint32_t root_a, std::uint32_t root_b) const;

  std::span<const Statements> articles_;
  std::vector<Instance> instances_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> members_;  ///< sorted ids, kept at the root
  std::vector<std::string_view> known_;              ///< kept at the root
  std::vector<Ground> grounds_;
  std::vector<int> in_common_;
  std::vector<MeetingTraitSet> traits_;
};

/// Whether two people are known as a man and a woman: the words of one article say so, and the
/// other's words, the register or the given name of a full name say the opposite.
bool genders_clash(const Entity& a, const Entity& b, const Lexicon& lexicon);

class Affairs;

// The deciders, one for each sort of entity; each in a file of its own.
void join_persons(Joining& joining, std::span<const Statements> articles, const Affairs& affairs,
                  const Lexicon& lexicon);
void join_surnames(Joining& joining, const Affairs& affairs, const Lexicon& lexicon);
void join_meetings(Joining& joining, std::span<const Statements> articles, const Lexicon& lexicon);
void join_names(Joining& joining, const Affairs& affairs, const Lexicon& lexicon);

}  // namespace crosscheck
