-- id:        weekday-not-that-date
-- class:     error
-- severity:  error
-- precision: high
-- kind:      date
-- summary:   A date stands beside a weekday that it does not fall on.
-- message:   {day} is a {real_weekday}, not a {weekday}
-- note:      either {repair_weekday} or {repair_date}
-- param:     near_days = 45
--
-- The calendar decides, so no other article is needed. Where the words give no
-- year, the year is the one nearest the article's date, and that date may be the
-- day of an archive rather than of publication. Such a date is judged only when
-- it lies within near_days of the article and another weekday of the article
-- bears the year out while none but this one speaks against it; then it is a
-- warning. An article whose date comes from its own dateline, or is given with
-- the run, needs no such witness.
SELECT d.claim AS here,
       substr(d.date, 1, 10) AS day,
       d.real_weekday, d.weekday, d.repair_weekday, d.repair_date,
       d.weekday || ' ' || substr(d.date, 1, 10) AS subject,
       CASE d.resolution WHEN 'stated' THEN 'error' ELSE 'warning' END AS severity
FROM date_claim d JOIN article a ON a.article = d.article
WHERE d.form = 'weekday-date'
  AND d.weekday <> d.real_weekday
  AND (d.resolution = 'stated'
       OR (d.resolution = 'nearest'
           AND d.article_from = d.article_to
           AND days_apart(d.first_day, d.article_from) <= :near_days
           AND d.disagreeing = '1'
           AND (a.date_source IN ('option', 'dateline') OR d.agreeing >= '1')))
