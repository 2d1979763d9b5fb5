-- id:        event-clock-not-kept
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   An article gives one event two times of day.
-- message:   the {event} happened at {value} here but at {other_value} elsewhere in the article
-- param:     most_minutes = 100
--
-- "Two men were shot around 8 p.m." in the first sentences and "the shooting happened at 5
-- p.m." further down: "the" and "it" mean what the article has told of. Times are rounded, so
-- that most_minutes between them are left alone, and an article that gives such an event
-- three times or two days tells of several.
WITH clock AS (
  SELECT e.claim, e.article, e.event, e.first_day AS day, e.clock, e.place, e.told,
         60 * substr(e.clock, 1, 2) + substr(e.clock, 4, 2) AS minute
  FROM event_claim e
  WHERE e.sort = 'point' AND e.phase = 'happened' AND e.subject IS NULL
    AND (e.clock IS NOT NULL OR e.first_day = e.last_day)
)
SELECT a.claim AS here, b.claim AS there, a.event, a.clock AS value, b.clock AS other_value
FROM clock a JOIN clock b ON b.article = a.article AND b.event = a.event
WHERE a.place IS NOT NULL AND b.told = 'definite' AND b.place IS NULL
  AND abs(a.minute - b.minute) BETWEEN :most_minutes + 1 AND 1440 - :most_minutes - 1
  AND NOT EXISTS (SELECT 1 FROM clock c WHERE c.article = a.article AND c.event = a.event
                  AND (c.clock NOT IN (a.clock, b.clock) OR c.day <> ifnull(a.day, b.day)))
