-- id:        headline-figure-differs
-- class:     contradiction
-- severity:  warning
-- precision: high
-- kind:      quantity
-- summary:   The headline has another figure than the text.
-- message:   {words} here but {other_words} in {there.file}
-- param:     fewest_words = 3
-- param:     most_times = 3
--
-- Texts are brought up to date and their headlines forgotten. A figure is the headline's
-- where it is of the same thing, a word beside it is the same and so are others of its
-- clause: quantity-differs says more of that. Of percentages and sums a text has many, so
-- all the words of the shorter clause must be the other's as well; "3 dead" may be some of
-- the headline's, unless much more is the same. A text that has the headline's figure
-- anywhere among such words is left alone.
WITH f AS MATERIALIZED (
  SELECT claim, article, slot, noun, number + 0 AS number, low + 0 AS low,
         ifnull(high + 0, 1e300) AS high, bound, beside, measured, ifnull(play + 0, 0) AS play,
         near, items(near) AS size, said, named, times, part, modality, words,
         section IN ('headline', 'standfirst') AS head
  FROM quantity_claim
  WHERE slot <> 'year' AND slot NOT LIKE 'ordinal:%' AND ifnull(part, '') <> 'range'
), pair AS (
  SELECT a.claim AS here, b.claim AS there, a.words, b.words AS other_words, a.slot, a.measured,
         a.noun, b.noun AS other_noun,
         a.article, a.number, a.play, a.near, a.size, b.size AS other_size,
         shared_items(a.near, b.near) AS shared, shared_items(a.near, b.said) AS said,
         shared_items(b.near, a.said) AS other_said, shared_items(a.named, b.named) AS names,
         a.number <= :most_times * b.number AND b.number <= :most_times * a.number AS alike,
         ifnull(shared_items(a.beside, b.beside), 0) AS beside
  FROM f a JOIN f b ON b.article = a.article AND b.slot = a.slot
  WHERE a.head = 1 AND b.head = 0 AND a.number <> b.number AND a.part IS b.part
    AND a.modality = b.modality
    AND (a.low >= b.high OR a.high <= b.low
         OR a.bound = b.bound
            AND CASE WHEN a.number < b.number
                     THEN a.number + a.play <= b.number - b.play AND a.play <= b.play
                     ELSE b.number + b.play <= a.number - a.play AND b.play <= a.play END)
    AND CASE WHEN a.noun LIKE '#%' THEN shared_items(substr(a.noun, 2), b.near) = 1
             WHEN b.noun LIKE '#%' THEN shared_items(substr(b.noun, 2), a.near) = 1
             ELSE a.noun IS b.noun END
    AND (a.times IS NULL OR b.times IS NULL OR shared_items(a.times, b.times) > 0)
    AND shared_items(a.near, b.near) > 0
)
SELECT p.here, p.there, p.words, p.other_words,
       p.words AS value, p.other_words AS other_value
FROM pair p
WHERE p.said + p.other_said >= :fewest_words
  AND (2 * p.said >= p.size OR 2 * p.other_said >= p.other_size)
  AND (p.names > 0 OR p.names IS NULL OR p.slot NOT LIKE 'duration:%')
  AND CASE
        WHEN p.slot = 'person' AND NOT p.alike THEN 0
        WHEN p.measured IS NOT NULL THEN
          p.beside > 0 AND p.shared >= :fewest_words AND p.shared = min(p.size, p.other_size)
        WHEN p.shared > :fewest_words THEN 1
        WHEN p.slot = 'person' THEN
          p.shared = :fewest_words AND p.beside > 0 AND p.noun NOT LIKE '#%'
          AND p.other_noun NOT LIKE '#%'
        WHEN NOT p.alike THEN 0
        ELSE p.names >= :fewest_words
             OR p.beside > 0 AND p.shared > 1 AND 2 * p.shared >= min(p.size, p.other_size)
             OR p.shared = :fewest_words AND 2 * p.shared >= max(p.size, p.other_size)
      END
  AND NOT EXISTS (SELECT 1 FROM f x
                  WHERE x.article = p.article AND x.slot = p.slot AND x.head = 0
                    AND (x.number = p.number
                         OR x.number - x.play < p.number + p.play
                            AND x.number + x.play > p.number - p.play)
                    AND shared_items(x.said, p.near) > 0)
