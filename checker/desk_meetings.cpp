#include "checker/desk_meetings.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace crosscheck {

namespace {

/// The register's name of a place, or the words of one it does not have.
std::string place_name(std::string_view place, const Lexicon& lexicon) {
  for (const EntryKind kind : {EntryKind::place, EntryKind::country}) {
    if (const auto record = lexicon.record_by_id(kind, place))
      return std::string(lexicon.named(kind, *record).name);
  }
  return std::string(place);
}

/// Who is said to be at a meeting that is still to come is only expected there.
Presence presence_of(const Claim& claim) {
  if (value_of(claim, "presence") == "absent") return Presence::absent;
  const std::string_view status = value_of(claim, "status");
  const bool held = status.empty() || status == "held" || status == "under-way";
  return held && claim.modality != Modality::planned ? Presence::present : Presence::expected;
}

/// The days most articles give, the earlier of equals.
void choose_days(MeetingView& meeting) {
  std::map<std::pair<std::string, std::string>, std::vector<std::string_view>> files;
  for (const MeetingUse& use : meeting.uses) {
    if (use.from.empty()) continue;
    std::vector<std::string_view>& of = files[{use.from, use.to}];
    if (of.empty() || of.back() != use.mention.file) of.push_back(use.mention.file);
  }
  const auto most =
      std::ranges::max_element(files, {}, [](const auto& days) { return days.second.size(); });
  if (most != files.end()) std::tie(meeting.from, meeting.to) = most->first;
}

}  // namespace

std::vector<MeetingView> meetings_of(std::span<const Statements> articles,
                                     const Identities& identities, const Lexicon& lexicon,
                                     const FindingIndex& findings) {
  std::map<std::uint32_t, MeetingView> meetings;  // by index of the identity
  for (std::size_t a = 0; a < articles.size(); ++a) {
    for (const Claim& claim : articles[a].claims) {
      const bool attends = claim.kind->name == "attendance";
      if (!attends && claim.kind->name != "meeting") continue;
      if (claim.subject == Claim::no_subject) continue;
      const std::uint32_t index = identities.of[a][claim.subject];
      MeetingView& meeting = meetings[index];
      meeting.name = identities.identities[index].name;
      if (meeting.place.empty()) meeting.place = place_name(value_of(claim, "place"), lexicon);
      Mention mention = findings.mention(articles[a], claim);
      if (attends) {
        meeting.attendance.push_back({std::string(value_of(claim, "party")),
                                      std::string(value_of(claim, "party_name")),
                                      presence_of(claim), std::move(mention)});
      } else {
        meeting.uses.push_back({std::string(value_of(claim, "status")), iso_text(claim.period.from),
                                iso_text(claim.period.to), std::move(mention)});
      }
    }
  }
  std::vector<MeetingView> all;
  for (auto& [index, meeting] : meetings) {
    choose_days(meeting);
    all.push_back(std::move(meeting));
  }
  return all;
}

}  // namespace crosscheck
