-- id:        quantity-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      quantity
-- summary:   Two texts on one thing give one figure two values.
-- message:   {words} here but {other_words} in {there.file}
-- param:     few_articles = 8
-- param:     fewest_words = 3
--
-- A figure is told again where it is of the same thing, counted or measured in the same
-- unit, and the words of its clause stand around the other: at least fewest_words of them
-- where there are many such figures, fewer where one article has but this one. About,
-- nearly and more than make intervals, and round figures have some play.
--
-- Left alone is a figure that the other article has as well, sentences of different
-- times, parts and ranges beside wholes, what is merely planned beside what is, and what
-- rises from day to day between articles of different days. In a desk of more than
-- few_articles too many things are counted alike. Heads at a meeting and votes have rules
-- of their own.
WITH f AS MATERIALIZED (
  SELECT q.claim, q.article, article_from, article_to, slot, noun, number + 0 AS number,
         low + 0 AS low, ifnull(high + 0, 1e300) AS high, bound, moves,
         number - ifnull(play + 0, 0) AS least, number + ifnull(play + 0, 0) AS most,
         near, items(near) AS size, said, named, times, ifnull(part, '') AS part, modality, words
  FROM quantity_claim q
  WHERE slot IS NOT NULL AND near IS NOT NULL
    AND (SELECT count(*) FROM article) <= :few_articles
    AND NOT EXISTS (SELECT 1 FROM headcount_claim h WHERE h.article = q.article
                    AND h.line = q.line AND instr(h.words, q.words) > 0)
    AND NOT EXISTS (SELECT 1 FROM vote_claim v WHERE v.article = q.article
                    AND v.line = q.line AND instr(v.words, q.words) > 0)
), often AS MATERIALIZED (
  SELECT article, slot, count(*) AS times FROM f GROUP BY article, slot
), pair AS (
  SELECT a.claim AS here, b.claim AS there, a.words, b.words AS other_words, a.slot,
         a.article, b.article AS other_article, a.number, b.number AS other_number,
         a.least, b.least AS other_least, a.most, b.most AS other_most,
         a.near, b.near AS other_near, a.size, b.size AS other_size,
         shared_items(a.near, b.near) AS shared, shared_items(a.near, b.said) AS said,
         shared_items(b.near, a.said) AS other_said, shared_items(a.named, b.named) AS names,
         days_apart(a.article_from, a.article_to, b.article_from, b.article_to) AS days
  FROM f a JOIN f b ON b.slot = a.slot AND b.article > a.article
  WHERE a.number <> b.number AND a.part = b.part AND a.part <> 'range'
    AND a.modality = b.modality
    AND (a.low >= b.high OR a.high <= b.low
         OR a.bound = b.bound AND (a.least >= b.most OR a.most <= b.least))
    AND CASE WHEN a.noun LIKE '#%' THEN shared_items(substr(a.noun, 2), b.near) = 1
             WHEN b.noun LIKE '#%' THEN shared_items(substr(b.noun, 2), a.near) = 1
             ELSE a.noun IS b.noun END
    AND (a.times IS NULL OR b.times IS NULL OR shared_items(a.times, b.times) > 0)
    AND (a.moves IS NULL AND b.moves IS NULL
         OR days_apart(a.article_from, a.article_to, b.article_from, b.article_to) = 0)
    AND shared_items(a.near, b.near) > 0
), close AS (
  SELECT p.*, min(o.times, q.times) = 1 AS alone
  FROM pair p JOIN often o ON o.article = p.article AND o.slot = p.slot
              JOIN often q ON q.article = p.other_article AND q.slot = p.slot
  WHERE p.said + p.other_said >= :fewest_words
    AND (2 * p.said >= p.size OR 2 * p.other_said >= p.other_size)
)
SELECT p.here, p.there, p.words, p.other_words,
       p.words AS value, p.other_words AS other_value
FROM close p
WHERE CASE
        WHEN p.days > 0 THEN
          p.shared > :fewest_words AND 2 * p.shared >= max(p.size, p.other_size)
        WHEN p.slot = 'person' OR NOT p.alone THEN
          p.shared >= :fewest_words
          AND (p.slot NOT LIKE 'duration:%' OR 2 * p.shared >= max(p.size, p.other_size))
        ELSE p.shared > 1 OR p.names > 0
      END
  AND NOT EXISTS (SELECT 1 FROM f x
                  WHERE x.article = p.article AND x.slot = p.slot
                    AND (x.number = p.other_number
                         OR x.least < p.other_most AND x.most > p.other_least)
                    AND shared_items(x.said, p.other_near) > 0)
  AND NOT EXISTS (SELECT 1 FROM f x
                  WHERE x.article = p.other_article AND x.slot = p.slot
                    AND (x.number = p.number OR x.least < p.most AND x.most > p.least)
                    AND shared_items(x.said, p.near) > 0)
