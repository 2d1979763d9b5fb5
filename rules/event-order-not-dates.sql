-- id:        event-order-not-dates
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      order
-- summary:   Two events are told in an order that their dates do not have.
-- message:   the {earlier} came before the {later} here, but on {day} and {other_day} by {there.file}
-- param:     near_days = 400
-- param:     few_articles = 40
-- param:     apart_days = 30
--
-- "Rhea Lind was arrested after the fire" cannot be true where the fire broke out on
-- Tuesday and she was arrested on Monday. Both days stand in one article, the same or
-- another of the affair, which gives each event one day; events apart_days from each
-- other are other events. What happened to a person is compared with what happened to
-- the same person, and other events of two articles in a desk of few_articles only.
-- Night and early morning belong to two days.
WITH dated AS (
  SELECT e.article, e.event, e.subject, min(e.claim) AS claim, min(e.first_day) AS day,
         max(ifnull(e.night, '') = 'yes') AS night
  FROM event_claim e
  WHERE e.sort <> 'thing' AND e.phase IN ('happened', 'began') AND e.first_day = e.last_day
  GROUP BY e.article, e.event, e.subject
  HAVING min(e.first_day) = max(e.first_day)
)
SELECT o.claim AS here, a.claim AS there, o.earlier, o.later,
       iso_date(a.day) AS day, iso_date(b.day) AS other_day,
       o.earlier || ' before ' || o.later AS value,
       iso_date(a.day) || ' and ' || iso_date(b.day) AS other_value
FROM order_claim o
JOIN dated a ON a.event = o.earlier
JOIN dated b ON b.event = o.later AND b.article = a.article
WHERE o.attributed = 0
  AND a.day - b.day BETWEEN 1 + max(a.night, b.night) AND :apart_days
  AND CASE o.whose WHEN 'earlier' THEN a.subject = o.subject ELSE a.subject IS NULL END
  AND CASE o.whose WHEN 'later' THEN b.subject = o.subject ELSE b.subject IS NULL END
  AND (a.article = o.article
       OR (near_articles(a.article, o.article, :near_days) AND same_affair(a.article, o.article)
           AND (o.whose IS NOT NULL OR small_desk(:few_articles))))
