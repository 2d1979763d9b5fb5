-- id:        term-end-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      term
-- summary:   One person's time in one post is given two ends.
-- message:   {person} held the post until {end} here but until {other_end} in {there.file}
-- param:     apart_years = 2
-- param:     near_days = 400
-- param:     few_articles = 40
--
-- "Mayor from 2011 to 2019" and "who was mayor until 2021" cannot both be true of one
-- time in one post. Years are counted loosely, so the ends must be apart_years apart, and
-- the beginnings, where both are told, must be the same year. Who has two such times in
-- one article held the post more than once and is left alone.
WITH told AS (
  SELECT t.claim, t.article, t.subject, t.subject_name, t.post, t.realm, t.form, t.end,
         ifnull(t.standing, '') AS standing, substr(t.begin, 1, 4) AS begin_year,
         CAST(substr(t.end, 1, 4) AS INTEGER) AS end_year
  FROM term_claim t
  WHERE t.form IN ('until', 'span') AND t.end IS NOT NULL AND t.post IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM term_claim o
                    WHERE o.subject = t.subject AND o.article = t.article AND o.claim <> t.claim
                      AND o.form IN ('until', 'span', 'since', 'began') AND o.post = t.post)
)
SELECT a.claim AS here, b.claim AS there, a.subject, a.subject_name AS person,
       a.end, b.end AS other_end, a.end AS value, b.end AS other_value
FROM told a JOIN told b ON b.subject = a.subject AND b.claim > a.claim AND b.post = a.post
WHERE abs(a.end_year - b.end_year) >= :apart_years
  AND (a.begin_year = b.begin_year OR a.begin_year IS NULL OR b.begin_year IS NULL)
  AND a.standing = b.standing
  AND (a.realm = b.realm OR a.realm IS NULL OR b.realm IS NULL)
  AND small_desk(:few_articles)
  AND same_affair(a.article, b.article)
  AND near_articles(a.article, b.article, :near_days)
