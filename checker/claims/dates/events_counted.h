#pragma once

#include "checker/claims/dates/events_claims.h"

namespace crosscheck {

/// Events whose day is counted back: "on the 19th day of their strike", "18 months after part of
/// the ceiling collapsed", "the mine has been at work for 40 years".
void add_counted_events(const Reading& reading, EventClaims& claims);

}  // namespace crosscheck
