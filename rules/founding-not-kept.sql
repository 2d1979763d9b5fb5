-- id:        founding-not-kept
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   An article gives one mine, hospital or school two years of its founding.
-- message:   the {thing} goes back to {value} here but to {other_value} elsewhere in the article
-- param:     apart_days = 365
--
-- "The museum, which was founded in 1906," and "the 100-year-old museum" further down. What
-- is founded in one year may be built and opened in others, so that only what is told in one
-- way is compared, with itself and with an age; a lighthouse or a bridge is as old as its walls. Years are rounded, and an article that
-- has three such years tells of several museums.
WITH told AS (
  SELECT e.claim, e.article, e.event, e.date, e.told, e.first_day, e.last_day
  FROM event_claim e
  WHERE e.phase = 'founded' AND e.told IN ('founded', 'opened', 'built', 'counted')
)
SELECT a.claim AS here, b.claim AS there, a.event AS thing, a.date AS value, b.date AS other_value
FROM told a JOIN told b ON b.event = a.event AND b.article = a.article AND b.claim > a.claim
WHERE days_apart(a.first_day, a.last_day, b.first_day, b.last_day) > :apart_days
  AND (a.told = b.told OR a.told IN ('founded', 'counted') AND b.told IN ('founded', 'counted')
       OR a.event IN ('lighthouse', 'bridge', 'tower', 'dam', 'tunnel', 'canal', 'castle', 'palace')
          AND a.told IN ('built', 'counted') AND b.told IN ('built', 'counted'))
  AND NOT EXISTS (SELECT 1 FROM told c WHERE c.article = a.article AND c.event = a.event
                  AND days_apart(a.first_day, a.last_day, c.first_day, c.last_day) > 0
                  AND days_apart(b.first_day, b.last_day, c.first_day, c.last_day) > 0)
