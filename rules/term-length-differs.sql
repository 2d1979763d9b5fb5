-- id:        term-length-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      term
-- summary:   One person's time in one post is given two lengths.
-- message:   {person} held the post for {least} to {most} years here but for {other_least} to {other_most} in {there.file}
-- param:     near_days = 400
-- param:     few_articles = 40
--
-- "She led the choir for four decades" and "conducted it for 31 years, from 1969 to 2000"
-- cannot both be true. The two must be told of one post in articles of one affair on a
-- desk of few_articles, or in one article; years are counted from either end and round
-- numbers are rounded. Who has two spans in a post in one article held it more than once
-- and is left alone.
WITH told AS (
  SELECT t.claim, t.article, t.subject, t.subject_name, t.post, t.realm, t.leading, t.form,
         ifnull(t.standing, '') AS standing,
         CAST(t.least AS INTEGER) AS least, CAST(t.most AS INTEGER) AS most
  FROM term_claim t
  WHERE t.form IN ('length', 'span') AND t.least IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM term_claim o
                    WHERE o.subject = t.subject AND o.article = t.article AND o.claim <> t.claim
                      AND o.form = 'span' AND (o.post = t.post OR o.post IS NULL OR t.post IS NULL))
)
SELECT a.claim AS here, b.claim AS there, a.subject, a.subject_name AS person,
       a.least, a.most, b.least AS other_least, b.most AS other_most,
       a.least || '-' || a.most AS value, b.least || '-' || b.most AS other_value
FROM told a JOIN told b ON b.subject = a.subject AND b.claim <> a.claim
WHERE a.most < b.least
  AND (a.form = 'length' OR b.form = 'length')
  AND a.standing = b.standing
  AND (a.realm = b.realm OR a.realm IS NULL OR b.realm IS NULL)
  AND (a.post = b.post
       OR (a.leading = 'yes' AND b.leading = 'yes' AND (a.post IS NULL OR b.post IS NULL)))
  AND small_desk(:few_articles)
  AND (a.article = b.article OR same_affair(a.article, b.article))
  AND near_articles(a.article, b.article, :near_days)
