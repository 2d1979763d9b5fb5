-- id:        event-clock-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   One event is given two times of day.
-- message:   the {event} happened at {value} here but at {other_value} in {there.file}
-- articles:  2
-- param:     most_minutes = 100
-- param:     few_articles = 40
-- param:     near_days = 14
--
-- "Shot around 8 p.m. Thursday" among the first sentences of one article and "the
-- shooting happened about 5 p.m." in another of the affair. Times are rounded, and a call to the police comes
-- later than what it is about, so that most_minutes between them are left alone. An
-- article that gives two times or two days tells of two events, and so do articles more
-- than near_days apart and victims of two ages.
WITH clock AS (
  SELECT e.claim, e.article, e.event, e.first_day AS day, e.clock, e.place, e.told,
         e.victim_age
  FROM event_claim e
  WHERE e.sort = 'point' AND e.phase = 'happened' AND e.subject IS NULL
    AND (e.clock IS NOT NULL OR e.first_day = e.last_day)
), told AS (
  SELECT article, event, min(day) AS day, min(CASE WHEN clock IS NOT NULL THEN claim END) AS claim,
         60 * substr(min(clock), 1, 2) + substr(min(clock), 4, 2) AS minute, min(clock) AS clock,
         min(victim_age) AS age
  FROM clock
  GROUP BY article, event
  HAVING min(clock) = max(clock) AND ifnull(min(day) = max(day), 1)
    AND max(clock IS NOT NULL AND (place = 'lead' OR told = 'definite'))
)
SELECT a.claim AS here, b.claim AS there, a.event, a.clock AS value, b.clock AS other_value
FROM told a JOIN told b ON b.event = a.event AND b.article > a.article
WHERE ifnull(a.day = b.day, 1) AND ifnull(a.age = b.age, 1)
  AND abs(a.minute - b.minute) BETWEEN :most_minutes + 1 AND 1440 - :most_minutes - 1
  AND near_articles(a.article, b.article, :near_days)
  AND small_desk(:few_articles)
  AND same_affair(a.article, b.article)
