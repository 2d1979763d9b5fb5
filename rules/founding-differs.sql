-- id:        founding-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   One mine, hospital or school was founded or opened in two years.
-- message:   the {thing} goes back to {day} here but to {other_day} in {there.file}
-- articles:  2
-- param:     apart_days = 365
-- param:     near_days = 400
-- param:     few_articles = 40
--
-- Articles of one affair speak of one mine, and each says when it was opened or how
-- long it has been at work. An article that has two years for such a thing speaks of
-- two, articles more than near_days apart may mean two as well, and of more than
-- few_articles each may have its own "company". Years are rounded, so less than apart_days
-- between them is left alone.
WITH told AS (
  SELECT e.article, e.event, min(e.claim) AS claim, min(e.date) AS date,
         min(e.first_day) AS first_day, max(e.last_day) AS last_day
  FROM event_claim e
  WHERE e.phase = 'founded'
  GROUP BY e.article, e.event
  HAVING max(e.first_day) <= min(e.last_day)
)
SELECT a.claim AS here, b.claim AS there, a.event AS thing, a.date AS day, b.date AS other_day,
       a.date AS value, b.date AS other_value
FROM told a JOIN told b ON b.event = a.event AND b.article > a.article
WHERE days_apart(a.first_day, a.last_day, b.first_day, b.last_day) > :apart_days
  AND small_desk(:few_articles)
  AND same_affair(a.article, b.article)
  AND near_articles(a.article, b.article, :near_days)
