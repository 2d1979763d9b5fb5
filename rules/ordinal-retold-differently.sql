-- id:        ordinal-retold-differently
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      statement
-- summary:   One thing told twice is two in a row: the first here, the third there.
-- message:   {words} here but {other_words} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     side_by_side = 2
-- param:     brief = 8
-- param:     fewest_shared = 3
-- param:     least_covered = 60
-- param:     fewest_told = 60
--
-- As name-retold-differently, for a place in a row that stands before the same word. Within one
-- article the second is beside the first, so that it is left alone, and among more than
-- side_by_side articles each race and series has its own first.
WITH whole AS MATERIALIZED (
  SELECT w.article, w.folded,
         (SELECT count(*) FROM statement_claim s
          WHERE s.article = w.article AND s.form IN ('sentence', 'denial')) <= :brief AS brief
  FROM statement_claim w WHERE w.form = 'article'
), d AS MATERIALIZED (
  SELECT claim, article, sort, detail, words, folded, before, behind, modality,
         said, items(said) AS size, named, days, only
  FROM statement_claim
  WHERE form = 'detail' AND sort = 'ordinal'
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
    AND a.article <> b.article AND a.behind = b.behind
    -- the 27th of December is a day
    AND ifnull(a.before, '') NOT LIKE 'month %' AND ifnull(b.before, '') NOT LIKE 'month %'
    -- a shot is fired on one floor and seen on another
    AND a.behind NOT IN ('floor', 'storey', 'story', 'street', 'avenu')
    -- and a race has more stages than one
    AND a.behind NOT IN ('stag', 'round', 'leg', 'day', 'part', 'episod', 'edition', 'chapter', 'instalment',
                         'installment', 'match', 'gam', 'set', 'quarter', 'half', 'session')
    AND (a.days IS NULL OR b.days IS NULL OR shared_items(a.days, b.days) > 0)
    AND shared_items(a.folded, b.said) = 0 AND shared_items(b.folded, a.said) = 0
)
SELECT p.here, p.there, p.words, p.other_words,
       p.words AS value, p.other_words AS other_value
FROM pair p JOIN whole w ON w.article = p.article JOIN whole v ON v.article = p.other_article
WHERE CASE
        WHEN p.article = p.other_article
          THEN p.shared > :fewest_shared AND 100 * p.shared >= 90 * p.most
        WHEN (w.brief OR v.brief) AND small_desk(:side_by_side)
          THEN p.shared >= :fewest_shared AND 100 * p.covered >= :least_covered * p.least
        ELSE p.shared > :fewest_shared AND 100 * p.covered >= 75 * p.least
             AND 100 * p.shared >= :fewest_told * p.most
      END
