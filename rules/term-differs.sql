-- id:        term-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      term
-- summary:   One person's time in one post is given two beginnings.
-- message:   {person} has held the post since {begin} here but since {other_begin} in {there.file}
-- param:     apart_days = 300
-- param:     near_days = 400
--
-- "Who has led the city since January 2018" and "who took office in 2020" cannot both
-- be true of one mayor. Two posts of one person are another matter: the office words
-- must be the same where both places have them, and so must what it is held in, a
-- city, a party or another body. People are elected and named months before they
-- begin, and half-years are rounded, so beginnings less than apart_days from each
-- other are left alone, and so are articles more than near_days apart.
SELECT a.claim AS here, b.claim AS there, a.subject, a.subject_name AS person,
       a.begin AS value, b.begin AS other_value, a.begin, b.begin AS other_begin
FROM term_claim a JOIN term_claim b ON b.subject = a.subject AND b.claim > a.claim
WHERE a.form <> 'span' AND b.form <> 'span'
  AND ifnull(a.standing, '') = ifnull(b.standing, '')
  AND (a.post = b.post
       OR (a.post IS NULL AND b.leading = 'yes')
       OR (b.post IS NULL AND a.leading = 'yes'))
  AND (a.realm = b.realm OR a.realm IS NULL OR b.realm IS NULL)
  AND (a.post IS NOT NULL OR b.post IS NOT NULL OR a.realm = b.realm)
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) > :apart_days
  AND near_articles(a.article, b.article, :near_days)
