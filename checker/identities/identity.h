#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checker/claims/claim.h"

namespace crosscheck {

/// One person, place, body or meeting across the articles of a run.
struct Identity {
  EntityKind kind = EntityKind::person;
  std::string name;   ///< the form most articles use
  std::string known;  ///< the register's id, or empty
  struct Member {
    std::uint32_t article;
    std::uint32_t entity;
    std::string reason;  ///< why it is this one: "same full name, 3 other names in common"
  };
  std::vector<Member> members;  ///< in order of article, then entity
};

/// Which entities of which articles are one; `of[article][entity]` is an index into `identities`.
struct Identities {
  std::vector<Identity> identities;
  std::vector<std::vector<std::uint32_t>> of;
};

/// Decides identity over a whole run; needs no order among the articles and gives the same
/// answer for every order.
Identities identify(std::span<const Statements> articles);

}  // namespace crosscheck
