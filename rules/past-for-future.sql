-- id:        past-for-future
-- class:     error
-- severity:  error
-- precision: medium
-- kind:      event
-- summary:   Something is told as past that by its date is still to come when the article appears.
-- message:   {here.quote} lies ahead of the article of {published}
-- param:     most_days = 14
--
-- "A recount that ended on December 9" is wrong in an article of December 4: the date is
-- wrong, or the article is older than it says. Only verbs of what is over at once count,
-- right before their date and in the article's own words. A day whose year the words do
-- not give is a warning, and may lie no more than most_days ahead of a dateline.
SELECT e.claim AS here, e.date AS subject, iso_date(e.article_from) AS published,
       CASE WHEN d.claim IS NULL THEN 'warning' ELSE 'error' END AS severity
FROM event_claim e JOIN article a ON a.article = e.article
LEFT JOIN date_claim d ON d.article = e.article AND d.resolution = 'stated'
                      AND d.first_day = e.first_day AND d.last_day = e.last_day AND d.line = e.line
WHERE e.phase = 'ahead' AND e.attributed = 0
  AND e.article_from = e.article_to AND a.date_source <> 'inferred'
  AND (d.claim IS NOT NULL OR (e.first_day - e.article_to <= :most_days
                               AND a.date_source IN ('option', 'dateline')))
