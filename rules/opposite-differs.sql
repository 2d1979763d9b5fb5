-- id:        opposite-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      statement
-- summary:   One thing told twice has a word and its opposite.
-- message:   {words} here but {other_words} in {there.file}
-- param:     few_articles = 8
-- param:     side_by_side = 2
-- param:     brief = 8
-- param:     fewest_shared = 3
-- param:     least_covered = 70
-- param:     fewest_told = 60
--
-- Two sentences tell one thing where nearly all that the shorter one tells is in the longer, all
-- its names and numbers among it, and a word of one and its opposite in the other stand between
-- the same two telling words, or beside the same one where all is told again. The lexicon has the opposites (opposites.csv).
--
-- Two articles are compared where these are all. Left alone are sentences that have both words ("taxes more ... taxes less"), sentences of two days, and one that is merely possible beside one that is.
WITH whole AS MATERIALIZED (
  SELECT w.article, w.folded,
         (SELECT count(*) FROM statement_claim s
          WHERE s.article = w.article AND s.form IN ('sentence', 'denial')) <= :brief AS brief
  FROM statement_claim w WHERE w.form = 'article'
), d AS MATERIALIZED (
  SELECT claim, article, sort, detail, words, folded, before, behind, modality,
         said, items(said) AS size, named, days, only
  FROM statement_claim
  WHERE form = 'detail' AND sort LIKE 'opposite:%' AND small_desk(:few_articles)
), both_sides AS MATERIALIZED (
  SELECT min(claim) AS least_claim, article, sort, said FROM d
  GROUP BY article, sort, said HAVING min(detail) <> max(detail)
), one_sided AS MATERIALIZED (
  SELECT d.* FROM d LEFT JOIN both_sides s
    ON s.article = d.article AND s.sort = d.sort AND s.said = d.said
  WHERE s.least_claim IS NULL
), near AS (
  SELECT a.claim AS here, b.claim AS there FROM one_sided a JOIN one_sided b ON b.before = a.before
  WHERE a.claim < b.claim AND a.sort = b.sort AND a.detail <> b.detail
  UNION
  SELECT a.claim, b.claim FROM one_sided a JOIN one_sided b ON b.behind = a.behind
  WHERE a.claim < b.claim AND a.sort = b.sort AND a.detail <> b.detail
), pair AS MATERIALIZED (
  SELECT a.claim AS here, b.claim AS there, a.words, b.words AS other_words,
         a.article, b.article AS other_article, a.folded, b.folded AS other_folded,
         min(a.size, b.size) - 1 AS least, max(a.size, b.size) - 1 AS most,
         shared_items(a.said, b.said) AS shared,
         a.size <= b.size AS here_shorter, items(a.named) AS here_names, items(b.named) AS there_names,
         (a.before IS NOT NULL AND a.before IS b.before)
           + (a.behind IS NOT NULL AND a.behind IS b.behind) AS sides,
         ifnull(shared_items(a.named, b.named), 0) AS names
  FROM near n CROSS JOIN d a ON a.claim = n.here CROSS JOIN d b ON b.claim = n.there
  WHERE (a.article = b.article OR small_desk(:side_by_side))
    AND (a.article <> b.article
         OR a.said <> b.said AND (a.only IS NOT NULL OR b.only IS NOT NULL))
    AND shared_items(a.said, b.said) > 1
    AND a.modality = b.modality
    AND (a.days IS NULL OR b.days IS NULL OR shared_items(a.days, b.days) > 0)
)
SELECT p.here, p.there, p.words, p.other_words,
       p.words AS value, p.other_words AS other_value
FROM pair p JOIN whole w ON w.article = p.article JOIN whole v ON v.article = p.other_article
WHERE p.names >= ifnull(CASE WHEN p.here_shorter THEN p.here_names ELSE p.there_names END, 0)
  AND (p.sides > 1 OR p.shared > :fewest_shared + 1 AND p.shared >= p.least)
  AND CASE
        WHEN p.article = p.other_article
          THEN p.shared > :fewest_shared AND 100 * p.shared >= 90 * p.most
        WHEN (w.brief OR v.brief) AND small_desk(:side_by_side)
          THEN (p.shared >= :fewest_shared OR p.shared >= p.least)
               AND 100 * p.shared >= :least_covered * p.least
        ELSE p.shared > :fewest_shared AND 100 * p.shared >= 80 * p.least
             AND 100 * p.shared >= :fewest_told * p.most
      END
