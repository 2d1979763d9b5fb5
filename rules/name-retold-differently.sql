-- id:        name-retold-differently
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      statement
-- summary:   One thing told twice names two people, places or bodies.
-- message:   {words} here but {other_words} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     side_by_side = 2
-- param:     brief = 8
-- param:     fewest_shared = 3
-- param:     least_covered = 60
-- param:     fewest_told = 60
--
-- Two sentences tell one thing where nearly all that the shorter one tells is in the longer, and
-- the names stand at one place: beside the same telling word. Names that the other article has
-- anywhere, only not in that sentence, count as told, for a summary says he where a report has
-- the name. A text of no more than `brief` sentences tells the other's story; of two long ones
-- more must be shared, of the longer sentence as well, and they are texts of one affair. One article says the like of two people
-- on purpose.
--
-- Left alone is a name that the other article has as well, two long articles each about its own, one of a list, the source of what is
-- told, an acronym, a spelling near the other, a place in a place, and sentences of two days.
WITH whole AS MATERIALIZED (
  SELECT w.article, w.folded,
         (SELECT count(*) FROM statement_claim s
          WHERE s.article = w.article AND s.form IN ('sentence', 'denial')) <= :brief AS brief
  FROM statement_claim w WHERE w.form = 'article'
), d AS MATERIALIZED (
  SELECT claim, article, sort, detail, kind, role, initials, words, folded, before, behind, modality,
         said, items(said) AS size, named, days, only
  FROM statement_claim
  WHERE form = 'detail' AND sort IN ('name', 'people')
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
         shared_items(a.said, b.said) AS shared, a.kind, b.kind AS other_kind,
         a.only IS NOT NULL OR b.only IS NOT NULL AS stands_once,
         a.sort, a.detail, b.detail AS other_detail, a.role, b.role AS other_role,
         (a.days IS NULL) = (b.days IS NULL) AS alike_dated,
         shared_items(a.said, b.said)
           + CASE WHEN a.size <= b.size
                    THEN shared_items(a.named, (SELECT folded FROM whole WHERE article = b.article))
                  ELSE shared_items(b.named, (SELECT folded FROM whole WHERE article = a.article))
             END - shared_items(a.named, b.named) AS covered
  FROM near n CROSS JOIN d a ON a.claim = n.here CROSS JOIN d b ON b.claim = n.there
  WHERE small_desk(:few_articles)
    AND a.article <> b.article
    -- each house asks for its own poll
    AND shared_items('poll, survey', a.said) = 0 AND shared_items('poll, survey', b.said) = 0
    AND (small_desk(:side_by_side) OR same_affair(a.article, b.article))
    AND shared_items(a.said, b.said) > 1
    AND (a.days IS NULL OR b.days IS NULL OR shared_items(a.days, b.days) > 0)
    AND shared_items(a.folded, b.said) = 0 AND shared_items(b.folded, a.said) = 0
    AND shared_items(a.folded, b.folded) = 0
    AND ifnull(a.role, '') NOT IN ('source', 'list') AND ifnull(b.role, '') NOT IN ('source', 'list')
    AND (a.initials IS NULL OR b.folded NOT LIKE '%' || a.initials)
    AND (b.initials IS NULL OR a.folded NOT LIKE '%' || b.initials)
    AND (a.sort = 'people' OR edit_distance(a.detail, b.detail) > 2
         AND substr(a.folded, 1, 5) <> substr(b.folded, 1, 5))
)
SELECT p.here, p.there, p.words, p.other_words,
       p.words AS value, p.other_words AS other_value
FROM pair p JOIN whole w ON w.article = p.article JOIN whole v ON v.article = p.other_article
WHERE shared_items(p.folded, v.folded) = 0 AND shared_items(p.other_folded, w.folded) = 0
  AND CASE WHEN p.sort = 'people' THEN 1
           WHEN p.kind IN ('place', 'country') AND p.other_kind IN ('place', 'country')
             THEN places_exclude(p.detail, p.other_detail)
           WHEN p.kind = p.other_kind THEN 1
           WHEN 'name' IN (p.kind, p.other_kind)
             THEN 'place' NOT IN (ifnull(p.role, ''), ifnull(p.other_role, ''))
           ELSE 0 END
  AND CASE
        WHEN (w.brief OR v.brief) AND small_desk(:side_by_side)
          THEN 100 * p.covered >= :least_covered * p.least
        ELSE p.alike_dated AND p.shared > :fewest_shared AND 100 * p.covered >= 75 * p.least
             AND 100 * p.shared >= :fewest_told * p.most AND p.stands_once
      END
