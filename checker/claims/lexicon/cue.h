#pragma once

#include <cstdint>

namespace crosscheck {

/// What a phrase of meeting_cues.csv says of those it belongs to. The comment shows where they
/// stand; the file has hyphens for the underscores.
enum class MeetingCue : std::uint8_t {
  none,          ///< nothing: a newsroom's row that takes one of ours away
  joins,         ///< WHO "took part"; denied by a negation in the verb
  goes,          ///< WHO "did not come": says something only when denied
  stays_away,    ///< WHO "stayed away"
  shuns,         ///< WHO "skipped" the summit: says something only of a meeting
  in_person,     ///< WHO ... "at the rostrum"
  travels,       ///< WHO "had landed"; when is no day of the meeting
  remote,        ///< WHO ... "by video link"
  by_phone,      ///< WHO "joined" ... "by phone": says something only with such a verb
  represented,   ///< WHO "was represented by" SUBSTITUTE
  leads,         ///< WHO "presided over" the session, "heads" the delegation of SIDE
  led_by,        ///< the session "chaired by" WHO, the SIDE delegation "headed by" WHO
  holds_chair,   ///< WHO "in the chair"
  chaired_by,    ///< "the chair was taken by" WHO
  hands_chair,   ///< "handed the gavel to" WHO
  leads_for,     ///< WHO "led for" SIDE
  dies,          ///< WHO "was buried"
  late,          ///< "the late" WHO
  acts,          ///< WHO "walked up to the lectern": was there in the flesh
  seen,          ///< WHO "was cheered": was there, in whatever way
  replaces,      ///< SUBSTITUTE "stood in for" WHO
  not_there,     ///< "not in the room was" WHO
  elsewhere,     ///< WHO "was in" PLACE
  empty,         ///< WHO's "chair stayed empty"
  sent_instead,  ///< WHO sent somebody "in her stead"
  listed,        ///< "among the guests were" WHO: everybody who follows
  with_them,     ///< WHO "was with them": one more at the meeting spoken of last
  beside,        ///< WHO "sat opposite" WHO: both were there
  joined_by,     ///< WHO, "accompanied by" WHO: both were there
  arrives,       ///< WHO "landed in" PLACE: was there when the meeting is
  not_in,        ///< WHO "was not in" PLACE
  except_for,    ///< all came "except" WHO
};

}  // namespace crosscheck
