-- id:        planned-day-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   Something is announced for two days.
-- message:   the {event} is announced for {day} here but for {other_day} in {there.file}
-- articles:  2
-- param:     near_days = 2
-- param:     ahead_days = 120
-- param:     few_articles = 40
--
-- "The verdict is expected on Wednesday" in one article and "is due on Thursday" in another
-- of the same affair and the same days: readers will come on the wrong day. What is put off
-- is told by an article that names both days, which is left alone, and so are articles
-- more than near_days apart and those that announce several such things.
WITH told AS (
  SELECT e.article, e.event, min(e.claim) AS claim, min(e.first_day) AS day,
         max(e.article_from) AS article_from
  FROM event_claim e
  WHERE e.phase = 'planned' AND e.article_from = e.article_to
    AND e.first_day - e.article_from <= :ahead_days
  GROUP BY e.article, e.event
  HAVING min(e.first_day) = max(e.first_day)
)
SELECT a.claim AS here, b.claim AS there, a.event,
       iso_date(a.day) AS day, iso_date(b.day) AS other_day,
       iso_date(a.day) AS value, iso_date(b.day) AS other_value
FROM told a JOIN told b ON b.event = a.event AND b.article > a.article
WHERE a.day <> b.day
  AND abs(a.article_from - b.article_from) <= :near_days
  AND small_desk(:few_articles)
  AND same_affair(a.article, b.article)
  AND NOT EXISTS (SELECT 1 FROM date_claim d WHERE d.article = a.article AND d.first_day = b.day
                                               AND d.last_day = b.day)
  AND NOT EXISTS (SELECT 1 FROM date_claim d WHERE d.article = b.article AND d.first_day = a.day
                                               AND d.last_day = a.day)
