-- id:        today-not-that-date
-- class:     error
-- severity:  error
-- precision: medium
-- kind:      date
-- summary:   Yesterday, today or tomorrow stands beside a date that it is not.
-- message:   {here.quote}: in an article of {published} that day is {day}
-- param:     slack_days = 1
-- param:     most_days = 60
--
-- "Yesterday, May 11" in an article of May 14 is wrong, or the article is older than it
-- says. Articles appear on the eve of their day or the day after, so slack_days are
-- allowed for. What is more than most_days off is another year's, and a date whose year
-- the words do not give is a warning, and held against a dateline only.
SELECT d.claim AS here, d.date AS subject, d.symbolic AS day, d.published,
       CASE d.resolution WHEN 'stated' THEN 'error' ELSE 'warning' END AS severity
FROM date_claim d JOIN article a ON a.article = d.article
WHERE d.form = 'beside-today' AND d.attributed = 0
  AND d.article_from = d.article_to AND a.date_source <> 'inferred'
  AND (d.resolution = 'stated' OR a.date_source IN ('option', 'dateline'))
  AND d.date <> d.symbolic
  AND d.first_day = d.last_day
  AND abs(d.first_day - CASE WHEN d.symbolic < d.published THEN d.article_from - 1
                             WHEN d.symbolic > d.published THEN d.article_from + 1
                             ELSE d.article_from END) BETWEEN 1 + :slack_days AND :most_days
