// Which persons of which articles are one: the register first, then equal names, then names that
// differ as one person's names do. All but the first ask that the articles speak of one affair.

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "checker/identities/affairs.h"
#include "checker/identities/joining.h"
#include "checker/identities/person_name.h"
#include "checker/identities/portraits.h"
#include "checker/text/edit_distance.h"
#include "checker/text/fold.h"
#include "checker/text/transliteration.h"

namespace crosscheck {

namespace {

/// How close two articles must be before their names may be joined: a full name in common needs
/// one more name beside it, a name that had to be bent needs a rare one or several.
constexpr double close_enough_for_same = 0.35;
constexpr double close_enough_for_bent = 0.75;
constexpr double close_enough_for_rivals = 2.5;

/// Bounds on what one very frequent name may cost.
constexpr std::size_t most_compared = 64;
constexpr std::size_t most_in_block = 120;

struct FullName {
  std::string folded;
  NameParts parts;
  std::vector<std::uint32_t> ids;  ///< who bears it, in order of article
};

std::vector<FullName> full_names(const Joining& joining, const Lexicon& lexicon) {
  std::map<std::string, std::vector<std::uint32_t>> by_name;
  for (std::uint32_t id = 0; id < joining.size(); ++id) {
    const Entity& entity = joining.entity(id);
    if (entity.kind != EntityKind::person && entity.kind != EntityKind::name) continue;
    std::string folded = fold(entity.name);
    if (folded.find(' ') != folded.npos) by_name[std::move(folded)].push_back(id);
  }
  std::vector<FullName> names;
  names.reserve(by_name.size());
  for (auto& [folded, ids] : by_name)
    names.push_back({folded, name_parts(folded, lexicon), std::move(ids)});
  return names;
}

void join_registered(Joining& joining) {
  std::unordered_map<std::string_view, std::uint32_t> first;
  for (std::uint32_t id = 0; id < joining.size(); ++id) {
    const Entity& entity = joining.entity(id);
    if (entity.kind != EntityKind::person || entity.known.empty()) continue;
    const auto [at, fresh] = first.try_emplace(entity.known, id);
    if (!fresh) joining.join(at->second, id, Ground::registered);
  }
}

/// Two bearers of names that may be one person's, in articles close enough to say so.
struct Candidate {
  NameMatch match;
  double closeness;
  std::uint32_t a, b;  ///< instance ids
  int names_in_common;
  int traits_in_common = 0;
};

/// A name whose sort one article does not tell is a person's where another article tells it: the
/// same name, or one slip of it.
bool may_be_one_person(const Entity& a, const Entity& b, NameMatch match) {
  if (a.kind == EntityKind::person && b.kind == EntityKind::person) return true;
  const bool one_tells = a.kind == EntityKind::person || b.kind == EntityKind::person;
  return one_tells && (match == NameMatch::same || match == NameMatch::near);
}

/// What is known of the articles and people of a run.
struct Grounds {
  const Joining& joining;
  const Affairs& affairs;
  const Portraits& portraits;
};

/// What one age or one post in common says of two people of nearly one name.
constexpr double weight_of_trait = 0.75;

void weigh(const Grounds& known, const FullName& a, const FullName& b, NameMatch match,
           double close_enough, std::vector<Candidate>& candidates) {
  const Joining& joining = known.joining;
  const std::string except[] = {a.folded, b.folded};
  const auto limit = [](const FullName& name) { return std::min(name.ids.size(), most_compared); };
  for (std::size_t i = 0; i < limit(a); ++i) {
    for (std::size_t j = &a == &b ? i + 1 : 0; j < limit(b); ++j) {
      const Instance left = joining.instance(a.ids[i]), right = joining.instance(b.ids[j]);
      if (left.article == right.article) continue;
      if (!may_be_one_person(joining.entity(a.ids[i]), joining.entity(b.ids[j]), match)) continue;
      const int traits = known.portraits.in_common(left, right);
      const double closeness =
          known.affairs.closeness(left.article, right.article, except) + weight_of_trait * traits;
      if (closeness < close_enough) continue;
      const int in_common = known.affairs.names_in_common(left.article, right.article, except);
      candidates.push_back({match, closeness, a.ids[i], b.ids[j], in_common, traits});
    }
  }
}

/// Bearers of a very frequent name beyond the first few: each against its neighbour in the run.
void weigh_rest(const Joining& joining, const Affairs& affairs, const FullName& name,
                std::vector<Candidate>& candidates) {
  const std::string except[] = {name.folded};
  for (std::size_t i = most_compared; i < name.ids.size(); ++i) {
    for (std::size_t back = 1; back <= most_compared / 4; ++back) {
      const std::uint32_t a = name.ids[i - back], b = name.ids[i];
      if (!may_be_one_person(joining.entity(a), joining.entity(b), NameMatch::same)) continue;
      const std::uint32_t left = joining.instance(a).article, right = joining.instance(b).article;
      const double closeness = affairs.closeness(left, right, except);
      if (closeness < close_enough_for_same) continue;
      candidates.push_back(
          {NameMatch::same, closeness, a, b, affairs.names_in_common(left, right, except)});
    }
  }
}

/// Keys under which names that may be one meet: names with a key in common are compared, others
/// never. A word and its misspelling share a key made by leaving out the letter that differs; a
/// key that too many names share tells nothing and is passed over.
void block_keys(const NameParts& parts, std::vector<std::string>& keys) {
  const auto leave_one_out = [&keys](const std::string& prefix, const std::string& word) {
    keys.push_back(prefix + word);
    if (slip_allowance(word.size() + 1) == 0) return;
    for (std::size_t i = 0; i < word.size(); ++i) {
      keys.push_back(prefix + word.substr(0, i) + word.substr(i + 1));
    }
  };
  const std::string& given = parts.given.front();
  keys.push_back("s:" + parts.surname);
  // "de la Fuente" meets "del Fuente".
  if (const std::size_t blank = parts.surname.rfind(' '); blank != std::string::npos)
    keys.push_back("p:" + given + parts.surname.substr(blank));
  keys.push_back("f:" + given);
  leave_one_out("g:" + given + '|', parts.surname);
  // "Joe Steiner" meets "Joseph Steinner".
  if (given.size() > 1) leave_one_out(std::string("n:") + given.front() + '|', parts.surname);
  std::vector<std::string> words = parts.given;
  words.push_back(parts.surname);
  std::sort(words.begin(), words.end());
  std::string sorted = "w:";
  for (const std::string& word : words) sorted += word + ' ';
  keys.push_back(std::move(sorted));
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> names_to_compare(
    const std::vector<FullName>& names) {
  std::vector<std::pair<std::size_t, std::uint32_t>> keyed;
  std::vector<std::string> keys;
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].parts.given.empty()) continue;
    keys.clear();
    block_keys(names[n].parts, keys);
    for (const std::string& key : keys) keyed.emplace_back(std::hash<std::string>{}(key), n);
  }
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::size_t begin = 0, end = 0; begin < keyed.size(); begin = end) {
    while (end < keyed.size() && keyed[end].first == keyed[begin].first) ++end;
    if (end - begin > most_in_block) continue;
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t j = i + 1; j < end; ++j) {
        if (keyed[i].second != keyed[j].second)
          pairs.emplace_back(keyed[i].second, keyed[j].second);
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

Ground ground_of(NameMatch match) {
  switch (match) {
    case NameMatch::same: return Ground::same_name;
    case NameMatch::compatible: return Ground::shorter_name;
    case NameMatch::reordered: return Ground::reordered_name;
    case NameMatch::near:
    case NameMatch::strained:
    case NameMatch::rival: return Ground::near_name;
    case NameMatch::different: return Ground::alone;
  }
  return Ground::alone;
}

/// Whether just one of two names is the register's and both begin alike: two slips in a name that
/// everybody writes. Among unknown people two letters make another name.
bool one_is_known(const Entity& a, const Entity& b) {
  return a.known.empty() != b.known.empty() && fold(a.name).front() == fold(b.name).front() &&
         fold(a.name.substr(a.name.rfind(' ') + 1)).front() ==
             fold(b.name.substr(b.name.rfind(' ') + 1)).front();
}

/// A slip seldom hits the first letter: "Becker" and "Pecker" are two people.
bool same_initials(const NameParts& a, const NameParts& b) {
  return a.given.front().front() == b.given.front().front() &&
         a.surname.front() == b.surname.front();
}

/// How close two articles must be before a name of the one is a bent name of the other.
double close_enough_for(NameMatch match, const FullName& a, const FullName& b, bool few,
                        bool one_affair) {
  // "Chowdhury" and "Choudhury" are two ways to write one surname, whoever bears it.
  const bool slip = few && transliteration_key(a.folded) != transliteration_key(b.folded);
  if (match == NameMatch::near && slip && same_initials(a.parts, b.parts))
    return close_enough_for_same;
  if (match != NameMatch::rival || one_affair) return close_enough_for_bent;
  return slip ? close_enough_for_bent : close_enough_for_rivals;
}

}  // namespace

