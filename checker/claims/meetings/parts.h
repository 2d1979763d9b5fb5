#pragma once

// Who has which part in the meetings of an article: present or absent, in person or by video link,
// in the chair, at the head of a delegation.

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/claims/meetings/mentions.h"

namespace crosscheck {

class MeetingPeople;

/// How somebody takes part, as far as the words say.
enum class MeetingPart : std::uint8_t {
  present,
  in_person,
  remote,
  absent,
  elsewhere,  ///< in `Participation::place`
  dead,       ///< long before the meeting, as the article has it
  chair,      ///< presides over the meeting
  head,       ///< leads the delegation of `Participation::side`
  solo,       ///< does what one alone does there: `Participation::act`
};

std::string_view to_string(MeetingPart part);

/// What one place of an article says of one party's part in a meeting.
struct Participation {
  static constexpr std::uint32_t no_mention = 0xffffffff;
  MeetingPart part = MeetingPart::present;
  Party who;
  Party side;         ///< whose delegation; no id when the part is no head
  TokenRange tokens;  ///< from the name to the phrase, or the other way round
  Period days;
  MeetingStatus status = MeetingStatus::unsaid;  ///< planned or held, as the verb has it
  Modality modality = Modality::asserted;
  std::uint32_t mention = no_mention;  ///< of the same sentence, which says which meeting it was
  std::string place;                   ///< register's id of where one was instead
  std::string only_at;  ///< register's id of where the meeting must have been; empty for anywhere
  std::string act;      ///< "eulogy": what one gave; "a eulogy" when there may be more
  std::string kind, topic;  ///< of the meeting the sentence names
  bool throughout = false;  ///< absent from all of it, not just at one moment
  bool anaphor = false;     ///< "that meeting": the one spoken of last
  bool elsewhere = false;   ///< the words around speak of another time or place
};

/// Every such statement of an article, in order.
std::vector<Participation> find_participation(const MeetingPeople& people,
                                              const std::vector<MeetingMention>& mentions);

}  // namespace crosscheck
