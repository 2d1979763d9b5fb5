#pragma once

// What befell people, named or not: "a man was shot"; nothing outside the reading of events
// includes this.

#include <cstdint>
#include <optional>

#include "checker/claims/dates/events_words.h"
#include "checker/claims/reading.h"

namespace crosscheck {

/// What an article calls the event when somebody is shot or stabbed at token `verb`: "was shot and
/// killed", "after being stabbed", "shot his brother"; sort none for other words.
EventNoun event_of_victims(const Reading& reading, std::uint32_t verb);

/// The words at which it may find one beside those of `event_verbs`; and any word behind "and".
const WordSet& words_of_victims();

/// The event that "it" or "the incident" before the verb means, when the sentence before tells of
/// one: "A boy was shot. It happened on Friday"; sort none when there is none.
EventNoun event_before_pronoun(const Reading& reading, std::uint32_t verb);

/// Where the participle of a passive begins, its adverb included: "was shot and killed", "were
/// fatally shot". Nothing when token `verb` is no passive.
std::optional<std::uint32_t> passive_begin(const Reading& reading, std::uint32_t verb);

/// The participle of the first verb behind `begin` when it is a passive of the past and its
/// subject plain: "two men and a boy were shot".
std::optional<std::uint32_t> first_passive(const Reading& reading, std::uint32_t begin);

/// Whether a date opens its sentence: "Late Saturday,", "On Friday night".
bool opens_sentence(const Reading& reading, std::uint32_t date);

}  // namespace crosscheck
