-- id:        event-day-not-kept
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   An article gives one event two days.
-- message:   the {event} {phase} on {day} here but on {other_day} elsewhere in the article
-- param:     apart_days = 7
--
-- The headline or the first sentences tell of an event and its day, and further down
-- "the fire broke out on Wednesday" or "it happened on Wednesday" has another: "the"
-- and "it" mean what the article has told of. So do two leads, headline and first
-- sentences, and two sentences about one victim's age: "a 16-year-old was shot". Nobody
-- is killed, shot or stabbed twice within a week, wherever it is told. Night and early
-- morning belong to two days. An article that tells of a third day for such an event, or
-- for one with a victim of that age, tells of several.
WITH told AS (
  SELECT e.claim, e.article, e.event, e.phase, e.subject, e.first_day AS day, e.night, e.place, e.told,
         e.victim_age
  FROM event_claim e
  WHERE e.sort <> 'thing' AND e.phase IN ('happened', 'began', 'ended') AND e.first_day = e.last_day
    AND (e.subject IS NULL OR e.event IN ('death', 'shooting', 'stabbing'))
)
SELECT a.claim AS here, b.claim AS there, a.event, a.phase,
       iso_date(a.day) AS day, iso_date(b.day) AS other_day,
       iso_date(a.day) AS value, iso_date(b.day) AS other_value
FROM told a JOIN told b ON b.article = a.article AND b.event = a.event AND b.phase = a.phase
WHERE CASE WHEN a.subject IS NULL
           THEN b.subject IS NULL
                AND (a.place IS NOT NULL AND b.told = 'definite' AND b.place IS NULL
                     OR a.place = 'headline' AND b.place = 'lead'
                     OR b.claim > a.claim AND a.victim_age = b.victim_age)
           ELSE b.subject = a.subject AND b.claim > a.claim
      END
  AND abs(a.day - b.day) BETWEEN 1 + max(ifnull(a.night = 'yes', 0), ifnull(b.night = 'yes', 0))
                             AND :apart_days - 1
  AND NOT EXISTS (SELECT 1 FROM told c WHERE c.article = a.article AND c.event = a.event
                                         AND c.phase = a.phase AND c.subject IS a.subject
                    AND c.day NOT IN (a.day, b.day)
                    AND (a.subject IS NOT NULL OR a.victim_age IS NULL
                         OR a.victim_age IS NOT b.victim_age OR c.victim_age = a.victim_age))
