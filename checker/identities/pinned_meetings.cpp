#include "checker/identities/pinned_meetings.h"

#include <algorithm>

#include "checker/text/fold.h"

namespace crosscheck {

PinnedMeetings::PinnedMeetings(const Lexicon& lexicon) : lexicon_(lexicon) {
  for (std::uint32_t r = 0; r < lexicon.count(EntryKind::meeting); ++r) {
    Row row{lexicon.named(EntryKind::meeting, r), {}};
    for (const std::string_view form : lexicon.forms(EntryKind::meeting, r))
      row.names.push_back(" " + fold(form) + " ");
    rows_.push_back(std::move(row));
  }
}

std::string_view PinnedMeetings::find(const MeetingTraits& traits, std::string_view words) const {
  for (const Row& row : rows_) {
    const Period& days = row.meeting.days;
    const bool dated = traits.days.known() && days.known();
    const bool same_days = dated && *traits.days.from <= *days.to && *days.from <= *traits.days.to;
    if (dated && !same_days) continue;
    const bool placed = !traits.place.empty() && !row.meeting.detail.empty();
    const bool same_place = placed && places_agree(lexicon_, traits.place, row.meeting.detail);
    if (placed && !same_place) continue;
    if (same_days && same_place) return row.meeting.id;
    const std::string text = " " + std::string(words) + " ";
    if (std::any_of(row.names.begin(), row.names.end(),
                    [&](const std::string& name) { return text.find(name) != text.npos; }))
      return row.meeting.id;
  }
  return {};
}

}  // namespace crosscheck
