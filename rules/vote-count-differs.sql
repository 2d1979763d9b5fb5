-- id:        vote-count-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      vote
-- summary:   One vote is given two results that are close to each other.
-- message:   {words} here but {other_words} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     most_of_a_board = 60
--
-- A sitting votes on many things. Two results are taken for one vote's when the
-- sentences share a word that may say what was voted on, and when both numbers are
-- within two votes of each other. An article that gives both speaks of two votes, and what
-- may be a score needs a body that voted.
--
-- In a desk of few_articles two articles of one affair that tell of one vote each
-- tell of the same: those for, those against or both are compared when they are
-- within two votes or make up one assembly, a vote without dissent with one that had
-- some when day or words agree as well.
WITH few AS MATERIALIZED (
  SELECT * FROM vote_claim v
  WHERE small_desk(:few_articles)
    AND modality = 'asserted' AND aside IS NULL
    AND NOT EXISTS (SELECT 1 FROM vote_claim x
                    WHERE x.article = v.article AND x.claim <> v.claim AND x.aside IS NULL
                      AND NOT (ifnull(x.ayes = v.ayes, 1) AND ifnull(x.noes = v.noes, 1)
                               AND ifnull(x.margin = v.margin, 1)))
), named AS (
  SELECT a.claim AS here, b.claim AS there, a.subject AS subject,
         a.words AS words, b.words AS other_words,
         a.ayes || ' to ' || a.noes AS value, b.ayes || ' to ' || b.noes AS other_value
  FROM vote_claim a JOIN vote_claim b ON b.subject = a.subject AND b.claim > a.claim
  WHERE a.modality = 'asserted' AND b.modality = 'asserted' AND a.article <> b.article
    AND (a.aside IS NULL) = (b.aside IS NULL) AND (a.aside IS NULL OR a.body = b.body)
    AND (a.ayes <> b.ayes OR a.noes <> b.noes)
    AND abs(CAST(a.ayes AS INTEGER) - CAST(b.ayes AS INTEGER)) <= 2
    AND abs(CAST(a.noes AS INTEGER) - CAST(b.noes AS INTEGER)) <= 2
    AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
    AND (a.first_day = b.first_day
         OR days_apart(a.article_from, a.article_to, b.article_from, b.article_to) <= 3)
    AND (a.ayes + a.noes <= :most_of_a_board OR a.first_day = b.first_day
         OR ifnull(a.article_from = b.article_from, 0))
    AND a.ayes <> b.noes AND shared_items(a.about, b.about) >= 1
    AND NOT EXISTS (SELECT 1 FROM vote_claim x WHERE x.subject = a.subject AND x.article = a.article
                                                 AND x.ayes = b.ayes AND x.noes = b.noes)
    AND NOT EXISTS (SELECT 1 FROM vote_claim x WHERE x.subject = b.subject AND x.article = b.article
                                                 AND x.ayes = a.ayes AND x.noes = a.noes)
)
SELECT * FROM named
UNION ALL
SELECT a.claim, b.claim, 'vote', a.words, b.words, a.words, b.words
FROM few a JOIN few b ON b.claim > a.claim AND b.article <> a.article
WHERE (same_affair(a.article, b.article)
       OR (a.subject = b.subject AND shared_items(a.about, b.about) >= 1))
  AND ifnull(a.body = b.body, 1)
  -- a parliament of hundreds divides alike day after day
  AND (ifnull(a.ayes + a.noes, 0) <= :most_of_a_board OR a.first_day = b.first_day
       OR ifnull(a.article_from = b.article_from, 0) AND shared_items(a.about, b.about) > 1)
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND ifnull(a.ayes <> b.noes, 1) AND ifnull(a.noes <> b.ayes, 1)
  AND CASE
        WHEN a.margin IS NOT NULL OR b.margin IS NOT NULL THEN
          abs((ifnull(a.ayes, b.ayes) + 0) - (ifnull(a.noes, b.noes) + 0))
            <> coalesce(a.margin, b.margin) + 0
        WHEN (a.noes = '0') <> (b.noes = '0') THEN
          shared_items(a.about, b.about) >= 1 OR a.first_day = b.first_day
        WHEN a.ayes + a.noes = b.ayes + b.noes THEN a.ayes <> b.ayes
        ELSE (ifnull(a.ayes <> b.ayes, 0) OR ifnull(a.noes <> b.noes, 0))
             AND ifnull(abs(a.ayes - b.ayes), 0) <= 2 AND ifnull(abs(a.noes - b.noes), 0) <= 2
      END
  AND NOT EXISTS (SELECT 1 FROM vote_claim x WHERE x.aside = 'yes'
                    AND (x.article = a.article AND b.first_day IS NULL
                         AND ifnull(x.ayes = b.ayes AND ifnull(x.noes = b.noes, 1), 0)
                         OR x.article = b.article AND a.first_day IS NULL
                         AND ifnull(x.ayes = a.ayes AND ifnull(x.noes = a.noes, 1), 0)))
  AND NOT EXISTS (SELECT 1 FROM named n WHERE n.here = a.claim AND n.there = b.claim)
