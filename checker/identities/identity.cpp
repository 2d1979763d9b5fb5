#include "checker/identities/identity.h"

#include <algorithm>
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

namespace {

/// A known person goes by the register's name where an article uses it, so that no slip that as
/// many articles share becomes the heading.
void name_known_persons(Identities& identities, std::span<const Statements> articles,
                        const Lexicon& lexicon) {
  for (Identity& identity : identities.identities) {
    if (identity.kind != EntityKind::person || identity.known.empty()) continue;
    const auto record = lexicon.record_by_id(EntryKind::person, identity.known);
    if (!record) continue;
    const std::string_view preferred = lexicon.named(EntryKind::person, *record).name;
    const auto uses_it = [&](const Identity::Member& member) {
      return articles[member.article].entities[member.entity].name == preferred;
    };
    if (std::ranges::any_of(identity.members, uses_it)) identity.name = preferred;
  }
}

}  // namespace

Identities identify(std::span<const Statements> articles, const Lexicon& lexicon, Scope scope) {
  Joining joining(articles);
  Affairs affairs(articles, scope);
  join_names(joining, affairs, lexicon);
  join_persons(joining, articles, affairs, lexicon);
  join_surnames(joining, affairs, lexicon);
  join_meetings(joining, articles, lexicon);
  Identities identities = joining.finish();
  name_known_persons(identities, articles, lexicon);
  identities.affairs = std::move(affairs);
  return identities;
}

}  // namespace crosscheck
