-- id:        event-time-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   One event of the past is given two times that do not meet.
-- message:   the {event} {phase} {day} here but {other_day} in {there.file}
-- articles:  2
-- param:     slack_days = 15
-- param:     most_days = 800
-- param:     background_days = 30
-- param:     few_articles = 40
--
-- "18 months after the ceiling collapsed", "the strike began in January", "the ferry
-- sank two years ago": months and counts of months and years leave a stretch in which
-- the event can have happened, a unit more on either side where it is counted. Two
-- articles of one affair whose stretches lie more than slack_days apart contradict
-- each other. Both must look back on it by background_days at least, for what is new
-- may be another event of the kind, and so may one most_days off. An article that
-- gives two such times tells of two events. Days against days have a rule of their own.
-- Among more than few_articles "the attack" may be any, so that only deaths are compared.
WITH told AS (
  SELECT e.article, e.event, e.phase, e.subject, e.subject_name, min(e.claim) AS claim,
         min(e.date) AS date, max(e.first_day) AS first_day, min(e.last_day) AS last_day,
         max(e.article_from) AS article_from, min(e.article_to) AS article_to
  FROM event_claim e
  WHERE e.phase IN ('happened', 'began')
    AND (e.subject IS NULL OR e.event = 'death')
    AND e.article_from IS NOT NULL
  GROUP BY e.article, e.event, e.phase, e.subject, e.subject_name
  HAVING max(e.first_day) <= min(e.last_day)
)
SELECT a.claim AS here, b.claim AS there, a.phase, a.date AS day, b.date AS other_day,
       CASE WHEN a.subject_name IS NULL THEN a.event ELSE a.event || ' of ' || a.subject_name END
         AS event,
       a.date AS value, b.date AS other_value
FROM told a JOIN told b ON b.event = a.event AND b.phase = a.phase AND b.article > a.article
WHERE (a.first_day < a.last_day OR b.first_day < b.last_day)
  AND (a.subject = b.subject OR (a.subject IS NULL AND b.subject IS NULL))
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day)
      BETWEEN :slack_days + 1 AND :most_days
  AND a.last_day < a.article_from - :background_days
  AND b.last_day < b.article_from - :background_days
  AND (a.subject IS NOT NULL OR small_desk(:few_articles))
  AND same_affair(a.article, b.article)
