#include "checker/identities/joining.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "checker/claims/lexicon/register.h"
#include "checker/text/fold.h"

namespace crosscheck {

Joining::Joining(std::span<const Statements> articles) : articles_(articles) {
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    for (std::uint32_t e = 0; e < articles[a].entities.size(); ++e) instances_.push_back({a, e});
  }
  parent_.resize(instances_.size());
  std::iota(parent_.begin(), parent_.end(), 0u);
  members_.resize(instances_.size());
  known_.resize(instances_.size());
  for (std::uint32_t id = 0; id < instances_.size(); ++id) {
    members_[id] = {id};
    known_[id] = entity(id).known;
  }
  grounds_.assign(instances_.size(), Ground::alone);
  in_common_.assign(instances_.size(), 0);
  traits_.resize(instances_.size());
}

const Entity& Joining::entity(std::uint32_t id) const {
  return articles_[instances_[id].article].entities[instances_[id].entity];
}

std::uint32_t Joining::root(std::uint32_t id) {
  while (parent_[id] != id) id = parent_[id] = parent_[parent_[id]];
  return id;
}

bool Joining::may_join(std::uint32_t root_a, std::uint32_t root_b) const {
  if (!known_[root_a].empty() && !known_[root_b].empty() && known_[root_a] != known_[root_b]) {
    return false;
  }
  const auto& left = members_[root_a];
  const auto& right = members_[root_b];
  // Most are joined in the order of their articles, to ones that have grown large.
  const auto article_of = [&](std::uint32_t id) { return instances_[id].article; };
  if (article_of(left.back()) < article_of(right.front()) ||
      article_of(right.back()) < article_of(left.front()))
    return true;
  for (std::size_t l = 0, r = 0; l < left.size() && r < right.size();) {
    const std::uint32_t article_l = instances_[left[l]].article;
    const std::uint32_t article_r = instances_[right[r]].article;
    if (article_l == article_r) return false;
    article_l < article_r ? ++l : ++r;
  }
  return true;
}

bool Joining::join(std::uint32_t a, std::uint32_t b, Ground ground, int names_in_common) {
  std::uint32_t into = root(a), from = root(b);
  if (into == from || !may_join(into, from)) return false;
  if (members_[into].size() < members_[from].size()) std::swap(into, from);
  for (const std::uint32_t id : {a, b}) {
    if (grounds_[id] != Ground::alone) continue;
    grounds_[id] = ground;
    in_common_[id] = names_in_common;
  }
  std::vector<std::uint32_t>& members = members_[into];
  const auto middle = static_cast<std::ptrdiff_t>(members.size());
  const bool in_order = members.back() < members_[from].front();
  members.insert(members.end(), members_[from].begin(), members_[from].end());
  if (!in_order) std::inplace_merge(members.begin(), members.begin() + middle, members.end());
  members_[from].clear();
  members_[from].shrink_to_fit();
  if (known_[into].empty()) known_[into] = known_[from];
  parent_[from] = into;
  return true;
}

bool Joining::join(std::uint32_t a, std::uint32_t b, MeetingTraitSet traits) {
  if (!join(a, b, Ground::same_meeting)) return false;
  for (const std::uint32_t id : {a, b})
    if (traits_[id].bits == 0) traits_[id] = traits;
  return true;
}

void Joining::know(std::uint32_t id, std::string_view known) {
  std::string_view& current = known_[root(id)];
  if (current.empty()) current = known;
}

namespace {

std::string commonest_name(const std::map<std::string, int>& counts) {
  const auto better = [](const auto& a, const auto& b) {
    if (a.second != b.second) return a.second < b.second;
    return a.first.size() < b.first.size();
  };
  return std::max_element(counts.begin(), counts.end(), better)->first;
}

}  // namespace

Identities Joining::finish() {
  Identities result;
  for (const Statements& article : articles_) result.of.emplace_back(article.entities.size(), 0u);
  for (std::uint32_t id = 0; id < instances_.size(); ++id) {
    const auto& members = members_[root(id)];
    if (members.front() != id) continue;
    Identity identity{entity(id).kind, {}, std::string(known_[root(id)]), {}};
    std::map<std::string, int> names;
    for (const std::uint32_t member : members) {
      // A name whose sort its article does not tell is what another article says it is.
      if (identity.kind == EntityKind::name) identity.kind = entity(member).kind;
      const Instance& at = instances_[member];
      identity.members.push_back(
          {at.article, at.entity, grounds_[member], in_common_[member], traits_[member]});
      ++names[entity(member).name];
      result.of[at.article][at.entity] = static_cast<std::uint32_t>(result.identities.size());
    }
    identity.name = commonest_name(names);
    result.identities.push_back(std::move(identity));
  }
  return result;
}

namespace {

/// "m", "f" or empty, by the article's words, else by the register or the given name.
std::string_view gender_of(const Entity& person, const Lexicon& lexicon) {
  if (!person.gender.empty()) return person.gender;
  if (const auto record = lexicon.record_by_id(EntryKind::person, person.known))
    return lexicon.named(EntryKind::person, *record).detail;
  const std::size_t blank = person.name.find(' ');
  return blank == person.name.npos ? std::string_view{}
                                   : given_gender(lexicon, fold(person.name.substr(0, blank)));
}

}  // namespace

bool genders_clash(const Entity& a, const Entity& b, const Lexicon& lexicon) {
  if (a.gender.empty() && b.gender.empty()) return false;
  const std::string_view left = gender_of(a, lexicon), right = gender_of(b, lexicon);
  return !left.empty() && !right.empty() && left != right;
}

}  // namespace crosscheck
