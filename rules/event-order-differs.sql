-- id:        event-order-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      order
-- summary:   Two events are told in one order here and in the other elsewhere.
-- message:   the {earlier} came before the {later} here but after it in {there.file}
-- articles:  2
-- param:     near_days = 400
-- param:     few_articles = 40
--
-- "The siren went off before the flood came" in one article and "after the water had
-- passed" in another of the same affair. The events are told by the one word that
-- stands for all that may name them; what happened to a person is compared with what
-- happened to the same person only, and other events in a desk of few_articles only:
-- parliaments vote and meet every week. An article that tells both orders speaks of more
-- than two events, and one of another affair of other events altogether.
WITH told AS (
  SELECT o.article, o.subject, o.subject_name, o.whose, o.earlier, o.later, min(o.claim) AS claim
  FROM order_claim o
  WHERE o.attributed = 0
  GROUP BY o.article, o.subject, o.subject_name, o.whose, o.earlier, o.later
)
SELECT a.claim AS here, b.claim AS there, a.earlier, a.later,
       b.earlier AS other_earlier, b.later AS other_later,
       a.earlier || ' before ' || a.later AS value, b.earlier || ' before ' || b.later AS other_value
FROM told a JOIN told b ON b.earlier = a.later AND b.later = a.earlier AND b.article > a.article
WHERE (a.subject = b.subject AND a.whose <> b.whose OR a.subject IS NULL AND b.subject IS NULL
       AND small_desk(:few_articles))
  AND near_articles(a.article, b.article, :near_days)
  AND same_affair(a.article, b.article)
  AND NOT EXISTS (SELECT 1 FROM told c WHERE c.earlier = a.later AND c.later = a.earlier
                  AND c.article = a.article)
  AND NOT EXISTS (SELECT 1 FROM told c WHERE c.earlier = b.later AND c.later = b.earlier
                  AND c.article = b.article)
