-- id:        term-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      term
-- summary:   One person's time in one post is given two beginnings.
-- message:   {person} has held the post since {begin} here but since {other_begin} in {there.file}
-- param:     apart_days = 300
-- param:     near_days = 400
-- param:     few_articles = 40
--
-- "Who has led the city since January 2018" and "who took office in 2020" cannot both
-- be true of one mayor, nor can "director from 2010 to 2018" and "director since 2014".
-- Two posts of one person are another matter: the office words must be the same where
-- both places have them, and so must what it is held in, a city, a party or another
-- body. "She took the job in 2020" names no post: two articles of one affair mean one, and
-- a named post is the one meant in a desk of few_articles only.
-- People are elected and named months before they begin, and half-years are rounded,
-- so beginnings less than apart_days from each other are left alone, and so are
-- articles more than near_days apart. Who is elected to a public office may have been
-- elected before; nobody leads for longer than since the first election,
-- but who represents a place may have done so in another house before.
WITH told AS (
  SELECT t.claim, t.article, t.subject, t.subject_name, t.begin, t.end, t.first_day, t.last_day,
         t.post, t.realm, t.leading, t.form, ifnull(t.standing, '') AS standing,
         substr(t.begin, 1, 4) AS year, substr(t.end, 1, 4) AS end_year
  FROM term_claim t WHERE t.form NOT IN ('length', 'until')
)
SELECT a.claim AS here, b.claim AS there, a.subject, a.subject_name AS person,
       a.begin AS value, b.begin AS other_value, a.begin, b.begin AS other_begin
FROM told a JOIN told b ON b.subject = a.subject AND b.claim > a.claim
WHERE a.standing = b.standing
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) > :apart_days
  AND (a.realm = b.realm OR a.realm IS NULL OR b.realm IS NULL)
  AND CASE
        WHEN a.form = 'span' OR b.form = 'span' THEN
          a.form <> 'first' AND b.form <> 'first'
          AND (a.post = b.post
               OR (a.post IS NULL AND b.post IS NULL AND a.realm = b.realm AND a.realm <> 'party'
                   AND a.leading = 'yes' AND b.leading = 'yes' AND a.article <> b.article
                   AND same_affair(a.article, b.article)))
          AND (a.form <> 'span' OR a.end IS NULL OR (b.year > a.year AND b.year < a.end_year)
               OR (b.form = 'span' AND b.year < a.year))
          AND (b.form <> 'span' OR b.end IS NULL OR (a.year > b.year AND a.year < b.end_year)
               OR (a.form = 'span' AND a.year < b.year))
          AND (a.end IS NOT NULL OR b.end IS NOT NULL)
        WHEN a.form <> 'first' AND b.form <> 'first'
             AND a.post IS NULL AND b.post IS NULL AND (a.realm IS NULL OR b.realm IS NULL) THEN
          a.leading = 'yes' AND b.leading = 'yes' AND a.article <> b.article
          AND ifnull(a.realm, '') <> 'party' AND ifnull(b.realm, '') <> 'party'
          AND same_affair(a.article, b.article)
        WHEN a.form = 'first' THEN ifnull(b.post, '') <> 'legislator' AND b.first_day < a.first_day AND same_affair(a.article, b.article)
        WHEN b.form = 'first' THEN ifnull(a.post, '') <> 'legislator' AND a.first_day < b.first_day AND same_affair(a.article, b.article)
        ELSE a.post = b.post
             OR (((a.post IS NULL AND b.leading = 'yes') OR (b.post IS NULL AND a.leading = 'yes'))
                 AND (a.article = b.article OR small_desk(:few_articles)))
      END
  AND (a.form <> 'elected' OR a.year < b.year OR a.realm = 'body')
  AND (b.form <> 'elected' OR b.year < a.year OR b.realm = 'body')
  AND near_articles(a.article, b.article, :near_days)
