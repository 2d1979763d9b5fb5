-- id:        figure-misprinted
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      quantity
-- summary:   One figure has two digits exchanged, or its point moved.
-- message:   {words} here but {other_words} in {there.file}
-- param:     fewest_words = 3
-- param:     near_days = 30
-- param:     few_articles = 8
--
-- 1.96 and 1.69 million of the same thing are one figure with a slip of the pen. They
-- count or measure the same, the words around them are the same (fewer of them where
-- the figures are long; on a desk of few_articles one where they have a unit, and none where they
-- have five digits), and neither article has the other's figure as well. In a desk of
-- more than few_articles the clauses share two stems as well, and neither figure is a part.
WITH f AS (
  SELECT claim, article, unit, counted, measure, number + 0 AS number, digits, sorted, about,
         words, section, near, times, part
  FROM quantity_claim WHERE form = 'figure' AND length(digits) >= CASE WHEN unit IS NULL THEN 4 ELSE 3 END
), pair AS (
  SELECT a.claim AS here, b.claim AS there, a.words, b.words AS other_words,
         a.article, b.article AS other_article, a.sorted, a.number, b.number AS other_number
  FROM f a JOIN f b ON b.sorted = a.sorted
  WHERE b.claim > a.claim AND a.number <> b.number
    AND a.unit IS b.unit AND (a.counted IS NULL OR b.counted IS NULL OR a.counted = b.counted)
    AND (a.measure IS NULL OR b.measure IS NULL OR a.measure = b.measure)
    AND CASE WHEN a.digits = b.digits
             THEN a.number = 10 * b.number OR b.number = 10 * a.number
                  OR a.number = 1000 * b.number OR b.number = 1000 * a.number
             ELSE a.number < 5 * b.number AND b.number < 5 * a.number
                  AND edit_distance(a.digits, b.digits) <= 2 END
    AND (a.article <> b.article OR a.section <> b.section)
    AND (a.times IS NULL OR b.times IS NULL OR shared_items(a.times, b.times) > 0)
    AND (small_desk(:few_articles)
         OR a.part IS b.part AND shared_items(a.near, b.near) >= 2)
    AND shared_items(a.about, b.about) + ifnull(shared_items(a.about, b.measure), 0)
        + ifnull(shared_items(a.measure, b.about), 0)
        >= CASE WHEN a.digits = b.digits AND a.number < 100 * b.number
                     AND b.number < 100 * a.number THEN :fewest_words - 2
                WHEN length(a.digits) > 4 AND small_desk(:few_articles)
                     AND (a.unit IS NOT NULL OR a.counted = b.counted) THEN 0
                WHEN a.unit IS NOT NULL AND small_desk(:few_articles) THEN :fewest_words - 2
                WHEN length(a.digits) > 3 OR a.article = b.article OR small_desk(:few_articles)
                THEN :fewest_words - 1
                ELSE :fewest_words END
    AND (a.article = b.article OR (same_affair(a.article, b.article) = 1
                                  AND near_articles(a.article, b.article, :near_days) = 1))
)
SELECT p.here, p.there, p.words, p.other_words, p.words AS value, p.other_words AS other_value
FROM pair p
WHERE p.article = p.other_article
   OR (NOT EXISTS (SELECT 1 FROM f x WHERE x.article = p.article AND x.sorted = p.sorted
                                       AND x.number = p.other_number)
       AND NOT EXISTS (SELECT 1 FROM f x WHERE x.article = p.other_article
                                           AND x.sorted = p.sorted AND x.number = p.number))
