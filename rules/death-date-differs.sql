-- id:        death-date-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   One person is said to have died at two times.
-- message:   {person} died in {value} here but in {other_value} in {there.file}
-- param:     apart_days = 7
--
-- Nobody dies twice, so two dates of one death that lie apart_days apart cannot both be
-- right, in one article or in two of an affair. Both give their year: a bare weekday or a
-- date without a year may be that of another week. What is closer has rules of its own
-- (event-day-differs, event-day-not-kept).
WITH told AS MATERIALIZED (
  SELECT e.claim, e.article, e.subject, e.subject_name, e.date, e.first_day, e.last_day
  FROM event_claim e
  WHERE e.event = 'death'
    AND (e.article, e.first_day, e.last_day) IN
        (SELECT article, first_day, last_day FROM date_claim WHERE resolution = 'stated')
)
SELECT a.claim AS here, b.claim AS there, a.subject, a.subject_name AS person,
       a.date AS value, b.date AS other_value
FROM told a JOIN told b ON b.subject = a.subject AND b.claim > a.claim
WHERE days_apart(a.first_day, a.last_day, b.first_day, b.last_day) >= :apart_days
  AND (a.article = b.article OR same_affair(a.article, b.article))
