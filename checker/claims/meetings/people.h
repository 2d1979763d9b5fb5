#pragma once

// Whom the words of an article mean: by name, by office alone, by pronoun.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/meetings/parties.h"

namespace crosscheck {

/// A list of one.
PartyList list_of(Party party, TokenRange tokens);

/// The people of one article, asked by place. Lives no longer than the context and its reading.
class MeetingPeople {
 public:
  /// `claims` are those of the article so far, and stay where they are: what its titles say of its
  /// people is read from them.
  MeetingPeople(const TitleContext& context, std::span<const Claim> claims)
      : context_(context), claims_(claims) {}

  const TitleContext& context() const { return context_; }

  /// Those named from `begin` on: a list, one name, an office alone, "him".
  PartyList from(std::uint32_t begin, TokenRange sentence) const;
  /// Those whose naming ends right before `end`, as the subject of a verb does.
  PartyList before(std::uint32_t end, TokenRange sentence) const;
  /// Whom "his", "her" or "he" at a token means, where that is sure.
  PartyList owner_at(std::uint32_t token) const;
  /// Who holds the office that ends right before `end`: "Freedonia's president".
  PartyList official_before(std::uint32_t end, TokenRange sentence) const;
  /// Who holds "the presidency" in the country of those whom the sentence names before: "in the
  /// stead of the president".
  PartyList of_same_side(std::uint32_t begin, TokenRange sentence) const;
  /// Two and more capitals that are nothing else: who takes part is a person though no title says
  /// so. Empty when none begins there.
  TokenRange unlisted_name(std::uint32_t begin, std::uint32_t ceiling) const;
  Party party_of_words(TokenRange name) const;
  /// Whether one capital word may be somebody's name, though the article never says the whole:
  /// "Haldane did not come".
  bool may_be_bare_name(std::uint32_t i, TokenRange sentence) const;
  /// The same of "Haldane's".
  bool may_be_bare_owner(std::uint32_t i, TokenRange sentence) const;
  /// The body that a party is or for which a person has an office, by title or behind the name,
  /// folded; empty when the article names none, and where the register has a side.
  std::string body_of(const Party& party) const;
  /// The country for which somebody has an office; empty when the article names none.
  std::string_view side_of(const Party& person) const;
  /// "Haldane and Ray"; no parties when none begin there.
  PartyList bare_pair(std::uint32_t begin, TokenRange sentence) const;

 private:
  /// Somebody the article gives an office.
  struct Holder {
    Party party;
    std::string office, office_class, polity, words;
    bool deputy = false;
  };
  /// What an office without a name says of whom it means.
  struct Role {
    TokenRange tokens;
    OfficeUnit unit;
    std::string_view polity;
    bool deputy = false;
  };

  std::optional<Role> role_ending(std::uint32_t end, TokenRange sentence) const;
  std::optional<Role> role_from(std::uint32_t begin, TokenRange sentence) const;
  bool reads_before(std::uint32_t begin, Role& role, TokenRange sentence) const;
  PartyList holder_of(const Role& role) const;
  std::optional<Party> registered(const Role& role) const;
  bool may_hold(const Holder& holder, const Role& role) const;
  PartyList by_pronoun(std::uint32_t end, TokenRange sentence) const;
  PartyList only_one_before(TokenRange sentence) const;
  PartyList subject_of_chain(std::uint32_t pronoun, TokenRange sentence) const;
  std::uint32_t subject_begin(TokenRange sentence) const;
  PartyList pair_before(std::uint32_t at, TokenRange sentence, std::size_t count) const;
  PartyList all_in(TokenRange range) const;
  PartyList name_ending(std::uint32_t end, TokenRange sentence) const;
  PartyList plain_before(std::uint32_t end, TokenRange sentence) const;
  std::string_view polity_at(std::uint32_t i) const;
  bool is(std::uint32_t i, TokenRange sentence, WordKey word) const;
  bool names_somebody(std::uint32_t i, TokenRange sentence) const;

  const std::vector<Holder>& holders() const;
  std::vector<Holder> find_holders() const;

  const TitleContext& context_;
  std::span<const Claim> claims_;
  mutable std::optional<std::vector<Holder>> holders_;  ///< found when first asked for
};

}  // namespace crosscheck
