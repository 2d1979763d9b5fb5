// Places, countries, organisations and other names: one record of the lexicon is one identity, and
// so is one name whose spellings differ only in case, spaces, hyphens or accents. Names nobody has
// a register of are one too when they are a slip of the pen apart and the articles tell of one
// affair.

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "checker/claims/persons/near_names.h"
#include "checker/identities/affairs.h"
#include "checker/identities/joining.h"
#include "checker/text/fold.h"

namespace crosscheck {

namespace {

/// Bounds on what one very frequent name may cost.
constexpr std::size_t most_compared = 24;
constexpr std::size_t most_in_block = 60;

bool decided_by_name(EntityKind kind) {
  return kind == EntityKind::place || kind == EntityKind::country ||
         kind == EntityKind::organisation || kind == EntityKind::name;
}

bool may_be_misspelt(const Entity& entity) {
  return entity.known.empty() &&
         (entity.kind == EntityKind::organisation || entity.kind == EntityKind::name);
}

/// A name without a record, and who bears it.
struct Unlisted {
  std::string folded;
  EntityKind kind;
  std::vector<std::uint32_t> ids;  ///< in order of article
};

/// Joins equal names and returns those no register has.
std::vector<Unlisted> join_equal(Joining& joining) {
  std::unordered_map<std::string, std::uint32_t> first;
  std::unordered_map<std::string, std::size_t> index;
  std::vector<Unlisted> unlisted;
  for (std::uint32_t id = 0; id < joining.size(); ++id) {
    const Entity& entity = joining.entity(id);
    if (!decided_by_name(entity.kind) || entity.name.empty()) continue;
    std::string folded = entity.known.empty() ? fold(entity.name) : std::string();
    std::string key = std::string(to_string(entity.kind)) + ':';
    key += entity.known.empty() ? '=' + folded : entity.known;
    if (entity.known.empty()) std::erase(key, ' ');
    const auto [at, fresh] = first.try_emplace(key, id);
    if (!fresh)
      joining.join(at->second, id, entity.known.empty() ? Ground::same_name : Ground::registered);
    if (!may_be_misspelt(entity)) continue;
    const auto [place, is_new] = index.try_emplace(std::move(key), unlisted.size());
    if (is_new) unlisted.push_back({std::move(folded), entity.kind, {}});
    unlisted[place->second].ids.push_back(id);
  }
  std::sort(unlisted.begin(), unlisted.end(), [](const Unlisted& a, const Unlisted& b) {
    return std::pair(a.kind, std::string_view(a.folded)) <
           std::pair(b.kind, std::string_view(b.folded));
  });
  return unlisted;
}

/// Keys under which a name and its slips meet: its words with one letter of one of them left out.
void slip_keys(const Unlisted& name, std::vector<std::size_t>& keys) {
  const std::vector<std::string_view> words = name_words(name.folded);
  const std::hash<std::string_view> hash;
  for (std::size_t odd = 0; odd < words.size(); ++odd) {
    constexpr std::size_t shortest = 5;
    if (words[odd].size() < shortest) continue;
    std::size_t others = static_cast<std::size_t>(name.kind) + words.size() * 31 + odd;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (i != odd) others = others * 0x9E3779B97F4A7C15 + hash(words[i]);
    keys.push_back(others ^ hash(words[odd]));
    std::string shorter;
    for (std::size_t letter = 0; letter < words[odd].size(); ++letter) {
      shorter.assign(words[odd], 0, letter);
      shorter += words[odd].substr(letter + 1);
      keys.push_back(others ^ hash(shorter));
    }
  }
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> slips_among(const std::vector<Unlisted>& names,
                                                                 const Lexicon& lexicon) {
  std::vector<std::pair<std::size_t, std::uint32_t>> keyed;
  std::vector<std::size_t> keys;
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    keys.clear();
    slip_keys(names[n], keys);
    for (const std::size_t key : keys) keyed.emplace_back(key, n);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::size_t begin = 0, end = 0; begin < keyed.size(); begin = end) {
    while (end < keyed.size() && keyed[end].first == keyed[begin].first) ++end;
    if (end - begin > most_in_block) continue;
    for (std::size_t i = begin; i < end; ++i)
      for (std::size_t j = i + 1; j < end; ++j)
        if (keyed[i].second != keyed[j].second)
          pairs.emplace_back(keyed[i].second, keyed[j].second);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::erase_if(pairs, [&](const auto& pair) {
    return !differ_by_a_slip(names[pair.first].folded, names[pair.second].folded, lexicon);
  });
  return pairs;
}

/// How close two articles must be; on a small desk a place or two in common are enough, as nothing
/// else there is likely to go by nearly the same unheard-of name.
double close_enough(const Joining& joining) {
  constexpr double of_few = 0.4;
  return joining.articles() <= few_articles ? of_few : Affairs::close_enough_for_slips;
}

void join_slip(Joining& joining, const Affairs& affairs, const Unlisted& a, const Unlisted& b) {
  const std::string except[] = {a.folded, b.folded};
  const std::size_t left = std::min(a.ids.size(), most_compared);
  const std::size_t right = std::min(b.ids.size(), most_compared);
  for (std::size_t i = 0; i < left; ++i) {
    for (std::size_t j = 0; j < right; ++j) {
      const std::uint32_t one = joining.instance(a.ids[i]).article;
      const std::uint32_t other = joining.instance(b.ids[j]).article;
      if (one == other || affairs.closeness(one, other, except) < close_enough(joining)) continue;
      joining.join(a.ids[i], b.ids[j], Ground::near_name,
                   affairs.names_in_common(one, other, except));
      return;
    }
  }
}

}  // namespace

void join_names(Joining& joining, const Affairs& affairs, const Lexicon& lexicon) {
  const std::vector<Unlisted> unlisted = join_equal(joining);
  for (const auto& [a, b] : slips_among(unlisted, lexicon))
    join_slip(joining, affairs, unlisted[a], unlisted[b]);
}

}  // namespace crosscheck
