#include "checker/identities/identity.h"

#include <utility>

#include "checker/identities/affairs.h"
#include "checker/identities/joining.h"

namespace crosscheck {

std::string_view to_string(Ground ground) {
  switch (ground) {
    case Ground::alone: return "named once";
    case Ground::registered: return "in the register";
    case Ground::same_name: return "same name";
    case Ground::shorter_name: return "shorter name";
    case Ground::reordered_name: return "same name, other order";
    case Ground::near_name: return "near name";
    case Ground::surname: return "surname only";
    case Ground::same_meeting: return "same meeting";
  }
  return {};
}

Identities identify(std::span<const Statements> articles, const Lexicon& lexicon, Scope scope) {
  Joining joining(articles);
  Affairs affairs(articles, scope);
  join_names(joining, affairs, lexicon);
  join_persons(joining, affairs, lexicon);
  join_meetings(joining, articles, lexicon);
  Identities identities = joining.finish();
  identities.affairs = std::move(affairs);
  return identities;
}

}  // namespace crosscheck
