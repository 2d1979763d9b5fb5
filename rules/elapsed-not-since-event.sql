-- id:        elapsed-not-since-event
-- class:     error
-- severity:  error
-- precision: high
-- kind:      elapsed
-- summary:   The time said to have gone by since an event is not the time from its date to the article's.
-- message:   {here.quote} does not fit {event_name}, which began on {anchor}
-- note:      the words fit articles from {fits_from} to {fits_to}
-- param:     slack_days = 10
--
-- The register dates the event, the article has a date, and the words say how far
-- far apart they are. Every reading of the words is allowed for: "nearing its third
-- year" may mean the third year is about to begin or about to end. "In its fourth year" and
-- "more than three years into" are judged where the words name the event. An article
-- without a date of its own is not judged here, and neither are anniversaries and
-- round lengths (an 18-year war), which are told of other days and loosely.
SELECT e.claim AS here, e.event AS subject, e.event_name AS about, e.event_name, e.anchor,
       iso_date(e.first_day) AS fits_from, iso_date(e.last_day) AS fits_to
FROM elapsed_claim e JOIN article a ON a.article = e.article
WHERE e.article_from IS NOT NULL AND e.article_to IS NOT NULL
  AND a.date_source <> 'inferred'
  AND iso_date(e.article_to) >= e.anchor
  AND CASE WHEN e.form IN ('nearing', 'entering')
           THEN e.article_to < e.first_day - :slack_days OR e.article_from > e.last_day + :slack_days
           WHEN e.bound = 'named' AND e.form = 'in'
           THEN e.article_to < e.first_day - 3 * :slack_days
                OR e.article_from > e.last_day + 9 * :slack_days
           ELSE e.bound = 'named' AND e.form = 'over'
                AND e.article_to < e.first_day - 3 * :slack_days
      END
