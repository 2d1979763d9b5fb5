#pragma once

// The vocabulary of dated events; nothing outside the reading of events includes this.

#include <cstdint>
#include <string_view>

#include "checker/claims/lexicon/word_set.h"
#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// What sort of thing a noun names, as far as its date goes.
enum class EventSort : std::uint8_t {
  none,
  point,  ///< happens within a day: a crash, a robbery
  span,   ///< begins on one day and goes on: a fire, a strike, a visit
  thing,  ///< was founded, opened or built once: a mine, a hospital
};

/// A noun of an event or of a thing that has a beginning.
struct EventNoun {
  EventSort sort = EventSort::none;
  std::string_view name;  ///< one for all nouns that may name one event: fire for blaze
};

/// What a token names; `sort` none when no such thing.
EventNoun event_noun(const Token& token);

/// What a verb says of an event or a thing.
enum class EventPhase : std::uint8_t {
  none,
  happened,
  began,
  ended,
  founded,
  dated,
  planned,
  ahead,  ///< told as past, on a day still to come
};

std::string_view to_string(EventPhase phase);

/// "started", "broke (out)", "ended", "founded"; none for other words.
EventPhase event_verb(const Token& token);

/// What once happens to a person: "died", "arrested"; empty for other verbs. `passive` is set for
/// those that want "was" before them.
std::string_view person_event(const Token& token, bool& passive);

/// Every word that one of those two knows.
const WordSet& event_verbs();

}  // namespace crosscheck
