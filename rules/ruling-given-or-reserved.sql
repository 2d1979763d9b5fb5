-- id:        ruling-given-or-reserved
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      ruling
-- summary:   A court is said to have ruled on the day on which it kept its ruling for later.
-- message:   the ruling was {status} here but {other_status} in {there.file}
-- articles:  2
-- param:     few_articles = 8
--
-- Courts have several cases a day, so this speaks on a desk of few_articles only, of
-- two articles of one affair that give the very same day, where neither has both.
SELECT a.claim AS here, b.claim AS there, 'ruling:' || a.first_day AS subject,
       a.status, b.status AS other_status, a.status AS value, b.status AS other_value
FROM ruling_claim a JOIN ruling_claim b ON b.first_day = a.first_day AND b.article <> a.article
WHERE a.status = 'given' AND b.status = 'reserved'
  AND a.first_day = a.last_day AND b.first_day = b.last_day
  AND small_desk(:few_articles) AND same_affair(a.article, b.article)
  AND NOT EXISTS (SELECT 1 FROM ruling_claim x WHERE x.article = a.article AND x.status = 'reserved')
  AND NOT EXISTS (SELECT 1 FROM ruling_claim x WHERE x.article = b.article AND x.status = 'given')
