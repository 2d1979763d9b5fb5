// Meetings: taken in the order of their articles' days, each joins the meeting of earlier articles
// that most of its traits speak for, or begins a new one. What is looked at are the latest
// meetings that share a place, a name or people with it, so the cost grows with the articles.

#include <date/date.h>
#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "checker/claims/meetings/agreement.h"
#include "checker/identities/affairs.h"
#include "checker/identities/cast.h"
#include "checker/identities/joining.h"
#include "checker/identities/meeting_candidates.h"
#include "checker/text/fold.h"

namespace crosscheck {

namespace {

/// A city has several rounds a month, and a round is reported on for days.
constexpr date::days days_of_coverage{5};
constexpr date::days longest_coverage{12};
/// How long after it one comes back to a meeting that is told by its day.
constexpr date::days longest_memory{60};

/// How close two articles must be for the people they name to count as a trait of their meetings,
/// and how close to count as two; see `Cast`.
constexpr double close_enough = 0.95;
constexpr double closest = 1.5;
/// The same in a handful of articles, which one puts together because they are of one affair.
constexpr double close_enough_of_few = 0.6;
constexpr double closest_of_few = 1.2;
/// And in three or four, where there is hardly another to take it for.
constexpr double close_enough_of_four = 0.5;
constexpr double closest_of_four = 0.6;
/// Articles of one day and the next that name so much of the same people tell one day's news.
constexpr double close_of_one_day = 0.95;

/// So few are put together because they are of one affair.
constexpr std::size_t four = 4;

/// What the register says outweighs all traits.
constexpr std::size_t pin_weight = 20;

/// How many meetings of one place, and of one person, stay in sight.
constexpr std::size_t most_in_sight = 24;

/// How many of a meeting's articles a new one is compared with.
constexpr std::size_t most_compared = 6;

/// Meetings of several articles being put together, one article's meeting after the other.
class Gathering {
 public:
  Gathering(Joining& joining, std::span<const Statements> articles, const Lexicon& lexicon)
      : joining_(joining),
        cast_(articles),
        articles_(articles),
        lexicon_(lexicon),
        story_of_(articles.size(), none),
        few_(articles.size() <= handful),
        close_enough_(articles.size() <= four ? close_enough_of_four : close_enough_of_few),
        closest_(articles.size() <= four ? closest_of_four : closest_of_few) {
    if (articles.size() <= four) affairs_.emplace(articles, Scope::desk);
  }

  void add(MeetingCandidate meeting);

 private:
  struct Cluster {
    std::vector<MeetingCandidate> members;
    std::optional<date::sys_days> first, last;
    std::uint32_t merged_into = 0;  ///< itself unless it was found to be another
  };

  /// A cluster a meeting may belong to, and what speaks for it.
  struct Choice {
    MeetingTraitList agreed;
    std::uint32_t cluster;
  };

  std::vector<Choice> choices(const MeetingCandidate& meeting,
                              const std::vector<std::string>& names);
  std::uint32_t resolve(std::uint32_t cluster);
  std::vector<std::uint32_t> in_sight_of(const MeetingCandidate& meeting,
                                         const std::vector<std::string>& names);
  bool may_be_one(const Cluster& a, const Cluster& b) const;
  void merge(std::uint32_t from, std::uint32_t into, MeetingTraitSet traits);
  std::vector<std::string> keys(const MeetingCandidate& meeting);
  bool in_time(const Cluster& cluster, const MeetingCandidate& meeting) const;
  /// The traits that speak for it; none when they do not suffice.
  MeetingTraitList agreement(const Cluster& cluster, const MeetingCandidate& meeting);
  bool of_one_story(const MeetingCandidate& a, const MeetingCandidate& b);
  bool tells_apart(const MeetingComparison& comparison, const MeetingCandidate& a,
                   const MeetingCandidate& b) const;

  static constexpr std::uint32_t none = 0xffffffff;