void join_persons(Joining& joining, std::span<const Statements> articles, const Affairs& affairs,
                  const Lexicon& lexicon) {
  join_registered(joining);
  // In an archive two strangers of nearly one name may well be of one age.
  const bool few = articles.size() <= few_articles;
  const Portraits portraits(few ? articles : std::span<const Statements>());
  const Grounds known{joining, affairs, portraits};
  const std::vector<FullName> names = full_names(joining, lexicon);
  std::vector<Candidate> candidates;
  for (const FullName& name : names) {
    weigh(known, name, name, NameMatch::same, close_enough_for_same, candidates);
    weigh_rest(joining, affairs, name, candidates);
  }
  for (const auto& [a, b] : names_to_compare(names)) {
    const NameMatch match = match_names(names[a].parts, names[b].parts, lexicon);
    if (match == NameMatch::different) continue;
    weigh(known, names[a], names[b], match,
          close_enough_for(match, names[a], names[b], few, affairs.one_affair()), candidates);
  }
  // The surest joins go first, so that an article which names two people keeps the likelier one.
  const auto order = [](const Candidate& c) { return std::tuple(c.match, -c.closeness, c.a, c.b); };
  std::sort(candidates.begin(), candidates.end(),
            [&order](const Candidate& l, const Candidate& r) { return order(l) < order(r); });
  for (const Candidate& candidate : candidates) {
    const Entity& a = joining.entity(candidate.a);
    const Entity& b = joining.entity(candidate.b);
    const bool strained = candidate.match == NameMatch::strained && candidate.traits_in_common == 0;
    if (strained && !affairs.one_affair() && !one_is_known(a, b)) continue;
    const bool misspelt = ground_of(candidate.match) == Ground::near_name;
    if (misspelt && genders_clash(a, b, lexicon)) continue;
    joining.join(candidate.a, candidate.b, ground_of(candidate.match), candidate.names_in_common);
  }
}

}  // namespace crosscheck
