-- id:        year-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      quantity
-- summary:   Two texts on one thing put it in two years.
-- message:   {words} here but {other_words} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     side_by_side = 2
-- param:     sure_articles = 3
-- param:     fewest_words = 3
-- param:     few_sentences = 8
-- param:     most_years = 60
--
-- "First published in 1847" and "published in London in 1855": a word right beside the
-- year is the same, both sentences have a name in common and so have their clauses other
-- words. An article that has the other's year as well tells of two things, and so may
-- articles of a desk of more than few_articles or of more than most_years years. The two must
-- tell of one affair, or one be short, and of more than side_by_side they must share more words. Among more than sure_articles it
-- is only mentioned. A notice of copyright
-- has the year of its page, and the 2011 World Cup is another than that of 2003.
WITH crowded AS MATERIALIZED (
  SELECT article FROM quantity_claim WHERE slot = 'year'
  GROUP BY article HAVING count(*) > :most_years
), f AS MATERIALIZED (
  SELECT claim, article, number + 0 AS number, beside, near, items(near) AS size, said, named,
         ifnull(part, '') AS part, modality, words
  FROM quantity_claim
  WHERE slot = 'year' AND beside IS NOT NULL AND named IS NOT NULL
    AND said NOT LIKE '%copyright%'
    -- each record began in its own year
    AND shared_items('record, began', near) < 2
    AND ifnull(part, '') <> 'range'
    AND small_desk(:few_articles) AND article NOT IN (SELECT article FROM crowded)
), brief AS MATERIALIZED (
  SELECT article FROM statement_claim WHERE form IN ('sentence', 'denial')
  GROUP BY article HAVING count(*) <= :few_sentences
), pair AS (
  SELECT a.claim AS here, b.claim AS there, a.words, b.words AS other_words,
         a.article, b.article AS other_article, a.number, b.number AS other_number,
         a.near, b.near AS other_near, a.size, b.size AS other_size,
         shared_items(a.near, b.near) AS shared, shared_items(a.near, b.said) AS said,
         shared_items(b.near, a.said) AS other_said, shared_items(a.named, b.named) AS names
         , a.article IN (SELECT article FROM brief) OR b.article IN (SELECT article FROM brief) AS brief
  FROM f a JOIN f b ON b.article > a.article
  WHERE a.number <> b.number AND a.part = b.part AND a.modality = b.modality
    AND shared_items(a.beside, b.beside) > 0 AND shared_items(a.named, b.named) > 0
)
SELECT p.here, p.there, p.words, p.other_words,
       p.words AS value, p.other_words AS other_value,
       CASE WHEN NOT small_desk(:sure_articles) THEN 'info' END AS severity
FROM pair p
WHERE (small_desk(:side_by_side) AND (p.brief OR same_affair(p.article, p.other_article))
       OR p.shared > :fewest_words AND same_affair(p.article, p.other_article))
  AND p.said + p.other_said >= :fewest_words
  AND (2 * p.said >= p.size OR 2 * p.other_said >= p.other_size
       OR p.names >= :fewest_words AND p.brief)
  AND (p.shared >= :fewest_words OR p.names >= :fewest_words
       OR p.shared > 1 AND 2 * p.shared >= max(p.size, p.other_size))
  AND NOT EXISTS (SELECT 1 FROM date_claim d WHERE d.article = p.article
                                               AND substr(d.date, 1, 4) + 0 = p.other_number)
  AND NOT EXISTS (SELECT 1 FROM date_claim d WHERE d.article = p.other_article
                                               AND substr(d.date, 1, 4) + 0 = p.number)
