#pragma once

#include "checker/claims/dates/events_claims.h"

namespace crosscheck {

/// Events whose day is counted back: "on the 19th day of their strike", "18 months after part of
/// the ceiling collapsed", "the mine has been at work for 40 years".
void add_counted_events(const Reading& reading, EventClaims& claims);

/// How old something is said to be on the article's day: "the 118-year-old museum", "the strike,
/// now in its third week", "the second anniversary of the quake".
void add_event_ages(const Reading& reading, EventClaims& claims);

/// What is told as past on a day that is still to come: "the recount ended on December 9".
void add_events_ahead(const Reading& reading, EventClaims& claims);

/// The day for which something is announced: "The verdict is expected on Wednesday".
void add_planned_events(const Reading& reading, EventClaims& claims);

}  // namespace crosscheck
