-- id:        address-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      address
-- summary:   One place in a street is given two numbers.
-- message:   {number} {street} here but {other_number} in {there.file}
-- articles:  2
-- param:     near_days = 30
-- param:     few_articles = 8
--
-- Articles of one affair, and those of few_articles, that name a block of a street name
-- the same one. An article that has two numbers of the street speaks of two places in it
-- and is left alone, and so are the two ends of a street (North and South). Two houses of
-- one street may well be meant, so of those only numbers of four figures and more that
-- are a slip apart are reported.
WITH single AS (
  SELECT article, street, form, min(claim) AS claim, min(street_name) AS street_name,
         min(number) AS number, max(ifnull(side, '')) AS side
  FROM address_claim
  GROUP BY article, street, form
  HAVING count(DISTINCT number) = 1
)
SELECT a.claim AS here, b.claim AS there, a.street AS subject, a.street_name AS street,
       a.number, b.number AS other_number, a.number AS value, b.number AS other_value
FROM single a
JOIN single b ON b.street = a.street AND b.form = a.form AND b.article > a.article
WHERE a.number <> b.number
  AND (a.side = b.side OR a.side = '' OR b.side = '')
  AND (a.form = 'block' OR name_distance(a.number, b.number) <= 1)
  AND (same_affair(a.article, b.article) OR small_desk(:few_articles))
  AND near_articles(a.article, b.article, :near_days)
