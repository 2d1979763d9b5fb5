-- id:        future-for-past
-- class:     error
-- severity:  error
-- precision: high
-- kind:      date
-- summary:   Something is still to take place on a day that is past when the article appears.
-- message:   {here.quote} lies behind the article of {published}
-- param:     slack_days = 1
--
-- "The hearing will be held on March 5" is wrong in an article of March 12: an old
-- sentence was left standing, or the date is wrong. Only verbs of what is put on a day
-- count, in the article's own words and in the same clause. Captions are told of the
-- day of their picture. A day whose year the words do not give is a warning.
SELECT d.claim AS here, d.date AS subject, iso_date(d.article_from) AS published,
       CASE d.resolution WHEN 'stated' THEN 'error' ELSE 'warning' END AS severity
FROM date_claim d JOIN article a ON a.article = d.article
WHERE d.modality = 'planned'
  AND d.attributed = 0
  AND d.section <> 'caption'
  AND d.resolution IN ('stated', 'nearest')
  AND a.date_source <> 'inferred'
  AND d.last_day < d.article_from - :slack_days
