#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/claim.h"
#include "checker/claims/lexicon/lexicon.h"
#include "checker/claims/meetings/agreement.h"
#include "checker/identities/affairs.h"

namespace crosscheck {

/// Why an entity of one article was taken for the identity it is a member of.
enum class Ground : std::uint8_t {
  alone,           ///< nothing else was found to be it
  registered,      ///< the register has this name
  same_name,       ///< the same full name in the same affair
  shorter_name,    ///< middle names left out or shortened, or a nickname
  reordered_name,  ///< the same words in another order
  near_name,       ///< one word a slip away, in the same affair
  surname,         ///< the only one of that surname in the affair
  same_meeting,    ///< two of place, days, sides, people and name agree and none disagrees
};

std::string_view to_string(Ground ground);

/// One person, place, body or meeting across the articles of a run.
struct Identity {
  EntityKind kind = EntityKind::person;
  std::string name;   ///< the register's where an article uses it, else the form most articles
                      ///< use, the longer one among equals
  std::string known;  ///< the register's id, or empty
  struct Member {
    std::uint32_t article;
    std::uint32_t entity;
    Ground ground = Ground::alone;
    int names_in_common = 0;  ///< other names shared with the article it was joined to
    MeetingTraitSet traits;   ///< of a meeting: what it shares with those it was joined to
  };
  std::vector<Member> members;  ///< in order of article, then entity
};

/// Which entities of which articles are one; `of[article][entity]` is an index into `identities`.
struct Identities {
  std::vector<Identity> identities;
  std::vector<std::vector<std::uint32_t>> of;
  std::optional<Affairs> affairs;  ///< which articles tell of one affair
};

/// Decides identity over a whole run. Which entities are joined does not depend on the order of
/// the articles; the order of `identities` follows their first members.
Identities identify(std::span<const Statements> articles, const Lexicon& lexicon,
                    Scope scope = Scope::desk);

}  // namespace crosscheck
