-- id:        date-retold-differently
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      statement
-- summary:   One thing told twice has two days, months or years.
-- message:   {words} here but {other_words} in {there.file}
-- param:     few_articles = 8
-- param:     side_by_side = 2
-- param:     brief = 8
-- param:     fewest_shared = 3
-- param:     least_covered = 60
-- param:     fewest_told = 60
--
-- As name-retold-differently, for the day of the week, the month or the year that a sentence
-- has alone; of two articles where these are all. Left alone is one that the other article has as well, and the day of
-- its own article or the one before on both sides: each day has its results.
WITH whole AS MATERIALIZED (
  SELECT w.article, w.folded,
         (SELECT count(*) FROM statement_claim s
          WHERE s.article = w.article AND s.form IN ('sentence', 'denial')) <= :brief AS brief
  FROM statement_claim w WHERE w.form = 'article'
), d AS MATERIALIZED (
  SELECT claim, article, article_from, sort, detail, words, folded, before, behind, modality,
         said, items(said) AS size, named, days, only
  FROM statement_claim
  WHERE form = 'detail' AND sort IN ('weekday', 'month', 'year')
), near AS (
  SELECT a.claim AS here, b.claim AS there FROM d a JOIN d b ON b.before = a.before
  WHERE a.claim < b.claim AND a.sort = b.sort AND a.detail <> b.detail
  UNION
  SELECT a.claim, b.claim FROM d a JOIN d b ON b.behind = a.behind
  WHERE a.claim < b.claim AND a.sort = b.sort AND a.detail <> b.detail
), pair AS MATERIALIZED (
  SELECT a.claim AS here, b.claim AS there, a.words, b.words AS other_words,
         a.article, b.article AS other_article, a.folded, b.folded AS other_folded,
         min(a.size, b.size) - 1 AS least, max(a.size, b.size) - 1 AS most,
         shared_items(a.said, b.said) AS shared,
         (a.before IS NOT NULL AND a.before IS b.before)
           + (a.behind IS NOT NULL AND a.behind IS b.behind) AS sides,
         shared_items(a.said, b.said)
           + CASE WHEN a.article = b.article THEN 0
                  WHEN a.size <= b.size
                    THEN shared_items(a.named, (SELECT folded FROM whole WHERE article = b.article))
                  ELSE shared_items(b.named, (SELECT folded FROM whole WHERE article = a.article))
             END - shared_items(a.named, b.named) * (a.article <> b.article) AS covered
  FROM near n CROSS JOIN d a ON a.claim = n.here CROSS JOIN d b ON b.claim = n.there
  WHERE small_desk(:few_articles)
    AND (a.article = b.article OR small_desk(:side_by_side))
    AND (a.article <> b.article
         OR a.said <> b.said AND (a.only IS NOT NULL OR b.only IS NOT NULL))
    AND shared_items(a.said, b.said) > 1
    AND items(a.days) = 1 AND items(b.days) = 1
    -- each day has its results: Saturday's on Saturday, Sunday's on Sunday
    AND NOT (a.sort = 'weekday' AND ifnull(a.article_from <> b.article_from, 0)
             AND (weekday(a.article_from) - a.detail + 7) % 7 < 2
             AND (weekday(b.article_from) - b.detail + 7) % 7 < 2)
)
SELECT p.here, p.there, p.words, p.other_words,
       p.words AS value, p.other_words AS other_value
FROM pair p JOIN whole w ON w.article = p.article JOIN whole v ON v.article = p.other_article
WHERE (p.article = p.other_article
       OR shared_items(p.folded, v.folded) = 0 AND shared_items(p.other_folded, w.folded) = 0)
  AND (p.article <> p.other_article OR p.sides > 1)
  AND CASE
        WHEN p.article = p.other_article
          THEN p.shared > :fewest_shared AND 100 * p.shared >= 90 * p.most
        WHEN (w.brief OR v.brief) AND small_desk(:side_by_side)
          THEN 100 * p.covered >= :least_covered * p.least
        ELSE p.shared > :fewest_shared AND 100 * p.covered >= 75 * p.least
             AND 100 * p.shared >= :fewest_told * p.most
      END
