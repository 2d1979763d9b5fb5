// Places, countries and organisations: one record of the lexicon is one identity, and so is one
// name whose spellings differ only in case, spaces, hyphens or accents.

#include <algorithm>
#include <string>
#include <unordered_map>

#include "checker/identities/joining.h"
#include "checker/text/fold.h"

namespace crosscheck {

namespace {

std::string identity_key(const Entity& entity) {
  std::string key = std::string(to_string(entity.kind)) + ':';
  if (!entity.known.empty()) return key + entity.known;
  std::string letters = fold(entity.name);
  std::erase(letters, ' ');
  return key + '=' + letters;
}

bool decided_by_name(EntityKind kind) {
  return kind == EntityKind::place || kind == EntityKind::country ||
         kind == EntityKind::organisation;
}

}  // namespace

void join_names(Joining& joining) {
  std::unordered_map<std::string, std::uint32_t> first;
  for (std::uint32_t id = 0; id < joining.size(); ++id) {
    const Entity& entity = joining.entity(id);
    if (!decided_by_name(entity.kind) || entity.name.empty()) continue;
    const auto [at, fresh] = first.try_emplace(identity_key(entity), id);
    if (fresh) continue;
    joining.join(at->second, id, entity.known.empty() ? Ground::same_name : Ground::registered);
  }
}

}  // namespace crosscheck
