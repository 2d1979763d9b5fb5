#pragma once

// The vocabulary of events that come one after the other; nothing outside the reading of their
// order includes this.

#include <string_view>

#include "checker/claims/tokens/token.h"

namespace crosscheck {

/// An event as a verb or a noun names it.
struct OrderedEvent {
  std::string_view name;   ///< one for all words that may name one event; empty for other words
  bool of_person = false;  ///< it is one person's, so that another's is another event
};

OrderedEvent ordered_event(const Token& token);

}  // namespace crosscheck
