-- id:        age-not-in-decade
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      age
-- summary:   A person is given the decade of an age that another place's number does not lie in.
-- message:   {here.quote} here, but {there.quote} in {there.file}
-- param:     year_days = 365
--
-- Who is "in his fifties" here cannot be 63 there: the years between the two articles are
-- added, and a birthday more. The dead grow no older. Ages told of an earlier day, a Jr.
-- and a Sr. and people of the register, of whose youth articles tell, are left alone.
WITH pair AS (
  SELECT a.claim AS here, b.claim AS there, a.subject, a.subject_name AS person,
         a.low + 0 AS low, a.high + 0 AS high, b.low + 0 AS years,
         CASE WHEN a.article = b.article OR b.frozen = 'yes' OR a.frozen = 'yes' THEN 0
              ELSE (b.article_from - a.article_from) / (1.0 * :year_days) END AS gap
  FROM age_claim a JOIN age_claim b ON b.subject = a.subject
  WHERE a.form = 'decade' AND b.form NOT IN ('verb', 'birth', 'birthday', 'decade', 'list')
    AND a.first_day IS NULL AND b.first_day IS NULL
    AND a.attributed = 0 AND b.attributed = 0
    AND a.subject_known IS NULL
    AND ifnull(a.suffix, '') = ifnull(b.suffix, '') AND a.relation IS NULL AND b.relation IS NULL
    AND (a.article = b.article
         OR (a.article_from = a.article_to AND b.article_from = b.article_to)
         OR same_affair(a.article, b.article))
)
SELECT here, there, subject, person, years AS age,
       low || ' to ' || high AS value, CAST(years AS TEXT) AS other_value
FROM pair
WHERE years - ifnull(gap, 0) > high + 1 OR years - ifnull(gap, 0) < low - 1
