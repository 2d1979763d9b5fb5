#pragma once

// Lists of those who take part in a meeting, as a sentence names them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/titles/phrase.h"

namespace crosscheck {

/// Somebody who takes part: a country, a body or a person.
struct Party {
  std::string id;    ///< country code, id of a body or of a known person, else the folded name
  std::string name;  ///< name as lists show it
  bool person = false;
  std::string side;  ///< a person's country in the register, else `id` of a country or body
  friend bool operator==(const Party&, const Party&) = default;
};

/// Parties in a row: "Russia, Ukraine and the EU", "Polish and Czech ministers".
struct PartyList {
  std::vector<Party> parties;
  TokenRange tokens;
  bool closed = false;  ///< every item was read and nothing says that there are more
  bool sent = false;    ///< it speaks of representatives, delegations, officials
};

/// Leaves the persons of a list.
void keep_persons(PartyList& list);

/// A country under its code and its name in the register.
Party nation_party(std::string_view id, const TitleContext& context);

/// An entity that is a person; `side` is the country the register has, or empty.
Party party_of(const TitleContext& context, std::uint32_t person);
/// The person a mention names.
Party party_of(const TitleContext& context, const PersonMention& person);

/// The list that starts at `begin`, before token `ceiling`; no parties when there is none.
PartyList parties_from(const TitleContext& context, std::uint32_t begin, std::uint32_t ceiling);

/// The longest list that ends right before `end`, not reaching before `floor`.
PartyList parties_before(const TitleContext& context, std::uint32_t end, std::uint32_t floor);

}  // namespace crosscheck