  Joining& joining_;
  Cast cast_;
  std::span<const Statements> articles_;
  const Lexicon& lexicon_;
  std::vector<Cluster> clusters_;
  std::vector<std::uint32_t> story_of_;  ///< by article: the cluster of what it is about
  std::unordered_map<std::string, std::vector<std::uint32_t>> in_sight_;
  bool few_;                        ///< whether all articles are looked at
  double close_enough_, closest_;   ///< of few
  std::optional<Affairs> affairs_;  ///< of three or four: what else they name
};

/// Whether a meeting is told by a day that is no longer news: one comes back to few of those.
bool lies_back(const MeetingCandidate& meeting) {
  const std::optional<date::sys_days> day = meeting.traits.days.day();
  return day && meeting.published && *day + days_of_coverage < *meeting.published;
}

std::vector<std::string> Gathering::keys(const MeetingCandidate& meeting) {
  std::vector<std::string> keys;
  if (!meeting.pinned.empty()) keys.push_back("pinned " + std::string(meeting.pinned));
  const MeetingTraits& traits = meeting.traits;
  if (!traits.place.empty()) {
    keys.push_back("place " + traits.place);
    keys.push_back("country " +
                   (meeting.country.empty() ? traits.place : std::string(meeting.country)));
  }
  if (!traits.label.seat.empty()) keys.push_back("place " + traits.label.seat);
  if (!traits.label.own.empty()) keys.push_back("own " + traits.label.own);
  if (!traits.label.whose.empty())
    keys.push_back("whose " + traits.label.whose.substr(traits.label.whose.rfind(' ') + 1));
  if (!traits.label.named.empty()) keys.push_back("place " + traits.label.named);
  for (std::size_t i = 0; i + 1 < traits.sides.size() && i < 4; ++i)
    for (std::size_t j = i + 1; j < traits.sides.size() && j < 5; ++j)
      keys.push_back("sides " + std::min(traits.sides[i], traits.sides[j]) + " " +
                     std::max(traits.sides[i], traits.sides[j]));
  for (std::size_t i = 0; i < traits.persons.size() && i < 6; ++i) {
    const std::string& name = traits.persons[i];
    keys.push_back("person " + name.substr(name.rfind(' ') + 1));
    if (name.find(' ') != name.npos) keys.push_back("person " + name.substr(0, name.find(' ')));
  }
  if (meeting.published && traits.days.day() && !traits.label.circle.empty())
    keys.push_back(fmt::format("day {} {}", traits.days.from->time_since_epoch().count(),
                               traits.label.circle.substr(traits.label.circle.rfind(' ') + 1)));
  if (lies_back(meeting))
    keys.push_back(fmt::format("back {}", traits.days.from->time_since_epoch().count()));
  if (const std::uint32_t story = story_of_[meeting.article]; story != none)
    keys.push_back(fmt::format("story {}", resolve(story)));
  if (!meeting.main) return keys;
  constexpr std::size_t most_named = 16;
  std::size_t named = 0;
  for (const Entity& entity : articles_[meeting.article].entities) {
    if (entity.kind != EntityKind::person || !entity.known.empty()) continue;
    const std::string folded = fold(entity.name);
    keys.push_back("named " + folded.substr(folded.rfind(' ') + 1));
    if (++named == most_named) break;
  }
  for (const std::string& name : meeting.participants)
    keys.push_back("named " + name.substr(name.rfind(' ') + 1));
  return keys;
}

bool Gathering::in_time(const Cluster& cluster, const MeetingCandidate& meeting) const {
  if (!cluster.last || !meeting.published) return true;
  const Period& days = cluster.members.front().traits.days;
  const Period& own = meeting.traits.days;
  const date::days since = *meeting.published - *cluster.last;
  const date::days whole = *meeting.published - *cluster.first;
  const bool one_day =
      days.known() && own.known() && *days.from <= *own.to && *own.from <= *days.to;
  return one_day ? whole <= longest_memory : since <= days_of_coverage && whole <= longest_coverage;
}

/// Kinds that an affair has several of a day.
bool is_common(std::string_view kind) {
  return kind.empty() || kind == "talks" || kind == "meeting" || kind == "session" ||
         kind == "format" || kind == "call";
}

/// Who meets by office, on what and on which day is true of many meetings of a day; one trait that
/// few meetings share must be among those that agree.
bool suffice(const MeetingTraitList& agreed, const MeetingCandidate& one,
             const MeetingCandidate& other) {
  if (agreed.size() < 2) return false;
  const MeetingTraits& a = one.traits;
  const MeetingTraits& b = other.traits;
  bool strong = false, people = false, more = false;
  for (const MeetingTrait trait : agreed) {
    more = more || (trait != MeetingTrait::days && trait != MeetingTrait::cast) ||
           (trait == MeetingTrait::days && lies_back(one) && lies_back(other));
    switch (trait) {
      case MeetingTrait::place:
        strong = strong || a.place == b.place || (a.place.size() > 2 && b.place.size() > 2);
        break;
      case MeetingTrait::persons:
      case MeetingTrait::whose:
      case MeetingTrait::cast: people = true; [[fallthrough]];
      case MeetingTrait::sides:
      case MeetingTrait::seat:
      case MeetingTrait::own_name:
      case MeetingTrait::named: strong = true; break;
      case MeetingTrait::days:
      case MeetingTrait::circle:
      case MeetingTrait::round:
      case MeetingTrait::topic: break;
    }
  }
  // A court hears many cases a day in one building.
  const bool court = a.kind == "hearing" && b.kind == "hearing" && one.pinned.empty();
  const bool told_by_case = std::any_of(agreed.begin(), agreed.end(), [](MeetingTrait trait) {
    return trait != MeetingTrait::place && trait != MeetingTrait::days;
  });
  if (court && !told_by_case) return false;
  const bool both_main = one.main && other.main;
  if (!both_main && !more && is_common(a.kind)) return false;
  const bool shares_person =
      people || std::any_of(a.persons.begin(), a.persons.end(), [&](const std::string& person) {
        return std::any_of(b.persons.begin(), b.persons.end(),
                           [&](const std::string& other_person) {
                             return may_be_one_person(person, other_person);
                           });
      });
  return strong && ((one.published && other.published) || shares_person);
}

/// Whether the articles of two meetings are about one thing, so that a press conference of the day
/// is the same in both.
bool Gathering::of_one_story(const MeetingCandidate& a, const MeetingCandidate& b) {
  const std::uint32_t left = story_of_[a.article], right = story_of_[b.article];
  if (left != none && right != none && resolve(left) == resolve(right)) return true;
  return cast_.closeness(a.article, b.article) >= closest;
}

bool are_of_one_day(const MeetingCandidate& a, const MeetingCandidate& b) {
  if (!a.published || !b.published) return false;
  const date::days apart =
      *a.published > *b.published ? *a.published - *b.published : *b.published - *a.published;
  return apart.count() <= 1;
}

/// What a handful of articles that name the same people are about may be put in two cities or on
/// two days in a row, for that is what one reads them against each other for.
bool Gathering::tells_apart(const MeetingComparison& comparison, const MeetingCandidate& a,
                            const MeetingCandidate& b) const {
  if (!comparison.apart) return false;
  const bool both_main = a.main && b.main && a.pinned.empty() && b.pinned.empty();
  if (!few_ || !both_main || comparison.clashing.size() > 1) return true;
  if (cast_.closeness(a.article, b.article) < closest_of_few) return true;
  if (comparison.clashing.empty()) return false;
  const MeetingTrait trait = comparison.clashing.front();
  if (trait == MeetingTrait::place) return comparison.agreed.empty();
  if (trait != MeetingTrait::days) return true;
  constexpr date::days slip{1};
  return *a.traits.days.from > *b.traits.days.to + slip ||
         *b.traits.days.from > *a.traits.days.to + slip;
}

/// Whether two meetings are in two countries; but one man has one funeral, wherever it is put.
bool are_abroad(const MeetingCandidate& a, const MeetingCandidate& b) {
  return a.country != b.country && !a.country.empty() && !b.country.empty() &&
         (a.traits.label.whose.empty() || b.traits.label.whose.empty());
}

MeetingTraitList Gathering::agreement(const Cluster& cluster, const MeetingCandidate& meeting) {
  MeetingTraitList best;
  std::size_t compared = 0;
  // Two rounds of talks are in one place: that alone makes no affair of a meeting.
  constexpr double closest_affair = Affairs::close_enough_for_slips;
  for (auto member = cluster.members.rbegin(); member != cluster.members.rend(); ++member) {
    if (++compared > most_compared) break;
    if (!few_ && (clearly_apart(member->traits, meeting.traits) || are_abroad(*member, meeting)))
      return {};
    MeetingComparison comparison = compare(lexicon_, member->traits, meeting.traits);
    if (tells_apart(comparison, *member, meeting)) return {};
    if (member->main && meeting.main) {
      const double closeness = cast_.closeness(member->article, meeting.article);
      // A meeting of the register is known by more than the people of its affair.
      const bool few = few_ && member->pinned.empty() && meeting.pinned.empty();
      const bool one_day = few && closeness >= close_of_one_day && are_of_one_day(*member, meeting);
      if (closeness >= (few ? close_enough_ : close_enough))
        comparison.agreed.push_back(MeetingTrait::cast);
      const bool one_affair =
          few && affairs_ &&
          affairs_->closeness(member->article, meeting.article, {}) >= closest_affair;
      if (one_affair && closeness < close_enough_) comparison.agreed.push_back(MeetingTrait::cast);
      if (one_day || one_affair || closeness >= (few ? closest_ : closest))
        comparison.agreed.push_back(MeetingTrait::cast);
    } else if (of_one_story(*member, meeting)) {
      comparison.agreed.push_back(MeetingTrait::cast);
    }
    if (!suffice(comparison.agreed, *member, meeting)) continue;
    if (comparison.agreed.size() > best.size()) best = std::move(comparison.agreed);
  }
  return best;
}

std::uint32_t Gathering::resolve(std::uint32_t cluster) {
  while (clusters_[cluster].merged_into != cluster)
    cluster = clusters_[cluster].merged_into =
        clusters_[clusters_[cluster].merged_into].merged_into;
  return cluster;
}

std::vector<std::uint32_t> Gathering::in_sight_of(const MeetingCandidate& meeting,
                                                  const std::vector<std::string>& names) {
  std::vector<std::uint32_t> seen;
  for (std::uint32_t c = 0; few_ && meeting.main && c < clusters_.size(); ++c)
    seen.push_back(resolve(c));
  for (const std::string& name : names) {
    const auto found = in_sight_.find(name);
    if (found == in_sight_.end()) continue;
    for (const std::uint32_t cluster : found->second) seen.push_back(resolve(cluster));
  }
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  return seen;
}

/// Whether nothing tells the meetings of two clusters apart.
bool Gathering::may_be_one(const Cluster& a, const Cluster& b) const {
  for (std::size_t i = 0; i < a.members.size() && i < most_compared; ++i)
    for (std::size_t j = 0; j < b.members.size() && j < most_compared; ++j)
      if (compare(lexicon_, a.members[i].traits, b.members[j].traits).apart) return false;
  return true;
}

/// Joins two clusters that a new meeting has shown to be one.
void Gathering::merge(std::uint32_t from, std::uint32_t into, MeetingTraitSet traits) {
  Cluster& source = clusters_[from];
  Cluster& target = clusters_[into];
  if (!may_be_one(source, target)) return;
  if (!joining_.join(target.members.front().id, source.members.front().id, traits)) return;
  std::move(source.members.begin(), source.members.end(), std::back_inserter(target.members));
  target.first = std::min(target.first, source.first);
  target.last = std::max(target.last, source.last);
  source.members.clear();
  source.merged_into = into;
}

MeetingTraitSet set_of(const MeetingTraitList& traits) {
  MeetingTraitSet set;
  for (const MeetingTrait trait : traits) set.add(trait);
  return set;
}

/// The clusters a meeting may belong to, those that most speaks for first.
std::vector<Gathering::Choice> Gathering::choices(const MeetingCandidate& meeting,
                                                  const std::vector<std::string>& names) {
  std::vector<Choice> choices;
  for (const std::uint32_t c : in_sight_of(meeting, names)) {
    const std::string_view pinned = clusters_[c].members.front().pinned;
    const bool same_pin = !pinned.empty() && pinned == meeting.pinned;
    if (!same_pin && !pinned.empty() && !meeting.pinned.empty()) continue;
    if (!same_pin && !in_time(clusters_[c], meeting)) continue;
    MeetingTraitList agreed = agreement(clusters_[c], meeting);
    while (same_pin && agreed.size() < pin_weight) agreed.push_back(MeetingTrait::own_name);
    if (!agreed.empty()) choices.push_back({std::move(agreed), c});
  }
  std::stable_sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
    return a.agreed.size() > b.agreed.size();
  });
  const bool ambiguous = choices.size() > 1 &&
                         choices[0].agreed.size() == choices[1].agreed.size() &&
                         !may_be_one(clusters_[choices[0].cluster], clusters_[choices[1].cluster]);
  if (ambiguous) choices.clear();
  return choices;
}

