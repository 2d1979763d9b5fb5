#pragma once

// What a clause tells of an event beside its noun; nothing outside the reading of events includes
// this.

#include <cstdint>
#include <optional>

#include "checker/claims/dates/events_words.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// The verbs that the next four read.
const WordSet& verbs_with_others();

/// "The ferry sank", "part of the ceiling collapsed": the event that the verb at `verb` makes of
/// its subject; sort none when it makes none.
EventNoun befallen(const Reading& reading, std::uint32_t verb);

/// "began an indefinite strike", "launched a search": the event between the verb and `end`; sort
/// none when there is none.
EventNoun begun_object(const Reading& reading, std::uint32_t verb, std::uint32_t end);

/// "signed the treaty": the signing of a paper between the verb and `end`; sort none when there is
/// none.
EventNoun signed_paper(const Reading& reading, std::uint32_t verb, std::uint32_t end);

/// What several words say that a person did or underwent: "stepped down", "taken into custody";
/// empty when they say nothing of the kind.
std::string_view phrase_event(const Reading& reading, std::uint32_t verb, bool& passive);

/// The noun of an event or thing that is the subject of a verb: "The fire in the north, which was".
std::optional<std::uint32_t> subject_noun(const Reading& reading, std::uint32_t verb);

/// "The order, dated June 11", "the letter which was dated": the paper that "dated" at `word`
/// speaks of; empty when it speaks of none.
std::string_view paper_dated(const Reading& reading, std::uint32_t word);

/// The noun of "An explosion at the co-op on Main Street Tuesday morning" at the head of a
/// sentence, when nothing but places stands between it and `date`.
std::optional<std::uint32_t> opening_noun(const Reading& reading, std::uint32_t date);

/// The noun of "hurt in a crash on Main Street" or "investigating a shooting that left two hurt"
/// right before `date`, the first token of `time` or of "on" before it, when the day can be no
/// other verb's.
std::optional<std::uint32_t> noun_in_phrase(const Reading& reading, const TimeMention& time,
                                            std::uint32_t date);

/// Whether the day may be that of what was done about an event that the words behind `before` name:
/// "charged in a shooting Monday". A part of the day is the event's, "charged in a shooting Monday
/// night", but for arrests.
bool is_told_afterwards(const Reading& reading, TokenRange before, const TimeMention& time);

/// How many days an event has been going on: "on the 19th day of their strike".
struct DayCount {
  EventNoun noun;
  int days = 0;
  TokenRange words;
};

/// The count whose "day" is token `day`.
std::optional<DayCount> day_count(const Reading& reading, std::uint32_t day);

}  // namespace crosscheck
