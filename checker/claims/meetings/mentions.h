#pragma once

// What single sentences say of meetings, before it is decided which of them speak of one.

#include <cstdint>
#include <string>
#include <vector>

#include "checker/claims/meetings/label.h"
#include "checker/claims/meetings/lengths.h"
#include "checker/claims/meetings/parties.h"

namespace crosscheck {

class MeetingPeople;

/// Whether a meeting has been, is or will be.
enum class MeetingStatus : std::uint8_t {
  unsaid,
  proposed,
  planned,
  under_way,
  held,
  postponed,
  cancelled,
  denied  ///< those named did not meet in that time
};

std::string_view to_string(MeetingStatus status);

/// One place in an article that speaks of a meeting.
struct MeetingMention {
  TokenRange tokens;       ///< from the first to the last word that was read
  std::uint32_t noun = 0;  ///< its noun or verb
  MeetingLabel label;
  MeetingLength length;
  std::string kind;   ///< talks, meeting, summit, ...; format for what is only an idea
  std::string place;  ///< register's id, or empty
  TokenRange place_words;
  std::string venue;  ///< the house, folded, or empty
  std::vector<Party> parties;
  bool alone = false;   ///< and nobody else was there: "by themselves"
  bool closed = false;  ///< the list of parties is whole
  int arity = 0;        ///< how many sides its own words give it: trilateral 3
  MeetingStatus status = MeetingStatus::unsaid;
  Party proposer;
  Period days;
  std::string when;            ///< words of the sentence that may say when
  Period around;               ///< what those words mean
  bool definite = false;       ///< "the meeting", nothing between
  bool marked = false;         ///< "the opening session", "Tuesday's session": one that is known
  bool apart = false;          ///< previous, another, next: not the meeting the article is about
  bool anaphor = false;        ///< "these talks": the meeting spoken of before
  bool silent = false;         ///< kept for what refers to it, but says nothing itself
  bool bridge = false;         ///< "the presence of Freedonia", without a meeting's name
  std::string_view certainty;  ///< unconfirmed, settled or empty
  Modality modality = Modality::asserted;
};

/// Every mention of an article that says something of a meeting, in order.
std::vector<MeetingMention> find_meetings(const MeetingPeople& people);

}  // namespace crosscheck
