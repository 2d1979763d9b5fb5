// The meetings of the articles, as far as the claims about each tell it from others.

#include "checker/identities/meeting_candidates.h"

#include <algorithm>
#include <tuple>

#include "checker/identities/pinned_meetings.h"
#include "checker/text/fold.h"

namespace crosscheck {
namespace {

void add_name(std::vector<std::string>& names, std::string_view name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

void fill(std::string& trait, std::string_view value) {
  if (trait.empty()) trait = value;
}

void take_down(const Claim& claim, MeetingCandidate& meeting) {
  MeetingTraits& traits = meeting.traits;
  meeting.main = meeting.main || value_of(claim, "main") == "yes";
  if (claim.kind->name == "attendance") {
    if (value_of(claim, "mention").empty() && value_of(claim, "party_kind") == "person")
      add_name(meeting.participants, fold(value_of(claim, "party_name")));
    if (value_of(claim, "presence") != "present" || value_of(claim, "mention").empty()) return;
    if (value_of(claim, "party_kind") == "person") {
      add_name(traits.persons, fold(value_of(claim, "party_name")));
    } else {
      add_name(traits.sides, value_of(claim, "party"));
    }
    traits.closed = traits.closed || value_of(claim, "list") == "closed";
    return;
  }
  constexpr std::size_t enough = 200;
  if (meeting.words.size() < enough) meeting.words += fold(claim.evidence.quote) + " ";
  fill(traits.kind, value_of(claim, "meeting_kind"));
  fill(traits.place, value_of(claim, "place"));
  fill(traits.label.seat, value_of(claim, "seat"));
  fill(traits.label.own, value_of(claim, "own_name"));
  fill(traits.label.named, value_of(claim, "named"));
  fill(traits.label.whose, value_of(claim, "whose"));
  fill(traits.label.occasion, value_of(claim, "occasion"));
  fill(traits.label.topic, value_of(claim, "topic"));
  if (traits.label.circle.size() < value_of(claim, "circle").size())
    traits.label.circle = value_of(claim, "circle");
  if (const std::string_view round = value_of(claim, "round"); !round.empty())
    traits.label.round = std::stoi(std::string(round));
  if (!traits.days.known()) traits.days = claim.period;
  meeting.separate = meeting.separate || value_of(claim, "separate") == "yes";
}

/// The country of a place or the country itself; empty of what the register has not.
std::string_view country_of(const Lexicon& lexicon, std::string_view place) {
  if (place.empty()) return {};
  for (const EntryKind kind : {EntryKind::place, EntryKind::country})
    if (const auto record = lexicon.record_by_id(kind, place)) {
      const Named named = lexicon.named(kind, *record);
      return kind == EntryKind::place ? named.detail : named.id;
    }
  return {};
}

}  // namespace

std::vector<MeetingCandidate> meeting_candidates(const Joining& joining,
                                                 std::span<const Statements> articles,
                                                 const Lexicon& lexicon) {
  constexpr std::uint32_t no_meeting_at = 0xffffffff;
  std::vector<MeetingCandidate> all;
  // Instances stand article by article, so those of one article are found without a search.
  std::vector<std::uint32_t> at_instance(joining.size(), no_meeting_at);
  std::vector<std::uint32_t> first_of(articles.size(), joining.size());
  for (std::uint32_t id = 0; id < joining.size(); ++id) {
    const Instance& at = joining.instance(id);
    first_of[at.article] = std::min(first_of[at.article], id);
    if (joining.entity(id).kind != EntityKind::meeting) continue;
    at_instance[id] = static_cast<std::uint32_t>(all.size());
    all.emplace_back();
    all.back().id = id;
    all.back().article = at.article;
    all.back().published = articles[at.article].published.period.day();
  }
  for (std::uint32_t a = 0; a < articles.size() && !all.empty(); ++a) {
    for (const Claim& claim : articles[a].claims) {
      if (claim.subject >= articles[a].entities.size()) continue;
      const std::uint32_t found = at_instance[first_of[a] + claim.subject];
      if (found != no_meeting_at) take_down(claim, all[found]);
    }
  }
  const PinnedMeetings pinned(lexicon);
  for (MeetingCandidate& meeting : all) {
    meeting.pinned = pinned.find(meeting.traits, meeting.words);
    meeting.country = country_of(lexicon, meeting.traits.place);
  }
  // An article that says who came but not to what is understood among a few articles only.
  const bool many = articles.size() > handful;
  std::erase_if(all, [many](const MeetingCandidate& c) {
    return (c.separate && c.pinned.empty()) || (many && c.traits.kind.empty());
  });
  // What an article is about comes first: it tells which articles are of one story. Those that do
  // not say to what people came are held against those that do.
  std::sort(all.begin(), all.end(), [&](const MeetingCandidate& a, const MeetingCandidate& b) {
    const bool a_other = !a.main, b_other = !b.main;
    const bool a_untold = a.traits.kind.empty(), b_untold = b.traits.kind.empty();
    return std::tie(a_other, a_untold, a.published, articles[a.article].path, a.id) <
           std::tie(b_other, b_untold, b.published, articles[b.article].path, b.id);
  });
  return all;
}

}  // namespace crosscheck