void Gathering::add(MeetingCandidate meeting) {
  const std::vector<std::string> names = keys(meeting);
  const std::vector<Choice> open = choices(meeting, names);
  if (!meeting.pinned.empty()) joining_.know(meeting.id, meeting.pinned);
  // What the register says needs no traits.
  const bool pinned = !open.empty() && open[0].agreed.size() >= pin_weight;
  auto into = static_cast<std::uint32_t>(clusters_.size());
  const bool joined =
      !open.empty() && (pinned ? joining_.join(clusters_[open[0].cluster].members.front().id,
                                               meeting.id, Ground::registered)
                               : joining_.join(clusters_[open[0].cluster].members.front().id,
                                               meeting.id, set_of(open[0].agreed)));
  if (joined) {
    into = open[0].cluster;
  } else {
    clusters_.emplace_back();
    clusters_[into].merged_into = into;
    clusters_[into].first = meeting.published;
  }
  clusters_[into].last = std::max(clusters_[into].last, meeting.published);
  if (meeting.main) story_of_[meeting.article] = into;
  clusters_[into].members.push_back(std::move(meeting));
  for (std::size_t i = 1; joined && i < open.size(); ++i)
    merge(open[i].cluster, into, set_of(open[i].agreed));
  for (const std::string& name : names) {
    std::vector<std::uint32_t>& sight = in_sight_[name];
    if (!sight.empty() && resolve(sight.back()) == into) continue;
    sight.push_back(into);
    if (sight.size() > most_in_sight) sight.erase(sight.begin());
  }
}

}  // namespace

void join_meetings(Joining& joining, std::span<const Statements> articles, const Lexicon& lexicon) {
  Gathering gathering(joining, articles, lexicon);
  for (MeetingCandidate& meeting : meeting_candidates(joining, articles, lexicon))
    gathering.add(std::move(meeting));
}

}  // namespace crosscheck
