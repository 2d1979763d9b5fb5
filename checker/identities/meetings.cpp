// Meetings: two articles speak of one when they were published within days of each other, two of
// its traits agree, none disagrees, and neither article has another meeting it could be.

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/claims/meetings_agreement.h"
#include "checker/identities/joining.h"

namespace crosscheck {

namespace {

/// A city has several rounds a month, and a round is reported on for days.
constexpr int days_of_coverage = 5;

/// Bounds on what one much reported city may cost.
constexpr std::size_t most_compared = 64;

struct Candidate {
  std::uint32_t id;
  std::uint32_t article;
  std::string block;  ///< country of its place, or the place itself
  MeetingTraits traits;
  std::optional<date::sys_days> published;
  bool separate = false;
};

void add_name(std::vector<std::string>& names, std::string_view name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

void take_down(const Claim& claim, Candidate& meeting) {
  MeetingTraits& traits = meeting.traits;
  if (traits.kind.empty()) traits.kind = value_of(claim, "meeting_kind");
  if (traits.place.empty()) traits.place = value_of(claim, "place");
  if (!traits.days.known()) traits.days = claim.period;
  meeting.separate = meeting.separate || value_of(claim, "separate") == "yes";
  if (value_of(claim, "presence") != "present") return;
  add_name(value_of(claim, "party_kind") == "person" ? traits.persons : traits.sides,
           value_of(claim, "party"));
}

std::string country_of(const Lexicon& lexicon, const std::string& place) {
  const auto record = lexicon.record_by_id(EntryKind::place, place);
  const std::string country(record ? lexicon.named(EntryKind::place, *record).detail : "");
  return country.empty() ? place : country;
}

std::vector<Candidate> candidates(const Joining& joining, std::span<const Statements> articles,
                                  const Lexicon& lexicon) {
  std::vector<Candidate> all;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> index;
  for (std::uint32_t id = 0; id < joining.size(); ++id) {
    if (joining.entity(id).kind != EntityKind::meeting) continue;
    const Instance& at = joining.instance(id);
    index[{at.article, at.entity}] = all.size();
    all.push_back({id, at.article, {}, {}, articles[at.article].published.period.day(), false});
  }
  for (std::uint32_t a = 0; a < articles.size() && !index.empty(); ++a) {
    for (const Claim& claim : articles[a].claims) {
      const auto found = index.find({a, claim.subject});
      if (found != index.end()) take_down(claim, all[found->second]);
    }
  }
  std::erase_if(all, [](const Candidate& c) { return c.separate || c.traits.place.empty(); });
  for (Candidate& meeting : all) meeting.block = country_of(lexicon, meeting.traits.place);
  std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.block, a.published, a.id) < std::tie(b.block, b.published, b.id);
  });
  return all;
}

bool may_be_one(const Lexicon& lexicon, const Candidate& a, const Candidate& b) {
  const int agreed = traits_in_common(lexicon, a.traits, b.traits);
  if (a.published && b.published)
    return agreed >= 2 && *b.published - *a.published <= date::days{days_of_coverage};
  const bool a_person =
      std::any_of(a.traits.persons.begin(), a.traits.persons.end(), [&](const std::string& person) {
        return std::find(b.traits.persons.begin(), b.traits.persons.end(), person) !=
               b.traits.persons.end();
      });
  return agreed >= 2 && a_person;
}

}  // namespace

void join_meetings(Joining& joining, std::span<const Statements> articles, const Lexicon& lexicon) {
  const std::vector<Candidate> all = candidates(joining, articles, lexicon);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> choices;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t back = 1; back <= std::min(i, most_compared); ++back) {
      const Candidate& earlier = all[i - back];
      if (earlier.block != all[i].block) break;
      if (earlier.article == all[i].article || !may_be_one(lexicon, earlier, all[i])) continue;
      pairs.emplace_back(i - back, i);
      ++choices[{earlier.id, all[i].article}];
      ++choices[{all[i].id, earlier.article}];
    }
  }
  for (const auto& [a, b] : pairs) {
    const bool clear =
        choices[{all[a].id, all[b].article}] == 1 && choices[{all[b].id, all[a].article}] == 1;
    if (clear) joining.join(all[a].id, all[b].id, Ground::same_meeting);
  }
}

}  // namespace crosscheck
