#include "checker/claims/meetings_grouping.h"

#include <algorithm>

#include "checker/claims/find_persons.h"

namespace crosscheck {
namespace {

void add(std::vector<std::string>& ids, const std::string& id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

/// Puts the mentions of an article together to meetings.
class Grouping {
 public:
  Grouping(const Reading& reading, const std::vector<MeetingMention>& mentions)
      : reading_(reading), mentions_(mentions) {}

  std::vector<Meeting> group();

 private:
  std::uint32_t section(const MeetingMention& mention) const {
    return reading_.sentence_of(mention.tokens.begin).section;
  }

  const Reading& reading_;
  const std::vector<MeetingMention>& mentions_;
};

Meeting alone(std::uint32_t index, const MeetingMention& mention) {
  Meeting meeting;
  meeting.mentions = {index};
  meeting.traits.kind = mention.kind;
  meeting.traits.place = mention.place;
  meeting.traits.days = mention.days;
  meeting.apart = mention.apart;
  for (const Party& p : mention.parties)
    add(p.person ? meeting.traits.persons : meeting.traits.sides, p.id);
  return meeting;
}

void merge(Meeting& into, const Meeting& from) {
  into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
  if (into.traits.place.empty()) into.traits.place = from.traits.place;
  if (!into.traits.days.known()) into.traits.days = from.traits.days;
  for (const std::string& id : from.traits.sides) add(into.traits.sides, id);
  for (const std::string& id : from.traits.persons) add(into.traits.persons, id);
}

/// An article of very many meetings is compared with its latest, so that its cost stays linear.
std::uint32_t first_compared(const std::vector<Meeting>& meetings) {
  constexpr std::size_t most_compared = 256;
  const std::size_t size = meetings.size();
  return size > most_compared ? static_cast<std::uint32_t>(size - most_compared) : 0;
}

/// "The Harbour City talks", with nothing else said, are the only ones the article has there.
std::uint32_t only_one_there(const std::vector<Meeting>& meetings, const MeetingMention& mention) {
  const bool bare = mention.parties.empty() && mention.absent.empty() && mention.when.empty() &&
                    mention.arity == 0 && mention.proposer.id.empty();
  if (!bare || mention.apart || mention.place.empty()) return no_index;
  std::uint32_t found = no_index;
  for (std::uint32_t m = first_compared(meetings); m < meetings.size(); ++m) {
    const bool here = meetings[m].traits.place == mention.place &&
                      kinds_agree(meetings[m].traits.kind, mention.kind);
    if (!here) continue;
    if (found != no_index || meetings[m].apart) return no_index;
    found = m;
  }
  return found;
}

std::vector<Meeting> Grouping::group() {
  std::vector<Meeting> meetings;
  std::uint32_t last = 0, last_section = no_index;
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    const Meeting single = alone(i, mentions_[i]);
    const bool follows = mentions_[i].anaphor && last_section == section(mentions_[i]);
    std::uint32_t found = no_index;
    if (follows) {
      found = last;
    } else if (!mentions_[i].apart && !mentions_[i].anaphor) {
      for (std::uint32_t m = first_compared(meetings); m < meetings.size() && found == no_index;
           ++m)
        if (!meetings[m].apart &&
            traits_in_common(*reading_.lexicon, meetings[m].traits, single.traits) >= 2)
          found = m;
    }
    if (found == no_index) found = only_one_there(meetings, mentions_[i]);
    if (found == no_index) {
      found = static_cast<std::uint32_t>(meetings.size());
      meetings.push_back(single);
    } else {
      merge(meetings[found], single);
    }
    last = found;
    last_section = section(mentions_[i]);
  }
  return meetings;
}

}  // namespace

std::vector<Meeting> group_meetings(const Reading& reading,
                                    const std::vector<MeetingMention>& mentions) {
  return Grouping(reading, mentions).group();
}

}  // namespace crosscheck
